//! `impl Check`: what `check()` looks at in structs, unions and operations.

use super::payloads;
use super::scope::Scope;
use super::types::ident;
use crate::model::{
    Checks, Field, Limit, Nullability, NumberLiteral, Operation, Presence, Struct, TypeRef, Union,
};
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
        && let Some(checks) = &extra.checks.each
    {
        let name = ident(&extra.ident);
        let map = TypeRef::Map(Box::new(extra.value.clone()));
        statements.push(each(
            scope,
            &Place::Value(quote!(self.#name)),
            &map,
            checks,
            extra.checks.each_nullable,
        ));
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
            let visit = visit(
                scope,
                &Place::Reference(quote!(value)),
                &variant.ty,
                &variant.checks,
            );
            (quote!(Self::#name(value)), visit.statements())
        })
        .collect();
    let statements = match &arms[..] {
        [] => vec![],
        [(pattern, visit)] => vec![quote!(if let #pattern = self { #visit })],
        _ => {
            let arms = arms
                .iter()
                .map(|(pattern, visit)| quote!(#pattern => { #visit }));
            let others = item
                .variants
                .iter()
                .filter(|variant| variant.checks.is_empty());
            let others = others
                .map(|variant| &variant.ident)
                .chain([&item.unknown])
                .map(ident);
            vec![quote!(match self { #(#arms)* #(Self::#others(_))|* => {} })]
        }
    };
    let exact = checked().any(|variant| has_float(&variant.checks));
    implementation(scope, &ident(&item.ident), &statements, exact, allow)
}

/// `impl Check` of an operation: its parameters and its body.
pub(super) fn operation(scope: &Scope<'_>, item: &Operation, allow: &TokenStream) -> TokenStream {
    let mut statements = Vec::new();
    for parameter in item
        .parameters
        .iter()
        .filter(|parameter| !parameter.checks.is_empty())
    {
        let wire = &parameter.wire;
        let presence = if parameter.required {
            Presence::Required
        } else {
            Presence::Optional
        };
        let nullability = if parameter.nullable {
            Nullability::Nullable
        } else {
            Nullability::NonNull
        };
        let name = ident(&parameter.ident);
        statements.push(member(
            scope,
            &name,
            &parameter.ty,
            presence,
            nullability,
            &parameter.checks,
            |visit| quote!(at.parameter(#wire, |at| #visit);),
        ));
    }
    if let Some(body) = &item.body
        && !body.checks.is_empty()
        && let Some(ty) = payloads::model_type(&body.payload)
    {
        let presence = if body.required {
            Presence::Required
        } else {
            Presence::Optional
        };
        let name = ident(&body.ident);
        statements.push(member(
            scope,
            &name,
            &ty,
            presence,
            Nullability::NonNull,
            &body.checks,
            |visit| quote!(at.body(|at| #visit);),
        ));
    }
    let exact = item
        .parameters
        .iter()
        .any(|parameter| has_float(&parameter.checks))
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
    let wire = &field.wire;
    member(
        scope,
        &ident(&field.ident),
        &field.ty,
        field.presence,
        field.nullability,
        &field.checks,
        |visit| quote!(at.field(#wire, |at| #visit);),
    )
}

/// The checks of one member of `self`, where it has a value.
fn member(
    scope: &Scope<'_>,
    name: &proc_macro2::Ident,
    ty: &TypeRef,
    presence: Presence,
    nullability: Nullability,
    checks: &Checks,
    wrap: impl Fn(TokenStream) -> TokenStream,
) -> TokenStream {
    let options = usize::from(presence == Presence::Optional)
        + usize::from(nullability == Nullability::Nullable);
    let (inner, more) = without_options(ty);
    let pattern = (0..options + more).fold(quote!(value), |pattern, _| quote!(Some(#pattern)));
    if options + more == 0 {
        wrap(visit(scope, &Place::Value(quote!(self.#name)), inner, checks).expression())
    } else {
        let body = wrap(visit(scope, &Place::Reference(quote!(value)), inner, checks).expression());
        quote!(if let #pattern = &self.#name { #body })
    }
}

/// The type inside its options, and how many there are.
fn without_options(ty: &TypeRef) -> (&TypeRef, usize) {
    match ty {
        TypeRef::Option(inner) => {
            let (inner, count) = without_options(inner);
            (inner, count + 1)
        }
        ty => (ty, 0),
    }
}

/// Where a value is.
enum Place {
    /// A place expression: `self.name`.
    Value(TokenStream),
    /// An expression that is a reference to it: `value`.
    Reference(TokenStream),
}

impl Place {
    /// A reference to the value.
    fn reference(&self) -> TokenStream {
        match self {
            Self::Value(place) => quote!(&#place),
            Self::Reference(reference) => reference.clone(),
        }
    }

    /// What methods are called on.
    fn receiver(&self) -> &TokenStream {
        match self {
            Self::Value(tokens) | Self::Reference(tokens) => tokens,
        }
    }

    /// The value in a box.
    fn unboxed(&self) -> Self {
        Self::Value(match self {
            Self::Value(place) => quote!(*#place),
            Self::Reference(reference) => quote!(**#reference),
        })
    }
}

/// The checks of one value: calls of the checker, and a loop over what is in it.
struct Visit {
    calls: Vec<TokenStream>,
    each: Option<TokenStream>,
}

impl Visit {
    /// As the body of a closure: a single call, or a block.
    fn expression(self) -> TokenStream {
        match (&self.calls[..], &self.each) {
            ([call], None) => call.clone(),
            _ => {
                let statements = self.statements();
                quote!({ #statements })
            }
        }
    }

    /// As statements.
    fn statements(self) -> TokenStream {
        let Self { calls, each } = self;
        quote!(#(#calls;)* #each)
    }
}

fn visit(scope: &Scope<'_>, place: &Place, ty: &TypeRef, checks: &Checks) -> Visit {
    if let TypeRef::Boxed(inner) = ty {
        return visit(scope, &place.unboxed(), inner, checks);
    }
    let mut calls: Vec<_> = checks
        .limits
        .iter()
        .map(|item| limit(scope, place, item))
        .collect();
    if checks.nested {
        let (check, value) = (scope.runtime("Check"), place.reference());
        calls.push(quote!(#check::check(#value, at)));
    }
    let inner = checks.each.as_ref().filter(|inner| !inner.is_empty());
    let ty = scope.context.resolve(ty);
    let each = inner.map(|inner| each(scope, place, ty, inner, checks.each_nullable));
    Visit { calls, each }
}

/// A loop over the items of an array or the members of a map.
fn each(
    scope: &Scope<'_>,
    place: &Place,
    ty: &TypeRef,
    checks: &Checks,
    nullable: bool,
) -> TokenStream {
    let (list, receiver) = (place.reference(), place.receiver());
    let value = Place::Reference(quote!(value));
    let (item, map) = match ty {
        TypeRef::Map(item) => (&**item, true),
        TypeRef::Vec(item) => (&**item, false),
        other => (other, false),
    };
    let (inner, options) = without_options(item);
    let nullable = nullable || options > 0;
    let visited = visit(scope, &value, inner, checks).expression();
    let visited = if map {
        quote!(at.key(key, |at| #visited);)
    } else {
        quote!(at.index(index, |at| #visited);)
    };
    let visited = if nullable {
        quote!(if let Some(value) = value { #visited })
    } else {
        visited
    };
    if map {
        quote!(for (key, value) in #list { #visited })
    } else {
        quote!(for (index, value) in #receiver.iter().enumerate() { #visited })
    }
}

fn limit(scope: &Scope<'_>, place: &Place, limit: &Limit) -> TokenStream {
    let (value, receiver) = (place.reference(), place.receiver());
    let number = |literal: &NumberLiteral| {
        let (ty, literal) = (scope.runtime("Num"), number(literal));
        quote!(#ty::#literal)
    };
    let count = |count: &u64| Literal::u64_unsuffixed(*count);
    match limit {
        Limit::MinLength(limit) => {
            let limit = count(limit);
            quote!(at.min_length(#value, #limit))
        }
        Limit::MaxLength(limit) => {
            let limit = count(limit);
            quote!(at.max_length(#value, #limit))
        }
        Limit::Pattern(pattern) => quote!(at.pattern(#value, #pattern)),
        Limit::Minimum(limit) => {
            let limit = number(limit);
            quote!(at.minimum(#value, #limit))
        }
        Limit::Maximum(limit) => {
            let limit = number(limit);
            quote!(at.maximum(#value, #limit))
        }
        Limit::ExclusiveMinimum(limit) => {
            let limit = number(limit);
            quote!(at.exclusive_minimum(#value, #limit))
        }
        Limit::ExclusiveMaximum(limit) => {
            let limit = number(limit);
            quote!(at.exclusive_maximum(#value, #limit))
        }
        Limit::MultipleOf(limit) => {
            let limit = number(limit);
            quote!(at.multiple_of(#value, #limit))
        }
        Limit::MinItems(limit) => {
            let limit = count(limit);
            quote!(at.min_items(#receiver.len(), #limit))
        }
        Limit::MaxItems(limit) => {
            let limit = count(limit);
            quote!(at.max_items(#receiver.len(), #limit))
        }
        Limit::UniqueItems => quote!(at.unique_items(#value)),
        Limit::MinProperties(limit) => {
            let limit = count(limit);
            quote!(at.min_properties(#receiver.len(), #limit))
        }
        Limit::MaxProperties(limit) => {
            let limit = count(limit);
            quote!(at.max_properties(#receiver.len(), #limit))
        }
        Limit::Future => quote!(at.future(#value)),
    }
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
