//! Path templates.

use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::phrase::Phrase;
use crate::resolve::resolver::Resolver;
use crate::source::Mark;

/// The names of the placeholders, in order, each once.
pub(super) fn placeholders(path: &str) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for part in path.split('{').skip(1) {
        if let Some((name, _)) = part.split_once('}')
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}

/// The path with every placeholder nameless: two that are the same match the same URLs.
fn normal(path: &str) -> String {
    let mut text = String::with_capacity(path.len());
    let mut inside = false;
    for letter in path.chars() {
        match letter {
            '{' => {
                inside = true;
                text.push('{');
            }
            '}' => {
                inside = false;
                text.push('}');
            }
            _ if inside => {}
            other => text.push(other),
        }
    }
    text
}

/// What is wrong with the path itself.
fn fault(path: &str) -> Option<Phrase> {
    if !path.starts_with('/') {
        return Some(said!("a path begins with `/`"));
    }
    let (mut open, mut empty) = (false, false);
    for letter in path.chars() {
        match (letter, open) {
            ('{', true) => return Some(said!("a `{` stands inside a placeholder")),
            ('{', false) => (open, empty) = (true, true),
            ('}', false) => return Some(said!("a `}` has no `{` before it")),
            ('}', true) if empty => return Some(said!("a placeholder has no name")),
            ('}', true) => open = false,
            ('?' | '#', false) => return Some(said!("a path has no query and no fragment")),
            (_, true) => empty = false,
            _ => {}
        }
    }
    open.then_some(said!("a `{` is never closed"))
}

impl<'a> Resolver<'_, 'a, '_> {
    /// Checks the template itself and against those before it.
    pub(super) fn check_path(&mut self, path: &'a str, mark: Mark) {
        if let Some(message) = fault(path) {
            let mut finding = Diagnostic::error(codes::BAD_PATH, mark, message);
            if !path.starts_with('/') {
                finding = finding.instead(said!("a `/` is put in front of it"));
            } else if path.contains('#') {
                finding = finding.instead(said!("the fragment is not sent"));
            } else if path.contains('?') {
                finding = finding.instead(said!("the query is sent with every call"));
            }
            self.report_unsupported(finding);
        }
        let twice = placeholders(path)
            .into_iter()
            .find(|name| path.matches(&format!("{{{name}}}")).count() > 1);
        if let Some(name) = twice {
            let message = said!("the placeholder `{{0}}` is there twice", name);
            self.report_unsupported(Diagnostic::error(codes::BAD_PATH, mark, message));
        }
        let first = self.known.templates.insert(normal(path), (mark, path));
        if let Some((first, other)) = first {
            self.report_unsupported(
                Diagnostic::error(
                    codes::PATH_DUPLICATE,
                    mark,
                    said!("this path matches the same URLs as `{0}`", other),
                )
                .related(first, said!("the other path stands here")),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{fault, normal, placeholders};

    #[test]
    fn templates_are_read() {
        assert_eq!(placeholders("/a/{x}/b/{y}.{x}"), ["x", "y"]);
        assert_eq!(normal("/a/{x}/b"), normal("/a/{y}/b"));
        assert_eq!(fault("/a/{x}"), None);
        for wrong in ["a", "/{", "/}", "/{}", "/{a{b}}", "/a?b=c", "/a#b"] {
            assert!(fault(wrong).is_some(), "{wrong}");
        }
    }
}
