//! The reference pages for people who know no Rust, as plain data: what is said, in every language, and where it stands.
//!
//! Texts are sanitised Markdown; what turns them into HTML escapes everything else.

use super::RuleTable;

/// Everything that the pages say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// The languages, the document's own first.
    pub languages: Vec<Language>,
    /// The file that the pages are made from, as the header line names it.
    pub source: String,
    /// The name of the crate.
    pub package: String,
    /// The title of the description.
    pub title: Said,
    /// What it is.
    pub text: Said,
    /// `info.version`.
    pub version: String,
    /// Where the description as a whole comes from.
    pub origin: Vec<Said>,
    /// The base URLs.
    pub servers: Vec<Told>,
    /// What the description says of itself in a line.
    pub summary: Said,
    /// The tags with a text.
    pub tags: Vec<Told>,
    /// The operations, in the order of the description.
    pub operations: Vec<OperationPage>,
    /// The types that more than one operation uses; each has a page of its own.
    pub types: Vec<TypeSection>,
    /// The texts of the description that no page shows, when there are several languages to compare.
    pub others: Vec<Said>,
}

/// A language of the pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: String,
    /// Its own name for itself: `中文（繁體）`.
    pub name: String,
}

/// One text in every language of the pages, in their order; a language without words is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said(pub Vec<Words>);

/// A text in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The language of the page for which it stands, an index into [`Reference::languages`].
    pub language: usize,
    /// The tag of the language that it is really in: the own sentences of the generator fall back to English.
    pub tag: String,
    /// Sanitised Markdown.
    pub markdown: String,
    /// Where it stands; `None` for labels and for what is put together from several sentences.
    pub place: Option<Place>,
    /// Whether the text that it translates has changed since.
    pub stale: bool,
}

/// The place of a text, for whoever wants to correct it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The file, as diagnostics show it: `spec/shopline.yaml`.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// Whether it is a file of the generator, which has its own sentences there, and not one of the description.
    pub is_own: bool,
}

/// A thing with a name in code and a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The name: a URL, a value, a header.
    pub code: String,
    /// What it is.
    pub text: Said,
    /// What else is said of it.
    pub more: Said,
}

/// The page of one operation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OperationPage {
    /// The file name without its ending.
    pub file: String,
    /// `operationId`, or method and path.
    pub id: String,
    /// The method in upper case.
    pub method: String,
    /// The path template.
    pub path: String,
    /// The base URL.
    pub server: String,
    /// The title.
    pub title: Said,
    /// What it does.
    pub text: Said,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Where the facts come from.
    pub origin: Vec<Said>,
    /// How the caller shows who it is.
    pub credentials: Vec<Told>,
    /// How often it may be called.
    pub rate_limit: Option<Said>,
    /// When the client sends it again.
    pub repeats: Said,
    /// Parameters and settings of the client.
    pub parameters: Vec<Row>,
    /// What is sent, the default first; several where the media types carry several types.
    pub body: Vec<Payload>,
    /// What comes back, successes first.
    pub answers: Vec<Answer>,
    /// Whole calls.
    pub examples: Vec<Example>,
    /// The types that only this operation uses.
    pub types: Vec<TypeSection>,
}

impl OperationPage {
    /// Whether the body is a change in which a field can be left as it is or be cleared, so that the page explains both.
    #[must_use]
    pub fn has_legend(&self) -> bool {
        let sections = self.body.iter().filter_map(|body| body.section.as_ref());
        let mut rows = sections.flat_map(|section| &section.rows);
        matches!(self.method.as_str(), "PUT" | "PATCH")
            && rows.any(|row| row.optional && row.nullable)
    }

    /// Whether any answer is declared that is no success.
    #[must_use]
    pub fn has_failures(&self) -> bool {
        self.answers.iter().any(|answer| !answer.success)
    }
}

/// A payload.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payload {
    /// The media types that carry it, the default first.
    pub media_types: Vec<String>,
    /// What it is.
    pub text: Said,
    /// Whether it must be there.
    pub required: bool,
    /// Its type in words.
    pub shape: Shape,
    /// The members, when it is an object that is used nowhere else.
    pub section: Option<TypeSection>,
    /// Examples of the whole payload.
    pub examples: Vec<Sample>,
}

/// A JSON value to look at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sample {
    /// What it shows.
    pub title: Said,
    /// The value, indented.
    pub json: String,
}

/// An answer of the service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Its id: `answer.404`.
    pub anchor: String,
    /// `404 Not Found`, `4XX`, `default`.
    pub status: String,
    /// Whether it is a success.
    pub success: bool,
    /// What it means.
    pub text: Said,
    /// Where the facts come from.
    pub origin: Vec<Said>,
    /// What the client does about it.
    pub action: Said,
    /// Its body.
    pub payload: Option<Payload>,
}

/// A whole call in several spellings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Example {
    /// What it shows.
    pub title: Said,
    /// The body as JSON, indented.
    pub json: Option<String>,
    /// A command for a shell.
    pub curl: String,
    /// The call with the generated crate.
    pub rust: String,
}

/// A type in words, with the type that it leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// `string`, or the name of the type.
    pub name: String,
    /// `list`, behind the name.
    pub after: Said,
    /// The page and the anchor of the type, when it is described on its own: file name without ending (empty: this page).
    pub link: Option<Link>,
}

/// A link to a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The page, relative to the folder of the pages, without its ending; `None` for the page of the operation itself.
    pub page: Option<String>,
    /// The id of the place.
    pub anchor: String,
}

/// A type and its members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeSection {
    /// The name in Rust, which is also its anchor.
    pub name: String,
    /// The title.
    pub title: Said,
    /// What it is.
    pub text: Said,
    /// Where the facts come from.
    pub origin: Vec<Said>,
    /// Whether it is part of what is sent.
    pub sent: bool,
    /// The members.
    pub rows: Vec<Row>,
    /// The shapes it can have, when it is a union.
    pub variants: Vec<Shape>,
    /// The values it can have, when they are listed.
    pub values: Vec<Told>,
    /// Its type, when it has no members: `string by name`.
    pub shape: Option<Shape>,
    /// What holds for it as a whole.
    pub facts: Vec<Said>,
    /// The rules between the members.
    pub rules: Vec<RuleSection>,
}

/// A member or a parameter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The id that a review can quote: `UpdateCustomerBody.name`.
    pub anchor: String,
    /// The name on the wire.
    pub name: String,
    /// Where a parameter travels; empty for a member.
    pub location: String,
    /// Its type.
    pub shape: Shape,
    /// Whether it may be left out.
    pub optional: bool,
    /// Whether `null` is allowed, which clears it where it is sent.
    pub nullable: bool,
    /// The title.
    pub title: Said,
    /// The text.
    pub text: Said,
    /// Limits, format, default, marks.
    pub facts: Vec<Said>,
    /// The values that it can have.
    pub values: Vec<Told>,
    /// The ids of the rules that speak of it.
    pub rules: Vec<String>,
    /// An example, as JSON.
    pub example: Option<String>,
    /// Personal data.
    pub personal: bool,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Where the facts come from.
    pub origin: Vec<Said>,
    /// Where it stands in the description.
    pub place: Option<Place>,
}

/// A rule between members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleSection {
    /// Its id.
    pub id: String,
    /// What it is called, unless that is all that it says.
    pub title: Said,
    /// What it demands.
    pub text: Said,
    /// Where the facts come from.
    pub origin: Vec<Said>,
    /// For each pair of members what happens with nothing, `null` and a value.
    pub tables: Vec<RuleTable>,
    /// Where it stands in the description.
    pub place: Option<Place>,
}
