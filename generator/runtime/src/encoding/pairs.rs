//! A value as pairs of name and text, before anything is encoded: for forms, and for whatever goes as deep as a value.

use super::super::alloc::format;
use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec;
use super::super::alloc::vec::Vec;
use super::super::parameter::Flat;
use super::super::tree::{Refused, Tree};
use super::{Encoding, SHAPE};

/// Pairs of name and text.
type Pairs = Vec<(String, String)>;

/// Why a style cannot carry a list.
const DELIMITER: &str =
    "an item has the delimiter of its style in it, which would make it two items";

/// A value of any shape, each name and each index in brackets. `null` is what stands for null, and for a list or an
/// object without anything in it; nothing when that is none.
pub(in super::super) fn deep(
    name: String,
    value: Tree,
    key: &dyn Fn(&str) -> String,
    null: Option<&str>,
    out: &mut Pairs,
) -> Result<(), Refused> {
    let empty = |out: &mut Pairs, name| out.extend(null.map(|null| (name, null.to_string())));
    match value {
        Tree::Null => empty(out, name),
        Tree::List(items) if items.is_empty() => empty(out, name),
        Tree::Object(members) if members.is_empty() => empty(out, name),
        Tree::List(items) => {
            for (index, item) in items.into_iter().enumerate() {
                deep(format!("{name}[{index}]"), item, key, null, out)?;
            }
        }
        Tree::Object(members) => {
            for (member, value) in members {
                deep(format!("{name}[{}]", key(&member)), value, key, null, out)?;
            }
        }
        scalar => out.extend(scalar.scalar()?.map(|text| (name, text))),
    }
    Ok(())
}

/// A flat value by its style. What cannot be told apart once it is decoded is refused.
pub(in super::super) fn styled(
    name: &str,
    value: Flat,
    encoding: Encoding,
) -> Result<Pairs, &'static str> {
    let (explode, delimiter) = match encoding {
        Encoding::Form { explode, .. } => (explode, ","),
        Encoding::SpaceDelimited => (false, " "),
        Encoding::PipeDelimited => (false, "|"),
        _ => return Err(SHAPE),
    };
    let joined = |texts: Vec<String>| {
        if texts.iter().any(|text| text.contains(delimiter)) {
            return Err(DELIMITER);
        }
        Ok(vec![(name.to_string(), texts.join(delimiter))])
    };
    match value {
        Flat::Absent => Ok(Vec::new()),
        Flat::Scalar(text) => Ok(vec![(name.to_string(), text)]),
        Flat::List(items) if explode => Ok(items
            .into_iter()
            .map(|item| (name.to_string(), item))
            .collect()),
        Flat::Object(members) if explode => Ok(members),
        Flat::List(items) => joined(items),
        Flat::Object(members) => joined(members.into_iter().flat_map(<[_; 2]>::from).collect()),
    }
}
