//! What would be sent.

use core::fmt::{self, Display, Formatter};

use super::super::Json;
use super::super::alloc::borrow::Cow;
use super::super::alloc::format;
use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec::Vec;
use super::super::operation::OperationInfo;
use super::super::request::{Body, Request};
use super::super::texts::{self, Texts};

mod parts;

/// What would be sent, without personal data.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Preview {
    /// The operation, with method and path template.
    pub operation: &'static OperationInfo,
    /// What happens to each member of the body, in the order of the description.
    pub fields: Vec<PreviewField>,
    /// Media type and length of the body.
    pub body: Option<(String, usize)>,
}

/// What happens to one member of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PreviewField {
    /// Its name in JSON.
    pub name: Cow<'static, str>,
    /// What happens to it.
    pub change: Change,
}

/// What happens to a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is set; the value as text, `[redacted]` for personal data, the number of parts for a list or an object, the
    /// length for a file.
    Set(String),
    /// It is cleared: `null` is sent.
    Clear,
    /// It is left as it is: nothing is sent.
    Keep,
}

impl Preview {
    pub(super) fn of(request: &Request, known: &'static [&'static str], personal: &[&str]) -> Self {
        let body = request.body.as_ref();
        let mut members = body.map(members).unwrap_or_default();
        let mut fields = Vec::new();
        for field in known {
            let sent = members.iter().position(|(name, _)| name == field);
            fields.push(PreviewField {
                name: Cow::Borrowed(*field),
                change: match sent.map(|index| members.remove(index).1) {
                    None => Change::Keep,
                    Some(Change::Set(_)) if personal.contains(field) => {
                        Change::Set("[redacted]".into())
                    }
                    Some(change) => change,
                },
            });
        }
        // Nobody has said what these are, so they may be personal.
        fields.extend(members.into_iter().map(|(name, change)| PreviewField {
            name: Cow::Owned(name),
            change: match change {
                Change::Set(_) => Change::Set("[redacted]".into()),
                change => change,
            },
        }));
        Self {
            operation: request.info,
            fields,
            body: body.map(|body| (body.media_type.clone().into_owned(), body.bytes.len())),
        }
    }
}

/// The members of a body in JSON, of a form or of parts, in their order; none of any other body.
fn members(body: &Body) -> Vec<(String, Change)> {
    if let Some(members) = parts::members(&body.media_type, &body.bytes) {
        return members;
    }
    if body.media_type == "application/x-www-form-urlencoded"
        && let Ok(text) = core::str::from_utf8(&body.bytes)
        && let Texts::Object(members) = texts::form(text)
    {
        return members
            .into_iter()
            .map(|(name, value)| (name, changed(value)))
            .collect();
    }
    let change = |value: &Json| match value {
        Json::Null => Change::Clear,
        value => Change::Set(shown(value)),
    };
    match ::serde_json::from_slice(&body.bytes) {
        Ok(Json::Object(members)) => members
            .iter()
            .map(|(name, value)| (name.clone(), change(value)))
            .collect(),
        _ => Vec::new(),
    }
}

/// The member of a form, where the empty text is null.
fn changed(value: Texts) -> Change {
    match value {
        Texts::Text(text, _) if text.is_empty() => Change::Clear,
        Texts::Text(text, _) => Change::Set(shown(&Json::String(text))),
        Texts::List(items) => Change::Set(format!("[{} items]", items.len())),
        Texts::Object(members) => Change::Set(format!("{{{} members}}", members.len())),
    }
}

fn shown(value: &Json) -> String {
    match value {
        Json::Array(items) => format!("[{} items]", items.len()),
        Json::Object(members) => format!("{{{} members}}", members.len()),
        scalar => scalar.to_string(),
    }
}

impl Display for Preview {
    /// The operation, then one line for each member that is set or cleared, and the number of the others.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.operation)?;
        if let Some((media_type, bytes)) = &self.body {
            write!(f, " ({media_type}, {bytes} bytes)")?;
        }
        let mut kept = 0;
        for field in &self.fields {
            let name = field.name.escape_debug();
            match &field.change {
                Change::Set(value) => write!(f, "\n  set   {name} = {value}")?,
                Change::Clear => write!(f, "\n  clear {name}")?,
                Change::Keep => kept += 1,
            }
        }
        if kept > 0 {
            write!(f, "\n  keep  {kept} others")?;
        }
        Ok(())
    }
}
