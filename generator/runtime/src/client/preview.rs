//! What would be sent.

use core::fmt::{self, Display, Formatter};

use super::super::Json;
use super::super::alloc::borrow::Cow;
use super::super::alloc::format;
use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec::Vec;
use super::super::operation::{BodyField, OperationInfo};
use super::super::request::Request;

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
    /// It is set; the value as text, `[redacted]` for personal data, the number of parts for a list or an object.
    Set(String),
    /// It is cleared: `null` is sent.
    Clear,
    /// It is left as it is: nothing is sent.
    Keep,
}

impl Preview {
    pub(super) fn of(request: &Request, known: &'static [BodyField]) -> Self {
        let body = request.body.as_ref();
        let json = body
            .filter(|_| !known.is_empty())
            .and_then(|body| ::serde_json::from_slice::<Json>(&body.bytes).ok());
        let mut members = match json {
            Some(Json::Object(members)) => members,
            _ => Default::default(),
        };
        let mut fields = Vec::new();
        for field in known {
            fields.push(PreviewField {
                name: Cow::Borrowed(field.name),
                change: match members.remove(field.name) {
                    None => Change::Keep,
                    Some(Json::Null) => Change::Clear,
                    Some(_) if field.personal => Change::Set("[redacted]".into()),
                    Some(value) => Change::Set(shown(&value)),
                },
            });
        }
        // Nobody has said what a member beyond the description is, so it may be personal.
        fields.extend(members.into_iter().map(|(name, value)| PreviewField {
            name: Cow::Owned(name),
            change: match value {
                Json::Null => Change::Clear,
                _ => Change::Set("[redacted]".into()),
            },
        }));
        Self {
            operation: request.info,
            fields,
            body: body.map(|body| (body.media_type.clone(), body.bytes.len())),
        }
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
