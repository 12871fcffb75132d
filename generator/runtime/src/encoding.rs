//! How the value of a parameter becomes text (OpenAPI `style`, `explode`, `allowReserved`; RFC 6570).

use super::alloc::string::String;
use super::alloc::vec::Vec;
use super::parameter::Flat;
use super::tree::{Refused, Tree};

mod pairs;
mod percent;

pub(super) use self::pairs::{deep, styled};
use self::percent::into_encoded;
pub(super) use self::percent::{Keep, decode, encode, encoded};

/// The style of a parameter. For a scalar `v`, a list `a`, `b` and an object `{x: 1, y: 2}` of a parameter `p`:
///
/// | style | scalar | list | list, explode | object | object, explode |
/// |---|---|---|---|---|---|
/// | simple | `v` | `a,b` | `a,b` | `x,1,y,2` | `x=1,y=2` |
/// | label | `.v` | `.a,b` | `.a.b` | `.x,1,y,2` | `.x=1.y=2` |
/// | matrix | `;p=v` | `;p=a,b` | `;p=a;p=b` | `;p=x,1,y,2` | `;x=1;y=2` |
/// | form | `p=v` | `p=a,b` | `p=a&p=b` | `p=x,1,y,2` | `x=1&y=2` |
/// | spaceDelimited | `p=v` | `p=a%20b` | | `p=x%201%20y%202` | |
/// | pipeDelimited | `p=v` | `p=a%7Cb` | | `p=x%7C1%7Cy%7C2` | |
/// | deepObject | `p=v` | `p[0]=a&p[1]=b` | | `p[x]=1&p[y]=2` | |
/// | JSON | any value as JSON text | | | | |
///
/// A delimiter inside a value is always percent-encoded, so what was two items arrives as two items.
///
/// OpenAPI says what `deepObject` makes of an object whose members are texts, and nothing more. Here it goes as deep as
/// the value does, each name and each index in brackets of its own (`p[x][0][y]=1`), which is what the parsers of forms
/// read. The other styles write a list or an object that stands inside another one as JSON text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// `matrix`, in a path.
    Matrix {
        /// Each item or member on its own.
        explode: bool,
    },
    /// `label`, in a path.
    Label {
        /// Each item or member on its own.
        explode: bool,
    },
    /// `simple`, in a path or a header.
    Simple {
        /// Members as `name=value`.
        explode: bool,
    },
    /// `form`, in a query or a cookie.
    Form {
        /// Each item or member on its own.
        explode: bool,
        /// `allowReserved`: leaves reserved characters as they are, except those that would change what the query says
        /// (`#`, `&`, `+`, `%`, and the comma between the items of a list).
        allow_reserved: bool,
    },
    /// `spaceDelimited`, in a query.
    SpaceDelimited,
    /// `pipeDelimited`, in a query.
    PipeDelimited,
    /// `deepObject`, in a query.
    DeepObject,
    /// JSON text (`content: application/json`).
    Json,
}

impl Encoding {
    /// `simple`: what a path and a header have unless the description says more.
    pub const SIMPLE: Self = Self::Simple { explode: false };
    /// `form`, each item on its own: what a query and a cookie have unless the description says more.
    pub const FORM: Self = Self::Form {
        explode: true,
        allow_reserved: false,
    };
}

/// Why a style cannot carry a value.
pub(super) const SHAPE: &str = "its style cannot carry a value of this shape";

/// A value in a path: the text that replaces the placeholder.
pub(super) fn in_path(name: &str, value: Flat, encoding: Encoding) -> Result<String, &'static str> {
    let keep = Keep::Unreserved;
    let value = match (value, encoding) {
        // Almost always it is this, and the text can stay where it is.
        (Flat::Scalar(text), Encoding::Simple { .. }) => return Ok(into_encoded(text, keep)),
        (value, _) => value,
    };
    let (start, between, explode, named) = match encoding {
        Encoding::Simple { explode } => ("", ",", explode, false),
        Encoding::Label { explode } => (".", if explode { "." } else { "," }, explode, false),
        Encoding::Matrix { explode } => (";", if explode { ";" } else { "," }, explode, true),
        _ => return Err(SHAPE),
    };
    let name = encoded(name, Keep::Unreserved);
    let mut parts = Vec::new();
    match &value {
        Flat::Absent => return Ok(String::new()),
        Flat::Scalar(value) => parts.push(encoded(value, keep)),
        Flat::List(values) => parts.extend(values.iter().map(|value| encoded(value, keep))),
        Flat::Object(members) => {
            for (key, value) in members {
                let (key, value) = (encoded(key, keep), encoded(value, keep));
                if explode {
                    parts.push([key, value].join("="));
                } else {
                    parts.extend([key, value]);
                }
            }
        }
    }
    if parts.is_empty() || parts.iter().all(String::is_empty) {
        return Ok(String::new());
    }
    let exploded_object = explode && matches!(value, Flat::Object(_));
    if named && explode && !exploded_object {
        parts
            .iter_mut()
            .for_each(|part| *part = matrix_item(&name, part));
    }
    let mut out = String::from(start);
    if named && !explode {
        out.push_str(&matrix_item(&name, &parts.join(between)));
    } else {
        out.push_str(&parts.join(between));
    }
    Ok(out)
}

/// RFC 6570 leaves the equals sign out when there is nothing behind it.
fn matrix_item(name: &str, value: &str) -> String {
    if value.is_empty() {
        return String::from(name);
    }
    [name, "=", value].concat()
}

/// A value in a query: appends `name=value` pairs, joined by `&`; nothing for an empty list or object.
pub(super) fn in_query(
    name: &str,
    value: &Flat,
    encoding: Encoding,
    out: &mut String,
) -> Result<(), &'static str> {
    let list = matches!(value, Flat::List(_) | Flat::Object(_));
    let (explode, delimiter, keep) = match encoding {
        Encoding::Form {
            explode,
            allow_reserved,
        } => {
            let comma = explode || !list;
            let keep = if allow_reserved {
                Keep::Reserved { comma }
            } else {
                Keep::Unreserved
            };
            (explode, ",", keep)
        }
        Encoding::SpaceDelimited => (false, "%20", Keep::Unreserved),
        Encoding::PipeDelimited => (false, "%7C", Keep::Unreserved),
        _ => return Err(SHAPE),
    };
    match value {
        Flat::Absent => {}
        Flat::Scalar(value) => append_pair(out, name, &encoded(value, keep)),
        Flat::List(values) if explode => {
            values
                .iter()
                .for_each(|value| append_pair(out, name, &encoded(value, keep)));
        }
        Flat::Object(members) if explode => {
            members
                .iter()
                .for_each(|(key, value)| append_pair(out, key, &encoded(value, keep)));
        }
        Flat::List(values) => {
            let parts: Vec<_> = values.iter().map(|value| encoded(value, keep)).collect();
            if !parts.is_empty() {
                append_pair(out, name, &parts.join(delimiter));
            }
        }
        Flat::Object(members) => {
            let texts = members.iter().flat_map(|(key, value)| [key, value]);
            let parts: Vec<_> = texts.map(|text| encoded(text, keep)).collect();
            if !parts.is_empty() {
                append_pair(out, name, &parts.join(delimiter));
            }
        }
    }
    Ok(())
}

/// A value of any shape in a query, by `deepObject`; nothing for null and for what is empty.
pub(super) fn deep_in_query(name: &str, value: Tree, out: &mut String) -> Result<(), Refused> {
    let mut found = Vec::new();
    // A bracket in a key would end the brackets around it.
    let key = |key: &str| encoded(key, Keep::Unreserved);
    deep(encoded(name, Keep::Name), value, &key, None, &mut found)?;
    for (name, value) in found {
        append(out, &name, &encoded(&value, Keep::Unreserved));
    }
    Ok(())
}

/// Appends `name=value`, the value encoded already.
pub(super) fn append_pair(out: &mut String, name: &str, value: &str) {
    append(out, &encoded(name, Keep::Name), value);
}

/// Appends `name=value`, both encoded already.
pub(super) fn append(out: &mut String, name: &str, value: &str) {
    if !out.is_empty() {
        out.push('&');
    }
    out.push_str(name);
    out.push('=');
    out.push_str(value);
}

/// Why a header cannot carry a list.
const COMMA: &str = "an item has a comma, which would make it two items";

/// A value in a header: `None` when there is nothing to send. Headers are not percent-encoded.
pub(super) fn in_header(value: &Flat, encoding: Encoding) -> Result<Option<String>, &'static str> {
    let Encoding::Simple { explode } = encoding else {
        return Err(SHAPE);
    };
    let mut parts = Vec::new();
    match value {
        Flat::Absent => return Ok(None),
        Flat::Scalar(value) => return Ok(Some(value.clone())),
        Flat::List(values) => parts.extend(values.iter().cloned()),
        Flat::Object(members) => {
            for (key, value) in members {
                if explode {
                    parts.push([key.as_str(), value].join("="));
                } else {
                    parts.extend([key.clone(), value.clone()]);
                }
            }
        }
    }
    if parts.iter().any(|part| part.contains(',')) {
        return Err(COMMA);
    }
    Ok((!parts.is_empty()).then(|| parts.join(",")))
}

/// A value in cookies: `name=value` pairs. Everything but unreserved characters is percent-encoded.
pub(super) fn in_cookie(
    name: &str,
    value: &Flat,
    encoding: Encoding,
) -> Result<Vec<String>, &'static str> {
    let Encoding::Form { explode, .. } = encoding else {
        return Err(SHAPE);
    };
    let keep = Keep::Unreserved;
    let pair = |name: &str, value: &str| [&encoded(name, keep), "=", value].concat();
    Ok(match value {
        Flat::Absent => Vec::new(),
        Flat::Scalar(value) => [pair(name, &encoded(value, keep))].into(),
        Flat::List(values) if explode => values
            .iter()
            .map(|value| pair(name, &encoded(value, keep)))
            .collect(),
        Flat::Object(members) if explode => members
            .iter()
            .map(|(key, value)| pair(key, &encoded(value, keep)))
            .collect(),
        Flat::List(values) => {
            let parts: Vec<_> = values.iter().map(|value| encoded(value, keep)).collect();
            let sent = (!parts.is_empty()).then(|| pair(name, &parts.join(",")));
            sent.into_iter().collect()
        }
        Flat::Object(members) => {
            let texts = members.iter().flat_map(|(key, value)| [key, value]);
            let parts: Vec<_> = texts.map(|text| encoded(text, keep)).collect();
            let sent = (!parts.is_empty()).then(|| pair(name, &parts.join(",")));
            sent.into_iter().collect()
        }
    })
}
