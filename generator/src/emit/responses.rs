//! `decode()`: which status carries what.

use super::payloads;
use super::scope::Scope;
use super::types::ident;
use crate::model::{Operation, Payload, StatusRange, StatusVariant, Success};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use std::collections::HashSet;

/// The method `decode`.
pub(super) fn decode(scope: &Scope<'_>, item: &Operation) -> TokenStream {
    let (response, error) = (scope.runtime("Response"), scope.runtime("ResponseError"));
    let mut arms = successes(scope, item);
    arms.extend(item.failure.variants.iter().map(|variant| {
        let failure = ident(&item.failure.ident);
        (variant.status, decoded_failure(scope, &failure, variant))
    }));
    // A failure that is declared for every other status takes what would be unexpected.
    let by_default = arms
        .iter()
        .position(|(status, _)| *status == StatusRange::Default);
    let by_default = by_default.map_or_else(
        || quote!(Err(response.unexpected())),
        |index| arms.remove(index).1,
    );
    arms.sort_by_key(|(status, _)| *status);
    let exact: HashSet<u16> = arms
        .iter()
        .filter_map(|(status, _)| exact(*status))
        .collect();
    let arms = arms.iter().map(|(status, decoded)| {
        let pattern = pattern(*status, &exact);
        quote!(#pattern => #decoded,)
    });
    quote! {
        fn decode(response: &#response) -> Result<Self::Success, #error<Self::Failure>> {
            match response.status() {
                #(#arms)*
                _ => #by_default,
            }
        }
    }
}

/// The arms of the successes.
fn successes(scope: &Scope<'_>, item: &Operation) -> Vec<(StatusRange, TokenStream)> {
    match &item.success {
        Success::One(statuses, payload) => {
            let decoded = match payload {
                Payload::Json(..) => quote!(response.json()),
                Payload::Form(..) => quote!(response.form()),
                Payload::Items(items) => {
                    let frames = payloads::frames(scope, items);
                    quote!(response.items::<#frames, _>())
                }
                Payload::Text => quote!(response.text()),
                Payload::Bytes | Payload::Parts(..) => quote!(Ok(response.bytes())),
                Payload::Empty => quote!(Ok(())),
            };
            // `default` beside no other success stands for all of them, and so does an empty list.
            let any = statuses.is_empty() || statuses.contains(&StatusRange::Default);
            let any = any.then_some(&StatusRange::Hundred(2));
            let exact = statuses
                .iter()
                .filter(|status| **status != StatusRange::Default);
            let mut listed: Vec<StatusRange> = exact.chain(any).copied().collect();
            listed.sort();
            listed.dedup();
            listed
                .into_iter()
                .map(|status| (status, decoded.clone()))
                .collect()
        }
        Success::Many(name, _, variants) => {
            let name = ident(name);
            let status = |status| {
                if status == StatusRange::Default {
                    StatusRange::Hundred(2)
                } else {
                    status
                }
            };
            variants
                .iter()
                .map(|variant| {
                    (
                        status(variant.status),
                        decoded_success(scope, &name, variant),
                    )
                })
                .collect()
        }
    }
}

fn decoded_success(
    scope: &Scope<'_>,
    name: &proc_macro2::Ident,
    variant: &StatusVariant,
) -> TokenStream {
    let variant_name = ident(&variant.ident);
    match &variant.payload {
        Payload::Items(items) => {
            let frames = payloads::frames(scope, items);
            quote!(response.items::<#frames, _>().map(#name::#variant_name))
        }
        Payload::Json(..) => quote!(response.json().map(#name::#variant_name)),
        Payload::Form(..) => quote!(response.form().map(#name::#variant_name)),
        Payload::Text => quote!(response.text().map(#name::#variant_name)),
        Payload::Bytes | Payload::Parts(..) => quote!(Ok(#name::#variant_name(response.bytes()))),
        Payload::Empty => quote!(Ok(#name::#variant_name)),
    }
}

fn decoded_failure(
    scope: &Scope<'_>,
    name: &proc_macro2::Ident,
    variant: &StatusVariant,
) -> TokenStream {
    let variant_name = ident(&variant.ident);
    let decoded = match &variant.payload {
        Payload::Json(ty, _) if !scope.context.is_compound(ty) => {
            quote!(failure_json(|body| #name::#variant_name(*body)))
        }
        Payload::Json(..) => quote!(failure_json(#name::#variant_name)),
        Payload::Form(ty, _) if !scope.context.is_compound(ty) => {
            quote!(failure_form(|body| #name::#variant_name(*body)))
        }
        Payload::Form(..) => quote!(failure_form(#name::#variant_name)),
        Payload::Items(items) => {
            let frames = payloads::frames(scope, items);
            quote!(failure_items::<#frames, _>(#name::#variant_name))
        }
        Payload::Text => quote!(failure_text(#name::#variant_name)),
        Payload::Bytes | Payload::Parts(..) => quote!(failure_bytes(#name::#variant_name)),
        Payload::Empty => quote!(failure(#name::#variant_name)),
    };
    quote!(Err(response.#decoded))
}

fn exact(status: StatusRange) -> Option<u16> {
    match status {
        StatusRange::Exact(status) => Some(status),
        StatusRange::Hundred(_) | StatusRange::Default => None,
    }
}

/// The pattern of a status. A hundred that some exact status is taken from is a guard, so that no two patterns overlap.
fn pattern(status: StatusRange, exact: &HashSet<u16>) -> TokenStream {
    match status {
        StatusRange::Exact(status) => {
            let status = Literal::u16_unsuffixed(status);
            quote!(#status)
        }
        StatusRange::Hundred(digit) => {
            let (first, last) = (u16::from(digit) * 100, u16::from(digit) * 100 + 99);
            let overlaps = (first..=last).any(|status| exact.contains(&status));
            let (first, last) = (
                Literal::u16_unsuffixed(first),
                Literal::u16_unsuffixed(last),
            );
            if overlaps {
                quote!(status if (#first..=#last).contains(&status))
            } else {
                quote!(#first..=#last)
            }
        }
        StatusRange::Default => quote!(_),
    }
}
