//! Files of what stands in for types whose features are off: an alias of JSON under the name of each.

use super::context::Context;
use super::docs;
use super::phrases;
use super::piece::{self, literal};
use super::roof;
use crate::model::{Api, Docs, Ident, Presence, StandIn, TypePath, TypeRef};

/// The lines of each file, in the package where the types stand.
pub(super) fn files(context: &Context<'_>, api: &Api, package: Option<usize>) -> Vec<String> {
    let own = |one: &&StandIn| context.packages.of(one.module) == package;
    let groups = roof::alike(api.stand_ins.iter().filter(own), |one| {
        let module = api.models.get(one.module);
        module.map_or(&[], |module| &module.features[..])
    });
    let texts = groups.iter().filter_map(|group| text(context, api, group));
    roof::in_files(texts.map(|text| format!("\n{text}")))
}

fn text(context: &Context<'_>, api: &Api, group: &[&StandIn]) -> Option<String> {
    let module = |one: &StandIn| api.models.get(one.module);
    let condition = roof::condition(api, &module(group.first()?)?.features)?;
    let modules = group.iter().filter_map(|one| {
        let rows: String = one.types.iter().map(|ident| row(context, ident)).collect();
        let (name, rows) = (&module(one)?.ident.0, piece::indented(&rows));
        let text = format!("mod {name} {{\n{rows}}}\n");
        Some(text)
    });
    let modules: Vec<String> = modules.collect();
    let rows = piece::indented(&modules.join("\n"));
    let items = format!("crate::runtime::not_compiled! {{\n{rows}}}\n");
    Some(roof::compiled_with(&format!("not({condition})"), &items))
}

/// A type, with the members by which a union tells it from others.
fn row(context: &Context<'_>, ident: &Ident) -> String {
    let ty = TypeRef::Named(TypePath {
        in_operations: false,
        ident: ident.clone(),
    });
    let fields = context
        .structure(&ty)
        .into_iter()
        .flat_map(|item| &item.fields);
    let members = fields.map(|field| {
        let is_required = field.presence == Presence::Required;
        format!("{} {is_required}", literal(&field.wire))
    });
    let mut cells: Vec<String> = members.collect();
    match cells.first_mut() {
        Some(first) => *first = format!("{} {first}", ident.0),
        None => cells.push(ident.0.clone()),
    }
    let mut text = String::new();
    let docs = Docs {
        lines: vec![phrases::NOT_COMPILED.text(context.chinese)],
        ..Docs::default()
    };
    docs::write(&docs, &mut text);
    let last = cells.len() - 1;
    let ends = (0..).map(|at| if at == last { ';' } else { ',' });
    let cells = cells
        .iter()
        .zip(ends)
        .map(|(cell, end)| format!("{cell}{end}"));
    for (at, line) in piece::rows(cells).iter().enumerate() {
        let indent = if at == 0 { "" } else { "    " };
        text.push_str(&format!("{indent}{line}\n"));
    }
    text
}
