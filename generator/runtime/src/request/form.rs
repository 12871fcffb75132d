//! Forms: how the members of a body travel as fields, and the body `application/x-www-form-urlencoded`.

use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec;
use super::super::alloc::vec::Vec;
use super::super::encoding::{self, Encoding, Keep, append, encoded};
use super::super::parameter::Flat;
use super::super::tree::Tree;
use super::builder::Fault;
use super::error::RequestErrorKind;

/// How the members of a body travel as the fields of a form or as the parts of a multipart body (OpenAPI `encoding`).
///
/// | value | no style | `deepObject` | any other style |
/// |---|---|---|---|
/// | a text, a number, a boolean | `a=v` | `a=v` | `a=v` |
/// | null, also in a list or an object | `a=` | `a=` | `a=` |
/// | a list | `a=x&a=y` | `a[0]=x&a[1]=y` | as in a query |
/// | an object | `a={"b":"x"}` | `a[b]=x` | as in a query |
/// | what stands inside another | JSON text | `a[b][0][c]=x` | JSON text |
/// | an empty list | `a=` | `a=` | `a=` |
/// | an empty object | `a={}` | `a=` | `a=` |
///
/// So nothing that was set gets lost, and null is sent as the empty text, which is how services with forms know that a
/// member is to be cleared. A media type of JSON makes JSON text of the whole member, a list included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// The style of each member that is not named below.
    pub style: Option<Encoding>,
    /// The members with ways of their own.
    pub parts: &'static [Part],
}

impl Form {
    /// No member has a style.
    pub const PLAIN: Self = Self {
        style: None,
        parts: &[],
    };
    /// Each member goes as `deepObject`.
    pub const DEEP: Self = Self {
        style: Some(Encoding::DeepObject),
        parts: &[],
    };

    pub(super) fn part(&self, name: &str) -> Part {
        let own = self.parts.iter().find(|part| part.name == name);
        own.copied().unwrap_or(Part {
            style: self.style,
            ..Part::plain("")
        })
    }
}

/// How one member travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The member.
    pub name: &'static str,
    /// Its style.
    pub style: Option<Encoding>,
    /// The media type of its part; empty when the value decides.
    pub media_type: &'static str,
    /// More headers of its part.
    pub headers: &'static [(&'static str, &'static str)],
}

impl Part {
    /// A member of which nothing is said.
    #[must_use]
    pub const fn plain(name: &'static str) -> Self {
        Self {
            name,
            style: None,
            media_type: "",
            headers: &[],
        }
    }

    /// A member with a style.
    #[must_use]
    pub const fn styled(name: &'static str, style: Encoding) -> Self {
        let mut part = Self::plain(name);
        part.style = Some(style);
        part
    }

    /// A member with a media type.
    #[must_use]
    pub const fn typed(name: &'static str, media_type: &'static str) -> Self {
        let mut part = Self::plain(name);
        part.media_type = media_type;
        part
    }

    /// Adds headers to its part.
    #[must_use]
    pub const fn headers(mut self, headers: &'static [(&'static str, &'static str)]) -> Self {
        self.headers = headers;
        self
    }

    pub(super) fn is_json(&self) -> bool {
        let essence = self.media_type.split(';').next().unwrap_or_default();
        let essence = essence.trim().to_ascii_lowercase();
        essence == "application/json" || essence.ends_with("+json")
    }
}

/// What a member comes to: its pairs of name and text.
pub(super) fn pairs(name: &str, value: Tree, part: &Part) -> Result<Vec<(String, String)>, Fault> {
    let one = |text| Ok(vec![(name.to_string(), text)]);
    match (part.style, value) {
        (_, Tree::Null) => one(String::new()),
        (None, value) if part.is_json() => one(value.json()?),
        (None, object @ Tree::Object(_)) => one(object.json()?),
        (None, Tree::List(items)) if items.is_empty() => one(String::new()),
        (None, value) => {
            let flat = Flat::of(value, Some(""))?;
            Ok(encoding::styled(name, flat, Encoding::FORM).map_err(style)?)
        }
        (Some(Encoding::DeepObject), value) => {
            let mut found = Vec::new();
            encoding::deep(
                name.to_string(),
                value,
                &str::to_string,
                Some(""),
                &mut found,
            )?;
            Ok(found)
        }
        (Some(_), Tree::List(items)) if items.is_empty() => one(String::new()),
        (Some(_), Tree::Object(members)) if members.is_empty() => one(String::new()),
        (Some(encoding), value) => {
            let flat = Flat::of(value, Some(""))?;
            Ok(encoding::styled(name, flat, encoding).map_err(style)?)
        }
    }
}

fn style(reason: &'static str) -> Fault {
    (RequestErrorKind::Parameter, reason.into())
}

/// The members of a body that is an object.
pub(super) fn members(tree: Tree) -> Result<Vec<(String, Tree)>, Fault> {
    match tree {
        Tree::Object(members) => Ok(members),
        _ => Err(style("only an object can be a form")),
    }
}

/// A body `application/x-www-form-urlencoded`, as the WHATWG's serializer writes it.
pub(super) fn urlencoded(tree: Tree, form: &Form) -> Result<String, Fault> {
    let mut out = String::new();
    for (name, value) in members(tree)? {
        let part = form.part(&name);
        let keep = match part.style {
            Some(Encoding::Form {
                allow_reserved: true,
                explode,
            }) => Keep::Reserved { comma: explode },
            _ => Keep::Form,
        };
        for (name, value) in pairs(&name, value, &part)? {
            append(
                &mut out,
                &encoded(&name, Keep::Form),
                &encoded(&value, keep),
            );
        }
    }
    Ok(out)
}
