//! What an operation adds to the client: its method, and its optional parameters on the call.

use super::arguments::{self, Argument};
use super::docs;
use super::operations::{self, Member};
use super::scope::Scope;
use super::types::{ident, plain};
use super::verbs;
use crate::model::{Nullability, Operation, Presence};
use proc_macro2::TokenStream;
use quote::quote;

/// `impl Client` and `impl Call<…>` for one operation.
pub(super) fn calls(scope: &Scope<'_>, item: &Operation) -> TokenStream {
    let members = operations::members(scope, item);
    let deprecated =
        item.docs.deprecated.is_some() || members.iter().any(|member| member.deprecated);
    let allow = docs::allow_deprecated(deprecated);
    let (client, call) = (scope.client("Client"), scope.client("Call"));
    let (method, name) = (ident(&item.method_ident), ident(&item.ident));
    let (arguments, values) = arguments(scope, item, &members);
    let docs = method_docs(item);
    let setters: Vec<_> = members
        .iter()
        .filter(|member| member.presence == Presence::Optional)
        .map(|member| setter(scope, member))
        .collect();
    let setters = (!setters.is_empty()).then(|| {
        quote! {
            #allow
            impl #call<#name> {
                #(#setters)*
            }
        }
    });
    quote! {
        #allow
        impl #client {
            #docs
            pub fn #method(&self, #arguments) -> #call<#name> {
                self.call(#name::new(#values))
            }
        }
        #setters
    }
}

/// The arguments of the method, and what it hands on: the same as `new` takes.
fn arguments(
    scope: &Scope<'_>,
    item: &Operation,
    members: &[Member<'_>],
) -> (TokenStream, TokenStream) {
    if let Some(literal) = &item.literal {
        let literal = ident(literal);
        return (quote!(required: #literal), quote!(required));
    }
    let order = operations::order(item);
    let required: Vec<_> = order
        .iter()
        .filter_map(|index| members.get(*index))
        .map(|member| {
            let name = arguments::name(member.ident);
            let ty = arguments::required(scope, &member.ty, member.nullability, &name).ty;
            (name, ty)
        })
        .collect();
    let names = required.iter().map(|(name, _)| name);
    let typed = required.iter().map(|(name, ty)| quote!(#name: #ty));
    (quote!(#(#typed),*), quote!(#(#names),*))
}

/// The summary of the operation, and the way to the rest.
fn method_docs(item: &Operation) -> TokenStream {
    let summary = item.docs.lines.iter().take_while(|line| !line.is_empty());
    let mut short = crate::model::Docs {
        lines: summary.cloned().collect(),
        aliases: Vec::new(),
        deprecated: item.docs.deprecated.clone(),
        stale: Vec::new(),
    };
    let name = plain(&item.ident);
    short.lines.push(String::new());
    short.lines.push(format!("→ [`{name}`]"));
    if !item.examples.is_empty() {
        short.lines.extend([String::new(), "# Examples".to_owned()]);
    }
    for example in &item.examples {
        short.lines.push(String::new());
        short.lines.extend(example.iter().cloned());
    }
    docs::attributes(&short)
}

fn setter(scope: &Scope<'_>, member: &Member<'_>) -> TokenStream {
    let docs = docs::attributes(member.set_docs);
    let allow = verbs::allow_operator_name(member.ident);
    let name = arguments::name(member.ident);
    let Argument { ty, value } = arguments::argument(scope, &member.ty, &name);
    let value = match member.nullability {
        Nullability::NonNull => quote!(Some(#value)),
        Nullability::Nullable => quote!(Some(Some(#value))),
    };
    let verb = ident(member.ident);
    quote! {
        #docs
        #allow
        pub fn #verb(self, #name: #ty) -> Self {
            self.with_operation(|operation| operation.#verb = #value)
        }
    }
}
