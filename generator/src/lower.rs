//! Every decision about Rust: which types exist and what they are called, presence and nullability, boxes, checks, docs.
//!
//! | room | decides |
//! |---|---|
//! | `naming`, `scope` | how a name is spelled, and who has it when two want it |
//! | `direction` | which way a schema travels, and which are split in two |
//! | `catalog` | which types exist, their names and modules |
//! | `recursion` | where a `Box` is needed |
//! | `scalar` | the Rust type of a schema |
//! | `structs`, `verbs`, `enums`, `unions`, `signature` | the items |
//! | `checks` | what `check()` looks at |
//! | `rules` | the rules between fields, and their tables |
//! | `diff` | which bodies can be made of two states, and of what |
//! | `operations`, `headers` | operations, parameters, answers, their headers |
//! | `docs` | the layout of docs, the generator's own sentences, making any text safe |
//! | `features` | which parts of the crate can be left out, and what each part needs |
//! | `package`, `summary` | the crate as a whole |
//! | `types` | which type each schema became, for tests |
//! | `example` | a call as a person would write it |
//! | `reference` | the pages for people who know no Rust |
//!
//! # Presence and nullability
//!
//! | presence | nullability | Rust | on the wire |
//! |---|---|---|---|
//! | required | non-null | `T` | always there |
//! | required | nullable | `Option<T>` | always there, `null` allowed |
//! | optional | non-null | `Option<T>` | left out when `None` |
//! | optional | nullable | `Option<Option<T>>` | left out, `null`, or a value |
//!
//! Any JSON (`Json`) holds `null` itself and is not nullable on top, but where it may also be left out: an optional member
//! of any JSON is an `Option<Option<Json>>` like every other that can be cleared.

mod catalog;
mod checks;
mod contains;
mod cx;
mod diff;
mod direction;
mod docs;
mod enums;
mod example;
mod features;
mod headers;
mod items;
mod ledger;
mod naming;
mod operations;
mod package;
mod personal;
mod recursion;
mod reference;
mod rules;
mod scalar;
mod scope;
mod signature;
mod structs;
mod summary;
mod types;
mod unions;
mod verbs;

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use crate::diagnostic::Sink;
use crate::model::{Api, Module, OperationModule, Summary};
use crate::resolve::{SchemaId, Spec};
use crate::source::{Mark, Sources};

use catalog::Catalog;
use cx::Cx;
use direction::{Directions, TypeKey};
pub use types::{SchemaType, types};

/// What the caller decides.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The name of the crate; without one `x-rust-package` or the title gives it.
    pub crate_name: Option<String>,
    /// The description as the header line names it: `spec/shopline.yaml`.
    pub source: String,
    /// The translations that are older than their source text.
    pub stale: HashSet<Mark>,
    /// The language in which reasons are told.
    pub language: String,
    /// Whether the reference pages are wanted, too.
    pub pages: bool,
}

/// The names that are still given while items are made.
#[derive(Debug, Default)]
pub(crate) struct Names {
    models: scope::Scope,
    operations: scope::Scope,
    /// In which half of the crate the item at hand lives.
    in_operations: bool,
}

/// Turns the description into the crate that will be written.
pub fn lower(spec: &Spec<'_>, sources: &Sources, options: &Options, sink: &mut Sink<'_>) -> Api {
    let directions = Directions::of(spec);
    let mut catalog = catalog::plan(spec, &directions, sink);
    let mut names = Names {
        models: std::mem::take(&mut catalog.models_scope),
        operations: std::mem::take(&mut catalog.operations_scope),
        in_operations: false,
    };
    let boxes = recursion::Boxes::of(spec, &directions, keys(&catalog, &directions));
    let languages = docs::Languages(&spec.languages, Some(&options.stale));
    let updates = diff::bodies(spec, &directions);
    let files = files(spec);
    let cx = Cx {
        spec,
        directions: &directions,
        catalog: &catalog,
        boxes: &boxes,
        updates: &updates,
        files: &files,
        languages,
    };
    let mut api = Api {
        package: cx.package(options, sink),
        docs: cx.crate_docs(),
        source: options.source.clone(),
        servers: cx.servers(sink),
        settings: cx.settings(sink),
        headers: cx.headers(sink),
        credentials: cx.credentials(sink),
        builder_credential: None,
        features: Vec::new(),
        models: Vec::new(),
        stand_ins: Vec::new(),
        operations: Vec::new(),
        needs_patterns: false,
        reference: Default::default(),
        summary: Summary::default(),
    };
    for plan in &catalog.modules {
        let mut items = Vec::new();
        items.extend(plan.twin.as_ref().map(|(ident, id)| cx.twin(ident, *id)));
        plan.items
            .iter()
            .for_each(|id| items.extend(cx.items(*id, &mut names, sink)));
        let source = source_of(plan.mark, sources, options);
        api.models.push(Module {
            ident: plan.ident.clone(),
            source,
            features: Vec::new(),
            items,
        });
    }
    for (plan, operation) in catalog.operations.iter().zip(&spec.operations) {
        let mut items = Vec::new();
        plan.items
            .iter()
            .for_each(|id| items.extend(cx.items(*id, &mut names, sink)));
        let source = source_of(operation.mark, sources, options);
        let operation = cx.operation(operation, plan, &mut names, sink);
        api.operations.push(OperationModule {
            ident: plan.module.clone(),
            source,
            features: Vec::new(),
            operation,
            items,
        });
    }
    finish(&cx, &mut api, sources, options);
    api
}

/// The schemas of files among the parts of bodies.
fn files(spec: &Spec<'_>) -> HashSet<SchemaId> {
    let bodies = spec.operations.iter().filter_map(|one| one.body.as_ref());
    bodies
        .flat_map(|body| body.contents())
        .flat_map(|content| content.files.iter().copied())
        .collect()
}

/// What needs the whole crate.
fn finish(cx: &Cx<'_, '_>, api: &mut Api, sources: &Sources, options: &Options) {
    personal::fill(api);
    diff::fill(cx, api);
    checks::prune(api);
    features::fill(cx, api);
    api.builder_credential = package::builder_credential(api);
    api.summary = cx.summary(api);
    api.summary.ledger = cx.ledger(keys(cx.catalog, cx.directions), sources, options);
    if options.pages {
        api.reference = reference::reference(cx, api, sources, options);
    }
    for (module, operation) in api.operations.iter_mut().zip(&cx.spec.operations) {
        if let Some(line) = cx.header_links(&api.headers, operation) {
            module.operation.docs.lines.push(format!("- {line}"));
        }
    }
    let examples: Vec<_> = cx
        .spec
        .operations
        .iter()
        .enumerate()
        .map(|(at, operation)| cx.examples(api, at, operation))
        .collect();
    for (module, examples) in api.operations.iter_mut().zip(examples) {
        module.operation.examples = examples;
    }
}

/// All types, in the order of the description.
fn keys<'c>(
    catalog: &'c Catalog,
    directions: &'c Directions,
) -> impl Iterator<Item = TypeKey> + 'c {
    let models = catalog
        .modules
        .iter()
        .flat_map(|module| module.items.iter());
    let inline = catalog
        .operations
        .iter()
        .flat_map(|operation| operation.items.iter());
    models.chain(inline).flat_map(|&id| {
        let input = directions
            .is_split(id)
            .then_some(TypeKey { id, input: true });
        std::iter::once(TypeKey { id, input: false }).chain(input)
    })
}

/// The file that something stands in, for the header line.
fn source_of(mark: Mark, sources: &Sources, options: &Options) -> String {
    let file = sources.files.get(mark.file.0 as usize);
    let other = file.filter(|_| mark.file.0 > 0);
    other.map_or_else(|| options.source.clone(), |file| file.display_path.clone())
}
