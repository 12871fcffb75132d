//! Turns an OpenAPI 3 document into a Rust client crate: text in, files out.
//!
//! The generator knows no vendor, no file system, no clock and no environment. [`generate`] takes the name of an entry
//! file and a [`source::Loader`], and gives back the files of the crate or everything that is wrong with the
//! description, located. `xtask` does all reading and writing.
//!
//! # The pipeline is a row of types
//!
//! ```text
//! Source --parse--> Node --decode--> Document --resolve--> Spec --lower--> Api --emit--> Module --render--> File
//! text             marked tree       OpenAPI as           no $ref, no     Rust-      path +        path +
//!                                    written              allOf left      shaped IR  pieces        formatted text
//! ```
//!
//! | stage | owns | must not |
//! |---|---|---|
//! | [`source`], [`diagnostic`] | files, JSON Pointers, line and column, the code table, the excerpt with a caret | know OpenAPI |
//! | [`document`] | the OpenAPI and JSON Schema objects as written; a key nobody reads is a diagnostic | resolve anything |
//! | [`i18n`] | texts and their translations, the lock, the lints, the files of translators | know what a text is for |
//! | [`resolve`] | `$ref` across files, `allOf`, inheritance, cross-object checks, values against schemas, rules | know Rust |
//! | [`model`] | plain data: structs, enums, unions, operations, rules, docs, identifiers with wire names | hold syn or quote, keep the input |
//! | [`lower`] | every decision about Rust: names, presence and nullability, boxing, docs layout | emit tokens |
//! | `lower::reference` | what the pages say, in every language, as plain data ([`model::reference`]) | write HTML or Markdown |
//! | [`pages`] | HTML and Markdown from that data, through templates | decide anything |
//! | [`emit`] | items from the model, one file per kind of item | decide anything |
//! | [`render`] | `syn::parse2`, prettyplease, header line, indentation, blank lines | repair text |
//!
//! What [`emit`] and [`pages`] hand on are plans ([`emit::Plan`]): a file is made and rendered on whichever core is free,
//! and its tokens are gone before the next one is begun. The files come in the order of the plans.
//!
//! An item is tokens where its shape depends on much ([`emit::Piece::Tokens`]), and text that is laid out already where
//! it is docs with a line of code each: definitions, checks, operations, and the tables that the macros of the runtime
//! make methods of. On the way through a syntax tree these took more than half of the time of a large description.
//!
//! After [`document`] nobody looks at the tree again but for examples and defaults; after [`resolve`] nobody follows a
//! reference; after [`lower`] nobody decides. A test of the repository holds who may use what.
//!
//! # Names
//!
//! A schema of `components` is called as it is there. One that stands inline is called by what it stands in and the
//! member that holds it; what several operations or schemas have inline, written alike, is one type that is called by the
//! member alone, or by as much of what stands around it as tells it from others, up to the first operation that has it. A
//! file that would be too long to read becomes several (`customer_part_2`); each type is found in
//! `models` or `operations` wherever it stands.
//!
//! # Features
//!
//! Each tag is a feature of the crate: with it, the operations that have the tag are compiled, and every module whose types
//! they need. The first word of the path stands in for a tag that is missing, as in documents that have none. Modules that
//! all features need have no condition, and those that no operation needs (webhooks, callbacks, what nothing refers to)
//! share a feature of their own.
//!
//! Where answers can be expanded, so that the id of a resource or the resource itself is there, each type leads to each
//! other, and a feature would bring most of them. So a union of a text and what some operation has in hand does not bring
//! the latter ([`model::Graph`]): it is compiled with the features of such operations, and elsewhere the runtime's
//! `NotCompiled` stands in for it, which keeps the JSON, under the name of the type. The unions are the same with any
//! features, and so is the variant that a value which fits becomes. In the client of Stripe's 452 operations the smallest
//! features brought 27 % of the lines, and now 10 %, in a tenth of the time of a `cargo check` of the whole.
//!
//! # Packages
//!
//! A client of many lines has its types in packages below it, so that no compiler has to hold all of it at once
//! ([`emit::PACKAGE_LINES`]); `emit/packages.rs` says where they are cut. Paths and features are the same in any cut.
//!
//! # Reading
//!
//! YAML 1.2 (core schema) is read once into a tree whose nodes carry a [`source::Mark`]: a file and the number of a
//! token. Byte spans stand in a table beside the tree, lines and columns are computed when a diagnostic is printed, and
//! for JSON, which goes through `serde_json`, even the spans are found only then. Duplicate keys, unknown tags, a second
//! document, nesting beyond [`source::MAX_DEPTH`] and aliases that expand to too much are located errors.
//!
//! # Strict
//!
//! Each keyword is implemented, or refused with file, line and column, or accepted with a reason in the accepted-gaps
//! file. Every stage takes its fallback and goes on, so that one run shows everything; nothing is written while an
//! error stands. Four slips in documents of others are warnings instead, since their meaning is plain and nothing is
//! lost by reading them: `nullable` in OpenAPI 3.1 (read as 3.0 does), a map where a schema's `examples` wants an array
//! (examples mean nothing for code), a text among `components.schemas` that nothing refers to, and the name of a
//! component beyond ASCII.
//!
//! What a description's own examples show comes back from its types: an object whose example has a member that no
//! schema declares keeps all its members, and a note says so.
//!
//! OpenAPI 3.0 is brought into the shape of 3.1 while it is decoded. Of 3.2 is read what 3.1 has, and what tells
//! something without changing what is sent or read; `document/v3_2.rs` has the table.
//!
//! # Lenient
//!
//! With [`Reading::Lenient`] an error that a stage can go on from is a warning, which says what was done in place of it.
//! No stage knows how a description is read: the fallback is the same, and the sink alone decides what it weighs
//! ([`diagnostic::Sink`]). What is made and what is not is counted in [`model::ledger`], in both ways to read.
//!
//! # Translations
//!
//! [`resolve`] hands on every text of the description as written (`Spec::texts`), used or not, from all files: `title`,
//! `summary` and `description` with the `x-i18n` beside them, and in `x-source` the sentences of `inferred` and `note`:
//!
//! ```yaml
//! x-source:
//!   inferred: [That `null` clears the value.]
//!   note: Not tried against the service.
//!   x-i18n: {zh-Hant: {inferred: ['`null` 會清除其值。'], note: 未以正式服務驗證。}}
//! ```
//!
//! A translation of `inferred` has as many sentences as there are, in the same order (else `E0106`); an empty one is
//! still missing. Each sentence is a text of its own, `#/…/x-source/inferred/0`.
//! [`i18n::examine`] holds them against the lock, which says which translation was made from which source text, and
//! runs the lints; what it finds are warnings, since a crate can be made all the same. The translations that are older
//! than their source text go to [`lower`] by their marks: the docs say so in the language of the translation, and
//! [`model::Docs::stale`] tells it to whoever lays the texts out anew. [`translations`] is the same road without a
//! crate at its end, for the commands that accept, mend, export and import. What they change is read again before it is
//! given out, so that an edit can never do more than it says.
//!
//! # What the generated `check()` covers
//!
//! | on | keywords |
//! |---|---|
//! | strings | `minLength`, `maxLength` (Unicode scalar values), `pattern` (ECMA-262, flag `u`) |
//! | numbers | `minimum`, `maximum`, `exclusiveMinimum`, `exclusiveMaximum`, `multipleOf` (exact on decimals) |
//! | arrays | `minItems`, `maxItems`, `uniqueItems`, `contains` with `minContains` and `maxContains`, the items, the places of a tuple |
//! | objects | `minProperties`, `maxProperties`, the members, `additionalProperties`, the rules with `x-rule` |
//! | unions | the chosen variant |
//! | dates | `x-future`, against a clock that is passed in |
//!
//! `type`, `required`, `const` and the formats `date`, `date-time` and `byte` hold by the Rust types: what is made has its
//! format, and what was read goes back as it came. The items that `contains` counts are told by a table of demands on their
//! JSON; a schema that no table can say (one that refers to itself, has rules, places or a discriminator) is refused there.
//! An unknown value of an enum passes on purpose: the server may know more than the description. Other formats are
//! annotations, as JSON Schema has them. A test compares the checks with an independent validator on the original YAML.
//!
//! For each two fields of a rule the model holds a table of absent, null and value against each other. The docs of the
//! generated rules show it, the runtime finds the same by its own way, and a test holds each cell against the generated
//! check and the independent validator.
//!
//! # Unions
//!
//! `oneOf` and `anyOf` become enums with a variant for what nobody has declared. Which variant a value becomes stands in
//! the docs of the runtime's module `union`: the discriminator's text where there is one; else what tells most, then the
//! order of the description, then the first that can be decoded. A value that fits none is kept as JSON.
//!
//! | description | Rust |
//! |---|---|
//! | a `null` among the variants, or a variant that may be null | the enum is nullable where it is used |
//! | one variant is left | that variant |
//! | `oneOf` of values (`const`, `enum`) | the enum of the values |
//! | `anyOf` of a list of texts and `type: string` | the enum of the list, which is open anyway |
//! | `properties` or others beside the union | are part of each variant |
//! | a parent with a discriminator, children by `allOf` | an enum of the children |
//! | `anyOf` of objects of which a value can be several | each keeps the members that only its neighbours declare |
//!
//! # Bodies of several media types
//!
//! | description | Rust |
//! |---|---|
//! | JSON, forms or parts of one schema | the body, and `content_type(…)` of the call, which takes an enum of these media types |
//! | the same of several schemas | an enum with a variant for each media type; `From` makes it of a value |
//! | text, bytes, XML or `*/*` beside these | these; a note tells what is left out |
//!
//! Without a choice goes what says the most: parts where there is a file, then JSON, then a form. Schemas are one when their
//! Rust types and limits are: a `$ref` to one component, and what stands inline alike. A file is a part, or the text that its
//! bytes are, so that it makes no second type; a member that may be anything is a file only where no JSON shares it.
//!
//! # Tuples
//!
//! An array with `prefixItems` has places. It is typed by what its values can look like, so that each value that is
//! allowed is read, and written back as it was:
//!
//! | description | Rust |
//! |---|---|
//! | each value has all places and nothing behind them | `(A, B)` |
//! | `minItems` is less than the places | `Tuple<(A,), (Option<B>,)>`: what is always there, and what may be missing from the back |
//! | more may follow, of a type (`items`) or of any | `Tuple<(A,), (Option<B>,), T>`; they are the list `rest` |
//!
//! JSON Schema demands no place: without `minItems` an empty array keeps `prefixItems`, and without `items: false`,
//! `unevaluatedItems: false` or `maxItems` anything may follow. A place that may be null is an `Option` of its own within
//! that. The members of `allOf` hold together place by place. An array that is too short or too long is an error in
//! reading, with its place; in a value that is sent, a place that is left out before another one is one.
//!
//! Refused are tuples of more than 12 places, such that contain themselves without an object between, and
//! `unevaluatedItems` beside `$ref`, `allOf` and other keywords that speak of items.
//!
//! # The smallest update
//!
//! The body of a PUT or PATCH that can leave something out gets `diff(&old, &new)`. Each side is such a body or what a
//! GET, PUT or PATCH of the same path answers, taken over by the members that both declare with the same type. The
//! trait for that is `ToBody` of the runtime and not `From`, which would promise that nothing is lost: an answer says
//! more than an update can carry, and less than it could say; the docs of each implementation list what is taken, what
//! is not, and why. What a rule demands beside a change is taken from the new state. A nested value is one member, also
//! in a JSON Merge Patch.
//!
//! # Dates
//!
//! `date` and `date-time` are types of the runtime that keep the exact text and convert from and to `jiff`. Of the date
//! libraries, `jiff` 1 has a stable release that promises a long life, works without std, has no C and no macros, and
//! tells an instant (`Timestamp`) from a calendar day (`civil::Date`), which is the very difference between the two
//! formats; `time` 0.3 and `chrono` 0.4 are still 0.x in a public interface, and `chrono` keeps no text either. None of
//! them keeps the text of the wire (`2025-03-04T05:06:07.089+00:00` would become `…Z`), hence the thin types around it.
//! `time` and `duration` stay strings: RFC 3339 gives a time an offset, which no civil time type carries, and a duration
//! would lose its spelling.
//!
//! A format is what the author says, and services send `2020-01-01 00:00:00`, `0000-00-00` and `""` all the same. An answer
//! must not become unreadable for that, so the types of `date`, `date-time` and `byte` are strict where a value is made and
//! tolerant where one is read: any text is kept and written back as it was, and what it means is an `Option`.
//!
//! # Adding a keyword
//!
//! 1. Write a fixture in `tests/fixtures/ok` with its `# expect` lines, and one in `tests/fixtures/err` with its `#!`
//!    comment; run them and see them fail.
//! 2. [`document::Schema`]: a field, and the line that reads it. The compiler points at every place that must decide.
//!    An object that may have a text says so in [`document::Speaks`].
//! 3. [`resolve`]: how two values combine in `allOf`, and how an example is held against it.
//! 4. [`model`] and [`lower`]: what it means in Rust, and its sentence in the docs, in every language.
//! 5. [`emit`]: its line. If it is checked, add it to `tests/fixtures/keywords.yaml` for the comparison.
//! 6. `cargo xtask codegen`, and look at the snapshots.
//!
//! # Adding a language
//!
//! A language of the description needs no code: its texts under `x-i18n` are shown, and the page offers it by its tag.
//! What the generator says itself then comes in English, marked as English. To let it speak the language too:
//!
//! 1. `phrase.rs`: a field of `Phrase`, a column of `phrases!`, and the tag in `in_language`.
//! 2. The compiler points at every table: `lower/docs/phrases.rs` (rustdoc), `lower/reference/words.rs` (what the client
//!    does), `pages/words.rs` (the words of the page).
//! 3. `lower/docs.rs` knows which languages are spoken, `lower/reference/said.rs` what a language calls itself, and
//!    `templates/style.css` its fonts.
//!
//! # Where this differs from the first design
//!
//! - A mark is a token number, not a byte span: JSON and YAML then work alike, and a node is smaller.
//! - The text of a rule and all facts about a field stand in the docs of the struct and the field; the rule table keeps
//!   the texts of violations in every language.
//! - Names that fold into one get a number and a note instead of an error: documents of others cannot be renamed, and
//!   `x-rust-name` is there for those that can.
//! - Most of a crate goes past `quote`, `syn` and prettyplease: see above.
//! - `date-time` keeps its text in a type of the runtime instead of being the library's own type.

pub mod diagnostic;
pub mod document;
pub mod emit;
pub mod i18n;
pub mod lower;
pub mod model;
pub mod pages;
mod phrase;
pub mod render;
pub mod resolve;
pub mod source;
pub mod translations;

pub use diagnostic::Reading;
use diagnostic::{Diagnostic, Severity, Sink};
use source::{LoadError, Loader};

/// What is generated from, and into which shape of crate.
#[derive(Clone, Debug)]
pub struct Input<'i> {
    /// The entry file, by its path in the folder that references may not leave.
    pub entry: &'i str,
    /// What stands before the names of files in diagnostics and headers: `spec/`.
    pub display_prefix: &'i str,
    /// Whether faults of the description are errors.
    pub reading: Reading,
    /// The accepted gaps: the path to show, and the text.
    pub gaps: Option<(&'i str, &'i str)>,
    /// The name of the crate, instead of the one in the description.
    pub crate_name: Option<&'i str>,
    /// The lock of the translations.
    pub lock: LockFile<'i>,
    /// Where the runtime is, and whether the crate is a workspace of its own.
    pub layout: emit::Layout,
    /// Whether the reference pages are made, too.
    pub pages: bool,
    /// The language of the report, as a BCP 47 tag; English when the tool does not speak it.
    pub language: &'i str,
}

/// The lock of the translations, which stands beside the entry file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LockFile<'i> {
    /// There is none, and none is wanted.
    #[default]
    Unused,
    /// There is none yet: all translations count as made from the texts of today.
    New,
    /// The path to show, and the text.
    Text(&'i str, &'i str),
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
    /// The entries of the file of accepted gaps, with what each accepted.
    pub accepted: Vec<AcceptedGap>,
    /// The lock of the translations as it should be; `None` when none is wanted, or when there is any error.
    pub lock: Option<String>,
    /// How many of the findings are warnings about translations.
    pub translation_warnings: usize,
}

/// A finding in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The stable code.
    pub code: &'static str,
    /// Whether it is an error.
    pub error: bool,
    /// How much it weighs.
    pub severity: Severity,
    /// What it says, in the language of the report.
    pub message: String,
    /// What was done in its place, when it was passed over; empty otherwise.
    pub instead: String,
    /// The file, as shown.
    pub file: String,
    /// The line, counted from 1; 0 when the file could not be read.
    pub line: u32,
    /// The column in characters, counted from 1.
    pub column: u32,
    /// The place as the file of accepted gaps names it.
    pub at: String,
}

/// An entry of the file of accepted gaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedGap {
    /// The code that it accepts.
    pub code: String,
    /// The place that it accepts it at.
    pub at: String,
    /// Why.
    pub reason: String,
    /// What it has accepted.
    pub findings: Vec<Finding>,
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
    let lock = translations::lock(input, &mut loaded);
    let source::Loaded {
        sources,
        diagnostics,
    } = loaded;
    let mut sink = Sink::after_reading(&sources, input.reading, gaps, diagnostics);
    let mut new_lock = None;
    let api = sources
        .entry()
        .and_then(|_| document::decode(&sources, &mut sink))
        .map(|document| {
            let spec = resolve::resolve(&document, &sources, &mut sink);
            // Nobody asks it again, and it is a third of what is held.
            drop(document);
            let examined = i18n::examine(&spec.texts, lock.as_ref(), &sources, &mut sink);
            new_lock = examined.lock;
            let options = lower::Options {
                crate_name: input.crate_name.map(str::to_owned),
                source: format!("{}{}", input.display_prefix, input.entry),
                stale: examined.stale,
                language: input.language.to_owned(),
                pages: input.pages,
            };
            lower::lower(&spec, &sources, &options, &mut sink)
        });
    let accepted = sink.accepted();
    let findings = sink.finish();
    let errors = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .count();
    let files = match &api {
        Some(api) if errors == 0 => {
            let emission = emit::Emission::new(api, &input.layout);
            let mut plans = emission.plans();
            if input.pages {
                plans.extend(pages::pages(&api.reference, &input.layout));
            }
            Some(render::render(&plans))
        }
        _ => None,
    };
    let is_of_translations = |finding: &&Diagnostic| {
        finding.severity == Severity::Warning && finding.code.0.starts_with("E10")
    };
    Outcome {
        lock: new_lock.filter(|_| errors == 0).map(|lock| lock.render()),
        translation_warnings: findings.iter().filter(is_of_translations).count(),
        files,
        summary: api.map(|api| api.summary).unwrap_or_default(),
        report: diagnostic::render(&findings, &sources, input.language),
        errors,
        findings: short(&findings, &sources, input.language),
        accepted: accepted_findings(accepted, &sources, input.language),
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
    let (gaps, found) = diagnostic::gaps::parse(tree, input.reading);
    loaded.diagnostics.extend(found);
    gaps
}

/// The findings in short; positions are looked up together, file by file.
fn short(findings: &[Diagnostic], sources: &source::Sources, language: &str) -> Vec<Finding> {
    let marks: Vec<source::Mark> = findings
        .iter()
        .filter_map(|finding| finding.primary)
        .collect();
    let places = sources.located(&marks);
    let short = |finding: &Diagnostic| {
        let place = finding.primary.and_then(|mark| places.get(&mark));
        let instead = finding.instead.as_ref();
        Finding {
            code: finding.code.0,
            error: finding.severity == Severity::Error,
            severity: finding.severity,
            message: finding.message.in_language(language),
            instead: instead.map_or_else(String::new, |instead| instead.in_language(language)),
            file: place.map(|place| place.file.clone()).unwrap_or_default(),
            line: place.map_or(0, |place| place.line as u32),
            column: place.map_or(0, |place| place.column as u32),
            at: place.map(|place| place.at.clone()).unwrap_or_default(),
        }
    };
    findings.iter().map(short).collect()
}

/// What the accepted gaps have accepted, in short.
fn accepted_findings(
    accepted: Vec<(diagnostic::Gap, Vec<Diagnostic>)>,
    sources: &source::Sources,
    language: &str,
) -> Vec<AcceptedGap> {
    let one = |(gap, findings): (diagnostic::Gap, Vec<Diagnostic>)| AcceptedGap {
        findings: short(&findings, sources, language),
        code: gap.code,
        at: gap.at,
        reason: gap.reason,
    };
    accepted.into_iter().map(one).collect()
}
