//! How texts are written on a page: every language in an element of its own, with its tag.

use super::markup;
use super::words;
use crate::emit::Layout;
use crate::model::RuleTable;
use crate::model::reference::{Language, Link, Place, Reference, Said, Shape, Words};
use crate::phrase::Phrase;

/// About so many bytes an element adds to a text of a page: its tags, and where the text is corrected.
const ELEMENT: usize = 256;

/// What a page knows of itself while it is written.
pub(super) struct Pen<'r> {
    pub(super) languages: &'r [Language],
    pub(super) source: &'r str,
    /// The way back to the folder of the pages.
    pub(super) root: &'static str,
    /// The way to the folder that places are named from; `None` when it is not known.
    sources: Option<&'static str>,
}

impl<'r> Pen<'r> {
    pub(super) fn new(reference: &'r Reference, layout: &Layout, depth: usize) -> Self {
        let (root, sources) = if depth == 0 {
            ("", "../../")
        } else {
            ("../", "../../../")
        };
        Self {
            languages: &reference.languages,
            source: &reference.source,
            root,
            sources: layout.in_workspace.then_some(sources),
        }
    }

    /// Whether there is a language to choose.
    pub(super) fn has_choice(&self) -> bool {
        self.languages.len() > 1
    }

    /// A phrase in every language of the page.
    pub(super) fn said(&self, phrase: Phrase, arguments: &[&str]) -> Said {
        let words = self.languages.iter().enumerate().map(|(language, known)| {
            let own = phrase.in_language(&known.tag, arguments);
            let tag = if own.is_some() {
                known.tag.clone()
            } else {
                "en".to_owned()
            };
            let markdown = own.or_else(|| phrase.in_language("en", arguments));
            Words {
                language,
                tag,
                markdown: markdown.unwrap_or_default(),
                place: None,
                stale: false,
            }
        });
        Said(words.collect())
    }

    /// A phrase as elements of a line.
    pub(super) fn label(&self, phrase: Phrase) -> String {
        self.inline(&self.said(phrase, &[]))
    }

    /// Where the words of the pages themselves stand, when that is within reach.
    pub(super) fn words_folder(&self) -> Option<(String, &'static str)> {
        let way = self.sources?;
        let (folder, _) = words::FROM.home?.file.rsplit_once('/')?;
        Some((format!("{way}{folder}"), folder))
    }

    /// A phrase as elements of a line, about something.
    pub(super) fn label_of(&self, phrase: Phrase, about: &str) -> String {
        self.inline(&self.said(phrase, &[about]))
    }

    /// Where a parameter travels.
    pub(super) fn location(&self, location: &str) -> String {
        self.label(match location {
            "path" => words::IN_PATH,
            "query" => words::IN_QUERY,
            "header" => words::IN_HEADER,
            _ => words::IN_COOKIE,
        })
    }

    /// A phrase as plain text, for an attribute, in all languages.
    pub(super) fn plain(&self, phrase: Phrase, arguments: &[&str]) -> String {
        plain(&self.said(phrase, arguments))
    }

    /// A text as elements of a line.
    pub(super) fn inline(&self, said: &Said) -> String {
        self.elements(said, "span", |words, out| {
            markup::line(&words.markdown, out)
        })
    }

    /// A text as elements of a line, without the places where it is corrected.
    pub(super) fn words(&self, said: &Said) -> String {
        let mut bare = said.clone();
        bare.0.iter_mut().for_each(|words| words.place = None);
        self.inline(&bare)
    }

    /// A text in one line without any mark, for a title.
    pub(super) fn text(&self, said: &Said) -> String {
        plain(said).replace(['`', '\\'], "")
    }

    /// A code span in Markdown as HTML.
    pub(super) fn code(&self, markdown: &str) -> String {
        let mut out = String::new();
        markup::line(markdown, &mut out);
        out
    }

    /// What a table of a rule shows.
    pub(super) fn table(&self, table: &RuleTable) -> String {
        self.inline(&self.said(words::TABLE, &[&span(&table.first), &span(&table.second)]))
    }

    /// A text as paragraphs.
    pub(super) fn block(&self, said: &Said) -> String {
        self.elements(said, "div", |words, out| {
            markup::block(&words.markdown, out)
        })
    }

    fn elements(&self, said: &Said, element: &str, inner: impl Fn(&Words, &mut String)) -> String {
        let sizes = said.0.iter().map(|words| words.markdown.len() + ELEMENT);
        let mut out = String::with_capacity(sizes.sum());
        for words in &said.0 {
            let again = said
                .0
                .iter()
                .any(|other| other.language < words.language && other.markdown == words.markdown);
            let class = if again { "t again" } else { "t" };
            let (language, tag) = (words.language, attribute(&words.tag));
            let language = language.to_string();
            let start = [
                "<",
                element,
                " class=\"",
                class,
                "\" data-l=\"",
                &language,
                "\" lang=\"",
                &tag,
                "\">",
            ];
            start.iter().for_each(|part| out.push_str(part));
            inner(words, &mut out);
            if words.stale {
                let mark = escaped(&stale_mark(words));
                out.push_str(&format!("<mark class=\"stale\">{mark}</mark>"));
            }
            self.edit(words, &mut out);
            ["</", element, ">"]
                .iter()
                .for_each(|part| out.push_str(part));
        }
        out
    }

    /// Where a text is corrected, when that is known and within reach.
    pub(super) fn place_of<'w>(&self, words: &'w Words) -> Option<&'w Place> {
        let place = words.place.as_ref()?;
        (!place.is_own || self.sources.is_some()).then_some(place)
    }

    fn edit(&self, words: &Words, out: &mut String) {
        let Some(place) = self.place_of(words) else {
            return;
        };
        let short = self.short(place);
        let full = [&*place.file, ":", &place.line.to_string()].concat();
        let about = attribute(&words::EDIT.in_language_or_english(&words.tag, &[&full]));
        let parts = match self.href(place) {
            Some(href) => [
                " <a class=\"edit\" href=\"",
                &attribute(&href),
                "\" aria-label=\"",
                &about,
                "\">✎",
                &short,
                "</a>",
            ],
            None => [
                " <span class=\"edit\"",
                "",
                " title=\"",
                &about,
                "\">✎",
                &short,
                "</span>",
            ],
        };
        parts.iter().for_each(|part| out.push_str(part));
    }

    /// The line of a place, with its file where that is another one than the page is made from.
    pub(super) fn short(&self, place: &Place) -> String {
        let name = place.file.rsplit('/').next().unwrap_or(&place.file);
        if place.file == self.source {
            place.line.to_string()
        } else if place.is_own {
            [name, ":", &place.line.to_string()].concat()
        } else {
            escaped(&format!("{}:{}", place.file, place.line))
        }
    }

    /// A link to a line of the description.
    pub(super) fn href(&self, place: &Place) -> Option<String> {
        let way = self.sources?;
        Some([way, &*place.file, "#L", &place.line.to_string()].concat())
    }

    /// A place as a link, or as text.
    pub(super) fn place(&self, place: &Place) -> String {
        let full = escaped(&format!("{}:{}", place.file, place.line));
        match self.href(place) {
            Some(href) => format!(
                "<a class=\"edit\" href=\"{}\">✎ {full}</a>",
                attribute(&href)
            ),
            None => format!("<span class=\"edit\">✎ {full}</span>"),
        }
    }

    /// A type in words, linked to its section.
    pub(super) fn shape(&self, shape: &Shape) -> String {
        let name = escaped(&shape.name);
        let name = match &shape.link {
            Some(link) => format!(
                "<a href=\"{}\"><code>{name}</code></a>",
                attribute(&self.way(link, "html"))
            ),
            None => format!("<code>{name}</code>"),
        };
        if shape.after.0.is_empty() {
            name
        } else {
            format!("{name} {}", self.inline(&shape.after))
        }
    }

    /// An id as the part of a URL after `#`.
    pub(super) fn fragment(&self, id: &str) -> String {
        fragment(id)
    }

    /// An id as an attribute.
    pub(super) fn id(&self, id: &str) -> String {
        attribute(id)
    }

    /// The way to the section of a type.
    pub(super) fn way(&self, link: &Link, ending: &str) -> String {
        let anchor = fragment(&link.anchor);
        match (&link.page, self.root) {
            (None, _) => format!("#{anchor}"),
            (Some(page), "") => format!("types/{page}.{ending}#{anchor}"),
            (Some(page), _) => format!("{page}.{ending}#{anchor}"),
        }
    }
}

/// A name as a code span in Markdown; a name with a backtick gets a longer fence.
fn span(name: &str) -> String {
    let longest = name.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if longest > 0 { " " } else { "" };
    format!("{fence}{pad}{name}{pad}{fence}")
}

/// All languages of a text in one line, an old translation marked as one.
pub(super) fn plain(said: &Said) -> String {
    if let [words] = said.0.as_slice()
        && !words.stale
    {
        return words.markdown.trim().to_owned();
    }
    let mut parts: Vec<String> = Vec::new();
    for words in &said.0 {
        let mut part = words.markdown.trim().to_owned();
        if words.stale {
            part.push_str(&stale_mark(words));
        }
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts.join(" · ")
}

/// What stands behind an old translation, in its own language.
pub(super) fn stale_mark(words: &Words) -> String {
    let own = words::STALE.in_language(&words.tag, &[]);
    match own.filter(|mark| !mark.is_ascii()) {
        Some(mark) => format!("（{mark}）"),
        None => format!(
            " ({})",
            words::STALE.in_language("en", &[]).unwrap_or_default()
        ),
    }
}

/// A part of a URL after `#`.
fn fragment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Text between tags.
pub(super) fn escaped(text: &str) -> String {
    if !text.contains(['&', '<', '>']) {
        return text.to_owned();
    }
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Text in an attribute with double quotes.
pub(super) fn attribute(text: &str) -> String {
    let text = escaped(text);
    if text.contains('"') {
        text.replace('"', "&quot;")
    } else {
        text
    }
}
