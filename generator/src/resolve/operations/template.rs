//! The key of a path item as a template, whatever stands in it.
//!
//! OpenAPI has only a path there. Documents of others tell operations apart by a query or a fragment: a query is sent with
//! every call, a fragment never is. A key that lacks its slash gets one.

use super::path::placeholders;
use crate::document::{Location, Parameter};

/// A template, and what becomes of the parameters that are to fill it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Template {
    /// What is called: the path, and behind `?` what is fixed of the query.
    pub(super) text: String,
    /// Placeholders that no parameter fills.
    pub(super) unfilled: Vec<String>,
    /// Path parameters that fill none.
    pub(super) idle: Vec<String>,
    /// Placeholders that bear another name than the parameter that must be meant: placeholder, parameter.
    pub(super) renamed: Vec<(String, String)>,
    /// Path parameters that fill a placeholder of the query: parameter, name in the query.
    pub(super) in_query: Vec<(String, String)>,
}

impl Template {
    /// The template of a key and of these parameters.
    pub(super) fn of(key: &str, parameters: &[&Parameter<'_>]) -> Self {
        let (path, query) = split(key);
        let of_path = |parameter: &&&Parameter<'_>| parameter.location.value == Location::Path;
        let declared: Vec<&str> = parameters
            .iter()
            .filter(of_path)
            .map(|parameter| parameter.name.value)
            .collect();
        let mut template = Self::default();
        let fixed = template.query(query, &declared);
        let names = placeholders(&path);
        let is_idle = |name: &&str| {
            !names.contains(name) && template.in_query.iter().all(|(known, _)| known != name)
        };
        let mut idle: Vec<&str> = declared.iter().copied().filter(is_idle).collect();
        let mut text = path.clone();
        let unfilled: Vec<&str> = names
            .into_iter()
            .filter(|name| !declared.contains(name))
            .collect();
        for name in &unfilled {
            let same = idle.iter().position(|other| alike(name, other));
            let only = (unfilled.len() == 1 && idle.len() == 1).then_some(0);
            match same.or(only) {
                Some(at) => {
                    let parameter = idle.remove(at);
                    text = text.replace(&format!("{{{name}}}"), &format!("{{{parameter}}}"));
                    let renamed = ((*name).to_owned(), parameter.to_owned());
                    template.renamed.push(renamed);
                }
                None => template.unfilled.push((*name).to_owned()),
            }
        }
        template.idle = idle.into_iter().map(str::to_owned).collect();
        template.text = text;
        if !fixed.is_empty() {
            template.text.push('?');
            template.text.push_str(&fixed.join("&"));
        }
        template
    }

    /// The pairs of a query that are always the same. A placeholder there is filled by a parameter.
    fn query<'q>(&mut self, query: &'q str, declared: &[&str]) -> Vec<&'q str> {
        let mut fixed = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let inner = value
                .strip_prefix('{')
                .and_then(|rest| rest.strip_suffix('}'));
            match inner {
                // A query parameter sends itself.
                Some(inner) if declared.contains(&inner) => {
                    self.in_query.push((inner.to_owned(), name.to_owned()));
                }
                Some(_) => {}
                None => fixed.push(pair),
            }
        }
        fixed
    }
}

/// The path and the query of a key: without scheme, host and fragment, with a slash in front.
fn split(key: &str) -> (String, &str) {
    let path = match key.split_once("://") {
        Some((scheme, rest)) if scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
            rest.find('/').map_or("/", |at| &rest[at..])
        }
        _ => key,
    };
    let path = &path[..outside(path, '#').unwrap_or(path.len())];
    let (path, query) = match outside(path, '?') {
        Some(at) => (&path[..at], &path[at + 1..]),
        None => (path, ""),
    };
    let slash = if path.starts_with('/') { "" } else { "/" };
    (format!("{slash}{path}"), query)
}

/// Where a character stands first outside of a placeholder.
fn outside(path: &str, wanted: char) -> Option<usize> {
    let mut is_open = false;
    for (at, letter) in path.char_indices() {
        match letter {
            '{' => is_open = path[at..].contains('}'),
            '}' => is_open = false,
            _ if letter == wanted && !is_open => return Some(at),
            _ => {}
        }
    }
    None
}

/// Whether a placeholder and a parameter are spelled alike: without case and marks, a pattern behind `:` left out.
fn alike(placeholder: &str, parameter: &str) -> bool {
    let plain = |name: &str| -> String {
        let name = name.split(':').next().unwrap_or_default();
        let letters = name.chars().filter(|letter| letter.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let plain_name = plain(placeholder);
    !plain_name.is_empty() && plain_name == plain(parameter)
}

#[cfg(test)]
mod tests {
    use super::{alike, outside, split};

    #[test]
    fn a_key_is_taken_apart() {
        let parts = |key| {
            let (path, query) = split(key);
            format!("{path} {query}")
        };
        assert_eq!(parts("/a/{b}"), "/a/{b} ");
        assert_eq!(parts("a?b=c&d#e"), "/a b=c&d");
        assert_eq!(parts("/a#b?c"), "/a ");
        assert_eq!(parts("https://example.test/a?b"), "/a b");
        assert_eq!(parts("https://example.test"), "/ ");
        assert_eq!(parts("/a/{b?}/{c#}"), "/a/{b?}/{c#} ");
        assert_eq!(parts("/{a?b"), "/{a b");
        assert_eq!(parts(""), "/ ");
        assert_eq!(outside("{?}?", '?'), Some(3));
    }

    #[test]
    fn names_are_alike_whatever_their_marks() {
        for (one, other) in [
            ("proxy+", "proxy"),
            ("customerId", "customer_id"),
            ("id:[0-9]+", "id"),
            ("+path", "path"),
        ] {
            assert!(alike(one, other), "{one} {other}");
        }
        assert!(!alike("id", "name") && !alike("+", "*"));
    }
}
