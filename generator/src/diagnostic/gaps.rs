//! The accepted-gaps file: what the author knows to be unsupported, with a reason.
//!
//! ```yaml
//! - code: E0705
//!   at: '#/paths/~1files/post/requestBody/content/application~1xml'
//!   reason: The shop never sends XML.
//! ```

use crate::diagnostic::{Message, said};
use std::collections::HashMap;

use super::{Code, Diagnostic, Reading, codes, suggest};
use crate::source::{Mark, Node, Sources, Value};

/// One entry of the accepted-gaps file.
#[derive(Clone, Debug)]
pub struct Gap {
    /// The code of the diagnostic that is accepted.
    pub code: String,
    /// The place: `#/json/pointer` in the entry file or `file.yaml#/json/pointer`; `/**` at its end takes the place
    /// before it and all below.
    pub at: String,
    /// Why it is accepted.
    pub reason: String,
    /// Where the entry stands in the gaps file.
    pub mark: Mark,
    /// Whether a diagnostic was accepted by it.
    pub used: bool,
}

const KEYS: [&str; 3] = ["code", "at", "reason"];

/// Reads the accepted-gaps file, and says what is wrong with it. An empty file accepts nothing.
#[must_use]
pub fn parse(file: &Node, reading: Reading) -> (Vec<Gap>, Vec<Diagnostic>) {
    let mut gaps: Vec<Gap> = Vec::new();
    let mut found = Vec::new();
    let entries = match &file.value {
        Value::Null => &[][..],
        Value::Array(entries) => entries,
        _ => {
            found.push(super::expected(
                codes::GAP_MALFORMED,
                file,
                said!("an array of accepted gaps"),
            ));
            &[]
        }
    };
    let mut first: HashMap<(String, String), Mark> = HashMap::new();
    for entry in entries {
        let before = found.len();
        let Some(gap) = read(entry, reading, &mut found) else {
            continue;
        };
        match first.get(&(gap.code.clone(), gap.at.clone())) {
            Some(&other) => found.push(
                malformed(gap.mark, said!("this gap is listed twice"))
                    .related(other, said!("first")),
            ),
            None if found.len() == before => {
                first.insert((gap.code.clone(), gap.at.clone()), gap.mark);
                gaps.push(gap);
            }
            None => {}
        }
    }
    (gaps, found)
}

fn malformed(mark: Mark, message: impl Into<Message>) -> Diagnostic {
    Diagnostic::error(codes::GAP_MALFORMED, mark, message)
}

fn read(entry: &Node, reading: Reading, found: &mut Vec<Diagnostic>) -> Option<Gap> {
    let Some(members) = entry.members() else {
        found.push(super::expected(
            codes::GAP_MALFORMED,
            entry,
            said!("an object with `code`, `at` and `reason`"),
        ));
        return None;
    };
    for member in members
        .iter()
        .filter(|member| !KEYS.contains(&&*member.key))
    {
        let mut diagnostic = malformed(member.key_mark, said!("unknown key `{0}`", member.key));
        if let Some(known) = suggest(&member.key, KEYS) {
            diagnostic = diagnostic.label(said!("did you mean `{0}`?", known));
        }
        found.push(diagnostic);
    }
    let mut text = |key: &str| -> Option<(String, Mark)> {
        match entry.get(key) {
            None => found.push(malformed(entry.mark, said!("`{0}` is missing", key))),
            Some(node) => match node.as_str().map(str::trim) {
                None => found.push(super::expected(
                    codes::GAP_MALFORMED,
                    node,
                    said!("a string"),
                )),
                Some("") => found.push(malformed(node.mark, said!("`{0}` is empty", key))),
                Some(text) => return Some((text.to_owned(), node.mark)),
            },
        }
        None
    };
    let (code, at, reason) = (text("code"), text("at"), text("reason"));
    let ((code, code_mark), (at, at_mark), (reason, _)) = (code?, at?, reason?);
    if !acceptable(&code, reading) {
        found.push(malformed(
            code_mark,
            said!("`{0}` is not a code that can be accepted", code),
        ));
    }
    if !at
        .split_once('#')
        .is_some_and(|(_, pointer)| pointer.is_empty() || pointer.starts_with('/'))
    {
        let wanted = said!(
            "expected `#/json/pointer` or `file.yaml#/json/pointer`, with or without `/**` at its end"
        );
        found.push(malformed(at_mark, said!("this is no place in the description")).label(wanted));
    }
    Some(Gap {
        code,
        at,
        reason,
        mark: entry.mark,
        used: false,
    })
}

/// What can be accepted: the limits of the generator, and what is wrong in the documents of others but can be gone on
/// from. A stage says for each finding whether it goes on ([`Sink::unsupported`](super::Sink::unsupported)); files that
/// cannot be read and names that Rust cannot have are accepted only where they are passed over anyway.
fn acceptable(code: &str, reading: Reading) -> bool {
    let is_grave = code.starts_with("E00") || code.starts_with("E08");
    (reading == Reading::Lenient || !is_grave)
        && codes::ALL.iter().any(|(known, _)| known.0 == code)
        && code != codes::GAP_UNUSED.0
        && code != codes::GAP_MALFORMED.0
}

/// The accepted gaps, found by place.
#[derive(Debug)]
pub(super) struct Accepted {
    gaps: Vec<Gap>,
    /// By code, path of the file and pointer: those that name one place.
    exact: HashMap<(String, String, String), usize>,
    /// The same for those that take all below a place.
    below: HashMap<(String, String, String), usize>,
}

impl Accepted {
    pub(super) fn new(gaps: Vec<Gap>, sources: &Sources) -> Self {
        let entry = sources.files.first().map_or("", |file| &*file.path);
        let mut accepted = Self {
            gaps: Vec::new(),
            exact: HashMap::new(),
            below: HashMap::new(),
        };
        for (position, gap) in gaps.iter().enumerate() {
            let (path, pointer) = gap.at.split_once('#').unwrap_or((&gap.at, ""));
            let path = if path.is_empty() { entry } else { path };
            let key = |pointer: &str| (gap.code.clone(), path.to_owned(), pointer.to_owned());
            match pointer.strip_suffix("/**") {
                Some(above) => accepted.below.insert(key(above), position),
                None => accepted.exact.insert(key(pointer), position),
            };
        }
        accepted.gaps = gaps;
        accepted
    }

    /// Which gap accepts that code at that place. The nearest one is used, so that an entry that only repeats what
    /// another accepts comes out as unused.
    pub(super) fn accept(&mut self, code: Code, mark: Mark, sources: &Sources) -> Option<usize> {
        if self.gaps.is_empty() {
            return None;
        }
        let file = sources.files.get(mark.file.0 as usize)?;
        let mut key = (
            code.0.to_owned(),
            file.path.clone(),
            sources.pointer_of(mark),
        );
        let mut position = self.exact.get(&key).copied();
        while position.is_none() {
            position = self.below.get(&key).copied();
            match key.2.rfind('/') {
                Some(slash) => key.2.truncate(slash),
                None => break,
            }
        }
        if let Some(position) = position {
            self.gaps[position].used = true;
        }
        position
    }

    /// All of them, in the order of the file.
    pub(super) fn all(&self) -> &[Gap] {
        &self.gaps
    }

    pub(super) fn unused(&self) -> impl Iterator<Item = Diagnostic> {
        self.gaps.iter().filter(|gap| !gap.used).map(|gap| {
            let message = said!(
                "nothing at `{0}` needs {1} to be accepted",
                gap.at,
                gap.code
            );
            Diagnostic::error(codes::GAP_UNUSED, gap.mark, message).help(said!("delete the entry"))
        })
    }
}
