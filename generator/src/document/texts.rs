//! Every text of an object and of what lies in it, wherever the dialect has `x-i18n`: beside `title`, `summary` and
//! `description`, and in `x-source`.

use super::{
    Additional, Callback, Components, Document, Encoding, Entry, Example, ExternalDocs, Header,
    Info, Link, Marked, MediaType, Operation, Parameter, PathItem, Provenance, RefOr, RequestBody,
    Response, Schema, SecurityScheme, Server, SourceTranslation, Tag, Text,
};

/// What has texts, or holds something that has.
///
/// Small objects are taken apart field by field, so that a field that is added has to say whether it speaks.
pub trait Speaks<'a> {
    /// Adds the texts of this and of all below it, in no particular order. References are not followed.
    fn texts(&self, found: &mut Vec<Translatable<'a>>);
}

/// A text with its translations; or translations of a text that is not there.
#[derive(Clone, Debug)]
pub struct Translatable<'a> {
    /// `title`, `summary`, `description`, `inferred` or `note`.
    pub member: &'static str,
    /// The text in the description's own language.
    pub source: Option<Marked<&'a str>>,
    /// The same in others, by BCP 47 tag.
    pub translations: Vec<(&'a str, Marked<&'a str>)>,
}

impl<'a> Translatable<'a> {
    fn push<T>(
        (member, source): (&'static str, Option<Marked<&'a str>>),
        i18n: &[Entry<'a, T>],
        said: impl Fn(&T) -> Option<Marked<&'a str>>,
        found: &mut Vec<Self>,
    ) {
        let translations: Vec<_> = i18n
            .iter()
            .filter_map(|entry| Some((entry.name, said(&entry.value)?)))
            .collect();
        if source.is_some() || !translations.is_empty() {
            found.push(Self {
                member,
                source,
                translations,
            });
        }
    }
}

impl<'a> Speaks<'a> for Text<'a> {
    fn texts(&self, found: &mut Vec<Translatable<'a>>) {
        let Self {
            title,
            summary,
            description,
            i18n,
        } = self;
        Translatable::push(("title", *title), i18n, |said| said.title, found);
        Translatable::push(("summary", *summary), i18n, |said| said.summary, found);
        let description = ("description", *description);
        Translatable::push(description, i18n, |said| said.description, found);
    }
}

impl<'a> Speaks<'a> for Provenance<'a> {
    fn texts(&self, found: &mut Vec<Translatable<'a>>) {
        for (at, text) in self.inferred.iter().enumerate() {
            let said =
                |said: &SourceTranslation<'a>| said.inferred.as_ref()?.value.get(at).copied();
            Translatable::push(("inferred", Some(*text)), &self.i18n, said, found);
        }
        Translatable::push(("note", self.note), &self.i18n, |said| said.note, found);
    }
}

impl<'a, T: Speaks<'a>> Speaks<'a> for Option<T> {
    fn texts(&self, found: &mut Vec<Translatable<'a>>) {
        self.iter().for_each(|value| value.texts(found));
    }
}

impl<'a, T: Speaks<'a>> Speaks<'a> for Box<T> {
    fn texts(&self, found: &mut Vec<Translatable<'a>>) {
        (**self).texts(found);
    }
}

impl<'a, T: Speaks<'a>> Speaks<'a> for [T] {
    fn texts(&self, found: &mut Vec<Translatable<'a>>) {
        self.iter().for_each(|value| value.texts(found));
    }
}

impl<'a, T: Speaks<'a>> Speaks<'a> for Entry<'a, T> {
    fn texts(&self, found: &mut Vec<Translatable<'a>>) {
        self.value.texts(found);
    }
}

impl<'a, T: Speaks<'a>> Speaks<'a> for RefOr<'a, T> {
    fn texts(&self, found: &mut Vec<Translatable<'a>>) {
        match self {
            Self::Ref(reference) => reference.text.texts(found),
            Self::Item(item) => item.texts(found),
        }
    }
}

/// Speaks through these fields; the fields behind the bar have no text.
macro_rules! speaks {
    ($($object:ident { $($field:ident),* | $($silent:ident),* })*) => {$(
        impl<'a> Speaks<'a> for $object<'a> {
            fn texts(&self, found: &mut Vec<Translatable<'a>>) {
                let Self { $($field,)* $($silent: _,)* } = self;
                $($field.texts(found);)*
            }
        }
    )*};
}

speaks! {
    Document { info, servers, paths, webhooks, components, tags, external_docs | mark, version, security, unread_paths }
    Info { text, source | mark, version, terms_of_service, contact, license, rust_package }
    Tag { text, external_docs | name }
    ExternalDocs { text | url }
    Server { text, variables | mark, url }
    Components {
        schemas, responses, parameters, examples, request_bodies, headers, security_schemes, links, callbacks,
        path_items |
    }
    PathItem { text, servers, parameters, operations | mark, reference, unread }
    Operation {
        text, external_docs, parameters, request_body, responses, callbacks, servers, rate_limit, source |
        mark, operation_id, tags, deprecated, security, idempotent, rust_name
    }
    Callback { paths | mark }
    Parameter {
        value, source | mark, name, location, allow_empty_value, client_setting, rust_name, sensitive
    }
    Header {
        text, schema, content, examples | mark, required, deprecated, style, explode, allow_reserved
    }
    RequestBody { text, content | mark, required }
    MediaType { schema, examples, encoding | mark }
    Encoding { headers | mark, content_type, style, explode, allow_reserved }
    Example { text | mark, value, external_value }
    Response { text, headers, content, links, source | mark }
    Link { text, server | mark, operation_id, operation_ref, parameters, request_body }
    SecurityScheme { text | mark, kind }
}

impl<'a> Speaks<'a> for super::ServerVariable<'a> {
    fn texts(&self, found: &mut Vec<Translatable<'a>>) {
        self.text.texts(found);
    }
}

impl<'a> Speaks<'a> for super::RateLimit<'a> {
    fn texts(&self, found: &mut Vec<Translatable<'a>>) {
        self.text.texts(found);
    }
}

impl<'a> Speaks<'a> for Additional<'a> {
    fn texts(&self, found: &mut Vec<Translatable<'a>>) {
        if let Self::Schema(schema) = self {
            schema.texts(found);
        }
    }
}

/// A schema has too many fields to be taken apart: its limits and types say nothing.
impl<'a> Speaks<'a> for Schema<'a> {
    fn texts(&self, found: &mut Vec<Translatable<'a>>) {
        self.text.texts(found);
        self.external_docs.texts(found);
        self.all_of.texts(found);
        self.source.texts(found);
        for rule in &self.rules {
            rule.text.texts(found);
            rule.source.texts(found);
        }
        for members in [&self.any_of, &self.one_of].into_iter().flatten() {
            members.value.texts(found);
        }
        self.properties.texts(found);
        self.additional.texts(found);
        self.unevaluated.texts(found);
        self.property_names.texts(found);
        self.items.texts(found);
        self.seldom.texts(found);
        self.defs.texts(found);
    }
}
