//! How texts are written on a page: every language in an element of its own, with its tag.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};

use super::words;
use crate::emit::Layout;
use crate::model::RuleTable;
use crate::model::reference::{Language, Link, Place, Reference, Said, Shape, Words};
use crate::phrase::Phrase;

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
        self.elements(said, "span", |words| {
            let text = rendered(&words.markdown);
            let text = text.trim();
            let inner = text
                .strip_prefix("<p>")
                .and_then(|rest| rest.strip_suffix("</p>"));
            inner
                .filter(|inner| !inner.contains("<p>"))
                .unwrap_or(text)
                .to_owned()
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
        let html = rendered(markdown);
        let text = html.trim();
        let inner = text
            .strip_prefix("<p>")
            .and_then(|rest| rest.strip_suffix("</p>"));
        inner.unwrap_or(text).to_owned()
    }

    /// What a table of a rule shows.
    pub(super) fn table(&self, table: &RuleTable) -> String {
        self.inline(&self.said(words::TABLE, &[&span(&table.first), &span(&table.second)]))
    }

    /// A text as paragraphs.
    pub(super) fn block(&self, said: &Said) -> String {
        self.elements(said, "div", |words| rendered(&words.markdown))
    }

    fn elements(&self, said: &Said, element: &str, inner: impl Fn(&Words) -> String) -> String {
        let mut out = String::new();
        for words in &said.0 {
            let again = said
                .0
                .iter()
                .any(|other| other.language < words.language && other.markdown == words.markdown);
            let class = if again { "t again" } else { "t" };
            let (language, tag) = (words.language, attribute(&words.tag));
            out.push_str(&format!(
                "<{element} class=\"{class}\" data-l=\"{language}\" lang=\"{tag}\">"
            ));
            out.push_str(&inner(words));
            if words.stale {
                let mark = escaped(&stale_mark(words));
                out.push_str(&format!("<mark class=\"stale\">{mark}</mark>"));
            }
            out.push_str(&self.edit(words));
            out.push_str(&format!("</{element}>"));
        }
        out
    }

    /// Where a text is corrected.
    fn edit(&self, words: &Words) -> String {
        let Some(place) = &words.place else {
            return String::new();
        };
        let short = self.short(place);
        let full = format!("{}:{}", place.file, place.line);
        let about = words::EDIT
            .in_language(&words.tag, &[&full])
            .or_else(|| words::EDIT.in_language("en", &[&full]));
        let about = attribute(&about.unwrap_or_default());
        match self.href(place) {
            Some(href) => format!(
                " <a class=\"edit\" href=\"{}\" aria-label=\"{about}\">✎{short}</a>",
                attribute(&href)
            ),
            None => format!(" <span class=\"edit\" title=\"{about}\">✎{short}</span>"),
        }
    }

    /// The line of a place, with its file where that is another one than the page is made from.
    pub(super) fn short(&self, place: &Place) -> String {
        if place.file == self.source {
            place.line.to_string()
        } else {
            escaped(&format!("{}:{}", place.file, place.line))
        }
    }

    /// A link to a line of the description.
    pub(super) fn href(&self, place: &Place) -> Option<String> {
        let way = self.sources?;
        Some(format!("{way}{}#L{}", place.file, place.line))
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

/// Markdown as HTML. Tags in the text are text, nothing is loaded from elsewhere, and a link leads to the web or a mailbox.
fn rendered(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len() * 2);
    let mut links: Vec<bool> = Vec::new();
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let events = Parser::new_ext(markdown, options).filter_map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link { ref dest_url, .. }) => {
            let is_safe = ["https://", "http://", "mailto:"]
                .iter()
                .any(|scheme| dest_url.to_ascii_lowercase().starts_with(scheme));
            links.push(is_safe);
            is_safe.then_some(event)
        }
        Event::End(TagEnd::Link) => links.pop().unwrap_or(false).then_some(event),
        other => Some(other),
    });
    html::push_html(&mut out, events);
    out
}

/// Text between tags.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Text in an attribute with double quotes.
pub(super) fn attribute(text: &str) -> String {
    escaped(text).replace('"', "&quot;")
}
