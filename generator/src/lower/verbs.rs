//! The builder methods of a struct: which ones a field has, and names for them that no two share.

use std::collections::HashSet;

use super::cx::Cx;
use super::docs::{self, inline::code, phrases};
use super::naming;
use super::scope::{Scope, Wish};
use crate::diagnostic::Sink;
use crate::model::{Extra, Field, Ident, Nullability, Presence};

/// Names the verbs of all fields: first every `set`, which has the name of its field where that is free, then the others.
/// `own` are the names of functions that this struct has beside them.
pub(crate) fn name_all(
    cx: &Cx<'_, '_>,
    fields: &mut [Field],
    extra: Option<&Extra>,
    in_request: bool,
    own: &[&str],
    sink: &mut Sink<'_>,
) {
    let mut methods = Scope::default();
    naming::RESERVED_METHODS
        .iter()
        .chain(own)
        .for_each(|name| methods.reserve(name));
    extra
        .iter()
        .for_each(|extra| methods.reserve(&extra.ident.0));
    let plain: HashSet<String> = fields.iter().map(|field| field.ident.0.clone()).collect();
    for field in fields.iter_mut() {
        let name = setter(&field.ident, &methods, &plain);
        field.verbs.set = claim(&mut methods, name, sink);
        let shown = code(&field.wire);
        let line = cx.languages.say(phrases::SET, &[&shown]);
        let is_unsaid =
            field.docs.lines.first() == Some(&cx.languages.say(phrases::MEMBER, &[&shown]));
        field.verbs.set_docs = if is_unsaid {
            docs::plain(line)
        } else {
            cx.languages.verb(line, &field.docs)
        };
    }
    for field in fields.iter_mut().filter(|field| field.constant.is_none()) {
        let stem = naming::stem(&field.ident.0).to_owned();
        let shown = code(&field.wire);
        if field.nullability == Nullability::Nullable {
            let name = free(&methods, "clear", &stem);
            let ident = claim(&mut methods, name, sink);
            let docs = cx
                .languages
                .verb(cx.languages.say(phrases::CLEAR, &[&shown]), &field.docs);
            field.verbs.clear = Some((ident, docs));
        }
        if in_request && field.presence == Presence::Optional {
            let name = free(&methods, "keep", &stem);
            let ident = claim(&mut methods, name, sink);
            let docs = cx
                .languages
                .verb(cx.languages.say(phrases::KEEP, &[&shown]), &field.docs);
            field.verbs.keep = Some((ident, docs));
        }
    }
}

/// `name`, or `with_name` where a method of that name has a meaning already.
fn setter(ident: &Ident, methods: &Scope, fields: &HashSet<String>) -> String {
    if !methods.has(&ident.0) {
        return ident.0.clone();
    }
    let stem = naming::stem(&ident.0);
    let names = ["with", "set", "put"].map(|verb| format!("{verb}_{stem}"));
    names
        .iter()
        .find(|name| !methods.has(name) && !fields.contains(*name))
        .unwrap_or(&names[0])
        .clone()
}

/// `clear_name`, or `clear_name_value` where a field is called `clear_name`.
fn free(methods: &Scope, verb: &str, stem: &str) -> String {
    let name = format!("{verb}_{stem}");
    if methods.has(&name) {
        format!("{name}_value")
    } else {
        name
    }
}

fn claim(methods: &mut Scope, name: String, sink: &mut Sink<'_>) -> Ident {
    let wire = name.clone();
    methods.claim(
        Wish {
            name,
            wire: &wire,
            mark: None,
            explicit: false,
            snake: true,
        },
        sink,
    )
}
