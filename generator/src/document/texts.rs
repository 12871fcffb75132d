//! Every text of an object and of what lies in it, wherever the dialect has `title`, `summary`, `description` and
//! `x-i18n`.

use super::{
    Additional, Callback, Components, Document, Encoding, Entry, Example, ExternalDocs, Header,
    Info, Link, MediaType, Operation, Parameter, PathItem, RefOr, RequestBody, Response, Schema,
    SecurityScheme, Server, Tag, Text,
};

/// What has texts, or holds something that has.
///
/// Small objects are taken apart field by field, so that a field that is added has to say whether it speaks.
pub trait Speaks<'a> {
    /// Adds the texts of this and of all below it, in no particular order. References are not followed.
    fn texts(&self, found: &mut Vec<Text<'a>>);
}

impl<'a> Speaks<'a> for Text<'a> {
    fn texts(&self, found: &mut Vec<Text<'a>>) {
        let silent = self.title.is_none()
            && self.summary.is_none()
            && self.description.is_none()
            && self.i18n.is_empty();
        if !silent {
            found.push(self.clone());
        }
    }
}

impl<'a, T: Speaks<'a>> Speaks<'a> for Option<T> {
    fn texts(&self, found: &mut Vec<Text<'a>>) {
        self.iter().for_each(|value| value.texts(found));
    }
}

impl<'a, T: Speaks<'a>> Speaks<'a> for Box<T> {
    fn texts(&self, found: &mut Vec<Text<'a>>) {
        (**self).texts(found);
    }
}

impl<'a, T: Speaks<'a>> Speaks<'a> for [T] {
    fn texts(&self, found: &mut Vec<Text<'a>>) {
        self.iter().for_each(|value| value.texts(found));
    }
}

impl<'a, T: Speaks<'a>> Speaks<'a> for Entry<'a, T> {
    fn texts(&self, found: &mut Vec<Text<'a>>) {
        self.value.texts(found);
    }
}

impl<'a, T: Speaks<'a>> Speaks<'a> for RefOr<'a, T> {
    fn texts(&self, found: &mut Vec<Text<'a>>) {
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
            fn texts(&self, found: &mut Vec<Text<'a>>) {
                let Self { $($field,)* $($silent: _,)* } = self;
                $($field.texts(found);)*
            }
        }
    )*};
}

speaks! {
    Document { info, servers, paths, webhooks, components, tags, external_docs | mark, version, security }
    Info { text | mark, version, terms_of_service, contact, license, rust_package, source }
    Tag { text, external_docs | name }
    ExternalDocs { text | url }
    Server { text, variables | mark, url }
    Components {
        schemas, responses, parameters, examples, request_bodies, headers, security_schemes, links, callbacks,
        path_items |
    }
    PathItem { text, servers, parameters, operations | mark, reference }
    Operation {
        text, external_docs, parameters, request_body, responses, callbacks, servers, rate_limit |
        mark, operation_id, tags, deprecated, security, source, idempotent, rust_name
    }
    Callback { paths | mark }
    Parameter {
        value | mark, name, location, allow_empty_value, client_setting, rust_name, sensitive, source
    }
    Header {
        text, schema, content, examples | mark, required, deprecated, style, explode, allow_reserved
    }
    RequestBody { text, content | mark, required }
    MediaType { schema, examples, encoding | mark }
    Encoding { headers | mark, content_type, style, explode, allow_reserved }
    Example { text | mark, value, external_value }
    Response { text, headers, content, links | mark, source }
    Link { text, server | mark, operation_id, operation_ref, parameters, request_body }
    SecurityScheme { text | mark, kind }
}

impl<'a> Speaks<'a> for super::ServerVariable<'a> {
    fn texts(&self, found: &mut Vec<Text<'a>>) {
        self.text.texts(found);
    }
}

impl<'a> Speaks<'a> for super::RateLimit<'a> {
    fn texts(&self, found: &mut Vec<Text<'a>>) {
        self.text.texts(found);
    }
}

impl<'a> Speaks<'a> for Additional<'a> {
    fn texts(&self, found: &mut Vec<Text<'a>>) {
        if let Self::Schema(schema) = self {
            schema.texts(found);
        }
    }
}

/// A schema has too many fields to be taken apart: its limits and types say nothing.
impl<'a> Speaks<'a> for Schema<'a> {
    fn texts(&self, found: &mut Vec<Text<'a>>) {
        self.text.texts(found);
        self.external_docs.texts(found);
        self.all_of.texts(found);
        self.rules.iter().for_each(|rule| rule.text.texts(found));
        for members in [&self.any_of, &self.one_of].into_iter().flatten() {
            members.value.texts(found);
        }
        self.properties.texts(found);
        self.additional.texts(found);
        self.unevaluated.texts(found);
        self.property_names.texts(found);
        self.items.texts(found);
        self.defs.texts(found);
    }
}
