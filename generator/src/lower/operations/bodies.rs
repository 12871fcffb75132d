//! The body of a request: what is sent under each media type that the service takes, and how a caller chooses one.
//!
//! | the media types carry | the caller gets |
//! |---|---|
//! | one type | a field `content_type` beside the body; nothing in it is the default |
//! | several types | an enum with a variant for each media type, made of a value of the type by `From` |
//!
//! Types are compared as they are in Rust: two media types with one schema carry one type. A file is a part of its own
//! where there are parts, and the text that its bytes are elsewhere, so that it makes no second type.

use super::Cx;
use crate::diagnostic::Sink;
use crate::lower::Names;
use crate::lower::catalog::PlannedOperation;
use crate::lower::direction::Side;
use crate::lower::docs::{inline::code, phrases};
use crate::lower::naming;
use crate::lower::scope::{Scope, Wish};
use crate::model::{
    Body, Checks, Choice, ChoiceField, ChoiceVariant, Content, Docs, Ident, Nullability, Payload,
    Presence,
};
use crate::resolve;

impl Cx<'_, '_> {
    pub(super) fn body(
        &self,
        body: &resolve::Body<'_>,
        (operation, plan): (&resolve::Operation<'_>, &PlannedOperation),
        room: &mut Scope,
        names: &mut Names,
        sink: &mut Sink<'_>,
    ) -> Body {
        let ident = claim("body", room, sink);
        let content = self.content(&body.content);
        let mut facts: Vec<String> = self
            .languages
            .presence(presence(body), Nullability::NonNull, true)
            .into_iter()
            .collect();
        let choice = if body.alternatives.is_empty() {
            facts.extend(self.languages.limits(&content.checks));
            if content.media_type != "application/json" {
                let media_type = code(&content.media_type);
                facts.push(self.languages.say(phrases::MEDIA_TYPE, &[&media_type]));
            }
            facts.extend(self.form_null(&body.content));
            None
        } else {
            let choice = self.choice(body, &content, (operation, plan), room, names, sink);
            match choice.field {
                Some(_) => facts.extend(self.languages.limits(&content.checks)),
                None => facts.push(self.languages.say(phrases::CONTENT_VARIANTS, &[])),
            }
            let contents = body.contents().map(|one| code(&one.media_type));
            let all: Vec<String> = contents.collect();
            facts.push(self.languages.say(phrases::MEDIA_TYPES, &[&all.join(", ")]));
            Some(choice)
        };
        facts.extend(self.others(&body.others));
        let instead = self.languages.say(phrases::BODY, &[]);
        Body {
            ident,
            content,
            choice,
            required: body.required,
            docs: self.languages.docs(&body.docs, instead, facts),
        }
    }

    /// What is sent under one media type.
    fn content(&self, content: &resolve::Content<'_>) -> Content {
        let payload = self.payload(Some(content), Side::Request);
        let schema = content.payload.schema().zip(payload.ty());
        let checks = schema.map_or_else(Checks::default, |(id, ty)| self.checks(id, ty));
        Content {
            media_type: content.media_type.clone(),
            payload,
            checks,
        }
    }

    fn choice(
        &self,
        body: &resolve::Body<'_>,
        first: &Content,
        (operation, plan): (&resolve::Operation<'_>, &PlannedOperation),
        room: &mut Scope,
        names: &mut Names,
        sink: &mut Sink<'_>,
    ) -> Choice {
        let others = body.alternatives.iter();
        let others: Vec<Content> = others.map(|one| self.content(one)).collect();
        let is_one_type = others.iter().all(|one| carries_the_same(one, first));
        let id = code(&operation.id);
        let (part, phrase) = if is_one_type {
            ("ContentType", phrases::CONTENT_TYPES)
        } else {
            ("Content", phrases::CONTENTS)
        };
        let ident = self.part(plan, part, operation, names, sink);
        let mut variants = Scope::default();
        let docs = |written: &resolve::Content<'_>, made: &Content| {
            let own = (!is_one_type).then_some(&made.checks);
            self.variant_docs(body, written, own)
        };
        let first = (
            variant(&first.media_type, &mut variants, sink),
            docs(&body.content, first),
        );
        let others = body.alternatives.iter().zip(others);
        let others = others.map(|(written, content)| ChoiceVariant {
            ident: variant(&content.media_type, &mut variants, sink),
            docs: docs(written, &content),
            content,
        });
        Choice {
            others: others.collect(),
            docs: self.own_docs_of(self.languages.say(phrase, &[&id]), Vec::new()),
            field: is_one_type.then(|| self.choice_field(room, sink)),
            ident,
            first,
        }
    }

    fn choice_field(&self, room: &mut Scope, sink: &mut Sink<'_>) -> ChoiceField {
        let languages = &self.languages;
        let facts = languages
            .presence(Presence::Optional, Nullability::NonNull, true)
            .into_iter()
            .collect();
        let docs = self.own_docs_of(languages.say(phrases::CONTENT_TYPE, &[]), facts);
        let ident = claim("content_type", room, sink);
        ChoiceField {
            set_docs: languages.verb(languages.say(phrases::SET, &[&code(&ident.0)]), &docs),
            ident,
            docs,
        }
    }

    /// The media type, and how a value travels in it where that is not plain; with the checks of a variant that carries
    /// the body.
    fn variant_docs(
        &self,
        body: &resolve::Body<'_>,
        content: &resolve::Content<'_>,
        own: Option<&Checks>,
    ) -> Docs {
        let languages = &self.languages;
        let is_one_type = own.is_none();
        let mut facts: Vec<String> = own.map_or_else(Vec::new, |own| languages.limits(own));
        facts.extend(self.form_null(content));
        let has_files = body.contents().any(|one| !one.files.is_empty());
        if is_one_type && has_files && !matches!(content.payload, resolve::Payload::Parts(_)) {
            facts.push(languages.say(phrases::FILES_AS_TEXT, &[]));
        }
        let phrase = if is_one_type && std::ptr::eq(content, &body.content) {
            phrases::CONTENT_TYPE_DEFAULT
        } else {
            phrases::CONTENT_TYPE_OTHER
        };
        self.own_docs_of(languages.say(phrase, &[&code(&content.media_type)]), facts)
    }

    /// How a form sends null, where null is allowed.
    fn form_null(&self, content: &resolve::Content<'_>) -> Option<String> {
        use resolve::Payload::{Form, Parts};
        match content.payload {
            Form(id) | Parts(id) if self.has_nullable_member(id) => {
                Some(self.languages.say(phrases::FORM_NULL, &[]))
            }
            _ => None,
        }
    }

    /// Docs of something that the description has no text for.
    fn own_docs_of(&self, text: String, facts: Vec<String>) -> Docs {
        self.languages.docs(&resolve::Docs::default(), text, facts)
    }
}

fn presence(body: &resolve::Body<'_>) -> Presence {
    if body.required {
        Presence::Required
    } else {
        Presence::Optional
    }
}

/// Whether two media types carry values of one type, held against the same limits.
fn carries_the_same(one: &Content, other: &Content) -> bool {
    let is_null = |payload: &Payload| matches!(payload, Payload::Json(_, true));
    one.payload.ty() == other.payload.ty()
        && is_null(&one.payload) == is_null(&other.payload)
        && one.checks == other.checks
}

fn claim(name: &str, room: &mut Scope, sink: &mut Sink<'_>) -> Ident {
    let wish = Wish {
        name: name.to_owned(),
        wire: name,
        mark: None,
        explicit: false,
        snake: true,
    };
    room.claim(wish, sink)
}

fn variant(media_type: &str, room: &mut Scope, sink: &mut Sink<'_>) -> Ident {
    let wish = Wish {
        name: naming::media_type(media_type),
        wire: media_type,
        mark: None,
        explicit: false,
        snake: false,
    };
    room.claim(wish, sink)
}
