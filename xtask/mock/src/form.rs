//! Forms: texts under names such as `a[b][0]`, read as what their schemas ask for; and written, for answers.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use crate::document::Document;
use crate::judge::{Judge, Way};
use crate::operation::plain;
use crate::parameters::readings;
use crate::shape;

/// How many names stand in one at most; what goes deeper is one name as it is.
const DEPTH: usize = 32;

/// What stands under a name.
#[derive(Debug)]
pub(crate) enum Leaf {
    /// A text, which may mean more.
    Text(String),
    /// A value that is known.
    Value(Value),
}

/// The fields of a form, by their names and the names in those.
#[derive(Debug, Default)]
pub(crate) struct Form {
    leaves: Vec<Leaf>,
    members: Vec<(String, Form)>,
}

impl Form {
    /// The fields with these names, in the order in which they came.
    pub(crate) fn new(fields: impl IntoIterator<Item = (String, Leaf)>) -> Self {
        let mut form = Self::default();
        for (name, leaf) in fields {
            let path = path(&name).unwrap_or_else(|| vec![&name]);
            let holder = path
                .into_iter()
                .fold(&mut form, |form, name| form.member(name));
            holder.leaves.push(leaf);
        }
        form
    }

    fn member(&mut self, name: &str) -> &mut Self {
        let known = self.members.iter().position(|(known, _)| known == name);
        let at = known.unwrap_or(self.members.len());
        if known.is_none() {
            self.members.push((name.to_owned(), Self::default()));
        }
        &mut self.members[at].1
    }

    /// Whether the names are the places of a list: `[0]`, `[1]`, or `[]`.
    fn is_list(&self) -> bool {
        let place = |name: &str| name.bytes().all(|byte| byte.is_ascii_digit());
        self.members.iter().all(|(name, _)| place(name))
    }

    /// The form as an object.
    pub(crate) fn read(self, context: (&Document, &Judge), schema: Option<&str>) -> Value {
        let (document, _) = context;
        let schemas = schema.map(|schema| shape::members(document, schema));
        let schemas = schemas.unwrap_or_default();
        let members = self.members.into_iter().map(|(name, form)| {
            let value = form.value(context, schemas.get(&name).map(String::as_str));
            (name, value)
        });
        Value::Object(members.collect())
    }

    fn value(mut self, context: (&Document, &Judge), schema: Option<&str>) -> Value {
        let items = schema.and_then(|schema| shape::items(context.0, schema));
        let items = items.as_deref();
        if !self.members.is_empty() && !self.is_list() {
            return self.read(context, schema);
        }
        if self.members.is_empty() && self.leaves.len() == 1 {
            let leaf = self.leaves.remove(0);
            return best(context, schema, leaf.readings(context, items));
        }
        let places = self.members.into_iter().flat_map(|(_, form)| form.split());
        let leaves = self.leaves.into_iter().map(Self::from);
        let all = leaves.chain(places);
        all.map(|form| form.value(context, items)).collect()
    }

    /// What stands several times under `[]`, one by one.
    fn split(self) -> Vec<Self> {
        if self.members.is_empty() {
            return self.leaves.into_iter().map(Self::from).collect();
        }
        vec![self]
    }
}

impl From<Leaf> for Form {
    fn from(leaf: Leaf) -> Self {
        Self {
            leaves: vec![leaf],
            members: Vec::new(),
        }
    }
}

impl Leaf {
    /// Everything that it can mean. An empty text is nothing before it is a text.
    fn readings(self, context: (&Document, &Judge), items: Option<&str>) -> Vec<Value> {
        let mut found = match &self {
            Self::Value(value) => vec![value.clone()],
            Self::Text(text) if text.is_empty() => {
                return vec![Value::Null, Value::from(""), Value::Array(Vec::new())];
            }
            Self::Text(text) => readings(text),
        };
        if let Self::Text(text) = &self
            && let Ok(value @ (Value::Array(_) | Value::Object(_))) = serde_json::from_str(text)
        {
            found.push(value);
        }
        if items.is_some() {
            let item = best(context, items, self.readings(context, None));
            found.push(vec![item].into());
        }
        found
    }
}

/// The first value that its schema takes; else the first text.
fn best((_, judge): (&Document, &Judge), schema: Option<&str>, all: Vec<Value>) -> Value {
    let holds = |value: &&Value| match schema {
        Some(schema) => judge.holds(Way::Request, schema, value),
        None => value.is_string(),
    };
    let found = all.iter().find(holds);
    let found = found.or_else(|| all.iter().find(|value| value.is_string()));
    found.or(all.first()).cloned().unwrap_or_default()
}

/// `a[b][0]` as `a`, `b`, `0`; none when it is not of that form.
fn path(name: &str) -> Option<Vec<&str>> {
    let (first, mut rest) = name.split_at(name.find('[')?);
    let mut path = vec![first];
    while !rest.is_empty() {
        let (inner, after) = rest.strip_prefix('[')?.split_once(']')?;
        path.push(inner);
        rest = after;
        if path.len() > DEPTH {
            return None;
        }
    }
    Some(path)
}

/// The members of an object as a form; lists are repeated.
pub(crate) fn write(value: &Value) -> String {
    let mut form = String::new();
    let none = Map::new();
    for (name, value) in value.as_object().unwrap_or(&none) {
        let one = std::slice::from_ref(value);
        for value in value.as_array().map_or(one, Vec::as_slice) {
            let start = if form.is_empty() { "" } else { "&" };
            let _ = write!(form, "{start}{}={}", escaped(name), escaped(&plain(value)));
        }
    }
    form
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        match byte {
            b' ' => escaped.push('+'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'*' | b'-' | b'.' | b'_' => {
                escaped.push(char::from(byte));
            }
            _ => {
                let _ = write!(escaped, "%{byte:02X}");
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        assert_eq!(path("a[b][0][]"), Some(vec!["a", "b", "0", ""]));
        for plain in ["a", "a[", "a[b", "a[b]c", "a]b["] {
            assert_eq!(path(plain), None, "{plain}");
        }
    }

    #[test]
    fn lists_are_repeated() {
        let value = serde_json::json!({"a b": [1, "é"], "c": true, "d": []});
        assert_eq!(write(&value), "a+b=1&a+b=%C3%A9&c=true");
    }
}
