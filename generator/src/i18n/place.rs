//! Where a translation goes into its file, and the edits that put it there.

use super::Edit;
use super::yaml::{self, Context};
use crate::source::{Mark, Node, Sources, Style, Value};

/// The members that have texts; those of `x-source` come last.
pub(super) const MEMBERS: [&str; 5] = ["title", "summary", "description", "inferred", "note"];

/// A file that is edited.
pub(super) struct Editor<'s> {
    pub(super) sources: &'s Sources,
    pub(super) text: &'s str,
    pub(super) is_json: bool,
}

/// A text without the blank lines at its end; blanks at the end of a line that is none belong to the text.
fn without_blank_lines(text: &str) -> &str {
    let mut text = text.trim_end_matches(['\n', '\r']);
    while let Some((before, last)) = text.rsplit_once('\n')
        && last.trim().is_empty()
    {
        text = before.trim_end_matches(['\n', '\r']);
    }
    text
}

/// What is put under a member.
#[derive(Clone, Debug)]
pub(super) enum Put {
    Text(String),
    List(Vec<String>),
}

impl Put {
    /// The member with this under it.
    fn written(&self, member: &str, context: Context) -> String {
        let list = match self {
            Self::Text(text) => return format!("{member}: {}", yaml::scalar(text, context)),
            Self::List(list) => list.iter(),
        };
        let Context::Block(indent) = context else {
            let items: Vec<String> = list.map(|text| yaml::scalar(text, context)).collect();
            return format!("{member}: [{}]", items.join(", "));
        };
        list.fold(format!("{member}:"), |mut lines, text| {
            let text = yaml::scalar(text, Context::Block(indent + 2));
            lines.push_str(&format!("\n{}- {text}", " ".repeat(indent + 2)));
            lines
        })
    }

    fn is_one_line(&self) -> bool {
        match self {
            Self::Text(text) => !text.contains('\n'),
            Self::List(list) => list.iter().all(|text| !text.contains('\n')),
        }
    }
}

/// The texts of one object in one language: member and text.
pub(super) type Texts = Vec<(&'static str, Put)>;

impl Editor<'_> {
    /// Writes another text where a scalar stands, in its style when that can hold the text. `None` for a scalar that
    /// is no text in its place, such as an alias.
    pub(super) fn replace(&self, mark: Mark, parent: &Node, text: &str) -> Option<Edit> {
        let (style, span) = self.sources.style(mark)?;
        let context = self.context(parent)?;
        let edit = |bytes, with| Some(Edit { bytes, with });
        match style {
            _ if self.is_json => edit(span, yaml::quoted(text)),
            Style::Block => self.replace_block(span, parent, text),
            Style::Double => edit(span, yaml::quoted(text)),
            Style::Single if !text.contains(['\n', '\r']) => edit(span, yaml::single(text)),
            _ => edit(span, yaml::scalar(text, context)),
        }
    }

    fn replace_block(
        &self,
        span: std::ops::Range<usize>,
        parent: &Node,
        text: &str,
    ) -> Option<Edit> {
        let header = self.sources.header(span.start, self.text)?;
        let content = span.start..span.start + without_blank_lines(&self.text[span]).len();
        let line = self.text[..content.start]
            .rfind('\n')
            .map_or(0, |at| at + 1);
        let indent = content.start - line;
        // The header stays when the text fits under it: nothing but the changed lines is touched then.
        let is_folded = self.text[header.clone()].starts_with('>');
        let strips = self.text[header.clone()].ends_with('-');
        let ends = text.strip_suffix('\n');
        if is_folded
            && self.text[header.clone()].len() == 1 + usize::from(strips)
            && strips == ends.is_none()
            && let Some(lines) = yaml::folded(ends.unwrap_or(text), indent)
        {
            return Some(Edit {
                bytes: content,
                with: self.lines(&lines),
            });
        }
        let Context::Block(own) = self.context(parent)? else {
            return None;
        };
        let written = yaml::literal(text, indent.checked_sub(2)?)
            .unwrap_or_else(|| yaml::scalar(text, Context::Block(own)));
        Some(Edit {
            bytes: header.start..content.end,
            with: self.lines(&written),
        })
    }

    /// Puts texts of one language into an object that lacks them.
    pub(super) fn insert(&self, object: &Node, language: &str, texts: &Texts) -> Option<Edit> {
        let Some(i18n) = object.get("x-i18n") else {
            let last = object
                .members()?
                .iter()
                .rfind(|member| MEMBERS.contains(&&*member.key))?;
            return self.add(object, &last.node, |context| match context {
                Context::Block(indent) => {
                    let inner = self.language(language, texts, indent + 2);
                    format!("x-i18n:\n{}{inner}", " ".repeat(indent + 2))
                }
                flow => format!(
                    "{}: {{{}}}",
                    self.key("x-i18n", flow),
                    self.flow_language(language, texts, flow)
                ),
            });
        };
        let members = i18n.members()?;
        match i18n.get(language) {
            Some(existing) => {
                let last = existing.members()?.last()?;
                self.add(existing, &last.node, |context| match context {
                    Context::Block(indent) => texts
                        .iter()
                        .map(|(member, text)| text.written(member, Context::Block(indent)))
                        .collect::<Vec<_>>()
                        .join(&format!("\n{}", " ".repeat(indent))),
                    flow => self.flow_texts(texts, flow),
                })
            }
            None => self.add(i18n, &members.last()?.node, |context| match context {
                Context::Block(indent) => self.language(language, texts, indent),
                flow => self.flow_language(language, texts, flow),
            }),
        }
    }

    /// Adds a member to an object, behind the one with this value.
    fn add(
        &self,
        object: &Node,
        behind: &Node,
        member: impl Fn(Context) -> String,
    ) -> Option<Edit> {
        let context = self.context(object)?;
        let end = self.end(behind)?;
        let written = member(context);
        let (at, with) = match context {
            Context::Block(indent) => {
                let line_end = self.text[end..]
                    .find('\n')
                    .map_or(self.text.len(), |at| end + at);
                let at = self.text[..line_end].trim_end_matches('\r').len().max(end);
                (
                    at,
                    self.lines(&format!("\n{}{written}", " ".repeat(indent))),
                )
            }
            _ => (end, format!(", {written}")),
        };
        Some(Edit {
            bytes: at..at,
            with,
        })
    }

    /// `zh-Hant: {title: …}`, or the same in lines when that is too long.
    fn language(&self, language: &str, texts: &Texts, indent: usize) -> String {
        use unicode_width::UnicodeWidthStr;
        let flow = self.flow_language(language, texts, Context::Flow);
        let is_short = indent + flow.width() <= yaml::LONGEST_LINE;
        if is_short && texts.iter().all(|(_, text)| text.is_one_line()) {
            return flow;
        }
        let mut lines = format!("{}:", self.key(language, Context::Block(indent)));
        for (member, text) in texts {
            let text = text.written(member, Context::Block(indent + 2));
            lines.push_str(&format!("\n{}{text}", " ".repeat(indent + 2)));
        }
        lines
    }

    fn flow_language(&self, language: &str, texts: &Texts, context: Context) -> String {
        let texts = self.flow_texts(texts, context);
        format!("{}: {{{texts}}}", self.key(language, context))
    }

    fn flow_texts(&self, texts: &Texts, context: Context) -> String {
        let member =
            |(member, text): &(&str, Put)| text.written(&self.key(member, context), context);
        texts.iter().map(member).collect::<Vec<_>>().join(", ")
    }

    fn key(&self, key: &str, context: Context) -> String {
        yaml::scalar(key, context)
    }

    /// The lines with the line ends of the file.
    fn lines(&self, text: &str) -> String {
        if self.text.contains("\r\n") {
            text.replace('\n', "\r\n")
        } else {
            text.to_owned()
        }
    }

    /// How the members of an object are written.
    fn context(&self, object: &Node) -> Option<Context> {
        if self.is_json {
            return Some(Context::Json);
        }
        if self.is_flow(object)? {
            return Some(Context::Flow);
        }
        if let Value::Array(items) = &object.value {
            return self.context_of_items(items.first()?);
        }
        let first = self.sources.place(object.members()?.first()?.key_mark)?;
        let before = self.text.get(first.line_start..first.start)?;
        // A key behind anything but dashes is written in a way that is not edited.
        let is_lone = before.chars().all(|c| matches!(c, ' ' | '-'));
        is_lone.then_some(Context::Block(before.len()))
    }

    /// How the items of a list are written that begins with this one: as far in as its dash stands.
    fn context_of_items(&self, first: &Node) -> Option<Context> {
        let (style, span) = self.sources.style(first.mark)?;
        let start = match style {
            Style::Block => self.sources.header(span.start, self.text)?.start,
            _ => span.start,
        };
        let line = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let before = self.text.get(line..start)?;
        let is_lone = before.chars().all(|c| matches!(c, ' ' | '-'));
        is_lone.then_some(Context::Block(before.rfind('-')?))
    }

    fn is_flow(&self, node: &Node) -> Option<bool> {
        let place = self.sources.place(node.mark)?;
        let is_collection = matches!(node.value, Value::Object(_) | Value::Array(_));
        Some(is_collection && self.text.get(place.start..)?.starts_with(['{', '[']))
    }

    /// The byte behind the last one of a value.
    fn end(&self, node: &Node) -> Option<usize> {
        let children: Vec<&Node> = match &node.value {
            Value::Array(items) => items.iter().collect(),
            Value::Object(members) => members.iter().map(|member| &member.node).collect(),
            _ => {
                let place = self.sources.place(node.mark)?;
                let raw = self.text.get(place.start..place.end)?;
                return Some(place.start + raw.trim_end().len());
            }
        };
        if !self.is_flow(node)? {
            return self.end(children.last()?);
        }
        let mut at = match children.last() {
            Some(last) => self.end(last)?,
            None => self.sources.place(node.mark)?.start + 1,
        };
        // Behind the last child come blanks, comments, perhaps a comma, and the bracket.
        loop {
            let rest = &self.text[at..];
            let c = rest.chars().next()?;
            match c {
                '}' | ']' => return Some(at + 1),
                '#' => at += rest.find('\n')?,
                ',' => at += 1,
                _ if c.is_whitespace() => at += c.len_utf8(),
                _ => return None,
            }
        }
    }
}
