//! From tokens to text: `syn::parse2`, prettyplease, the header line, blank lines between items.
//!
//! Tables are laid out by `emit`, row by row, and so are definitions, part by part. prettyplease prints no blank lines, and docs of several lines as block
//! comments. `spacing` puts a marker comment on the syntax tree where a blank line belongs, `docs` one in the place of
//! each doc attribute; the line of a marker becomes what it stands for. Nothing else of the text is touched.

mod docs;
mod header;
mod spacing;

use crate::emit::{Block, Content, Module, Part, Piece, Plan, Table};
use proc_macro2::TokenStream;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A file of the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The path in the crate, with `/`.
    pub path: String,
    /// The text, ending in one newline.
    pub text: String,
}

/// Makes every planned file, in their order, on all cores.
///
/// # Panics
///
/// When the tokens of a module are no Rust file. That is a fault of `emit`, never of the description.
#[must_use]
pub fn render(plans: &[Plan<'_>]) -> Vec<File> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let workers = workers.min(plans.len() / FEWEST).max(1);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut made = Vec::new();
        while let Some((at, plan)) = claim(&next, plans) {
            made.push((at, file(plan())));
        }
        made
    };
    let mut files: Vec<(usize, File)> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..workers).map(|_| scope.spawn(work)).collect();
        let own = work();
        let others = others.into_iter().flat_map(|worker| match worker.join() {
            Ok(made) => made,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        others.chain(own).collect()
    });
    // Which thread made a file shows nowhere: the order is that of the plans.
    files.sort_unstable_by_key(|(at, _)| *at);
    files.into_iter().map(|(_, file)| file).collect()
}

/// So many files are worth a thread of their own.
const FEWEST: usize = 32;

/// The next plan that no thread has taken.
fn claim<'p, 'a>(next: &AtomicUsize, plans: &'p [Plan<'a>]) -> Option<(usize, &'p Plan<'a>)> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    plans.get(at).map(|plan| (at, plan))
}

/// Turns a module into the text of its file.
fn file(module: Module) -> File {
    let body = match module.content {
        Content::Rust(pieces) => rust(&module.path, pieces),
        Content::Text(text) => text,
    };
    let mut text = header::line(&module.path, &module.source);
    text.push('\n');
    text.push_str(body.trim_matches('\n'));
    text.push('\n');
    File {
        path: module.path,
        text,
    }
}

/// Formats the pieces of one file, an empty line between them.
fn rust(path: &str, pieces: Vec<Piece>) -> String {
    let mut text = String::new();
    for piece in pieces {
        if !text.is_empty() {
            text.push('\n');
        }
        match piece {
            Piece::Tokens(tokens) => text.push_str(&formatted(path, tokens)),
            Piece::Table(table) => lay_out(&table, &mut text),
            Piece::Block(block) => open_out(&block, &mut text),
            Piece::Lines(lines) => text.push_str(&lines),
        }
    }
    text
}

/// A macro call, a row per line.
fn lay_out(table: &Table, text: &mut String) {
    text.push_str(&table.name);
    text.push_str("! {\n");
    for row in &table.rows {
        assert!(
            !row.contains(['\n', '\r']),
            "emit made a row of more than one line"
        );
        text.push_str("    ");
        text.push_str(row);
        text.push('\n');
    }
    text.push_str("}\n");
}

/// An item with its parts, each line of them indented.
fn open_out(block: &Block, text: &mut String) {
    text.push_str(&block.head);
    if block.parts.is_empty() {
        text.push_str(" {}\n");
        return;
    }
    text.push_str(" {\n");
    let mut before: Option<&Part> = None;
    for part in &block.parts {
        if before.is_some_and(|before| before.is_apart || part.is_apart) {
            text.push('\n');
        }
        before = Some(part);
        for line in part.lines.lines() {
            if !line.is_empty() {
                text.push_str("    ");
                text.push_str(line);
            }
            text.push('\n');
        }
    }
    text.push_str("}\n");
}

/// Formats tokens.
fn formatted(path: &str, tokens: TokenStream) -> String {
    let mut file = match syn::parse2::<syn::File>(tokens.clone()) {
        Ok(file) => file,
        Err(error) => {
            panic!("emit made tokens for {path} that are no Rust file: {error}\n{tokens}")
        }
    };
    let docs = spacing::mark(&mut file);
    spacing::open_lines(&prettyplease::unparse(&file), &docs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    fn text_of(tokens: TokenStream) -> String {
        let module = Module {
            path: "src/models/a.rs".to_owned(),
            source: "spec/a.yaml".to_owned(),
            content: Content::Rust(vec![tokens.into()]),
        };
        file(module).text
    }

    #[test]
    fn blank_lines_stand_between_items_fields_variants_and_methods() {
        let text = text_of(quote! {
            #![doc = " The module."]
            use crate::a::A;
            use crate::b::B;
            #[doc = " A struct."]
            pub struct S {
                #[doc = " One."]
                pub one: A,
                #[doc = " Two."]
                #[doc = ""]
                #[doc = " More."]
                pub two: B,
            }
            impl S {
                #[doc = " First."]
                pub fn first(&self) { let a = 1; let b = a; drop(b); }
                #[doc = " Second."]
                pub fn second(&self) {}
            }
            #[doc = " An enum."]
            pub enum E {
                #[doc = " A."]
                A,
                #[doc = " B."]
                B(String),
            }
        });
        let expected = "\
// @generated from spec/a.yaml by cargo xtask codegen; edit the spec, not this file.

//! The module.

use crate::a::A;
use crate::b::B;

/// A struct.
pub struct S {
    /// One.
    pub one: A,

    /// Two.
    ///
    /// More.
    pub two: B,
}

impl S {
    /// First.
    pub fn first(&self) {
        let a = 1;
        let b = a;
        drop(b);
    }

    /// Second.
    pub fn second(&self) {}
}

/// An enum.
pub enum E {
    /// A.
    A,

    /// B.
    B(String),
}
";
        assert_eq!(text, expected);
    }

    #[test]
    fn the_parts_of_a_block_stand_apart_where_one_is_long() {
        let part = |lines: &str, is_apart| Part {
            lines: lines.to_owned(),
            is_apart,
        };
        let block = |name: &str, parts| {
            Piece::Block(Block {
                head: format!("/// Docs.\npub enum {name}"),
                parts,
            })
        };
        let parts = vec![
            part("/// One.\nA,\n", false),
            part("/// Two.\nB,\n", false),
            part("/// Three.\n///\n/// More.\nC,\n", true),
            part("/// Four.\nD,\n", false),
        ];
        let text = rust("a.rs", vec![block("E", parts), block("Empty", Vec::new())]);
        let expected = "\
/// Docs.
pub enum E {
    /// One.
    A,
    /// Two.
    B,

    /// Three.
    ///
    /// More.
    C,

    /// Four.
    D,
}

/// Docs.
pub enum Empty {}
";
        assert_eq!(text, expected);
    }

    #[test]
    fn hostile_literals_stay_literals_and_forge_no_blank_line() {
        let marker = format!("a\n//{}\nb", spacing::MARKER);
        for hostile in [
            "*/ /*",
            "\"]",
            "a\nb\r\n",
            "nul \0",
            "\u{202e}bidi\u{2066}",
            "\\",
            "#\"##",
            &marker,
        ] {
            let text = text_of(quote! { const A: &str = #hostile; const B: &str = "b"; });
            let file = syn::parse_file(&text).expect("the text is Rust");
            let syn::Item::Const(first) = &file.items[0] else {
                panic!("no constant: {text}")
            };
            let syn::Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Str(value),
                ..
            }) = &*first.expr
            else {
                panic!("no string: {text}")
            };
            assert_eq!(value.value(), hostile);
            assert_eq!(text.lines().count(), 5, "{text}");
            assert!(!text.contains('\u{202e}') && !text.contains('\0'), "{text}");
        }
    }

    #[test]
    fn files_come_in_the_order_of_their_plans() {
        let plan = |at: usize| -> Plan<'static> {
            Box::new(move || Module {
                path: format!("src/{at}.rs"),
                source: "a.yaml".to_owned(),
                content: Content::Rust(vec![quote! { const A: usize = #at; }.into()]),
            })
        };
        let plans: Vec<_> = (0..4 * FEWEST).map(plan).collect();
        for (at, file) in render(&plans).into_iter().enumerate() {
            assert_eq!(file.path, format!("src/{at}.rs"));
            assert!(file.text.contains(&format!("{at}usize")), "{}", file.text);
        }
    }

    #[test]
    fn text_files_get_the_header_of_their_kind() {
        let module = Module {
            path: "Cargo.toml".to_owned(),
            source: "spec/\u{202e}a\nb.yaml".to_owned(),
            content: Content::Text("[package]\nname = \"a\"\n".to_owned()),
        };
        let text = file(module).text;
        assert_eq!(
            text,
            "# @generated from spec/\\u{202e}a\\nb.yaml by cargo xtask codegen; edit the spec, not this file.\n\n\
             [package]\nname = \"a\"\n"
        );
    }
}
