//! How the value of a parameter becomes text (OpenAPI `style`, `explode`, `allowReserved`; RFC 6570).

use super::alloc::string::String;
use super::alloc::vec::Vec;
use super::parameter::Parameter;

mod percent;

use self::percent::encoded;
pub(super) use self::percent::{Keep, encode};

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
/// | deepObject | | | | `p[x]=1&p[y]=2` | |
/// | JSON | any value as JSON text | | | | |
///
/// A delimiter inside a value is always percent-encoded, so what was two items arrives as two items.
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

/// Why a style cannot carry a value.
pub(super) const SHAPE: &str = "its style cannot carry a value of this shape";

/// A value in a path: the text that replaces the placeholder.
pub(super) fn in_path(
    name: &str,
    value: &Parameter,
    encoding: Encoding,
) -> Result<String, &'static str> {
    let keep = Keep::Unreserved;
    let (start, between, explode, named) = match encoding {
        Encoding::Simple { explode } => ("", ",", explode, false),
        Encoding::Label { explode } => (".", if explode { "." } else { "," }, explode, false),
        Encoding::Matrix { explode } => (";", if explode { ";" } else { "," }, explode, true),
        _ => return Err(SHAPE),
    };
    let name = encoded(name, Keep::Unreserved);
    let mut parts = Vec::new();
    match value {
        Parameter::Absent => return Ok(String::new()),
        Parameter::Scalar(value) => parts.push(encoded(value, keep)),
        Parameter::List(values) => parts.extend(values.iter().map(|value| encoded(value, keep))),
        Parameter::Object(members) => {
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
    let exploded_object = explode && matches!(value, Parameter::Object(_));
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
    value: &Parameter,
    encoding: Encoding,
    out: &mut String,
) -> Result<(), &'static str> {
    let list = matches!(value, Parameter::List(_) | Parameter::Object(_));
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
        Encoding::DeepObject => return deep_object(name, value, out),
        _ => return Err(SHAPE),
    };
    match value {
        Parameter::Absent => {}
        Parameter::Scalar(value) => append_pair(out, name, &encoded(value, keep)),
        Parameter::List(values) if explode => {
            values
                .iter()
                .for_each(|value| append_pair(out, name, &encoded(value, keep)));
        }
        Parameter::Object(members) if explode => {
            members
                .iter()
                .for_each(|(key, value)| append_pair(out, key, &encoded(value, keep)));
        }
        Parameter::List(values) => {
            let parts: Vec<_> = values.iter().map(|value| encoded(value, keep)).collect();
            if !parts.is_empty() {
                append_pair(out, name, &parts.join(delimiter));
            }
        }
        Parameter::Object(members) => {
            let texts = members.iter().flat_map(|(key, value)| [key, value]);
            let parts: Vec<_> = texts.map(|text| encoded(text, keep)).collect();
            if !parts.is_empty() {
                append_pair(out, name, &parts.join(delimiter));
            }
        }
    }
    Ok(())
}

fn deep_object(name: &str, value: &Parameter, out: &mut String) -> Result<(), &'static str> {
    let members = match value {
        Parameter::Absent => return Ok(()),
        Parameter::Object(members) => members,
        Parameter::Scalar(_) | Parameter::List(_) => return Err(SHAPE),
    };
    for (key, value) in members {
        let mut full = encoded(name, Keep::Name);
        full.push('[');
        // A bracket in the key would end the brackets around it.
        encode(key, Keep::Unreserved, &mut full);
        full.push(']');
        append(out, &full, &encoded(value, Keep::Unreserved));
    }
    Ok(())
}

/// Appends `name=value`, the value encoded already.
pub(super) fn append_pair(out: &mut String, name: &str, value: &str) {
    append(out, &encoded(name, Keep::Name), value);
}

fn append(out: &mut String, name: &str, value: &str) {
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
pub(super) fn in_header(
    value: &Parameter,
    encoding: Encoding,
) -> Result<Option<String>, &'static str> {
    let Encoding::Simple { explode } = encoding else {
        return Err(SHAPE);
    };
    let mut parts = Vec::new();
    match value {
        Parameter::Absent => return Ok(None),
        Parameter::Scalar(value) => return Ok(Some(value.clone())),
        Parameter::List(values) => parts.extend(values.iter().cloned()),
        Parameter::Object(members) => {
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
    value: &Parameter,
    encoding: Encoding,
) -> Result<Vec<String>, &'static str> {
    let Encoding::Form { explode, .. } = encoding else {
        return Err(SHAPE);
    };
    let keep = Keep::Unreserved;
    let pair = |name: &str, value: &str| [&encoded(name, keep), "=", value].concat();
    Ok(match value {
        Parameter::Absent => Vec::new(),
        Parameter::Scalar(value) => [pair(name, &encoded(value, keep))].into(),
        Parameter::List(values) if explode => values
            .iter()
            .map(|value| pair(name, &encoded(value, keep)))
            .collect(),
        Parameter::Object(members) if explode => members
            .iter()
            .map(|(key, value)| pair(key, &encoded(value, keep)))
            .collect(),
        Parameter::List(values) => {
            let parts: Vec<_> = values.iter().map(|value| encoded(value, keep)).collect();
            let sent = (!parts.is_empty()).then(|| pair(name, &parts.join(",")));
            sent.into_iter().collect()
        }
        Parameter::Object(members) => {
            let texts = members.iter().flat_map(|(key, value)| [key, value]);
            let parts: Vec<_> = texts.map(|text| encoded(text, keep)).collect();
            let sent = (!parts.is_empty()).then(|| pair(name, &parts.join(",")));
            sent.into_iter().collect()
        }
    })
}
