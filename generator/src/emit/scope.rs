//! The names that one module uses, and its `use` lines.

use super::context::Context;
use super::docs;
use super::piece::Piece;
use super::types::{ident, plain};
use crate::model::{Ident, TypePath};
use proc_macro2::TokenStream;
use quote::quote;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Where an imported name lives, in the order of the `use` lines.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Home {
    Client,
    Models,
    Operations,
    Serde,
    Runtime,
}

impl Home {
    fn path(self) -> TokenStream {
        match self {
            Self::Client => quote!(crate::client),
            Self::Models => quote!(crate::models),
            Self::Operations => quote!(crate::operations),
            Self::Serde => quote!(crate::runtime::serde),
            Self::Runtime => quote!(crate::runtime),
        }
    }
}

type Name = (Home, String);

/// The module that is being emitted: it remembers every name that was asked for.
pub(super) struct Scope<'a> {
    /// The crate around it.
    pub(super) context: &'a Context<'a>,
    in_operations: bool,
    own: HashSet<String>,
    shadowed: BTreeSet<Name>,
    used: RefCell<BTreeSet<Name>>,
}

/// Emits a module that defines the names `own`, its `use` lines first.
///
/// A name that cannot be imported, because the module defines or imports another of the same name (a schema may well be
/// called `Rule`), is written with its whole path instead. Which ones these are is known only after the body, so the body
/// is made again when there are any.
pub(super) fn module<'n>(
    context: &Context<'_>,
    in_operations: bool,
    own: impl Iterator<Item = &'n Ident>,
    body: impl Fn(&Scope<'_>) -> Vec<Piece>,
) -> Vec<Piece> {
    let (uses, mut pieces) = with_uses(context, in_operations, own, body);
    match pieces.first_mut() {
        Some(Piece::Tokens(tokens)) => *tokens = quote!(#uses #tokens),
        _ if uses.is_empty() => {}
        _ => pieces.insert(0, uses.into()),
    }
    pieces
}

/// The same for a module that has no tables.
pub(super) fn plain_module<'n>(
    context: &Context<'_>,
    own: impl Iterator<Item = &'n Ident>,
    body: impl Fn(&Scope<'_>) -> TokenStream,
) -> TokenStream {
    let (uses, tokens) = with_uses(context, false, own, body);
    quote!(#uses #tokens)
}

fn with_uses<'n, T>(
    context: &Context<'_>,
    in_operations: bool,
    own: impl Iterator<Item = &'n Ident>,
    body: impl Fn(&Scope<'_>) -> T,
) -> (TokenStream, T) {
    let mut scope = Scope {
        context,
        in_operations,
        own: own.map(|name| plain(name).to_owned()).collect(),
        shadowed: BTreeSet::new(),
        used: RefCell::default(),
    };
    let mut made = body(&scope);
    let conflicts = scope.conflicts();
    if !conflicts.is_empty() {
        scope.shadowed = conflicts;
        scope.used = RefCell::default();
        made = body(&scope);
    }
    (scope.uses(), made)
}

impl Scope<'_> {
    /// A name of the runtime.
    pub(super) fn runtime(&self, name: &str) -> TokenStream {
        self.import(Home::Runtime, name)
    }

    /// A name of the client's module.
    pub(super) fn client(&self, name: &str) -> TokenStream {
        self.import(Home::Client, name)
    }

    /// A name of serde.
    pub(super) fn serde(&self, name: &str) -> TokenStream {
        self.import(Home::Serde, name)
    }

    /// A type of the generated crate.
    pub(super) fn named(&self, path: &TypePath) -> TokenStream {
        if path.in_operations == self.in_operations && self.own.contains(plain(&path.ident)) {
            let name = ident(&path.ident);
            return quote!(#name);
        }
        let home = if path.in_operations {
            Home::Operations
        } else {
            Home::Models
        };
        self.import(home, &path.ident.0)
    }

    fn import(&self, home: Home, name: &str) -> TokenStream {
        let ident = ident(&Ident(name.to_owned()));
        let key = (home, name.to_owned());
        if self.shadowed.contains(&key) {
            let path = home.path();
            return quote!(#path::#ident);
        }
        self.used.borrow_mut().insert(key);
        quote!(#ident)
    }

    /// The names that cannot be imported. What the module defines comes first, then the order of the homes.
    fn conflicts(&self) -> BTreeSet<Name> {
        let mut taken = self.own.clone();
        let used = self.used.borrow();
        used.iter()
            .filter(|(_, name)| !taken.insert(plain(&Ident(name.clone())).to_owned()))
            .cloned()
            .collect()
    }

    /// The `use` lines: one for each home, and one more for what is deprecated in it.
    fn uses(&self) -> TokenStream {
        let mut lines: BTreeMap<(Home, bool), Vec<_>> = BTreeMap::new();
        for (home, name) in self.used.borrow().iter() {
            let name = Ident(name.clone());
            let path = TypePath {
                in_operations: *home == Home::Operations,
                ident: name.clone(),
            };
            let deprecated = matches!(home, Home::Models | Home::Operations)
                && self.context.is_deprecated(&path);
            lines
                .entry((*home, deprecated))
                .or_default()
                .push(ident(&name));
        }
        lines
            .into_iter()
            .map(|((home, deprecated), names)| {
                let path = home.path();
                let allow = docs::allow_deprecated(deprecated);
                match &names[..] {
                    [name] => quote!(#allow use #path::#name;),
                    names => quote!(#allow use #path::{#(#names),*};),
                }
            })
            .collect()
    }
}
