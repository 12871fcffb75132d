//! An operation as a value: parameters, body, what a success and a failure carry.

use super::{Checks, Docs, Form, Ident, Item, Items, Stream, TypeRef};

/// The module of one operation.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationModule {
    /// The module and file name.
    pub ident: Ident,
    /// The file of the description that the operation stands in.
    pub source: String,
    /// The features it is compiled with, as those of a [`Module`](super::Module).
    pub features: Vec<usize>,
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
    /// Examples as doc lines, each with a doctest that needs no network.
    pub examples: Vec<Vec<String>>,
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
    /// The media types of the successes, where the service offers others too.
    pub accept: Option<String>,
    /// The stream that a success can be.
    pub stream: Option<Stream>,
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
    /// What is sent unless another media type is chosen.
    pub content: Content,
    /// How another one is chosen, when the service takes several.
    pub choice: Option<Choice>,
    /// Whether it must be sent.
    pub required: bool,
    /// Docs.
    pub docs: Docs,
}

impl Body {
    /// All that can be sent, the default first.
    pub fn contents(&self) -> impl Iterator<Item = &Content> {
        let others = self.choice.iter().flat_map(|choice| &choice.others);
        let others = others.map(|variant| &variant.content);
        std::iter::once(&self.content).chain(others)
    }

    /// The same, to be changed.
    pub fn contents_mut(&mut self) -> impl Iterator<Item = &mut Content> {
        let others = self.choice.iter_mut().flat_map(|choice| &mut choice.others);
        let others = others.map(|variant| &mut variant.content);
        std::iter::once(&mut self.content).chain(others)
    }

    /// The media types to choose from, the default first: name, docs, and what each carries. None where there is no
    /// choice.
    pub fn variants(&self) -> impl Iterator<Item = (&Ident, &Docs, &Content)> {
        self.choice.iter().flat_map(|choice| {
            let (ident, docs) = &choice.first;
            let others = choice.others.iter();
            let others = others.map(|one| (&one.ident, &one.docs, &one.content));
            std::iter::once((ident, docs, &self.content)).chain(others)
        })
    }
}

/// What is sent under one media type.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The media type.
    pub media_type: String,
    /// How it is encoded.
    pub payload: Payload,
    /// What is checked.
    pub checks: Checks,
}

/// The enum of the media types that a body can be sent as.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its name: `UploadScanContentType`, or `CreateThingContent` where the variants carry the body.
    pub ident: Ident,
    /// Docs.
    pub docs: Docs,
    /// The field beside the body that holds the choice, where all media types carry the same type. `None`: the enum is
    /// the body, and its variants carry what each media type carries.
    pub field: Option<ChoiceField>,
    /// The variant of the default.
    pub first: (Ident, Docs),
    /// The other variants.
    pub others: Vec<ChoiceVariant>,
}

/// The field that holds the choice of a media type.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceField {
    /// Its name: `content_type`.
    pub ident: Ident,
    /// Docs.
    pub docs: Docs,
    /// Doc lines of its builder method.
    pub set_docs: Docs,
}

/// A media type to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceVariant {
    /// Its name: `Json`.
    pub ident: Ident,
    /// Docs.
    pub docs: Docs,
    /// What it carries.
    pub content: Content,
}

/// How a payload travels.
#[derive(Clone, Debug, PartialEq)]
pub enum Payload {
    /// As JSON of this type; `true`: the JSON may be `null`, the type is then an `Option`.
    Json(TypeRef, bool),
    /// As a form of this type.
    Form(TypeRef, Form),
    /// As parts of this type.
    Parts(TypeRef, Form),
    /// As items, all of them in a list.
    Items(Items),
    /// As text: `String`.
    Text,
    /// As bytes: `Vec<u8>`.
    Bytes,
    /// Nothing.
    Empty,
}

impl Payload {
    /// The type of a payload that is made of the description's own types.
    #[must_use]
    pub fn ty(&self) -> Option<&TypeRef> {
        match self {
            Self::Json(ty, _) | Self::Form(ty, _) | Self::Parts(ty, _) => Some(ty),
            Self::Items(_) | Self::Text | Self::Bytes | Self::Empty => None,
        }
    }
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
