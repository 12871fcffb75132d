//! Tokens and text from the model, one room per kind of Rust item. Nothing is decided here, and text of the description
//! enters only as literals, docs and identifiers that `lower` has made.

mod arguments;
mod bodies;
mod calls;
mod checks;
mod client;
mod constructors;
mod context;
mod crate_root;
mod debugs;
mod diffs;
mod docs;
mod enums;
mod failures;
mod headers;
mod manifest;
mod operations;
mod packages;
mod payloads;
mod phrases;
mod piece;
mod requests;
mod responses;
mod roof;
mod rooms;
mod rules;
#[cfg(test)]
mod sample;
mod scope;
mod settings;
mod stand_ins;
mod structs;
mod types;
mod unions;
mod verbs;

use crate::model::{self, Api, Item};
use context::Context;
pub use piece::{Block, Part, Piece, Table};
use proc_macro2::TokenStream;
use rooms::Room;
use scope::Scope;

/// One file to be: its path in the crate and its content.
#[derive(Debug)]
pub struct Module {
    /// The path, `src/models/customer.rs`.
    pub path: String,
    /// The file of the description for the header line.
    pub source: String,
    /// The content.
    pub content: Content,
}

/// What a file holds.
#[derive(Debug)]
pub enum Content {
    /// Rust: tokens and tables.
    Rust(Vec<Piece>),
    /// Text of another kind (`Cargo.toml`), already complete but for the header line.
    Text(String),
}

/// How the crate stands among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Where its runtime comes from.
    pub runtime: Runtime,
    /// Whether `Cargo.toml` gets an empty `[workspace]` table, so that the crate builds wherever it lies.
    pub own_workspace: bool,
    /// Whether it is a member of this repository's workspace and takes edition, licence and lints from there.
    pub in_workspace: bool,
    /// How many lines a client may have at most as one package; they are estimated. The types of one that has more are
    /// packages of their own below it with at most so many lines each, so that no compiler has to hold all of the largest
    /// APIs at once. The client lifts them, so whoever uses it sees no difference. 0: any number.
    ///
    /// Where the client stands does not matter: the members of a workspace of cargo are cut in the same way, and cargo
    /// makes the packages members, too.
    pub package_lines: usize,
}

/// See [`Layout::package_lines`]: what a compiler can hold in less than 1 GB.
pub const PACKAGE_LINES: usize = 50_000;

/// The line below the header in the manifest of a package that belongs to the one in the folder above.
pub const PART_OF_ANOTHER: &str = "# A part of the package in the folder above.";

/// Where the runtime comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Runtime {
    /// A path dependency: the path of the package `client-runtime`, relative to the crate.
    Path(String),
    /// A module of the crate: the path of each source file below the runtime's `src`, and its text.
    Vendored(Vec<(String, String)>),
}

/// A file that is yet to be made. Tokens cannot go from thread to thread, so each thread makes those that it renders.
pub type Plan<'p> = Box<dyn Fn() -> Module + Send + Sync + 'p>;

/// The crate that is made from a model.
pub struct Emission<'a> {
    api: &'a Api,
    layout: &'a Layout,
    context: Context<'a>,
    /// The files of types, those of each package; all of them where the types stand in the client.
    models: Vec<(Option<usize>, Vec<Room<'a>>)>,
    operations: Vec<Room<'a>>,
}

impl<'a> Emission<'a> {
    /// Looks over the model.
    #[must_use]
    pub fn new(api: &'a Api, layout: &'a Layout) -> Self {
        let context = Context::new(api, layout);
        Self {
            models: context.packages.shared_out(rooms::models(api)),
            api,
            layout,
            context,
            operations: rooms::operations(api),
        }
    }

    /// Every file of the crate, in an order that only the model decides.
    #[must_use]
    pub fn plans(&self) -> Vec<Plan<'_>> {
        let (api, layout, context) = (self.api, self.layout, &self.context);
        let source = &api.source;
        let mut plans: Vec<Plan<'_>> = vec![
            Box::new(move || {
                let manifest = manifest::manifest(api, layout, &context.packages);
                text("Cargo.toml", api, manifest)
            }),
            Box::new(move || {
                let tokens = crate_root::library(context, api, layout);
                rust("src/lib.rs", source, tokens)
            }),
            Box::new(move || rust("src/client.rs", source, client::module(context, api))),
            Box::new(move || rust("src/settings.rs", source, settings::module(context, api))),
        ];
        for number in context.packages.numbers() {
            plans.extend(self.package(number));
        }
        for (path, lines) in self.roofs() {
            plans.push(Box::new(move || {
                pieces_of(&path, source, vec![Piece::Lines(lines.clone())])
            }));
        }
        if !api.headers.is_empty() {
            let tokens = move || headers::module(context, api);
            plans.push(Box::new(move || rust("src/headers.rs", source, tokens())));
        }
        let models = self.models.iter();
        let models = models.flat_map(|(at, rooms)| rooms.iter().map(move |room| (*at, room)));
        for (package, room) in models {
            plans.push(Box::new(move || {
                let folder = context.folder(false, package);
                self::room(context, false, &folder, room)
            }));
        }
        for room in &self.operations {
            plans.push(Box::new(move || {
                self::room(context, true, &context.folder(true, None), room)
            }));
        }
        if let Runtime::Vendored(files) = &layout.runtime {
            for (path, content) in files {
                plans.push(Box::new(move || {
                    let first = context.packages.numbers().next();
                    let path = crate_root::vendored_path(&context.packages.prefix(first), path);
                    text(&path, api, crate_root::vendored_text(content))
                }));
            }
        }
        plans
    }

    /// The manifest and the root of a package of types.
    fn package(&self, number: usize) -> [Plan<'_>; 2] {
        let (api, layout, context) = (self.api, self.layout, &self.context);
        let prefix = context.packages.prefix(Some(number));
        let root = format!("{prefix}src/lib.rs");
        [
            Box::new(move || {
                let manifest = manifest::models(api, layout, &context.packages, number);
                text(&format!("{prefix}Cargo.toml"), api, manifest)
            }),
            Box::new(move || {
                let tokens = crate_root::models(context, layout, number);
                rust(&root, &api.source, tokens)
            }),
        ]
    }

    /// The files above the modules, those of each package of types first.
    fn roofs(&self) -> Vec<(String, String)> {
        let (api, context) = (self.api, &self.context);
        let mut all = Vec::new();
        for (package, rooms) in &self.models {
            let folder = context.folder(false, *package);
            let phrase = &phrases::MODELS_FILE;
            let apart = stand_ins::files(context, api, *package);
            let mut files = roof::files(context, api, &folder, phrase, rooms, &apart);
            let below = package.and_then(|number| number.checked_sub(1));
            if let (Some(below), Some((_, roof))) = (below, files.first_mut()) {
                roof.push_str(&roof::lifted_from(api, &context.packages.ident(below)));
            }
            all.extend(files);
        }
        let (folder, phrase) = (context.folder(true, None), &phrases::OPERATIONS_FILE);
        let operations = roof::files(context, api, &folder, phrase, &self.operations, &[]);
        all.extend(operations);
        all
    }
}

/// A file of types, below an operation where there is one.
fn room(context: &Context<'_>, in_operations: bool, folder: &str, room: &Room<'_>) -> Module {
    let own = names_in(room).map(|(name, _)| name);
    let pieces = scope::module(context, in_operations, own, |scope| {
        let mut pieces = Vec::new();
        if let Some(operation) = room.operation {
            pieces = operations::operation(scope, operation);
            pieces.push(calls::calls(scope, operation));
        }
        pieces.extend(items(scope, room.items));
        pieces
    });
    pieces_of(&path(folder, &room.ident), room.source, pieces)
}

/// All items of a module.
fn items(scope: &Scope<'_>, items: &[Item]) -> Vec<Piece> {
    items
        .iter()
        .flat_map(|item| match item {
            Item::Struct(item) => structs::structure(scope, item),
            Item::Enum(item) => enums::enumeration(scope, item),
            Item::Union(item) => unions::union(scope, item),
            Item::Alias(item) => vec![types::alias(scope, item).into()],
        })
        .collect()
}

/// A name that something takes in its module, with its docs when it has some.
type Named<'m> = (&'m model::Ident, Option<&'m model::Docs>);

/// The names that everything in a file takes.
fn names_in<'m>(room: &Room<'m>) -> impl Iterator<Item = Named<'m>> {
    let items = room.items.iter().flat_map(names_of);
    room.operation
        .into_iter()
        .flat_map(operations::names)
        .chain(items)
}

/// The names that an item takes in its module: its own, and that of the struct which carries its required fields.
fn names_of(item: &Item) -> Vec<Named<'_>> {
    let mut names = vec![(item.ident(), Some(item.docs()))];
    if let Item::Struct(item) = item
        && let model::Constructor::Literal(literal, _) = &item.constructor
        && item.is_built
    {
        names.push((literal, None));
    }
    names
}

/// The path of a module's file. A raw identifier names its file without the `r#`.
fn path(folder: &str, ident: &model::Ident) -> String {
    format!("{folder}/{}.rs", types::plain(ident))
}

fn rust(path: &str, source: &str, tokens: TokenStream) -> Module {
    pieces_of(path, source, vec![tokens.into()])
}

fn pieces_of(path: &str, source: &str, pieces: Vec<Piece>) -> Module {
    Module {
        path: path.to_owned(),
        source: source.to_owned(),
        content: Content::Rust(pieces),
    }
}

fn text(path: &str, api: &Api, text: String) -> Module {
    Module {
        path: path.to_owned(),
        source: api.source.clone(),
        content: Content::Text(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::{File, render};

    fn files(layout: &Layout) -> Vec<File> {
        let api = sample::api();
        render(&Emission::new(&api, layout).plans())
    }

    fn layout() -> Layout {
        Layout {
            runtime: Runtime::Path("../runtime".to_owned()),
            own_workspace: true,
            in_workspace: false,
            package_lines: 0,
        }
    }

    fn text_of(path: &str) -> String {
        let file = files(&layout()).into_iter().find(|file| file.path == path);
        file.map(|file| file.text).unwrap_or_default()
    }

    #[test]
    fn the_same_model_gives_the_same_bytes() {
        assert_eq!(files(&layout()), files(&layout()));
    }

    #[test]
    fn a_raw_identifier_names_its_file_plainly() {
        assert!(text_of("src/models/enum.rs").contains("pub enum Gender"));
        assert!(text_of("src/models.rs").contains("mod r#enum;"));
    }

    #[test]
    fn presence_and_nullability_become_types_and_attributes() {
        let text = text_of("src/models/body.rs");
        for part in [
            "    pub name: Option<Option<String>>,\n",
            "    pub phones: Option<Vec<String>>,\n",
            "    pub note: Option<String>,\n",
            ": optional_or_null \"name\", set name(impl Into<String> = into)",
            ": required_or_null \"note\", set note(impl Into<String> = into)",
            "    pub r#type: Kind,\n",
            "    pub parent: Option<Box<Body>>,\n",
            "redact! {\n    Body;\n    name hidden, ",
            " r#type: required \"type\" = Kind::Fixed",
        ] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
    }

    #[test]
    fn what_needs_a_feature_is_compiled_with_it() {
        let text = text_of("src/operations.rs");
        for part in [
            "crate::runtime::compiled_with! {\n    (feature = \"ping\")\n\n    mod ping;\n",
            "    (any(\n        feature = \"ping\", feature = \"客戶\",\n    ))\n\n    mod old_ping;\n",
            "\nmod update_thing; mod create_thing; mod send_thing;\n",
        ] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
        let text = text_of("Cargo.toml");
        for part in [
            "default = [\"reqwest\", \"tracing\", \"all-operations\"]\n",
            "all-operations = [\n    \"ping\", \"客戶\",\n]\n# ping.\nping = []\n# 客戶.\n\"客戶\" = []\n",
        ] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
    }

    #[test]
    fn a_schema_may_be_called_like_a_name_of_the_runtime() {
        let text = text_of("src/models/body.rs");
        assert!(
            text.contains("use crate::models::{Gender, Kind, Rule, Shape, Source, Tags};"),
            "{text}"
        );
        assert!(
            text.contains("pub const RULES: &'static [crate::runtime::Rule]"),
            "{text}"
        );
        let text = text_of("src/operations/create_thing.rs");
        assert!(
            text.contains("fn request(&self) -> Result<crate::runtime::Request, RequestError>"),
            "{text}"
        );
    }

    #[test]
    fn the_text_of_the_description_stays_in_literals() {
        for file in files(&layout()) {
            assert!(!file.text.contains(['\u{202e}', '\0']), "{}", file.text);
            if file.path.ends_with(".rs") {
                assert!(syn::parse_file(&file.text).is_ok(), "{}", file.text);
            }
        }
    }

    #[test]
    fn a_vendored_runtime_becomes_a_module() {
        let root =
            "//! Docs.\n\n// vendor: cut here\n#![no_std]\n// vendor: resume here\n\nmod date;\n";
        let runtime = vec![
            ("lib.rs".to_owned(), root.to_owned()),
            ("date/zone.rs".to_owned(), "// Zone.\n".to_owned()),
        ];
        let files = files(&Layout {
            runtime: Runtime::Vendored(runtime),
            ..layout()
        });
        let text_of = |path: &str| {
            let file = files.iter().find(|file| file.path == path);
            file.map(|file| file.text.as_str()).unwrap_or_default()
        };
        assert!(text_of("src/lib.rs").contains("#[rustfmt::skip]\npub mod runtime;\n"));
        let text = text_of("src/runtime.rs");
        assert!(
            text.ends_with("this file.\n\n//! Docs.\n\n\nmod date;\n"),
            "{text}"
        );
        assert!(text_of("src/runtime/date/zone.rs").ends_with("// Zone.\n"));
        assert!(text_of("Cargo.toml").contains("jiff = "));
    }

    #[test]
    fn types_can_be_packages_of_their_own() {
        let split = Layout {
            package_lines: 1,
            ..layout()
        };
        let vendored = Layout {
            runtime: Runtime::Vendored(vec![("lib.rs".to_owned(), "mod a;\n".to_owned())]),
            ..split.clone()
        };
        for (layout, parts) in [
            (
                split,
                [
                    ("src/lib.rs", "pub use client_runtime as runtime;\n"),
                    ("src/lib.rs", "pub use sample_models_4::models;\n"),
                    ("Cargo.toml", "sample-models-4 = { path = \"models-4\","),
                    (
                        "models-2/Cargo.toml",
                        "sample-models = { path = \"../models\",",
                    ),
                    ("models-2/Cargo.toml", "ping = [\"sample-models/ping\"]\n"),
                    (
                        "models-2/src/models.rs",
                        "pub use sample_models::models::*;\n",
                    ),
                    ("models/src/lib.rs", "pub use client_runtime as runtime;\n"),
                    ("models/src/lib.rs", "pub mod models;\n"),
                    ("models/Cargo.toml", "path = \"../../runtime\","),
                ],
            ),
            (
                vendored,
                [
                    (
                        "src/lib.rs",
                        "pub use sample_models_4::{models, runtime};\n",
                    ),
                    ("Cargo.toml", "reqwest = [\"sample-models-4/reqwest\"]\n"),
                    ("Cargo.toml", "[dependencies]\nsample-models-4 = "),
                    ("models-2/src/lib.rs", "pub use sample_models::runtime;\n"),
                    ("models-2/Cargo.toml", "[dependencies]\nsample-models = "),
                    ("models/src/lib.rs", "pub mod runtime;\n"),
                    ("models/src/runtime.rs", "mod a;\n"),
                    ("models-2/Cargo.toml", "default = [\"std\", \"reqwest\""),
                    ("models/Cargo.toml", "reqwest = [\"std\","),
                ],
            ),
        ] {
            let files = files(&layout);
            for (path, part) in parts {
                let file = files.iter().find(|file| file.path == path);
                let text = file.map(|file| file.text.as_str()).unwrap_or_default();
                assert!(text.contains(part), "{path} has no {part}\n{text}");
            }
            let is_left = |file: &&File| file.path.starts_with("src/models");
            assert_eq!(files.iter().find(is_left), None);
            let has_line = |file: &&File| file.text.lines().any(|line| line == PART_OF_ANOTHER);
            let parts = files.iter().filter(has_line).map(|file| &file.path[..]);
            let wanted = ["", "-2", "-3", "-4"].map(|end| format!("models{end}/Cargo.toml"));
            assert_eq!(parts.collect::<Vec<_>>(), wanted);
        }
    }

    #[test]
    fn a_name_is_imported_once_and_only_where_it_is_used() {
        let text = text_of("src/operations/ping.rs");
        assert!(text.contains("pub enum PingError {}"), "{text}");
        assert!(!text.contains("Encoding"), "{text}");
    }
}
