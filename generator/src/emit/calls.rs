//! What an operation adds to the client: its method. The setters of its optional parameters are a table beside it.

use super::arguments;
use super::docs;
use super::operations::{self, Member};
use super::piece::{self, Block, Part, Piece};
use super::scope::Scope;
use super::types::plain;
use crate::model::{Docs, Operation};

/// `impl Client` for one operation.
pub(super) fn calls(scope: &Scope<'_>, item: &Operation) -> Piece {
    let members = operations::members(scope, item);
    let touched = item.docs.deprecated.is_some() || members.iter().any(|member| member.deprecated);
    let mut head = String::new();
    docs::write_allow_deprecated(touched, &mut head);
    head.push_str(&format!("impl {}", scope.client_path("Client")));
    let (method, name) = (&item.method_ident.0, &item.ident.0);
    let (arguments, values) = arguments(scope, item, &members);
    let mut lines = String::new();
    docs::write(&method_docs(item), &mut lines);
    // Without a generic argument it would become machine code of this crate, with all that it drops, called or not.
    lines.push_str("#[inline]\n");
    let call = scope.client_path("Call");
    lines.push_str(&piece::signature(
        &format!("pub fn {method}"),
        "&self",
        &arguments,
        &format!("{call}<{name}>"),
    ));
    lines.push_str(&format!("    self.call({name}::new({values}))\n}}\n"));
    Piece::Block(Block {
        head,
        parts: vec![Part::function(lines)],
    })
}

/// The arguments of the method, and what it hands on: the same as `new` takes.
fn arguments(scope: &Scope<'_>, item: &Operation, members: &[Member<'_>]) -> (Vec<String>, String) {
    if let Some(literal) = &item.literal {
        return (
            vec![format!("required: {}", literal.0)],
            "required".to_owned(),
        );
    }
    let order = operations::order(item);
    let required = order.iter().filter_map(|index| members.get(*index));
    let required: Vec<(String, String)> = required
        .map(|member| {
            let name = arguments::name(member.ident).to_string();
            let ty = arguments::required(scope, &member.ty, member.nullability);
            (name, ty)
        })
        .collect();
    let names: Vec<&str> = required.iter().map(|(name, _)| name.as_str()).collect();
    let names = names.join(", ");
    let typed = required.iter().map(|(name, ty)| format!("{name}: {ty}"));
    (typed.collect(), names)
}

/// The summary of the operation, and the way to the rest.
fn method_docs(item: &Operation) -> Docs {
    let summary = item.docs.lines.iter().take_while(|line| !line.is_empty());
    let mut short = Docs {
        lines: summary.cloned().collect(),
        aliases: Vec::new(),
        deprecated: item.docs.deprecated.clone(),
        stale: Vec::new(),
    };
    let name = plain(&item.ident);
    short.lines.push(String::new());
    short.lines.push(format!("→ [`{name}`]"));
    if !item.examples.is_empty() {
        short.lines.extend([String::new(), "# Examples".to_owned()]);
    }
    for example in &item.examples {
        short.lines.push(String::new());
        short.lines.extend(example.iter().cloned());
    }
    short
}
