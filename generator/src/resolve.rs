//! From the document as written to what it means: no `$ref`, no `allOf`, no inherited parameter is left.
//!
//! Schemas live in one arena and point at each other by [`SchemaId`], so recursion costs nothing. Everything that has
//! to look at more than one object is checked here: references, composition, paths and their parameters, operation
//! ids, discriminators, examples and defaults against their schemas, the shapes of rules.

use indexmap::IndexMap;

pub use crate::document::{Location, SecurityKind, Style};
use crate::source::{Mark, Node};

/// The description, resolved. Borrowed values (`'a`) are nodes of the input, for examples and defaults only.
#[derive(Debug)]
pub struct Spec<'a> {
    /// `info`.
    pub info: Info,
    /// `servers`; never empty (the default server is `/`).
    pub servers: Vec<Server>,
    /// All schemas.
    pub schemas: Vec<Schema<'a>>,
    /// The schemas of `components.schemas` of the entry file, by name, in reading order.
    pub components: IndexMap<String, SchemaId>,
    /// All operations of `paths`, in reading order.
    pub operations: Vec<Operation<'a>>,
    /// The operations of `webhooks` and `callbacks`: requests that the server sends. Only their payloads become types.
    pub incoming: Vec<Operation<'a>>,
    /// The security schemes in use, by name.
    pub security_schemes: IndexMap<String, SecurityScheme>,
    /// The header parameters with `x-client-setting`, each setting once, by name.
    pub client_settings: IndexMap<String, ClientSetting>,
    /// The texts of tags, by name.
    pub tags: IndexMap<String, Docs>,
    /// Every language of any text, the document's own (`en`) first, then in the order of first use.
    pub languages: Vec<String>,
}

/// A schema by its place in [`Spec::schemas`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SchemaId(pub u32);

/// A text in every language it has: language tag to text. The document's own language has the tag `en`.
pub type Text = IndexMap<String, String>;

/// The texts of one object. Empty maps stand for texts that are not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    /// `title`.
    pub title: Text,
    /// `summary`.
    pub summary: Text,
    /// `description`.
    pub description: Text,
    /// `x-source`.
    pub source: Option<Provenance>,
}

/// `x-source`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The page.
    pub url: Option<String>,
    /// The day it was seen.
    pub seen: Option<String>,
    /// What no source says outright.
    pub inferred: Vec<String>,
    /// Languages whose text is ours.
    pub translated: Vec<String>,
    /// Anything else.
    pub note: Option<String>,
}

/// `info`.
#[derive(Clone, Debug, Default)]
pub struct Info {
    /// Texts.
    pub docs: Docs,
    /// `version`.
    pub version: String,
    /// `x-rust-package`.
    pub rust_package: Option<String>,
    /// Where `info` stands.
    pub mark: Option<Mark>,
}

/// A server with its variables set to their defaults.
#[derive(Clone, Debug)]
pub struct Server {
    /// The URL as written, with placeholders.
    pub template: String,
    /// The URL with the defaults.
    pub url: String,
    /// Texts.
    pub docs: Docs,
}

/// What a schema is called when a type needs a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A member of `components.schemas`, of the entry file or (by its last pointer part or file stem) of another file.
    Named(String),
    /// A schema inside another one: the parent and the part it plays there.
    Inside(SchemaId, Role),
    /// The body of a request, the payload of a response, a parameter: operation index is not needed, the parts suffice.
    Operation {
        /// `operationId`, or method and path.
        operation: String,
        /// `Request`, `Response`, the status (`Response404`), or the parameter's name.
        part: String,
    },
}

/// The part that an inline schema plays in its parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// The value of the property of that name.
    Property(String),
    /// The items of an array.
    Items,
    /// The values of a map.
    Values,
    /// The variant of a union, by its place, with its title or discriminator value where it has one.
    Variant(usize, Option<String>),
}

/// A schema, resolved.
#[derive(Clone, Debug)]
pub struct Schema<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// What it is called.
    pub origin: Origin,
    /// `x-rust-name`.
    pub rust_name: Option<(String, Mark)>,
    /// Texts.
    pub docs: Docs,
    /// What it is. `null` is not part of the shape.
    pub shape: Shape<'a>,
    /// Whether `null` is allowed too, here or through the alias chain.
    pub nullable: bool,
    /// The limits on the value, keyword by keyword.
    pub limits: Limits,
    /// `default`.
    pub default: Option<&'a Node>,
    /// `example` and `examples`.
    pub examples: Vec<&'a Node>,
    /// `deprecated`.
    pub deprecated: bool,
    /// `readOnly`.
    pub read_only: bool,
    /// `writeOnly`.
    pub write_only: bool,
    /// `x-sensitive`, or `format: password`.
    pub sensitive: bool,
    /// `x-future`.
    pub future: bool,
}

/// What a schema is.
#[derive(Clone, Debug)]
pub enum Shape<'a> {
    /// Any JSON value.
    Any,
    /// Only `null`.
    Null,
    /// `boolean`.
    Boolean,
    /// `integer`, with its format.
    Integer(Option<String>),
    /// `number`, with its format.
    Number(Option<String>),
    /// `string`, with its format (`contentEncoding: base64` reads as `byte`).
    String(Option<String>),
    /// A closed list of values.
    Enum(EnumShape<'a>),
    /// `array`.
    Array(SchemaId),
    /// An object without properties of its own: any names, values of this schema.
    Map(SchemaId),
    /// An object with properties.
    Object(ObjectShape),
    /// `oneOf` or `anyOf`.
    Union(UnionShape),
    /// Exactly another schema, with its own texts, flags and nullability: what `$ref` with siblings becomes.
    Alias(SchemaId),
}

/// The limits of a schema: the keywords that the generated `check()` covers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Limits {
    /// `minLength`, in Unicode scalar values.
    pub min_length: Option<u64>,
    /// `maxLength`.
    pub max_length: Option<u64>,
    /// `pattern`, ECMA-262.
    pub pattern: Option<String>,
    /// `minimum`.
    pub minimum: Option<Literal>,
    /// `maximum`.
    pub maximum: Option<Literal>,
    /// `exclusiveMinimum`.
    pub exclusive_minimum: Option<Literal>,
    /// `exclusiveMaximum`.
    pub exclusive_maximum: Option<Literal>,
    /// `multipleOf`.
    pub multiple_of: Option<Literal>,
    /// `minItems`.
    pub min_items: Option<u64>,
    /// `maxItems`.
    pub max_items: Option<u64>,
    /// `uniqueItems`.
    pub unique_items: bool,
    /// `minProperties`.
    pub min_properties: Option<u64>,
    /// `maxProperties`.
    pub max_properties: Option<u64>,
}

/// A number as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Literal {
    /// A whole number.
    Int(i128),
    /// Any other number.
    Float(f64),
}

/// A closed list of values, all of one JSON type.
#[derive(Clone, Debug)]
pub struct EnumShape<'a> {
    /// The values, in reading order, `null` left out.
    pub values: Vec<EnumValue<'a>>,
    /// Whether it was written as `const` on this very schema.
    pub is_const: bool,
}

/// One value of a list.
#[derive(Clone, Debug)]
pub struct EnumValue<'a> {
    /// The value: a string, an integer or a boolean.
    pub node: &'a Node,
    /// Texts, where the value is written as an annotated `const`.
    pub docs: Docs,
    /// `deprecated` on the annotated `const`.
    pub deprecated: bool,
}

/// An object with properties.
#[derive(Clone, Debug, Default)]
pub struct ObjectShape {
    /// The properties, in reading order, inherited ones first.
    pub properties: IndexMap<String, Property>,
    /// What other members may be there.
    pub additional: Additional,
    /// The rules between the properties.
    pub rules: Vec<Rule>,
}

/// One property.
#[derive(Clone, Debug)]
pub struct Property {
    /// Its schema.
    pub schema: SchemaId,
    /// Whether it must be there.
    pub required: bool,
    /// Where its name stands.
    pub name_mark: Mark,
}

/// Members beside the declared ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Additional {
    /// Nothing is said: they may come and are not kept.
    #[default]
    Unsaid,
    /// Forbidden.
    Forbidden,
    /// They are declared and kept, values of this schema.
    Schema(SchemaId),
}

/// `oneOf` or `anyOf` of at least two schemas, `null` left out.
#[derive(Clone, Debug)]
pub struct UnionShape {
    /// Whether exactly one must match (`oneOf`).
    pub exclusive: bool,
    /// The variants, in reading order.
    pub variants: Vec<Variant>,
    /// `discriminator.propertyName`.
    pub discriminator: Option<String>,
}

/// One variant of a union.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Its schema.
    pub schema: SchemaId,
    /// The values of the discriminator that lead to it; the first is the one that is written.
    pub tags: Vec<String>,
}

/// A rule between fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// `x-rule`.
    pub id: String,
    /// Where the id stands.
    pub mark: Mark,
    /// What it demands.
    pub kind: RuleKind,
    /// Whether `null` counts as there (`Presence`) or not (`Value`).
    pub form: RuleForm,
    /// Texts.
    pub docs: Docs,
}

/// The closed list of shapes of a rule. Fields are JSON names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// If `field` is there, each of `needs` must be.
    Needs {
        /// The field that needs.
        field: String,
        /// The fields that must be there with it.
        needs: Vec<String>,
    },
    /// If `field` is there, `needs` must be there with a character that is not white space.
    NeedsNonBlank {
        /// The field that needs.
        field: String,
        /// The field that must not be blank.
        needs: String,
    },
    /// `field` and any of `others` must not be there together.
    Excludes {
        /// The field that excludes.
        field: String,
        /// The fields it excludes.
        others: Vec<String>,
    },
    /// All of these, or none.
    Together(Vec<String>),
    /// At least one of these.
    AtLeastOne(Vec<String>),
}

/// What "there" means for a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleForm {
    /// The member is present, `null` included.
    Presence,
    /// The member is present and not `null`.
    Value,
}

/// An operation.
#[derive(Clone, Debug)]
pub struct Operation<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `operationId`; without one, method and path (`get /pets/{id}`).
    pub id: String,
    /// Whether `id` is an `operationId`.
    pub has_id: bool,
    /// `x-rust-name`.
    pub rust_name: Option<(String, Mark)>,
    /// The method in upper case.
    pub method: String,
    /// The path as written (for a webhook its name).
    pub path: String,
    /// Texts.
    pub docs: Docs,
    /// `tags`.
    pub tags: Vec<String>,
    /// `deprecated`.
    pub deprecated: bool,
    /// All parameters, the path item's first, client settings included.
    pub parameters: Vec<Parameter<'a>>,
    /// The request body.
    pub body: Option<Body<'a>>,
    /// The responses by status, in reading order.
    pub responses: Vec<Response<'a>>,
    /// The alternatives of security; empty: none is needed.
    pub security: Vec<Vec<(String, Vec<String>)>>,
    /// Servers of its own, when it has any.
    pub servers: Vec<Server>,
    /// `x-rate-limit`: requests, seconds, texts.
    pub rate_limit: Option<(u64, u64, Docs)>,
    /// `x-idempotent`.
    pub idempotent: Option<bool>,
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct Parameter<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// The name on the wire.
    pub name: String,
    /// `x-rust-name`.
    pub rust_name: Option<(String, Mark)>,
    /// Path, query, header or cookie.
    pub location: Location,
    /// Whether it must be sent.
    pub required: bool,
    /// Texts.
    pub docs: Docs,
    /// `deprecated`.
    pub deprecated: bool,
    /// `x-sensitive`.
    pub sensitive: bool,
    /// The schema.
    pub schema: SchemaId,
    /// How a value becomes text.
    pub encoding: ParameterEncoding,
    /// `x-client-setting`.
    pub client_setting: Option<String>,
    /// Examples.
    pub examples: Vec<&'a Node>,
}

/// How the value of a parameter becomes text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParameterEncoding {
    /// By `style` and `explode`.
    Style {
        /// `style`, the default of the location filled in.
        style: Style,
        /// `explode`, the default of the style filled in.
        explode: bool,
        /// `allowReserved`.
        allow_reserved: bool,
    },
    /// As JSON text (`content: application/json`).
    Json,
}

/// A request body.
#[derive(Clone, Debug)]
pub struct Body<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// Texts.
    pub docs: Docs,
    /// Whether it must be sent.
    pub required: bool,
    /// The media type we send.
    pub content: Content<'a>,
    /// The media types that are offered beside it.
    pub others: Vec<String>,
}

/// One media type with its payload.
#[derive(Clone, Debug)]
pub struct Content<'a> {
    /// The media type as written.
    pub media_type: String,
    /// The payload.
    pub payload: Payload,
    /// Examples of the whole payload, with their names.
    pub examples: Vec<(String, &'a Node)>,
}

/// What travels under a media type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payload {
    /// JSON (`application/json`, `*/*+json`) of this schema.
    Json(SchemaId),
    /// `text/*`: a string.
    Text,
    /// Anything else, multipart and forms among them: bytes that the caller encodes or decodes.
    Bytes,
}

/// One response.
#[derive(Clone, Debug)]
pub struct Response<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// Which statuses it is for.
    pub status: Status,
    /// Texts.
    pub docs: Docs,
    /// The media type we read; `None`: no body.
    pub content: Option<Content<'a>>,
    /// The media types that are offered beside it.
    pub others: Vec<String>,
    /// The declared headers: name, texts, whether required.
    pub headers: Vec<(String, Docs, bool)>,
    /// The declared links: name and texts, for the docs.
    pub links: Vec<(String, Docs)>,
}

/// The key of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// `200`.
    Exact(u16),
    /// `4XX`, by its first digit.
    Range(u8),
    /// `default`.
    Default,
}

/// A security scheme in use.
#[derive(Clone, Debug)]
pub struct SecurityScheme {
    /// Texts.
    pub docs: Docs,
    /// How the credential travels.
    pub kind: CredentialKind,
}

/// How a credential travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CredentialKind {
    /// `Authorization: Bearer …`: http bearer, oauth2, openIdConnect.
    Bearer,
    /// `Authorization: Basic …`.
    Basic,
    /// `Authorization: <scheme> …` of another scheme, as written.
    Http(String),
    /// An API key in a header.
    Header(String),
    /// An API key in the query.
    Query(String),
    /// An API key in a cookie.
    Cookie(String),
    /// The client certificate of the connection.
    MutualTls,
}

/// A header that the client sets once for all calls.
#[derive(Clone, Debug)]
pub struct ClientSetting {
    /// The header.
    pub header: String,
    /// Whether it must be sent.
    pub required: bool,
    /// The schema of its value.
    pub schema: SchemaId,
    /// Texts.
    pub docs: Docs,
    /// Where it was declared first.
    pub mark: Mark,
}
