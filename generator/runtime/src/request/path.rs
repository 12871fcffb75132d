//! Fills a path template.

use super::super::alloc::string::String;
use super::super::encoding::{Keep, encode};
use super::super::operation::OperationInfo;
use super::error::{RequestError, RequestErrorKind};

/// The path with all placeholders replaced by values that are encoded already.
pub(super) fn fill(
    info: &'static OperationInfo,
    values: &[(String, String)],
) -> Result<String, RequestError> {
    let fault =
        |name, reason| RequestError::new(info, RequestErrorKind::PathParameter, name, reason);
    let mut path = String::with_capacity(info.path.len() + 32);
    for (index, segment) in info.path.split('/').enumerate() {
        if index > 0 {
            path.push('/');
        }
        let start = path.len();
        let mut last = None;
        let mut rest: &'static str = segment;
        while let Some((fixed, name, behind)) = placeholder(rest) {
            let value = values.iter().find(|(known, _)| known == name);
            let (_, value) = value.ok_or_else(|| fault(name, "is missing"))?;
            encode(fixed, Keep::Template, &mut path);
            path.push_str(value);
            last = Some(name);
            rest = behind;
        }
        encode(rest, Keep::Template, &mut path);
        let whole = path.get(start..).unwrap_or_default();
        if let (Some(name), "." | "..") = (last, whole) {
            return Err(fault(name, "would lead to another path"));
        }
    }
    Ok(path)
}

/// What stands before the first placeholder, its name, and what stands behind it.
fn placeholder(text: &'static str) -> Option<(&'static str, &'static str, &'static str)> {
    let (fixed, rest) = text.split_once('{')?;
    let (name, rest) = rest.split_once('}')?;
    Some((fixed, name, rest))
}
