//! What all parts of this stage share while they work.

use std::collections::HashSet;

use super::operations::{FormClaim, Known, Settings, StyleClaim};
use super::refs::References;
use super::schemas::{ContainsClaim, Schemas};
use super::text::Languages;
use super::{Docs, Fault, SchemaId};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::document;
use crate::document::{Document, Speaks, Translatable};
use crate::source::{Mark, Node, Sources};

/// The key that brings another language.
const I18N: &str = "x-i18n";

/// The state of one run over one description.
pub(super) struct Resolver<'d, 'a, 's> {
    pub(super) document: &'d Document<'a>,
    pub(super) sources: &'a Sources,
    pub(super) sink: &'d mut Sink<'s>,
    pub(super) refs: References<'d, 'a>,
    pub(super) schemas: Schemas<'d, 'a>,
    pub(super) languages: Languages,
    /// The schemas with `x-future`, checked when their shapes are known.
    pub(super) futures: Vec<(SchemaId, Mark)>,
    /// The schemas that limit the names of their members, checked when all schemas are known.
    pub(super) name_limits: Vec<(SchemaId, Mark)>,
    /// What items of arrays are held against, checked likewise.
    pub(super) contains_claims: Vec<ContainsClaim<'d, 'a>>,
    /// Examples outside of schemas, checked when all schemas are known.
    pub(super) examples: Vec<(SchemaId, &'a Node)>,
    /// Examples of forms, which may be written as the text that travels: nothing is said of those that are no value.
    pub(super) form_examples: Vec<(SchemaId, &'a Node)>,
    /// The examples that are no value of their schema.
    pub(super) wrong_examples: HashSet<Mark>,
    /// `enum` and `const` values to be held against the limits beside them.
    pub(super) enum_values: Vec<(SchemaId, &'a Node)>,
    /// The ids and paths of all operations.
    pub(super) known: Known<'a>,
    /// Styles of parameters, checked when all schemas are known.
    pub(super) styles: Vec<StyleClaim>,
    /// Members of forms that `encoding` names, checked likewise.
    pub(super) forms: Vec<FormClaim>,
    /// The settings of the client.
    pub(super) settings: Settings,
    /// The security schemes that an operation names.
    pub(super) used_schemes: HashSet<&'a str>,
    /// Whether any text of the description is in more than one language; else nobody asks for the texts.
    pub(super) is_translated: bool,
    /// The texts of the entry file, and of all that references lead to in other files.
    pub(super) texts: Vec<Translatable<'a>>,
    /// The operations that cannot be made.
    pub(super) left_out: Vec<(String, Fault)>,
    /// The error that was found last while the schema at hand is resolved.
    pub(super) cause: Option<Fault>,
    reported: HashSet<(Code, Mark)>,
}

impl<'d, 'a, 's> Resolver<'d, 'a, 's> {
    pub(super) fn new(
        document: &'d Document<'a>,
        sources: &'a Sources,
        sink: &'d mut Sink<'s>,
        refs: References<'d, 'a>,
    ) -> Self {
        let is_translated = sources.files.iter().any(|file| file.text.contains(I18N));
        let mut texts = Vec::new();
        if is_translated {
            document.texts(&mut texts);
        }
        Self {
            document,
            sources,
            sink,
            refs,
            schemas: Schemas::default(),
            languages: Languages::new(),
            futures: Vec::new(),
            name_limits: Vec::new(),
            contains_claims: Vec::new(),
            examples: Vec::new(),
            form_examples: Vec::new(),
            wrong_examples: HashSet::new(),
            enum_values: Vec::new(),
            known: Known::default(),
            styles: Vec::new(),
            forms: Vec::new(),
            settings: Settings::default(),
            used_schemes: HashSet::new(),
            is_translated,
            texts,
            left_out: Vec::new(),
            cause: None,
            reported: HashSet::new(),
        }
    }

    /// Takes a finding, one of its code for each place: a schema can be reached on many ways.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        if self.is_new(&diagnostic) {
            self.sink.push(diagnostic);
        }
    }

    /// Takes a finding that may be accepted as a gap, one of its code for each place.
    pub(super) fn report_unsupported(&mut self, diagnostic: Diagnostic) {
        if self.is_new(&diagnostic) {
            self.sink.unsupported(diagnostic);
        }
    }

    fn is_new(&mut self, diagnostic: &Diagnostic) -> bool {
        self.cause = Fault::of(diagnostic).or(self.cause.take());
        diagnostic
            .primary
            .is_none_or(|mark| self.reported.insert((diagnostic.code, mark)))
    }

    /// The texts of an object.
    pub(super) fn docs(
        &mut self,
        text: &document::Text<'_>,
        source: Option<&document::Provenance<'_>>,
    ) -> Docs {
        self.languages.docs(text, source, self.sink)
    }
}
