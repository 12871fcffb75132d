//! `client.rs`: the client and its calls; the operations add their methods in their own files.

use super::context::Context;
use super::docs;
use super::phrases::{self, Phrase};
use super::scope::{self, Scope};
use super::types::ident;
use crate::model::{Api, Ident};
use proc_macro2::{Span, TokenStream};
use quote::quote;

/// The whole module.
pub(super) fn module(context: &Context<'_>, api: &Api) -> TokenStream {
    let file_docs = docs::inner_phrase(context, &phrases::CLIENT_FILE);
    let own = ["Client", "Call"].map(|name| Ident(name.to_owned()));
    let body = scope::plain_module(context, own.iter(), |scope| {
        let client = client(scope, api);
        let call = call(scope);
        let sends = sends(scope);
        let streams = streams(scope, api);
        quote!(#client #call #sends #streams)
    });
    quote!(#file_docs #body)
}

fn client(scope: &Scope<'_>, api: &Api) -> TokenStream {
    let (core, operation) = (scope.runtime("Core"), scope.runtime("Operation"));
    let say = |phrase: &Phrase| docs::phrase(scope.context, phrase);
    let (docs, call_docs) = (say(&phrases::CLIENT), say(&phrases::CALL_OF));
    let tracing_docs = say(&phrases::TRACING);
    let builder = builder(scope, api);
    quote! {
        #docs
        #[doc = ""]
        #tracing_docs
        #[derive(Clone, Debug)]
        pub struct Client {
            core: #core,
        }
        impl Client {
            #builder
            #call_docs
            pub fn call<O: #operation>(&self, operation: O) -> Call<O> {
                Call { call: self.core.call(operation) }
            }
        }
        impl From<#core> for Client {
            fn from(core: #core) -> Self {
                Self { core }
            }
        }
    }
}

/// `Client::builder`, with an argument for the credential, where there is one for all, and for each required setting.
fn builder(scope: &Scope<'_>, api: &Api) -> TokenStream {
    let docs = docs::phrase(scope.context, &phrases::BUILDER);
    let client_builder = scope.runtime("ClientBuilder");
    let mut arguments = Vec::new();
    let mut steps = TokenStream::new();
    if let Some(credential) = &api.builder_credential {
        let taken = |name: &&&str| !api.settings.iter().any(|one| one.ident.0 == ***name);
        let free = ["token", "credential", "secret", "access_token"];
        let name = free.iter().find(taken).unwrap_or(&"the_token");
        let name = proc_macro2::Ident::new(name, Span::call_site());
        let (token, credential) = (scope.runtime("Token"), ident(credential));
        arguments.push(quote!(#name: impl Into<#token>));
        steps.extend(quote!(.credential(crate::settings::#credential, #name)));
    }
    let required: Vec<_> = api
        .settings
        .iter()
        .filter(|setting| setting.required)
        .map(|setting| ident(&setting.ident))
        .collect();
    arguments.extend(required.iter().map(|name| quote!(#name: impl Into<String>)));
    if !api.settings.is_empty() {
        steps.extend(quote!(.settings(crate::settings::ClientSettings::new(#(#required),*))));
    }
    let base = if api.servers.is_empty() {
        quote!(None)
    } else {
        quote!(crate::SERVERS.first().copied())
    };
    let many = (arguments.len() > 7).then(|| {
        quote!(#[allow(clippy::too_many_arguments, reason = "the description asks for all of them")])
    });
    let allow = docs::allow_deprecated(
        api.settings.iter().any(|one| one.docs.deprecated.is_some())
            || api
                .credentials
                .iter()
                .any(|one| one.docs.deprecated.is_some()),
    );
    quote! {
        #docs
        #many
        #allow
        pub fn builder(#(#arguments),*) -> #client_builder<Self> {
            #client_builder::new(#base)#steps
        }
    }
}

/// `Call`: the runtime's call in a type of this crate, so that the operations can add to it.
fn call(scope: &Scope<'_>) -> TokenStream {
    let operation = scope.runtime("Operation");
    let (policy, preview) = (scope.runtime("RetryPolicy"), scope.runtime("Preview"));
    let (call, error) = (scope.runtime("Call"), scope.runtime("RequestError"));
    let say = |phrase: &Phrase| docs::phrase(scope.context, phrase);
    let docs = say(&phrases::CALL);
    let with_docs = say(&phrases::WITH_OPERATION);
    let operation_docs = say(&phrases::OPERATION_MUT);
    let connect_docs = say(&phrases::CONNECT_TIMEOUT);
    let (attempt_docs, total_docs) = (say(&phrases::ATTEMPT_TIMEOUT), say(&phrases::TOTAL_TIMEOUT));
    let (retry_docs, empty_docs) = (say(&phrases::RETRY_POLICY), say(&phrases::ALLOW_EMPTY));
    let (with_head, with_head_docs) = (scope.runtime("WithHead"), say(&phrases::WITH_HEAD));
    let preview_docs = errors(scope, &phrases::PREVIEW, &phrases::PREVIEW_ERRORS);
    quote! {
        #docs
        #[derive(Clone, Debug)]
        #[must_use = "nothing is sent before `send`"]
        pub struct Call<O> {
            call: #call<O>,
        }
        impl<O: #operation> Call<O> {
            #with_docs
            pub fn with_operation(self, change: impl FnOnce(&mut O)) -> Self {
                Self { call: self.call.with_operation(change) }
            }
            #operation_docs
            pub fn operation_mut(&mut self) -> &mut O {
                self.call.operation_mut()
            }
            #connect_docs
            pub fn connect_timeout(self, time: impl Into<Option<core::time::Duration>>) -> Self {
                Self { call: self.call.connect_timeout(time) }
            }
            #attempt_docs
            pub fn attempt_timeout(self, time: impl Into<Option<core::time::Duration>>) -> Self {
                Self { call: self.call.attempt_timeout(time) }
            }
            #total_docs
            pub fn total_timeout(self, time: impl Into<Option<core::time::Duration>>) -> Self {
                Self { call: self.call.total_timeout(time) }
            }
            #retry_docs
            pub fn retry_policy(self, policy: #policy) -> Self {
                Self { call: self.call.retry_policy(policy) }
            }
            #empty_docs
            pub fn allow_empty(self) -> Self {
                Self { call: self.call.allow_empty() }
            }
            #with_head_docs
            pub fn with_head(self) -> Call<#with_head<O>> {
                Call { call: self.call.with_head() }
            }
            #preview_docs
            pub fn preview(&self) -> Result<#preview, #error> {
                self.call.preview()
            }
        }
    }
}

/// The four ways to send.
fn sends(scope: &Scope<'_>) -> TokenStream {
    let (operation, error) = (scope.runtime("Operation"), scope.runtime("Error"));
    let ways = [
        ("send", &phrases::SEND, true),
        ("send_unchecked", &phrases::SEND_UNCHECKED, true),
        ("send_blocking", &phrases::SEND_BLOCKING, false),
        (
            "send_unchecked_blocking",
            &phrases::SEND_UNCHECKED_BLOCKING,
            false,
        ),
    ];
    let methods = ways.map(|(name, phrase, is_async)| {
        let docs = errors(scope, phrase, &phrases::SEND_ERRORS);
        let name = proc_macro2::Ident::new(name, Span::call_site());
        let (before, after) = if is_async {
            (quote!(async), quote!(.await))
        } else {
            (quote!(), quote!())
        };
        quote! {
            #docs
            pub #before fn #name(self) -> Result<O::Success, #error<O::Failure>> {
                self.call.#name()#after
            }
        }
    });
    quote! {
        impl<O: #operation> Call<O> {
            #(#methods)*
        }
    }
}

/// The two ways to take an answer item by item, where any operation has one.
fn streams(scope: &Scope<'_>, api: &Api) -> TokenStream {
    let mut operations = api.operations.iter();
    if operations.all(|module| module.operation.stream.is_none()) {
        return TokenStream::new();
    }
    let (stream, error) = (scope.runtime("stream"), scope.runtime("Error"));
    let docs = errors(scope, &phrases::STREAM, &phrases::STREAM_ERRORS);
    let blocking_docs = errors(scope, &phrases::STREAM_BLOCKING, &phrases::STREAM_ERRORS);
    quote! {
        impl<O: #stream::Streaming> Call<O> {
            #docs
            pub async fn stream(self) -> Result<#stream::Stream<O::Frames>, #error<O::Failure>> {
                self.call.stream().await
            }
            #blocking_docs
            pub fn stream_blocking(
                self,
            ) -> Result<#stream::BlockingStream<O::Frames>, #error<O::Failure>> {
                self.call.stream_blocking()
            }
        }
    }
}

/// A phrase, and what it says about errors.
fn errors(scope: &Scope<'_>, phrase: &Phrase, when: &Phrase) -> TokenStream {
    let (docs, when) = (
        docs::phrase(scope.context, phrase),
        docs::phrase(scope.context, when),
    );
    quote! {
        #docs
        #[doc = ""]
        #[doc = " # Errors"]
        #[doc = ""]
        #when
    }
}
