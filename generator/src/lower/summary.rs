//! The numbers that codegen prints.

use super::cx::Cx;
use super::operations::named;
use crate::model::{Api, Body, Item, Nullability, Presence, Struct, Summary, TypePath};
use crate::resolve::{Docs, Shape};

use std::collections::HashMap;

impl Cx<'_, '_> {
    /// Counts what was made.
    pub(crate) fn summary(&self, api: &Api) -> Summary {
        let structs = structs(api);
        let mut summary = Summary {
            operations: api.operations.len(),
            ..Summary::default()
        };
        let mut seen = std::collections::HashSet::new();
        let bodies = api.operations.iter().flat_map(|one| &one.operation.body);
        for content in bodies.flat_map(Body::contents) {
            if let Some(ty) = content.payload.ty()
                && let Some(path) = named(ty)
                && seen.insert(path.clone())
                && let Some(item) = structs.get(path)
            {
                let clearable = |presence, nullability| {
                    presence == Presence::Optional && nullability == Nullability::Nullable
                };
                summary.fields += item.fields.len();
                summary.clearable += item
                    .fields
                    .iter()
                    .filter(|field| clearable(field.presence, field.nullability))
                    .count();
            }
        }
        summary.rules = structs
            .values()
            .filter(|item| item.in_request)
            .map(|item| item.rules.len())
            .sum();
        summary.texts = self.texts();
        summary
    }

    /// How many texts there are in each language.
    fn texts(&self) -> Vec<(String, usize)> {
        let spec = self.spec;
        let mut counts: Vec<(String, usize)> = self
            .languages
            .0
            .iter()
            .map(|language| (language.clone(), 0))
            .collect();
        let mut count = |docs: &Docs| {
            for (language, count) in &mut counts {
                let texts = [&docs.title, &docs.summary, &docs.description];
                let of_source = docs
                    .source
                    .iter()
                    .flat_map(|source| source.inferred.iter().chain([&source.note]));
                *count += texts
                    .into_iter()
                    .chain(of_source)
                    .filter(|text| text.get(language).is_some())
                    .count();
            }
        };
        count(&spec.info.docs);
        spec.servers.iter().for_each(|server| count(&server.docs));
        spec.security_schemes
            .values()
            .for_each(|scheme| count(&scheme.docs));
        spec.client_settings
            .values()
            .for_each(|setting| count(&setting.docs));
        spec.tags.values().for_each(&mut count);
        for schema in &spec.schemas {
            count(&schema.docs);
            match &schema.shape {
                Shape::Enum(list) => list.values.iter().for_each(|value| count(&value.docs)),
                Shape::Object(object) => object.rules.iter().for_each(|rule| count(&rule.docs)),
                _ => {}
            }
        }
        for operation in spec.operations.iter().chain(&spec.incoming) {
            count(&operation.docs);
            let own = operation
                .parameters
                .iter()
                .filter(|parameter| parameter.client_setting.is_none());
            own.for_each(|parameter| count(&parameter.docs));
            operation.body.iter().for_each(|body| count(&body.docs));
            operation
                .rate_limit
                .iter()
                .for_each(|(_, _, docs)| count(docs));
            for response in &operation.responses {
                count(&response.docs);
                response
                    .headers
                    .iter()
                    .for_each(|header| count(&header.docs));
            }
        }
        counts
    }
}

/// Every struct by its path.
pub(crate) fn structs(api: &Api) -> HashMap<TypePath, &Struct> {
    let models = api
        .models
        .iter()
        .flat_map(|module| module.items.iter().map(|item| (false, item)));
    let inline = api
        .operations
        .iter()
        .flat_map(|module| module.items.iter().map(|item| (true, item)));
    let structs = models
        .chain(inline)
        .filter_map(|(in_operations, item)| match item {
            Item::Struct(item) => Some((
                TypePath {
                    in_operations,
                    ident: item.ident.clone(),
                },
                item,
            )),
            _ => None,
        });
    structs.collect()
}
