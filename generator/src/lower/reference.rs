//! What the reference pages say: each operation for people who know no Rust, in every language of the description.
//!
//! A type has one home. One that a single operation uses stands on the page of that operation, any other has a page of
//! its own, so the pages grow in step with the description.

mod answers;
mod calls;
mod homes;
mod operation;
mod others;
mod rows;
mod said;
mod sections;
mod words;

use std::collections::HashMap;

use super::Options;
use super::cx::Cx;
use crate::model::Api;
use crate::model::reference::{Language, Place, Reference, Said, Told};
use crate::source::{Mark, Sources};
use homes::Homes;
use said::Voices;

/// What every room of the pages looks at.
struct Author<'r, 'a> {
    cx: &'r Cx<'r, 'a>,
    voices: Voices<'r, 'a>,
    places: HashMap<Mark, Place>,
    homes: Homes,
    /// The crate, for its names.
    api: &'r Api,
}

/// Writes the pages of a crate that is complete but for them.
pub(super) fn reference(
    cx: &Cx<'_, '_>,
    api: &Api,
    sources: &Sources,
    options: &Options,
) -> Reference {
    let author = Author {
        cx,
        voices: Voices::of(cx),
        places: said::places(cx.spec, sources, options),
        homes: Homes::of(cx),
        api,
    };
    let info = &cx.spec.info.docs;
    let pairs = cx.spec.operations.iter().zip(&api.operations);
    let servers = cx.spec.servers.iter().map(|server| Told {
        code: server.url.clone(),
        text: author.full(&server.docs),
        more: Said::default(),
    });
    let tags = cx.spec.tags.iter().map(|(name, docs)| Told {
        code: name.clone(),
        text: author.full(docs),
        more: Said::default(),
    });
    let mut reference = Reference {
        languages: languages(cx),
        source: options.source.clone(),
        package: api.package.name.clone(),
        title: author.name(info),
        summary: author.summary(info),
        text: author.full(info),
        version: cx.spec.info.version.clone(),
        origin: author.origin(info),
        servers: servers.collect(),
        operations: pairs
            .enumerate()
            .map(|(at, (operation, module))| author.operation(at, operation, module))
            .collect(),
        tags: tags.filter(|tag| !tag.text.0.is_empty()).collect(),
        types: author.shared_types(),
        others: Vec::new(),
    };
    reference.others = author.others(&reference);
    reference
}

fn languages(cx: &Cx<'_, '_>) -> Vec<Language> {
    let all = cx.languages.0.iter();
    all.map(|tag| Language {
        tag: tag.clone(),
        name: said::autonym(tag),
    })
    .collect()
}
