//! The crate that will be written, as plain data shaped like Rust: every decision is already made, nothing is tokens.
//!
//! An [`Ident`] is a finished Rust identifier; wire names stand beside it and never become code. Doc lines are already
//! laid out and sanitised.

/// The whole crate.
#[derive(Clone, Debug, PartialEq)]
pub struct Api {
    /// Name, version and description for `Cargo.toml`.
    pub package: Package,
    /// The docs of the crate root.
    pub docs: Docs,
    /// The file the crate is made from, for the header line: `spec/shopline.yaml`.
    pub source: String,
    /// The base URLs, the default first: URL and doc line.
    pub servers: Vec<Server>,
    /// What the client is given once.
    pub settings: Vec<Setting>,
    /// How credentials travel, by scheme name.
    pub credentials: Vec<Credential>,
    /// One module per schema, in the order of the description.
    pub models: Vec<Module>,
    /// One module per operation, in the order of the description.
    pub operations: Vec<OperationModule>,
    /// Whether any `pattern` is checked, which asks the runtime for its regular-expression engine.
    pub needs_patterns: bool,
    /// What codegen tells the maintainer.
    pub summary: Summary,
}

/// The numbers that codegen prints.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Operations.
    pub operations: usize,
    /// Fields of all structs that can be part of a request body.
    pub fields: usize,
    /// Those of them that can be cleared with null.
    pub clearable: usize,
    /// Rules between fields.
    pub rules: usize,
    /// Texts per language, in the order of the description's languages.
    pub texts: Vec<(String, usize)>,
}

/// The package table of `Cargo.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// `name`.
    pub name: String,
    /// `version`, valid SemVer.
    pub version: String,
    /// `description`, one line.
    pub description: String,
}

/// A Rust identifier, raw (`r#type`) where it must be.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ident(pub String);

/// Doc lines, each printed as one `///` line; the empty line separates paragraphs. Sanitised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    /// The lines.
    pub lines: Vec<String>,
    /// `#[doc(alias = "…")]`.
    pub aliases: Vec<String>,
    /// `#[deprecated]`, with its note when there is one.
    pub deprecated: Option<Option<String>>,
}

/// A base URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// The name of its constant.
    pub ident: Ident,
    /// The URL, variables set to their defaults.
    pub url: String,
    /// Docs.
    pub docs: Docs,
}

/// A value that the client is built with and sends as a header of every call that declares it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The field and method name.
    pub ident: Ident,
    /// The name in the description (`x-client-setting`).
    pub name: String,
    /// The header.
    pub header: String,
    /// Whether the client cannot be built without it.
    pub required: bool,
    /// Docs.
    pub docs: Docs,
}

/// How a credential travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// The scheme's name in the description.
    pub name: String,
    /// The Rust name of its constant.
    pub ident: Ident,
    /// How it travels.
    pub kind: CredentialKind,
    /// Docs.
    pub docs: Docs,
}

/// How a credential travels; mirrors the runtime's enum of the same name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CredentialKind {
    /// `Authorization: Bearer …`.
    Bearer,
    /// `Authorization: Basic …`.
    Basic,
    /// Another HTTP authentication scheme.
    Http(String),
    /// A header of that name.
    Header(String),
    /// A query parameter of that name.
    Query(String),
    /// A cookie of that name.
    Cookie(String),
    /// A client certificate.
    MutualTls,
}

/// A module of types: one schema and what is inline in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Module {
    /// The module and file name, unique ignoring case.
    pub ident: Ident,
    /// The file of the description that the schema stands in, for the header line.
    pub source: String,
    /// The items, the schema itself first.
    pub items: Vec<Item>,
}

/// One type.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::large_enum_variant,
    reason = "most items are structs, and each is kept once"
)]
pub enum Item {
    /// A struct.
    Struct(Struct),
    /// An open enum.
    Enum(Enum),
    /// A union.
    Union(Union),
    /// A type alias: a named schema that is a plain type.
    Alias(Alias),
}

/// The way to a named type from anywhere in the crate: `crate::models::<module>::<ident>` is re-exported as
/// `crate::models::<ident>`, and types of an operation's module as `crate::operations::<ident>`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypePath {
    /// Whether it lives under `operations` rather than `models`.
    pub in_operations: bool,
    /// Its name, unique in that half of the crate.
    pub ident: Ident,
}

/// A Rust type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypeRef {
    /// `bool`.
    Bool,
    /// An integer type by name: `i64`, `u8`, …
    Integer(&'static str),
    /// `crate::runtime::Number`: a finite JSON number.
    Number,
    /// `String`.
    String,
    /// `crate::runtime::Date`.
    Date,
    /// `crate::runtime::DateTime`.
    DateTime,
    /// `crate::runtime::Base64`: bytes that travel as base64 text.
    Base64,
    /// `crate::runtime::Json`: any JSON value (`serde_json::Value`).
    Json,
    /// `Vec<u8>`: a raw payload.
    Bytes,
    /// `()`.
    Unit,
    /// A type of this crate.
    Named(TypePath),
    /// `Vec<T>`.
    Vec(Box<TypeRef>),
    /// `BTreeMap<String, T>`.
    Map(Box<TypeRef>),
    /// `Option<T>`.
    Option(Box<TypeRef>),
    /// `Box<T>`.
    Boxed(Box<TypeRef>),
}

/// Whether a member must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// The key is always there.
    Required,
    /// The key may be left out.
    Optional,
}

/// Whether `null` is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nullability {
    /// `null` is not allowed.
    NonNull,
    /// `null` is allowed.
    Nullable,
}

/// A struct with named fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Struct {
    /// Its name.
    pub ident: Ident,
    /// Docs.
    pub docs: Docs,
    /// The fields, in the order of the description.
    pub fields: Vec<Field>,
    /// The member that keeps what is not declared (`additionalProperties` with a schema): its name and value type.
    pub extra: Option<Extra>,
    /// How it is made.
    pub constructor: Constructor,
    /// Whether it can be part of a request, which adds `keep_` verbs and the checks.
    pub in_request: bool,
    /// The rules between its fields.
    pub rules: Vec<Rule>,
    /// `minProperties` and `maxProperties` over all members.
    pub members: Option<(Option<u64>, Option<u64>)>,
}

/// The catch-all field.
#[derive(Clone, Debug, PartialEq)]
pub struct Extra {
    /// The field name.
    pub ident: Ident,
    /// The type of the values.
    pub value: TypeRef,
    /// The checks on the map of them: what is in `each`.
    pub checks: Checks,
    /// Docs.
    pub docs: Docs,
}

/// How a struct is made.
#[derive(Clone, Debug, PartialEq)]
pub enum Constructor {
    /// Nothing is required: `new()` and `Default`.
    Empty,
    /// The required fields are the arguments of `new`, in their order (indices into the fields).
    Arguments(Vec<usize>),
    /// Too many for arguments: `new` takes a struct of this name with exactly these fields, written as a literal.
    Literal(Ident, Vec<usize>),
}

/// A field of a struct.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The Rust name.
    pub ident: Ident,
    /// The JSON name.
    pub wire: String,
    /// The type of the value itself, without presence and nullability; boxed where recursion asks for it.
    pub ty: TypeRef,
    /// Whether it must be there.
    pub presence: Presence,
    /// Whether `null` is allowed.
    pub nullability: Nullability,
    /// Docs.
    pub docs: Docs,
    /// Personal data: `Debug` hides it.
    pub sensitive: bool,
    /// `const`: filled in by every constructor, never an argument. The expression is `<type>::<variant>`.
    pub constant: Option<Ident>,
    /// The verbs.
    pub verbs: Verbs,
    /// What is checked.
    pub checks: Checks,
}

/// The names of the by-value builder methods of a field. All method names of a struct are unique.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verbs {
    /// `name(value)`.
    pub set: Ident,
    /// Doc lines of `set`.
    pub set_docs: Docs,
    /// `clear_name()`, for an optional or required nullable field.
    pub clear: Option<(Ident, Docs)>,
    /// `keep_name()`, for an optional field of a request.
    pub keep: Option<(Ident, Docs)>,
}

/// What `check()` looks at in one value. Empty when nothing is to be checked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checks {
    /// Limits on the value itself.
    pub limits: Vec<Limit>,
    /// Checks on each item of an array or each value of a map.
    pub each: Option<Box<Checks>>,
    /// Whether the items may be null (`Vec<Option<T>>`, `BTreeMap<String, Option<T>>`).
    pub each_nullable: bool,
    /// Whether the value is of a type of this crate that has checks of its own.
    pub nested: bool,
}

impl Checks {
    /// Whether there is nothing to check.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.limits.is_empty()
            && !self.nested
            && self.each.as_ref().is_none_or(|each| each.is_empty())
    }
}

/// One limit, by its keyword.
#[derive(Clone, Debug, PartialEq)]
pub enum Limit {
    /// `minLength`.
    MinLength(u64),
    /// `maxLength`.
    MaxLength(u64),
    /// `pattern`.
    Pattern(String),
    /// `minimum`.
    Minimum(NumberLiteral),
    /// `maximum`.
    Maximum(NumberLiteral),
    /// `exclusiveMinimum`.
    ExclusiveMinimum(NumberLiteral),
    /// `exclusiveMaximum`.
    ExclusiveMaximum(NumberLiteral),
    /// `multipleOf`.
    MultipleOf(NumberLiteral),
    /// `minItems`.
    MinItems(u64),
    /// `maxItems`.
    MaxItems(u64),
    /// `uniqueItems`.
    UniqueItems,
    /// `minProperties`.
    MinProperties(u64),
    /// `maxProperties`.
    MaxProperties(u64),
    /// `x-future`, on a `Date` or `DateTime`.
    Future,
}

/// A number in a limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NumberLiteral {
    /// A whole number.
    Int(i128),
    /// Any other.
    Float(f64),
}

/// An open enum: known values and everything else.
#[derive(Clone, Debug, PartialEq)]
pub struct Enum {
    /// Its name.
    pub ident: Ident,
    /// Docs.
    pub docs: Docs,
    /// The type of its values.
    pub base: EnumBase,
    /// The known values.
    pub variants: Vec<EnumVariant>,
    /// The name of the variant for all others.
    pub unknown: Ident,
}

/// The JSON type of an enum's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnumBase {
    /// Strings.
    String,
    /// Integers.
    Integer,
    /// Booleans; there is no unknown variant then unless a value is missing from the list.
    Boolean,
}

/// One known value.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumVariant {
    /// The Rust name.
    pub ident: Ident,
    /// The value on the wire.
    pub wire: EnumWire,
    /// Docs.
    pub docs: Docs,
}

/// A value of an enum on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EnumWire {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A boolean.
    Boolean(bool),
}

/// `oneOf` or `anyOf` as an enum, with a variant for what nobody has declared.
#[derive(Clone, Debug, PartialEq)]
pub struct Union {
    /// Its name.
    pub ident: Ident,
    /// Docs.
    pub docs: Docs,
    /// The variants.
    pub variants: Vec<UnionVariant>,
    /// The discriminator property.
    pub tag: Option<String>,
    /// The name of the variant for all others.
    pub unknown: Ident,
    /// Whether it can be part of a request.
    pub in_request: bool,
}

/// One variant of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct UnionVariant {
    /// The Rust name.
    pub ident: Ident,
    /// The payload; structs are boxed.
    pub ty: TypeRef,
    /// Whether no other variant has this payload type, so that `From` can be implemented.
    pub unique: bool,
    /// The discriminator's values that lead here; the first is written.
    pub tags: Vec<String>,
    /// How a JSON value is recognised as this variant when there is no discriminator.
    pub signature: Signature,
    /// Checks on the payload.
    pub checks: Checks,
    /// Docs.
    pub docs: Docs,
}

/// What distinguishes the JSON of one variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The JSON type.
    pub json: JsonType,
    /// For objects: the names that must be there.
    pub required: Vec<String>,
    /// For objects: all declared names.
    pub known: Vec<String>,
    /// For objects: members with a closed list of string values.
    pub fixed: Vec<(String, Vec<String>)>,
    /// For strings and integers: the closed list of values, as text; empty: any.
    pub values: Vec<String>,
}

/// The JSON types a variant can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `true`, `false`.
    Boolean,
    /// A number without a fraction.
    Integer,
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
    /// Anything.
    Any,
}

/// A type alias.
#[derive(Clone, Debug, PartialEq)]
pub struct Alias {
    /// Its name.
    pub ident: Ident,
    /// Docs.
    pub docs: Docs,
    /// What it stands for.
    pub ty: TypeRef,
}

/// A rule between fields, for the table of its struct.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The stable id.
    pub id: String,
    /// What it demands; fields are JSON names.
    pub kind: RuleKind,
    /// Whether `null` counts as there.
    pub null_counts: bool,
    /// The text of a violation, by language tag.
    pub text: Vec<(String, String)>,
}

/// What a rule demands; mirrors the runtime's enum of the same name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// If the first is there, the others must be.
    Needs(String, Vec<String>),
    /// If the first is there, the second must be there and not blank.
    NeedsNonBlank(String, String),
    /// The first and any of the others must not be there together.
    Excludes(String, Vec<String>),
    /// All or none.
    Together(Vec<String>),
    /// At least one.
    AtLeastOne(Vec<String>),
}

/// The module of one operation.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationModule {
    /// The module and file name.
    pub ident: Ident,
    /// The file of the description that the operation stands in.
    pub source: String,
    /// The operation.
    pub operation: Operation,
    /// Inline types that belong to it.
    pub items: Vec<Item>,
}

/// An operation as a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// The struct: `UpdateCustomer`.
    pub ident: Ident,
    /// The method on a client: `update_customer`.
    pub method_ident: Ident,
    /// `operationId`, or method and path.
    pub id: String,
    /// The method in upper case.
    pub method: String,
    /// The path template.
    pub path: String,
    /// Docs.
    pub docs: Docs,
    /// The parameters, client settings left out.
    pub parameters: Vec<Parameter>,
    /// The body.
    pub body: Option<Body>,
    /// Indices of the required parameters, the arguments of `new` before the body.
    pub required: Vec<usize>,
    /// When there are too many for arguments: the name of the struct that carries them (and the required body).
    pub literal: Option<Ident>,
    /// What a success carries.
    pub success: Success,
    /// The error enum: name, docs, one variant for each declared status that is no success.
    pub failure: Failure,
    /// Alternatives of credentials: scheme names that must all be sent.
    pub security: Vec<Vec<String>>,
    /// Names of the settings that it sends.
    pub settings: Vec<String>,
    /// Requests and seconds.
    pub rate_limit: Option<(u64, u64)>,
    /// `x-idempotent`.
    pub idempotent: Option<bool>,
    /// A base URL of its own.
    pub server: Option<String>,
}

/// A parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// The Rust name.
    pub ident: Ident,
    /// The wire name.
    pub wire: String,
    /// Where it travels.
    pub location: Location,
    /// The type of a value.
    pub ty: TypeRef,
    /// Whether it must be sent.
    pub required: bool,
    /// Whether `null` is allowed: an `Option` more, sent as nothing.
    pub nullable: bool,
    /// How it becomes text.
    pub encoding: Encoding,
    /// Docs.
    pub docs: Docs,
    /// Doc lines of its builder method.
    pub set_docs: Docs,
    /// Personal data.
    pub sensitive: bool,
    /// What is checked.
    pub checks: Checks,
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// As a header.
    Header,
    /// As a cookie.
    Cookie,
}

/// How the value of a parameter becomes text; mirrors the runtime's enum of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// `matrix`, explode.
    Matrix(bool),
    /// `label`, explode.
    Label(bool),
    /// `simple`, explode.
    Simple(bool),
    /// `form`, explode, reserved characters allowed.
    Form(bool, bool),
    /// `spaceDelimited`.
    SpaceDelimited,
    /// `pipeDelimited`.
    PipeDelimited,
    /// `deepObject`.
    DeepObject,
    /// JSON text.
    Json,
}

/// The body of a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// The field name: `body`, or another where a parameter has taken it.
    pub ident: Ident,
    /// The media type.
    pub media_type: String,
    /// How it is encoded.
    pub payload: Payload,
    /// Whether it must be sent.
    pub required: bool,
    /// Docs.
    pub docs: Docs,
    /// What is checked.
    pub checks: Checks,
}

/// How a payload travels.
#[derive(Clone, Debug, PartialEq)]
pub enum Payload {
    /// As JSON of this type; `true`: the JSON may be `null`, the type is then an `Option`.
    Json(TypeRef, bool),
    /// As text: `String`.
    Text,
    /// As bytes: `Vec<u8>`.
    Bytes,
    /// Nothing.
    Empty,
}

/// What a success carries.
#[derive(Clone, Debug, PartialEq)]
pub enum Success {
    /// One payload for the success statuses of this list (empty: any 2xx).
    One(Vec<StatusRange>, Payload),
    /// Several: an enum of this name.
    Many(Ident, Docs, Vec<StatusVariant>),
}

/// The error enum of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// Its name.
    pub ident: Ident,
    /// Docs.
    pub docs: Docs,
    /// One variant for each declared status.
    pub variants: Vec<StatusVariant>,
}

/// One declared status.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusVariant {
    /// The variant: `NotFound`, `Status499`, `ClientError` (4XX), `Default`.
    pub ident: Ident,
    /// The statuses. Exact ones are tried first, then ranges, then the default.
    pub status: StatusRange,
    /// The payload.
    pub payload: Payload,
    /// Docs.
    pub docs: Docs,
}

/// Which statuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatusRange {
    /// One status.
    Exact(u16),
    /// `4XX`, by its first digit.
    Hundred(u8),
    /// All others.
    Default,
}
