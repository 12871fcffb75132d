//! The names that one module uses, and its `use` lines.

use super::context::Context;
use super::docs;
use super::piece::{self, Piece};
use super::types::plain;
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
    Runtime,
}

impl Home {
    fn path(self) -> &'static str {
        match self {
            Self::Client => "crate::client",
            Self::Models => "crate::models",
            Self::Operations => "crate::operations",
            Self::Runtime => "crate::runtime",
        }
    }
}

/// Names by their homes.
type Names = BTreeMap<Home, BTreeSet<String>>;

/// The module that is being emitted: it remembers every name that was asked for.
pub(super) struct Scope<'a> {
    /// The crate around it.
    pub(super) context: &'a Context<'a>,
    in_operations: bool,
    own: HashSet<String>,
    shadowed: Names,
    used: RefCell<Names>,
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
    if !uses.is_empty() {
        pieces.insert(0, Piece::Lines(uses.iter().map(Use::text).collect()));
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
    let uses = parsed(&uses.iter().map(Use::text).collect::<String>());
    quote!(#uses #tokens)
}

/// A `use` line.
struct Use {
    home: Home,
    names: Vec<String>,
    is_deprecated: bool,
}

/// How wide a `use` line may become.
const WIDTH: usize = 100;

impl Use {
    /// The line with its newline; a long one in several.
    fn text(&self) -> String {
        let mut text = String::new();
        docs::write_allow_deprecated(self.is_deprecated, &mut text);
        let path = self.home.path();
        let line = match &self.names[..] {
            [name] => format!("use {path}::{name};\n"),
            names => format!("use {path}::{{{}}};\n", names.join(", ")),
        };
        if line.len() <= WIDTH {
            return text + &line;
        }
        text.push_str(&format!("use {path}::{{\n"));
        let cells = self.names.iter().map(|name| format!("{name},"));
        for row in piece::rows(cells) {
            text.push_str(&format!("    {row}\n"));
        }
        text + "};\n"
    }
}

/// Text that was spelled here as tokens, for an item that is made of them.
pub(super) fn parsed(text: &str) -> TokenStream {
    match text.parse() {
        Ok(tokens) => tokens,
        Err(error) => panic!("emit spelled `{text}`, which is no Rust: {error}"),
    }
}

fn with_uses<'n, T>(
    context: &Context<'_>,
    in_operations: bool,
    own: impl Iterator<Item = &'n Ident>,
    body: impl Fn(&Scope<'_>) -> T,
) -> (Vec<Use>, T) {
    let mut scope = Scope {
        context,
        in_operations,
        own: own.map(|name| plain(name).to_owned()).collect(),
        shadowed: Names::new(),
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
    /// Whether the module is one of a package of types.
    pub(super) fn knows_no_operations(&self) -> bool {
        self.context.packages.last().is_some() && !self.in_operations
    }

    /// A name of the runtime, as text.
    pub(super) fn runtime_path(&self, name: &str) -> String {
        self.place(Home::Runtime, name)
    }

    /// A name of the client's module, as text.
    pub(super) fn client_path(&self, name: &str) -> String {
        self.place(Home::Client, name)
    }

    /// A name of the runtime.
    pub(super) fn runtime(&self, name: &str) -> TokenStream {
        parsed(&self.runtime_path(name))
    }

    /// A type of the generated crate.
    pub(super) fn named(&self, path: &TypePath) -> TokenStream {
        parsed(&self.named_path(path))
    }

    /// A type of the generated crate, as text.
    pub(super) fn named_path(&self, path: &TypePath) -> String {
        if path.in_operations == self.in_operations && self.own.contains(plain(&path.ident)) {
            return path.ident.0.clone();
        }
        let home = if path.in_operations {
            Home::Operations
        } else {
            Home::Models
        };
        self.place(home, &path.ident.0)
    }

    /// How a name is written here; it is imported, unless it cannot be.
    fn place(&self, home: Home, name: &str) -> String {
        let is_shadowed = self.shadowed.get(&home);
        if is_shadowed.is_some_and(|names| names.contains(name)) {
            return format!("{}::{name}", home.path());
        }
        let mut used = self.used.borrow_mut();
        let names = used.entry(home).or_default();
        if !names.contains(name) {
            names.insert(name.to_owned());
        }
        name.to_owned()
    }

    /// The names that cannot be imported. What the module defines comes first, then the order of the homes.
    fn conflicts(&self) -> Names {
        let mut taken = self.own.clone();
        let mut conflicts = Names::new();
        for (home, names) in self.used.borrow().iter() {
            for name in names {
                let plain = name.strip_prefix("r#").unwrap_or(name);
                if !taken.insert(plain.to_owned()) {
                    conflicts.entry(*home).or_default().insert(name.clone());
                }
            }
        }
        conflicts
    }

    /// The `use` lines: one for each home, and one more for what is deprecated in it.
    fn uses(&self) -> Vec<Use> {
        let mut uses = Vec::new();
        for (home, names) in self.used.borrow().iter() {
            let of_the_spec = matches!(home, Home::Models | Home::Operations);
            let is_deprecated = |name: &&String| {
                of_the_spec
                    && self.context.is_deprecated(&TypePath {
                        in_operations: *home == Home::Operations,
                        ident: Ident((*name).clone()),
                    })
            };
            let (deprecated, others): (Vec<_>, Vec<_>) = names.iter().partition(is_deprecated);
            for (names, is_deprecated) in [(others, false), (deprecated, true)] {
                if !names.is_empty() {
                    uses.push(Use {
                        home: *home,
                        names: names.into_iter().cloned().collect(),
                        is_deprecated,
                    });
                }
            }
        }
        uses
    }
}
