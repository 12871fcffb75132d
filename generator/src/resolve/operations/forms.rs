//! Forms and bodies of parts: what `encoding` says about their members, which values are files, and what is no form.

use std::collections::HashSet;

use super::style::explodes;
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::document;
use crate::document::{Encoding, Entry, Style, Version};
use crate::resolve::resolver::Resolver;
use crate::resolve::suggest::did_you_mean;
use crate::resolve::{
    Body, Content, FormPart, Operation, Origin, ParameterEncoding, Payload, SchemaId, Shape,
};
use crate::source::{Mark, Value};

/// How far into unions and arrays a file is looked for, and in how many schemas.
const DEPTH: usize = 8;
const MOST: usize = 256;

/// What is held against the members once they are known.
pub(in crate::resolve) struct FormClaim {
    schema: SchemaId,
    name: String,
    mark: Mark,
}

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// What `encoding` says.
    pub(super) fn form_parts(
        &mut self,
        written: &'d [Entry<'a, Encoding<'a>>],
        schema: SchemaId,
    ) -> Vec<(String, FormPart)> {
        let mut parts = Vec::new();
        for entry in written {
            self.forms.push(FormClaim {
                schema,
                name: entry.name.to_owned(),
                mark: entry.name_mark,
            });
            let part = self.form_part(&entry.value);
            parts.push((entry.name.to_owned(), part));
        }
        parts
    }

    fn form_part(&mut self, written: &'d Encoding<'a>) -> FormPart {
        let says = written.style.is_some() || written.explode.is_some() || written.allow_reserved;
        let style = written.style.map_or(Style::Form, |style| style.value);
        let content_type = written.content_type;
        if let Some(content_type) = content_type {
            content_type
                .value
                .split(',')
                .for_each(|one| self.check_media_type(one.trim(), content_type.mark));
        }
        let mut headers = Vec::new();
        for entry in &written.headers {
            let Some((header, _)) = self.item(&entry.value) else {
                continue;
            };
            if !self.check_token(entry.name, entry.name_mark, said!("the header is left out")) {
                continue;
            }
            if entry.name.eq_ignore_ascii_case("content-type") {
                continue;
            }
            if let Some(value) = header.schema.as_ref().and_then(only_text) {
                headers.push((entry.name.to_owned(), value));
            }
        }
        FormPart {
            style: says.then_some(ParameterEncoding::Style {
                style,
                explode: written.explode.unwrap_or(explodes(style)),
                allow_reserved: written.allow_reserved,
            }),
            content_type: content_type.map(|text| text.value.to_owned()),
            headers,
        }
    }

    /// Now that all schemas are known: what is no object is no form and goes as text or bytes, and of the others some
    /// members are files.
    pub(in crate::resolve) fn settle_forms(&mut self, operations: &mut [Operation<'a>]) {
        for operation in operations {
            if let Some(body) = &mut operation.body {
                self.settle_body(body, operation.mark);
            }
            let answers = operation.responses.iter_mut();
            let answers = answers.filter_map(|response| response.content.as_mut());
            answers.for_each(|content| self.settle_form(content));
        }
        for claim in std::mem::take(&mut self.forms) {
            let names = self.member_names(claim.schema, 0);
            if names.is_some_and(|names| !names.contains(&&*claim.name)) {
                let message = said!("the body has no member `{0}`", claim.name);
                let names = self.member_names(claim.schema, 0).unwrap_or_default();
                let label = did_you_mean(&claim.name, names);
                self.report(
                    Diagnostic::warning(codes::BAD_ENCODING, claim.mark, message).label(label),
                );
            }
        }
    }

    /// What turns out to have no structure is nothing to choose, and nothing stands beside it.
    fn settle_body(&mut self, body: &mut Body<'a>, operation: Mark) {
        self.settle_form(&mut body.content);
        let is_structured = body.content.payload.is_structured();
        let mut first = Vec::new();
        if let Some(schema) = body.content.payload.schema() {
            self.files_of(schema, 0, &mut first);
        }
        let mut dropped = Vec::new();
        for mut content in std::mem::take(&mut body.alternatives) {
            self.settle_form(&mut content);
            self.settle_files(&mut content, &first);
            if is_structured && content.payload.is_structured() {
                body.alternatives.push(content);
            } else {
                dropped.push(content);
            }
        }
        let names: Vec<String> = dropped.iter().map(|one| one.media_type.clone()).collect();
        if let Some(first) = dropped.first() {
            self.note_others(operation, &body.content.media_type, &names, first.mark);
        }
        body.others.extend(names);
    }

    /// What may be anything is a file only where nothing but these parts carries it: elsewhere it stays any JSON.
    fn settle_files(&self, content: &mut Content<'a>, first: &[SchemaId]) {
        let end = content
            .payload
            .schema()
            .and_then(|id| self.end_of_aliases(id));
        let is_named = |id: SchemaId| matches!(self.schema(id).origin, Origin::Named(_));
        let is_shared = end.is_none_or(is_named);
        content.files.retain(|id| {
            let is_any = matches!(self.schema(*id).shape, Shape::Any);
            !is_any || !(is_shared || first.contains(id))
        });
    }

    fn settle_form(&mut self, content: &mut Content<'a>) {
        let (Payload::Form(schema) | Payload::Parts(schema)) = content.payload else {
            return;
        };
        if !self.is_object(schema, 0) {
            content.payload = match content.payload {
                Payload::Form(_) => Payload::Text,
                _ => Payload::Bytes,
            };
            content.parts.clear();
            return;
        }
        self.media_types_of(schema, 0, &mut content.parts);
        if let Payload::Parts(_) = content.payload {
            self.files_of(schema, 0, &mut content.files);
        }
    }

    /// Whether each value is an object.
    fn is_object(&self, id: SchemaId, depth: usize) -> bool {
        let Some(end) = self.end_of_aliases(id).filter(|_| depth < DEPTH) else {
            return false;
        };
        match &self.schema(end).shape {
            Shape::Object(_) | Shape::Map(_) => true,
            Shape::Union(union) => union
                .variants
                .iter()
                .all(|variant| self.is_object(variant.schema, depth + 1)),
            _ => false,
        }
    }

    /// The names of all members; `None` when there may be any.
    fn member_names(&self, id: SchemaId, depth: usize) -> Option<Vec<&str>> {
        let end = self.end_of_aliases(id).filter(|_| depth < DEPTH)?;
        match &self.schema(end).shape {
            Shape::Object(object) => Some(object.properties.keys().map(String::as_str).collect()),
            Shape::Union(union) => {
                let variants = union.variants.iter();
                let names = variants.map(|variant| self.member_names(variant.schema, depth + 1));
                let names: Option<Vec<Vec<&str>>> = names.collect();
                Some(names?.concat())
            }
            _ => None,
        }
    }

    /// `contentMediaType` of the members, where `encoding` says nothing.
    fn media_types_of(&self, id: SchemaId, depth: usize, parts: &mut Vec<(String, FormPart)>) {
        let Some(end) = self.end_of_aliases(id).filter(|_| depth < DEPTH) else {
            return;
        };
        match &self.schema(end).shape {
            Shape::Object(object) => {
                for (name, property) in &object.properties {
                    let end = self.end_of_aliases(property.schema);
                    let said = end.and_then(|end| self.schema(end).media_type.clone());
                    if said.is_some() && !parts.iter().any(|(known, _)| known == name) {
                        let part = FormPart {
                            content_type: said,
                            ..FormPart::default()
                        };
                        parts.push((name.clone(), part));
                    }
                }
            }
            Shape::Union(union) => union
                .variants
                .iter()
                .for_each(|variant| self.media_types_of(variant.schema, depth + 1, parts)),
            _ => {}
        }
    }

    /// The schemas of the members that are files.
    fn files_of(&self, id: SchemaId, depth: usize, files: &mut Vec<SchemaId>) {
        let Some(end) = self.end_of_aliases(id).filter(|_| depth < DEPTH) else {
            return;
        };
        match &self.schema(end).shape {
            Shape::Object(object) => object
                .properties
                .values()
                .for_each(|property| self.file(property.schema, 0, files)),
            Shape::Map(values) => self.file(*values, 0, files),
            Shape::Union(union) => union
                .variants
                .iter()
                .for_each(|variant| self.files_of(variant.schema, depth + 1, files)),
            _ => {}
        }
    }

    /// The schema of a member, or of its items, when it is a file: `format: binary`, a media type of bytes, and since
    /// OpenAPI 3.1 nothing at all.
    fn file(&self, id: SchemaId, depth: usize, files: &mut Vec<SchemaId>) {
        let Some(end) = self.end_of_aliases(id).filter(|_| depth < DEPTH) else {
            return;
        };
        let schema = self.schema(end);
        let is_file = match &schema.shape {
            Shape::Array(items) => return self.file(*items, depth + 1, files),
            Shape::Union(union) => {
                return union
                    .variants
                    .iter()
                    .for_each(|variant| self.file(variant.schema, depth + 1, files));
            }
            Shape::String(format) => format.as_deref() == Some("binary"),
            Shape::Any => depth == 0 && self.document.version != Version::V3_0,
            _ => false,
        };
        if is_file && !files.contains(&end) {
            files.push(end);
        }
    }

    /// Whether a body of parts has a file in it, as far as can be seen before its schema is resolved.
    pub(super) fn shows_file(
        &mut self,
        schema: &'d document::Schema<'a>,
        seen: &mut HashSet<Mark>,
    ) -> bool {
        let schema = self.end_of_references(schema);
        if seen.len() == MOST || !seen.insert(schema.mark) {
            return false;
        }
        let properties = schema.properties.iter().map(|entry| &entry.value);
        let inner: Vec<&'d document::Schema<'a>> = properties
            .chain(schema.items.as_deref())
            .chain(&schema.all_of)
            .chain(schema.one_of.iter().flat_map(|list| &list.value))
            .chain(schema.any_of.iter().flat_map(|list| &list.value))
            .collect();
        schema.format.is_some_and(|format| format.value == "binary")
            || inner.into_iter().any(|inner| self.shows_file(inner, seen))
    }
}

/// The only text that a schema allows.
fn only_text(schema: &document::Schema<'_>) -> Option<String> {
    let listed = schema.enumeration.as_ref().map(|list| &list.value[..]);
    let node = match (schema.constant, listed) {
        (Some(node), _) => node,
        (None, Some([node])) => node,
        _ => return None,
    };
    match &node.value {
        Value::String(text) => Some(text.to_string()),
        _ => None,
    }
}
