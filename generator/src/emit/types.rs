//! Types and identifiers, as text and as tokens.

use super::docs;
use super::scope::{Scope, parsed};
use crate::model::{Alias, Ident, Nullability, Presence, Tuple, TypeRef};
use proc_macro2::{Span, TokenStream};
use quote::quote;

/// The identifier as a token, raw where `lower` has made it raw.
pub(super) fn ident(name: &Ident) -> proc_macro2::Ident {
    match name.0.strip_prefix("r#") {
        Some(raw) => proc_macro2::Ident::new_raw(raw, Span::call_site()),
        None => proc_macro2::Ident::new(&name.0, Span::call_site()),
    }
}

/// The identifier as serde and `Debug` know it: without the `r#`.
pub(super) fn plain(name: &Ident) -> &str {
    name.0.strip_prefix("r#").unwrap_or(&name.0)
}

impl Scope<'_> {
    /// A type as tokens, its names imported.
    pub(super) fn ty(&self, ty: &TypeRef) -> TokenStream {
        parsed(&self.text(ty))
    }

    /// A type as text, its names imported.
    pub(super) fn text(&self, ty: &TypeRef) -> String {
        let mut text = String::new();
        self.write(ty, &mut text);
        text
    }

    fn write(&self, ty: &TypeRef, text: &mut String) {
        let (open, inner) = match ty {
            TypeRef::Bool => return text.push_str("bool"),
            TypeRef::Integer(name) => return text.push_str(name),
            TypeRef::String => return text.push_str("String"),
            TypeRef::Bytes => return text.push_str("Vec<u8>"),
            TypeRef::Unit => return text.push_str("()"),
            TypeRef::Number => return text.push_str(&self.runtime_path("Number")),
            TypeRef::Date => return text.push_str(&self.runtime_path("Date")),
            TypeRef::DateTime => return text.push_str(&self.runtime_path("DateTime")),
            TypeRef::Base64 => return text.push_str(&self.runtime_path("Base64")),
            TypeRef::File => return text.push_str(&self.runtime_path("File")),
            TypeRef::Json => return text.push_str(&self.runtime_path("Json")),
            TypeRef::Named(path) => return text.push_str(&self.named_path(path)),
            TypeRef::Vec(item) => ("Vec<", item),
            TypeRef::Option(inner) => ("Option<", inner),
            TypeRef::Boxed(inner) => ("Box<", inner),
            TypeRef::Tuple(tuple) => return text.push_str(&self.tuple(tuple)),
            TypeRef::Map(value) => {
                text.push_str(&self.runtime_path("BTreeMap"));
                ("<String, ", value)
            }
        };
        text.push_str(open);
        self.write(inner, text);
        text.push('>');
    }

    /// The type of a field as text: the one function that maps presence and nullability.
    pub(super) fn field_text(
        &self,
        ty: &TypeRef,
        presence: Presence,
        nullability: Nullability,
    ) -> String {
        let ty = self.text(ty);
        match (presence, nullability) {
            (Presence::Required, Nullability::NonNull) => ty,
            (Presence::Required, Nullability::Nullable)
            | (Presence::Optional, Nullability::NonNull) => format!("Option<{ty}>"),
            (Presence::Optional, Nullability::Nullable) => format!("Option<Option<{ty}>>"),
        }
    }

    fn tuple(&self, tuple: &Tuple) -> String {
        let list = |types: Vec<String>| match types.as_slice() {
            [only] => format!("({only},)"),
            types => format!("({})", types.join(", ")),
        };
        let first = list(tuple.first.iter().map(|ty| self.text(ty)).collect());
        if tuple.is_plain() {
            return first;
        }
        let name = self.runtime_path("Tuple");
        let then = tuple.then.iter();
        let then = list(
            then.map(|ty| format!("Option<{}>", self.text(ty)))
                .collect(),
        );
        let rest = tuple.rest.iter().map(|ty| format!(", {}", self.text(ty)));
        format!("{name}<{first}, {then}{}>", rest.collect::<String>())
    }
}

/// What clippy calls a very complex type: each name weighs ten times its depth, and this is too much.
const TOO_COMPLEX: usize = 250;

/// Lets a type stand although clippy finds it very complex: a name for its inside would explain nothing.
pub(super) fn write_allow_complex(ty: &str, out: &mut String) {
    if weight(ty) > TOO_COMPLEX {
        out.push_str(
            "#[allow(clippy::type_complexity, reason = \"the description nests as deep\")]\n",
        );
    }
}

fn weight(ty: &str) -> usize {
    let (mut depth, mut weight, mut in_name) = (1_usize, 0, false);
    for c in ty.chars() {
        let is_name = c.is_alphanumeric() || c == '_';
        if is_name && !in_name {
            weight += 10 * depth;
        }
        in_name = is_name;
        match c {
            '<' => depth += 1,
            // A tuple weighs like a name, and is as deep.
            '(' => {
                weight += 10 * depth;
                depth += 1;
            }
            '>' | ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    weight
}

/// A type alias.
pub(super) fn alias(scope: &Scope<'_>, alias: &Alias) -> TokenStream {
    let docs = docs::attributes(&alias.docs);
    let allow = docs::allow_deprecated(scope.context.names_deprecated(&alias.ty));
    let name = ident(&alias.ident);
    let ty = scope.ty(&alias.ty);
    quote! {
        #docs
        #allow
        pub type #name = #ty;
    }
}
