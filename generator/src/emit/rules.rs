//! The table of the rules between the fields of a struct, and what the runtime asks it with.

use super::docs;
use super::scope::Scope;
use super::types::ident;
use crate::model::{Presence, Rule, RuleKind, Struct};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::HashSet;

/// `RULES` and `impl Fields`.
pub(super) fn rules(scope: &Scope<'_>, item: &Struct, allow: &TokenStream) -> TokenStream {
    let docs = docs::attributes(&item.rule_docs);
    let name = ident(&item.ident);
    let rule = scope.runtime("Rule");
    let table = item.rules.iter().map(|item| row(scope, item));
    let fields = fields(scope, item);
    quote! {
        #allow
        impl #name {
            #docs
            pub const RULES: &'static [#rule] = &[#(#table),*];
        }
        #allow
        #fields
    }
}

fn row(scope: &Scope<'_>, item: &Rule) -> TokenStream {
    let (rule, kind) = (scope.runtime("Rule"), scope.runtime("RuleKind"));
    let kind = match &item.kind {
        RuleKind::Needs(field, needs) => {
            quote!(#kind::Needs { field: #field, needs: &[#(#needs),*] })
        }
        RuleKind::NeedsNonBlank(field, needs) => {
            quote!(#kind::NeedsNonBlank { field: #field, needs: #needs })
        }
        RuleKind::Excludes(field, others) => {
            quote!(#kind::Excludes { field: #field, others: &[#(#others),*] })
        }
        RuleKind::Together(fields) => quote!(#kind::Together { fields: &[#(#fields),*] }),
        RuleKind::AtLeastOne(fields) => quote!(#kind::AtLeastOne { fields: &[#(#fields),*] }),
    };
    let (id, null_counts) = (&item.id, item.null_counts);
    let text = item
        .text
        .iter()
        .map(|(language, text)| quote!((#language, #text)));
    quote!(#rule { id: #id, kind: #kind, null_counts: #null_counts, text: &[#(#text),*] })
}

/// `impl Fields`, which knows only what a rule mentions.
fn fields(scope: &Scope<'_>, item: &Struct) -> TokenStream {
    let (fields, presence) = (scope.runtime("Fields"), scope.runtime("Presence"));
    let name = ident(&item.ident);
    let mentioned: HashSet<&str> = item.rules.iter().flat_map(mentioned).collect();
    let arms: Vec<_> = item
        .fields
        .iter()
        .filter(|field| mentioned.contains(field.wire.as_str()))
        .map(|field| {
            let (wire, name) = (&field.wire, ident(&field.ident));
            match field.presence {
                Presence::Optional => quote!(#wire => #presence::of(&self.#name)),
                Presence::Required => quote!(#wire => #presence::required(&self.#name)),
            }
        })
        .collect();
    let other = match &item.extra {
        Some(extra) => {
            let name = ident(&extra.ident);
            quote!(#presence::of(&self.#name.get(name)))
        }
        None => quote!(#presence::Absent),
    };
    let (argument, body) = if arms.is_empty() {
        (
            if item.extra.is_some() {
                quote!(name)
            } else {
                quote!(_name)
            },
            other,
        )
    } else {
        (quote!(name), quote!(match name { #(#arms,)* _ => #other }))
    };
    quote! {
        impl #fields for #name {
            fn presence(&self, #argument: &str) -> #presence {
                #body
            }
        }
    }
}

fn mentioned(rule: &Rule) -> Vec<&str> {
    let (first, others): (Option<&String>, &[String]) = match &rule.kind {
        RuleKind::Needs(field, others) | RuleKind::Excludes(field, others) => (Some(field), others),
        RuleKind::NeedsNonBlank(field, needs) => return vec![field, needs],
        RuleKind::Together(fields) | RuleKind::AtLeastOne(fields) => (None, fields),
    };
    first
        .into_iter()
        .chain(others)
        .map(String::as_str)
        .collect()
}
