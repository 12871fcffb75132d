//! An operation as a value: its struct, how it is made, and what the runtime asks it for.

use super::arguments;
use super::constructors::{self, Filling, Part, Slot};
use super::payloads;
use super::scope::Scope;
use super::types::{allow_complex, ident};
use super::{Named, checks, debugs, docs, failures, requests, responses};
use crate::model::{
    Body, Docs, Ident, Nullability, Operation, Parameter, Payload, Presence, Stream, Success,
    TypeRef,
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The names that an operation takes in its module.
pub(super) fn names(item: &Operation) -> Vec<Named<'_>> {
    let mut names = vec![(&item.ident, Some(&item.docs))];
    names.extend(item.literal.iter().map(|name| (name, None)));
    if let Success::Many(name, docs, _) = &item.success {
        names.push((name, Some(docs)));
    }
    names.push((&item.failure.ident, Some(&item.failure.docs)));
    names
}

/// The struct of an operation and everything about it.
pub(super) fn operation(scope: &Scope<'_>, item: &Operation) -> TokenStream {
    let members = members(scope, item);
    let deprecated =
        item.docs.deprecated.is_some() || members.iter().any(|member| member.deprecated);
    let allow = docs::allow_deprecated(deprecated);
    let mut tokens = definition(item, &members, &allow);
    tokens.extend(methods(scope, item, &members, &allow));
    if let Some(name) = &item.literal {
        let parts: Vec<_> = order(item)
            .iter()
            .filter_map(|index| members.get(*index))
            .map(part)
            .collect();
        tokens.extend(constructors::required_struct(scope, name, &parts));
    }
    if members.iter().any(|member| member.hidden) {
        let members: Vec<_> = members
            .iter()
            .map(|member| (member.ident, member.hidden))
            .collect();
        tokens.extend(debugs::implementation(scope, &item.ident, &members, &allow));
    }
    tokens.extend(checks::operation(scope, item, &allow));
    tokens.extend(implementation(scope, item));
    tokens.extend(
        item.stream
            .as_ref()
            .map(|stream| streaming(scope, item, stream)),
    );
    if let Success::Many(name, docs, variants) = &item.success {
        tokens.extend(failures::success(scope, name, docs, variants));
    }
    tokens.extend(failures::failure(scope, &item.failure));
    tokens
}

/// A parameter or the body, as a field of the struct.
pub(super) struct Member<'m> {
    /// The name of the field.
    pub(super) ident: &'m Ident,
    /// The type of the value, without presence.
    pub(super) ty: TypeRef,
    /// Whether it must be there.
    pub(super) presence: Presence,
    /// Whether `null` is allowed.
    pub(super) nullability: Nullability,
    /// The type of the field.
    field_ty: TokenStream,
    docs: &'m Docs,
    /// The docs of its setter.
    pub(super) set_docs: &'m Docs,
    hidden: bool,
    /// Whether it or its type is deprecated.
    pub(super) deprecated: bool,
}

/// The parameters, then the body.
pub(super) fn members<'m>(scope: &Scope<'_>, item: &'m Operation) -> Vec<Member<'m>> {
    let parameters = item.parameters.iter().map(|item| parameter(scope, item));
    parameters
        .chain(item.body.as_ref().and_then(|item| body(scope, item)))
        .collect()
}

fn parameter<'m>(scope: &Scope<'_>, item: &'m Parameter) -> Member<'m> {
    let presence = if item.required {
        Presence::Required
    } else {
        Presence::Optional
    };
    let nullability = if item.nullable {
        Nullability::Nullable
    } else {
        Nullability::NonNull
    };
    Member {
        ident: &item.ident,
        ty: item.ty.clone(),
        presence,
        nullability,
        field_ty: scope.field_ty(&item.ty, presence, nullability),
        docs: &item.docs,
        set_docs: &item.set_docs,
        hidden: item.sensitive || item.location == crate::model::Location::Path,
        deprecated: item.docs.deprecated.is_some() || scope.context.names_deprecated(&item.ty),
    }
}

/// The body; nothing when it carries nothing.
fn body<'m>(scope: &Scope<'_>, item: &'m Body) -> Option<Member<'m>> {
    let ty = payloads::model_type(&item.payload)?;
    let presence = if item.required {
        Presence::Required
    } else {
        Presence::Optional
    };
    Some(Member {
        ident: &item.ident,
        presence,
        nullability: Nullability::NonNull,
        field_ty: scope.field_ty(&ty, presence, Nullability::NonNull),
        docs: &item.docs,
        set_docs: &item.docs,
        // A raw payload may be anything, a document of a person or a gigabyte.
        hidden: matches!(item.payload, Payload::Text | Payload::Bytes),
        deprecated: item.docs.deprecated.is_some() || scope.context.names_deprecated(&ty),
        ty,
    })
}

fn part<'m>(member: &Member<'m>) -> Part<'m> {
    Part {
        ident: member.ident,
        ty: member.field_ty.clone(),
        docs: docs::attributes(member.docs),
        hidden: member.hidden,
        deprecated: member.deprecated,
    }
}

/// The required members in the order of the arguments: parameters, then the body.
pub(super) fn order(item: &Operation) -> Vec<usize> {
    let mut order = item.required.clone();
    if item
        .body
        .as_ref()
        .is_some_and(|body| body.required && body.payload != Payload::Empty)
    {
        order.push(item.parameters.len());
    }
    order
}

fn definition(item: &Operation, members: &[Member<'_>], allow: &TokenStream) -> TokenStream {
    let docs = docs::attributes(&item.docs);
    let name = ident(&item.ident);
    let mut derives = vec![quote!(Clone)];
    if !members.iter().any(|member| member.hidden) {
        derives.push(quote!(Debug));
    }
    if order(item).is_empty() {
        derives.push(quote!(Default));
    }
    derives.push(quote!(PartialEq));
    let fields = members.iter().map(|member| {
        let (docs, name, ty) = (
            docs::attributes(member.docs),
            ident(member.ident),
            &member.field_ty,
        );
        let complex = allow_complex([ty]);
        quote!(#docs #complex pub #name: #ty)
    });
    quote! {
        #docs
        #[derive(#(#derives),*)]
        #[non_exhaustive]
        #allow
        pub struct #name {
            #(#fields,)*
        }
    }
}

/// `new`. What may be left out has its setter on the call; in the value it is a field that anybody can set.
fn methods(
    scope: &Scope<'_>,
    item: &Operation,
    members: &[Member<'_>],
    allow: &TokenStream,
) -> TokenStream {
    let order = order(item);
    let slots: Vec<_> = members.iter().map(|member| slot(scope, member)).collect();
    let new = match &item.literal {
        Some(name) => constructors::by_literal(scope, &slots, name),
        None if order.is_empty() => constructors::empty(scope),
        None => constructors::by_arguments(scope, &slots, &order),
    };
    let name = ident(&item.ident);
    let complex = allow_complex(members.iter().map(|member| &member.field_ty));
    quote! {
        #allow
        #complex
        impl #name {
            #new
        }
    }
}

fn slot<'m>(scope: &Scope<'_>, member: &Member<'m>) -> Slot<'m> {
    let filling = match member.presence {
        Presence::Required => {
            let name = arguments::name(member.ident);
            Filling::Argument(arguments::required(
                scope,
                &member.ty,
                member.nullability,
                &name,
            ))
        }
        Presence::Optional => Filling::Value(quote!(None)),
    };
    Slot {
        ident: member.ident,
        filling,
    }
}

/// `impl Operation`.
fn implementation(scope: &Scope<'_>, item: &Operation) -> TokenStream {
    // The operation, its parameters and its payloads may be deprecated, each on its own.
    let allow = docs::allow_deprecated(touches_deprecated(scope, item));
    let (operation, info_ty) = (scope.runtime("Operation"), scope.runtime("OperationInfo"));
    let name = ident(&item.ident);
    let success = match &item.success {
        Success::One(_, payload) => payloads::ty(scope, payload),
        Success::Many(name, ..) => {
            let name = ident(name);
            quote!(#name)
        }
    };
    let failure = ident(&item.failure.ident);
    let info = info(scope, item);
    let fields = fields(scope, item);
    let request = requests::request(scope, item);
    let decode = responses::decode(scope, item);
    quote! {
        #allow
        impl #operation for #name {
            type Success = #success;
            type Failure = #failure;
            const INFO: &'static #info_ty = &#info;
            #fields
            #request
            #decode
        }
    }
}

/// `impl Streaming`.
fn streaming(scope: &Scope<'_>, item: &Operation, stream: &Stream) -> TokenStream {
    let allow = docs::allow_deprecated(
        item.docs.deprecated.is_some() || scope.context.names_deprecated(&stream.items.ty),
    );
    let (room, name) = (scope.runtime("stream"), ident(&item.ident));
    let (frames, media_type) = (payloads::frames(scope, &stream.items), &stream.media_type);
    quote! {
        #allow
        impl #room::Streaming for #name {
            type Frames = #frames;
            const MEDIA_TYPE: &'static str = #media_type;
        }
    }
}

fn touches_deprecated(scope: &Scope<'_>, item: &Operation) -> bool {
    let parameter =
        |one: &Parameter| one.docs.deprecated.is_some() || scope.context.names_deprecated(&one.ty);
    let success = match &item.success {
        Success::One(_, payload) => payloads::names_deprecated(scope, payload),
        Success::Many(_, docs, variants) => {
            docs.deprecated.is_some() || failures::touches_deprecated(scope, variants)
        }
    };
    item.docs.deprecated.is_some()
        || item.parameters.iter().any(parameter)
        || item.body.iter().any(|body| {
            body.docs.deprecated.is_some() || payloads::names_deprecated(scope, &body.payload)
        })
        || success
        || item.failure.docs.deprecated.is_some()
        || failures::touches_deprecated(scope, &item.failure.variants)
}

/// The members of a body that is a struct, and those of them that must not be shown.
fn fields(scope: &Scope<'_>, item: &Operation) -> Option<TokenStream> {
    let ty = item.body.as_ref()?.payload.ty()?;
    let structure = scope.context.structure(ty)?;
    if structure.fields.is_empty() {
        return None;
    }
    let ty = scope.ty(ty);
    let hidden = structure.fields.iter().filter(|field| field.sensitive);
    let mut hidden = hidden.map(|field| &field.wire).peekable();
    let personal = hidden
        .peek()
        .is_some()
        .then(|| quote!(const PERSONAL: &'static [&'static str] = &[#(#hidden),*];));
    Some(quote! {
        const FIELDS: &'static [&'static str] = <#ty as crate::runtime::object::Object>::MEMBERS;
        #personal
    })
}

/// The facts about the operation that are the same for every call.
fn info(scope: &Scope<'_>, item: &Operation) -> TokenStream {
    let (info, method) = (
        scope.runtime("OperationInfo"),
        requests::method(scope, &item.method),
    );
    let (id, path, settings) = (&item.id, &item.path, &item.settings);
    let mut facts = Vec::new();
    if !item.security.is_empty() {
        let all = item.security.iter().map(|all| quote!(&[#(#all),*]));
        facts.push(quote!(.security(&[#(#all),*])));
    }
    if !settings.is_empty() {
        facts.push(quote!(.settings(&[#(#settings),*])));
    }
    if let Some((requests, seconds)) = item.rate_limit {
        let (requests, seconds) = (
            Literal::u64_unsuffixed(requests),
            Literal::u64_unsuffixed(seconds),
        );
        facts.push(quote!(.rate_limit(#requests, #seconds)));
    }
    if let Some(idempotent) = item.idempotent {
        facts.push(quote!(.idempotent(#idempotent)));
    }
    if let Some(server) = &item.server {
        facts.push(quote!(.server(#server)));
    }
    if let Some(accept) = &item.accept {
        facts.push(quote!(.accept(#accept)));
    }
    if !item.parameters.is_empty() {
        let all = item.parameters.iter();
        let all = all.map(|parameter| requests::place(scope, parameter));
        facts.push(quote!(.parameters(&[#(#all),*])));
    }
    quote!(#info::new(#id, #method, #path)#(#facts)*)
}
