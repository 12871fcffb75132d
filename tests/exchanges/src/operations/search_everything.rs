// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::models::Filter;
use crate::runtime::{
    Check, Checker, Encoding, Method, Operation, OperationInfo, Parameter, Redacted,
    Request, RequestBuilder, RequestError, Response, ResponseError, object,
};

/// The operation `searchEverything`.
///
/// - Calls `GET /everything/{matrix}/{label}/{simple}`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct SearchEverything {
    /// The `matrix` parameter.
    ///
    /// - Required.
    /// - Sent as `matrix`.
    pub matrix: Vec<String>,

    /// The `label` parameter.
    ///
    /// - Required.
    /// - Sent as `label`.
    pub label: SearchEverythingLabel,

    /// The `simple` parameter.
    ///
    /// - Required.
    /// - Sent as `simple`.
    pub simple: Vec<i64>,

    /// The `filter` parameter.
    ///
    /// - Optional.
    /// - Sent as `filter`.
    pub filter: Option<Filter>,

    /// The `ids` parameter.
    ///
    /// - Optional.
    /// - Sent as `ids`.
    pub ids: Option<Vec<i64>>,

    /// The `names` parameter.
    ///
    /// - Optional.
    /// - Sent as `names`.
    pub names: Option<Vec<String>>,

    /// The `url` parameter.
    ///
    /// - Optional.
    /// - Sent as `url`.
    pub url: Option<String>,

    /// The `plain` parameter.
    ///
    /// - Optional.
    /// - Sent as `plain`.
    pub plain: Option<String>,

    /// The `query` parameter.
    ///
    /// - Optional.
    /// - Sent as `query`.
    pub query: Option<SearchEverythingQuery>,

    /// The `X-Flags` parameter.
    ///
    /// - Optional.
    /// - Sent as `X-Flags`.
    pub x_flags: Option<SearchEverythingXFlags>,

    /// The `choice` parameter.
    ///
    /// - Optional.
    /// - Sent as `choice`.
    pub choice: Option<Vec<String>>,
}

impl SearchEverything {
    /// Starts with what is required and nothing else.
    #[must_use]
    pub fn new(
        matrix: impl IntoIterator<Item = impl Into<String>>,
        label: SearchEverythingLabel,
        simple: Vec<i64>,
    ) -> Self {
        Self {
            matrix: matrix.into_iter().map(Into::into).collect(),
            label,
            simple,
            filter: None,
            ids: None,
            names: None,
            url: None,
            plain: None,
            query: None,
            x_flags: None,
            choice: None,
        }
    }
}

impl core::fmt::Debug for SearchEverything {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("SearchEverything")
            .field("matrix", &Redacted::of(&self.matrix))
            .field("label", &Redacted::of(&self.label))
            .field("simple", &Redacted::of(&self.simple))
            .field("filter", &self.filter)
            .field("ids", &self.ids)
            .field("names", &self.names)
            .field("url", &self.url)
            .field("plain", &self.plain)
            .field("query", &self.query)
            .field("x_flags", &self.x_flags)
            .field("choice", &self.choice)
            .finish()
    }
}

impl Check for SearchEverything {
    fn check(&self, _at: &mut Checker<'_>) {}
}

impl Operation for SearchEverything {
    type Success = ();
    type Failure = SearchEverythingError;
    const INFO: &'static OperationInfo = &OperationInfo::new(
            "searchEverything",
            Method::Get,
            "/everything/{matrix}/{label}/{simple}",
        )
        .parameters(
            &[
                Parameter::Path("matrix", Encoding::Matrix { explode: true }),
                Parameter::Path("label", Encoding::Label { explode: false }),
                Parameter::Path("simple", Encoding::SIMPLE),
                Parameter::Query("filter", Encoding::DeepObject),
                Parameter::Query("ids", Encoding::PipeDelimited),
                Parameter::Query("names", Encoding::SpaceDelimited),
                Parameter::Query(
                    "url",
                    Encoding::Form {
                        explode: true,
                        allow_reserved: true,
                    },
                ),
                Parameter::Query("plain", Encoding::FORM),
                Parameter::Query("query", Encoding::Json),
                Parameter::Header("X-Flags", Encoding::Simple { explode: true }),
                Parameter::Cookie(
                    "choice",
                    Encoding::Form {
                        explode: false,
                        allow_reserved: false,
                    },
                ),
            ],
        );

    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        request
            .parameters(
                &[
                    &self.matrix,
                    &self.label,
                    &self.simple,
                    &self.filter,
                    &self.ids,
                    &self.names,
                    &self.url,
                    &self.plain,
                    &self.query,
                    &self.x_flags,
                    &self.choice,
                ],
            )?;
        request.finish()
    }

    fn decode(
        response: &Response,
    ) -> Result<Self::Success, ResponseError<Self::Failure>> {
        match response.status() {
            204 => Ok(()),
            _ => Err(response.unexpected()),
        }
    }
}

/// What `searchEverything` answers when it does not succeed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SearchEverythingError {}

impl Client {
    /// The operation `searchEverything`.
    ///
    /// → [`SearchEverything`]
    pub fn search_everything(
        &self,
        matrix: impl IntoIterator<Item = impl Into<String>>,
        label: SearchEverythingLabel,
        simple: Vec<i64>,
    ) -> Call<SearchEverything> {
        self.call(SearchEverything::new(matrix, label, simple))
    }
}

impl Call<SearchEverything> {
    /// Sets `filter`.
    ///
    /// The `filter` parameter.
    pub fn filter(self, filter: Filter) -> Self {
        self.with_operation(|operation| operation.filter = Some(filter))
    }

    /// Sets `ids`.
    ///
    /// The `ids` parameter.
    pub fn ids(self, ids: Vec<i64>) -> Self {
        self.with_operation(|operation| operation.ids = Some(ids))
    }

    /// Sets `names`.
    ///
    /// The `names` parameter.
    pub fn names(self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.with_operation(|operation| {
            operation.names = Some(names.into_iter().map(Into::into).collect());
        })
    }

    /// Sets `url`.
    ///
    /// The `url` parameter.
    pub fn url(self, url: impl Into<String>) -> Self {
        self.with_operation(|operation| operation.url = Some(url.into()))
    }

    /// Sets `plain`.
    ///
    /// The `plain` parameter.
    pub fn plain(self, plain: impl Into<String>) -> Self {
        self.with_operation(|operation| operation.plain = Some(plain.into()))
    }

    /// Sets `query`.
    ///
    /// The `query` parameter.
    pub fn query(self, query: SearchEverythingQuery) -> Self {
        self.with_operation(|operation| operation.query = Some(query))
    }

    /// Sets `X-Flags`.
    ///
    /// The `X-Flags` parameter.
    pub fn x_flags(self, x_flags: SearchEverythingXFlags) -> Self {
        self.with_operation(|operation| operation.x_flags = Some(x_flags))
    }

    /// Sets `choice`.
    ///
    /// The `choice` parameter.
    pub fn choice(self, choice: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.with_operation(|operation| {
            operation.choice = Some(choice.into_iter().map(Into::into).collect());
        })
    }
}

/// The type `SearchEverythingLabel`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchEverythingLabel {
    /// The `a` member.
    ///
    /// - Optional.
    pub a: Option<String>,

    /// The `b` member.
    ///
    /// - Optional.
    pub b: Option<i64>,
}

object! {
    SearchEverythingLabel, english, new();
    0 a: optional "a", set a(into String), keep keep_a;
    1 b: optional "b", set b(i64), keep keep_b;
}

impl Check for SearchEverythingLabel {
    fn check(&self, _at: &mut Checker<'_>) {}
}

/// The type `SearchEverythingQuery`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchEverythingQuery {
    /// The `a` member.
    ///
    /// - Optional.
    pub a: Option<Vec<i64>>,
}

object! {
    SearchEverythingQuery, english, new();
    0 a: optional "a", set a(Vec<i64>), keep keep_a;
}

impl Check for SearchEverythingQuery {
    fn check(&self, _at: &mut Checker<'_>) {}
}

/// The type `SearchEverythingXFlags`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchEverythingXFlags {
    /// The `a` member.
    ///
    /// - Optional.
    pub a: Option<bool>,

    /// The `b` member.
    ///
    /// - Optional.
    pub b: Option<String>,
}

object! {
    SearchEverythingXFlags, english, new();
    0 a: optional "a", set a(bool), keep keep_a;
    1 b: optional "b", set b(into String), keep keep_b;
}

impl Check for SearchEverythingXFlags {
    fn check(&self, _at: &mut Checker<'_>) {}
}
