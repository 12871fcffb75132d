//! `settings.rs`: what a client is given once, and how credentials travel.

use super::arguments;
use super::constructors::{self, Filling, Slot};
use super::context::Context;
use super::docs;
use super::phrases;
use super::scope::{self, Scope, parsed};
use super::types::ident;
use super::verbs;
use crate::model::{
    Api, Credential, CredentialKind, Ident, Nullability, Presence, Setting, TypeRef,
};
use proc_macro2::TokenStream;
use quote::quote;

/// The whole module.
pub(super) fn module(context: &Context<'_>, api: &Api) -> TokenStream {
    let file_docs = docs::inner_phrase(context, &phrases::SETTINGS_FILE);
    let own = Ident("ClientSettings".to_owned());
    let body = scope::plain_module(context, [&own].into_iter(), |scope| {
        let settings = settings(scope, &own, &api.settings);
        let credentials = credentials(scope, &api.credentials);
        quote!(#settings #credentials)
    });
    quote!(#file_docs #body)
}

fn presence(setting: &Setting) -> Presence {
    if setting.required {
        Presence::Required
    } else {
        Presence::Optional
    }
}

/// `ClientSettings` and all that belongs to it.
fn settings(scope: &Scope<'_>, own: &Ident, settings: &[Setting]) -> TokenStream {
    let docs = docs::phrase(scope.context, &phrases::SETTINGS);
    let name = ident(own);
    let allow = docs::allow_deprecated(
        settings
            .iter()
            .any(|setting| setting.docs.deprecated.is_some()),
    );
    let derive = if settings.iter().any(|setting| setting.required) {
        quote!()
    } else {
        quote!(Default,)
    };
    let fields = settings.iter().map(|setting| {
        let (docs, name) = (docs::attributes(&setting.docs), ident(&setting.ident));
        let ty =
            parsed(&scope.field_text(&TypeRef::String, presence(setting), Nullability::NonNull));
        quote!(#docs pub #name: #ty)
    });
    let methods = methods(scope, settings);
    let implementation = implementation(scope, &name, settings);
    quote! {
        #docs
        #[derive(Clone, Debug, #derive PartialEq, Eq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
        }
        #allow
        impl #name {
            #methods
        }
        #allow
        #implementation
    }
}

fn methods(scope: &Scope<'_>, settings: &[Setting]) -> TokenStream {
    let slots: Vec<_> = settings
        .iter()
        .map(|setting| {
            let filling = if setting.required {
                Filling::Argument(arguments::argument(
                    scope,
                    &TypeRef::String,
                    &ident(&setting.ident),
                ))
            } else {
                Filling::Value(quote!(None))
            };
            Slot {
                ident: &setting.ident,
                filling,
            }
        })
        .collect();
    let order: Vec<usize> = (0..settings.len())
        .filter(|index| settings[*index].required)
        .collect();
    let new = if order.is_empty() {
        constructors::empty(scope)
    } else {
        constructors::by_arguments(scope, &slots, &order)
    };
    let many = (order.len() > 7).then(|| {
        quote!(#[allow(clippy::too_many_arguments, reason = "the description asks for all of them")])
    });
    let setters = settings
        .iter()
        .filter(|setting| !setting.required)
        .map(|setting| {
            let argument =
                arguments::argument(scope, &TypeRef::String, &arguments::name(&setting.ident));
            let value = argument.value;
            verbs::setter(
                &setting.ident,
                &setting.docs,
                &setting.ident,
                &argument.ty,
                &quote!(Some(#value)),
            )
        });
    quote!(#many #new #(#setters)*)
}

/// `impl Settings`.
fn implementation(
    scope: &Scope<'_>,
    name: &proc_macro2::Ident,
    settings: &[Setting],
) -> TokenStream {
    let trait_name = scope.runtime("Settings");
    let headers = settings.iter().map(|setting| {
        let Setting {
            name,
            header,
            required,
            ..
        } = setting;
        quote!((#name, #header, #required))
    });
    let arms = settings.iter().map(|setting| {
        let (name, field) = (&setting.name, ident(&setting.ident));
        if setting.required {
            quote!(#name => Some(&self.#field))
        } else {
            quote!(#name => self.#field.as_deref())
        }
    });
    let (argument, body) = if settings.is_empty() {
        (quote!(_name), quote!(None))
    } else {
        (quote!(name), quote!(match name { #(#arms,)* _ => None }))
    };
    quote! {
        impl #trait_name for #name {
            const HEADERS: &'static [(&'static str, &'static str, bool)] = &[#(#headers),*];
            fn get(&self, #argument: &str) -> Option<&str> {
                #body
            }
        }
    }
}

/// A constant for each credential, and the list of all.
fn credentials(scope: &Scope<'_>, credentials: &[Credential]) -> TokenStream {
    let ty = scope.runtime("Credential");
    let constants = credentials.iter().map(|credential| {
        let (docs, ident, name) = (
            docs::attributes(&credential.docs),
            ident(&credential.ident),
            &credential.name,
        );
        let kind = credential_kind(scope, &credential.kind);
        quote!(#docs pub const #ident: #ty = #ty { name: #name, kind: #kind };)
    });
    let docs = docs::phrase(scope.context, &phrases::CREDENTIALS);
    let allow = docs::allow_deprecated(credentials.iter().any(|one| one.docs.deprecated.is_some()));
    let names = credentials
        .iter()
        .map(|credential| ident(&credential.ident));
    quote! {
        #(#constants)*
        #docs
        #allow
        pub const CREDENTIALS: &[#ty] = &[#(#names),*];
    }
}

fn credential_kind(scope: &Scope<'_>, kind: &CredentialKind) -> TokenStream {
    let ty = scope.runtime("CredentialKind");
    match kind {
        CredentialKind::Bearer => quote!(#ty::Bearer),
        CredentialKind::Basic => quote!(#ty::Basic),
        CredentialKind::Http(scheme) => quote!(#ty::Http(#scheme)),
        CredentialKind::Header(name) => quote!(#ty::Header(#name)),
        CredentialKind::Query(name) => quote!(#ty::Query(#name)),
        CredentialKind::Cookie(name) => quote!(#ty::Cookie(#name)),
        CredentialKind::MutualTls => quote!(#ty::MutualTls),
    }
}
