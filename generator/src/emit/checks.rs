//! `impl Check`: what `check()` looks at in structs, unions and operations.

use super::scope::Scope;
use super::types::ident;
use crate::model::{Checks, Field, Limit, NumberLiteral, Operation, Presence, Struct, Union};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// `impl Check` of a struct.
pub(super) fn structure(scope: &Scope<'_>, item: &Struct, allow: &TokenStream) -> TokenStream {
    let mut statements: Vec<_> = item
        .fields
        .iter()
        .filter(|field| !field.checks.is_empty())
        .map(|item| field(scope, item))
        .collect();
    if let Some(extra) = &item.extra
        && !extra.checks.is_empty()
    {
        let name = ident(&extra.ident);
        let (limited, limits) = (scope.runtime("Limited"), limits(scope, &extra.checks));
        statements.push(quote!(#limited::keep(&self.#name, #limits, at);));
    }
    if item.members.is_some() {
        statements.push(members(item));
    }
    if !item.rules.is_empty() {
        statements.push(quote!(at.rules(self, Self::RULES);));
    }
    let exact = item.fields.iter().any(|field| has_float(&field.checks))
        || item.extra.iter().any(|extra| has_float(&extra.checks));
    implementation(scope, &ident(&item.ident), &statements, exact, allow)
}

/// The limits on the number of members: the required ones and the catch-all's are there anyway, the others are counted.
fn members(item: &Struct) -> TokenStream {
    let optional = |field: &&Field| field.presence == Presence::Optional;
    let required = item.fields.len() - item.fields.iter().filter(optional).count();
    let required = (required > 0).then(|| {
        let required = Literal::usize_unsuffixed(required);
        quote!(#required)
    });
    let present = item.fields.iter().filter(optional).map(|field| {
        let name = ident(&field.ident);
        quote!(usize::from(self.#name.is_some()))
    });
    let extra = item.extra.iter().map(|extra| {
        let name = ident(&extra.ident);
        quote!(self.#name.len())
    });
    let terms: Vec<TokenStream> = required.into_iter().chain(present).chain(extra).collect();
    let count = if terms.is_empty() {
        quote!(0)
    } else {
        quote!(#(#terms)+*)
    };
    let (least, most) = item.members.unwrap_or_default();
    let least = least.map(|limit| {
        let limit = Literal::u64_unsuffixed(limit);
        quote!(at.min_properties(members, #limit);)
    });
    let most = most.map(|limit| {
        let limit = Literal::u64_unsuffixed(limit);
        quote!(at.max_properties(members, #limit);)
    });
    quote!(let members = #count; #least #most)
}

/// `impl Check` of a union.
pub(super) fn union(scope: &Scope<'_>, item: &Union, allow: &TokenStream) -> TokenStream {
    let checked = || {
        item.variants
            .iter()
            .filter(|variant| !variant.checks.is_empty())
    };
    let arms: Vec<_> = checked()
        .map(|variant| {
            let name = ident(&variant.ident);
            let (limited, limits) = (scope.runtime("Limited"), limits(scope, &variant.checks));
            (
                quote!(Self::#name(value)),
                quote!(#limited::keep(value, #limits, at)),
            )
        })
        .collect();
    let statements = match &arms[..] {
        [] => vec![],
        [(pattern, visit)] => vec![quote!(if let #pattern = self { #visit; })],
        _ => {
            let arms = arms
                .iter()
                .map(|(pattern, visit)| quote!(#pattern => #visit,));
            vec![quote!(match self { #(#arms)* _ => {} })]
        }
    };
    let exact = checked().any(|variant| has_float(&variant.checks));
    implementation(scope, &ident(&item.ident), &statements, exact, allow)
}

/// `impl Check` of an operation: its parameters and its body.
pub(super) fn operation(scope: &Scope<'_>, item: &Operation, allow: &TokenStream) -> TokenStream {
    let checked = || {
        item.parameters
            .iter()
            .filter(|parameter| !parameter.checks.is_empty())
    };
    let mut statements: Vec<_> = checked()
        .map(|parameter| {
            let (wire, name) = (&parameter.wire, ident(&parameter.ident));
            let limits = limits(scope, &parameter.checks);
            quote!(at.argument(#wire, &self.#name, #limits);)
        })
        .collect();
    if let Some(body) = &item.body
        && !body.checks.is_empty()
    {
        let (name, limits) = (ident(&body.ident), limits(scope, &body.checks));
        statements.push(quote!(at.payload(&self.#name, #limits);));
    }
    let exact = checked().any(|parameter| has_float(&parameter.checks))
        || item.body.iter().any(|body| has_float(&body.checks));
    implementation(scope, &ident(&item.ident), &statements, exact, allow)
}

fn implementation(
    scope: &Scope<'_>,
    name: &proc_macro2::Ident,
    statements: &[TokenStream],
    exact: bool,
    allow: &TokenStream,
) -> TokenStream {
    let (check, checker) = (scope.runtime("Check"), scope.runtime("Checker"));
    let at = if statements.is_empty() {
        quote!(_at)
    } else {
        quote!(at)
    };
    // A limit such as 3.14 looks to clippy like a constant that was meant.
    let exact = exact.then(|| quote!(#[allow(clippy::approx_constant, reason = "limits are as the description has them")]));
    quote! {
        #allow
        #exact
        impl #check for #name {
            fn check(&self, #at: &mut #checker<'_>) {
                #(#statements)*
            }
        }
    }
}

fn field(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let (wire, name) = (&field.wire, ident(&field.ident));
    let limits = limits(scope, &field.checks);
    quote!(at.member(#wire, &self.#name, #limits);)
}

/// The limits on a value, those on what is in it last.
fn limits(scope: &Scope<'_>, checks: &Checks) -> TokenStream {
    let own = checks.limits.iter().map(|item| limit(scope, item));
    let each = checks
        .each
        .iter()
        .filter(|each| !each.limits.is_empty() || each.each.is_some());
    let each = each.map(|each| {
        let (limit, limits) = (scope.runtime("Limit"), limits(scope, each));
        quote!(#limit::Each(#limits))
    });
    let all = own.chain(each);
    quote!(&[#(#all),*])
}

fn limit(scope: &Scope<'_>, limit: &Limit) -> TokenStream {
    let name = scope.runtime("Limit");
    let value = |literal: &NumberLiteral| {
        let (ty, literal) = (scope.runtime("Num"), number(literal));
        quote!((#ty::#literal))
    };
    let count = |count: &u64| {
        let count = Literal::u64_unsuffixed(*count);
        quote!((#count))
    };
    let (variant, value) = match limit {
        Limit::MinLength(limit) => ("MinLength", count(limit)),
        Limit::MaxLength(limit) => ("MaxLength", count(limit)),
        Limit::Pattern(pattern) => ("Pattern", quote!((#pattern))),
        Limit::Minimum(limit) => ("Minimum", value(limit)),
        Limit::Maximum(limit) => ("Maximum", value(limit)),
        Limit::ExclusiveMinimum(limit) => ("ExclusiveMinimum", value(limit)),
        Limit::ExclusiveMaximum(limit) => ("ExclusiveMaximum", value(limit)),
        Limit::MultipleOf(limit) => ("MultipleOf", value(limit)),
        Limit::MinItems(limit) => ("MinItems", count(limit)),
        Limit::MaxItems(limit) => ("MaxItems", count(limit)),
        Limit::UniqueItems => ("UniqueItems", quote!()),
        Limit::MinProperties(limit) => ("MinProperties", count(limit)),
        Limit::MaxProperties(limit) => ("MaxProperties", count(limit)),
        Limit::Names(limits) => {
            let limits = limits.iter().map(|item| self::limit(scope, item));
            ("Names", quote!((&[#(#limits),*])))
        }
        Limit::OneOf(values) => ("OneOf", quote!((&[#(#values),*]))),
        Limit::Future => ("Future", quote!()),
    };
    let variant = proc_macro2::Ident::new(variant, proc_macro2::Span::call_site());
    quote!(#name::#variant #value)
}

/// `Int(…)` or `Float(…)`.
fn number(literal: &NumberLiteral) -> TokenStream {
    match literal {
        NumberLiteral::Int(value) => {
            let digits = Literal::u128_unsuffixed(value.unsigned_abs());
            let sign = (*value < 0).then(|| quote!(-));
            quote!(Int(#sign #digits))
        }
        NumberLiteral::Float(value) if value.is_finite() => {
            let digits = float(value.abs());
            let sign = value.is_sign_negative().then(|| quote!(-));
            quote!(Float(#sign #digits))
        }
        NumberLiteral::Float(value) if value.is_sign_negative() => quote!(Float(f64::NEG_INFINITY)),
        NumberLiteral::Float(_) => quote!(Float(f64::INFINITY)),
    }
}

/// A finite float that is not negative; a long one with its exponent.
fn float(value: f64) -> Literal {
    let plain = Literal::f64_unsuffixed(value);
    if plain.to_string().len() <= 20 {
        return plain;
    }
    format!("{value:e}").parse().unwrap_or(plain)
}

fn has_float(checks: &Checks) -> bool {
    let float = |limit: &Limit| {
        matches!(
            limit,
            Limit::Minimum(NumberLiteral::Float(_))
                | Limit::Maximum(NumberLiteral::Float(_))
                | Limit::ExclusiveMinimum(NumberLiteral::Float(_))
                | Limit::ExclusiveMaximum(NumberLiteral::Float(_))
                | Limit::MultipleOf(NumberLiteral::Float(_))
        )
    };
    checks.limits.iter().any(float) || checks.each.as_ref().is_some_and(|each| has_float(each))
}
