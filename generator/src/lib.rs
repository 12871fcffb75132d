//! Turns an OpenAPI 3.1 document into a Rust client crate: text in, files out.
//!
//! # The pipeline is a row of types
//!
//! ```text
//! Source --parse--> Node --decode--> Document --resolve--> Spec --lower--> Api --emit--> Module --render--> File
//! text             marked tree       OpenAPI as           no $ref, no     Rust-      path +        path +
//!                                    written              allOf left      shaped IR  TokenStream   formatted text
//! ```
//!
//! | stage | owns | must not |
//! |---|---|---|
//! | [`source`], [`diagnostic`] | files, JSON Pointers, line and column, the code table, the excerpt with a caret | know OpenAPI |
//! | [`document`] | the OpenAPI and JSON Schema objects as written; a key nobody reads is a diagnostic | resolve anything |
//! | [`resolve`] | `$ref` across files, `allOf`, inheritance, cross-object checks, values against schemas | know Rust |
//! | [`model`] | plain data: structs, enums, unions, operations, rules, docs, identifiers with wire names | hold syn or quote, keep the input |
//! | [`lower`] | every decision about Rust: names, presence and nullability, boxing, docs layout | emit tokens |
//! | [`emit`] | tokens from the model, one file per kind of item | decide anything |
//! | [`render`] | `syn::parse2`, prettyplease, header line, blank lines | repair text |

pub mod diagnostic;
pub mod document;
pub mod emit;
pub mod lower;
pub mod model;
pub mod render;
pub mod resolve;
pub mod source;

use diagnostic::{Diagnostic, Severity, Sink};
use source::{LoadError, Loader};

/// What is generated from, and into which shape of crate.
#[derive(Clone, Debug)]
pub struct Input<'i> {
    /// The entry file, by its name in its folder.
    pub entry: &'i str,
    /// What stands before the names of files in diagnostics and headers: `spec/`.
    pub display_prefix: &'i str,
    /// The accepted gaps: the path to show, and the text.
    pub gaps: Option<(&'i str, &'i str)>,
    /// The name of the crate, instead of the one in the description.
    pub crate_name: Option<&'i str>,
    /// Where the runtime is, and whether the crate is a workspace of its own.
    pub layout: emit::Layout,
}

/// What became of it.
#[derive(Debug)]
pub struct Outcome {
    /// The files of the crate; `None` when there is any error.
    pub files: Option<Vec<render::File>>,
    /// The numbers to tell the maintainer.
    pub summary: model::Summary,
    /// All findings, rendered, with a line that counts them; empty when there is nothing to say.
    pub report: String,
    /// How many of the findings are errors.
    pub errors: usize,
    /// The findings by code and place, for tools and tests.
    pub findings: Vec<Finding>,
}

/// A finding in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The stable code.
    pub code: &'static str,
    /// Whether it is an error.
    pub error: bool,
    /// The file, as shown.
    pub file: String,
    /// The line, counted from 1; 0 when the file could not be read.
    pub line: u32,
    /// The column in characters, counted from 1.
    pub column: u32,
}

/// A loader whose files are shown under the prefix of the input.
struct Shown<'l> {
    loader: &'l mut dyn Loader,
    prefix: &'l str,
}

impl Loader for Shown<'_> {
    fn load(&mut self, path: &str) -> Result<Vec<u8>, LoadError> {
        self.loader.load(path)
    }

    fn display_prefix(&self) -> &str {
        self.prefix
    }
}

/// Runs the whole pipeline. It never panics on any input, and it reads nothing but what the loader gives.
pub fn generate(input: &Input<'_>, loader: &mut dyn Loader) -> Outcome {
    let mut shown = Shown {
        loader,
        prefix: input.display_prefix,
    };
    let mut loaded = source::load(input.entry, &mut shown);
    let gaps = accepted_gaps(input, &mut loaded);
    let source::Loaded {
        sources,
        diagnostics,
    } = loaded;
    let mut sink = Sink::after_reading(&sources, gaps, diagnostics);
    let api = sources
        .entry()
        .and_then(|_| document::decode(&sources, &mut sink))
        .map(|document| {
            let spec = resolve::resolve(&document, &sources, &mut sink);
            let options = lower::Options {
                crate_name: input.crate_name.map(str::to_owned),
                source: format!("{}{}", input.display_prefix, input.entry),
            };
            lower::lower(&spec, &sources, &options, &mut sink)
        });
    let findings = sink.finish();
    let errors = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .count();
    let files = match &api {
        Some(api) if errors == 0 => Some(render::render(emit::emit(api, &input.layout))),
        _ => None,
    };
    Outcome {
        files,
        summary: api.map(|api| api.summary).unwrap_or_default(),
        report: diagnostic::render(&findings, &sources),
        errors,
        findings: places(&findings, &sources),
    }
}

/// Reads the accepted gaps as a file of its own, so that what is wrong with them is shown like everything else.
fn accepted_gaps(input: &Input<'_>, loaded: &mut source::Loaded) -> Vec<diagnostic::Gap> {
    let Some((path, text)) = input.gaps else {
        return Vec::new();
    };
    let file = loaded.add_beside(path, text.as_bytes().to_vec());
    let Some(tree) = &loaded.sources.file(file).tree else {
        return Vec::new();
    };
    let (gaps, found) = diagnostic::gaps::parse(tree);
    loaded.diagnostics.extend(found);
    gaps
}

/// The findings by place; positions are looked up together, file by file.
fn places(findings: &[Diagnostic], sources: &source::Sources) -> Vec<Finding> {
    let marks: Vec<source::Mark> = findings
        .iter()
        .filter_map(|finding| finding.primary)
        .collect();
    let places = sources.places(&marks);
    let short = |finding: &Diagnostic| {
        let place = finding.primary.and_then(|mark| places.get(&mark));
        Finding {
            code: finding.code.0,
            error: finding.severity == Severity::Error,
            file: finding
                .primary
                .map(|mark| sources.file(mark.file).display_path.clone())
                .unwrap_or_default(),
            line: place.map_or(0, |place| place.line as u32),
            column: place.map_or(0, |place| place.column as u32),
        }
    };
    findings.iter().map(short).collect()
}
