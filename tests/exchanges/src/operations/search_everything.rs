// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::models::Filter;
use crate::runtime::{
    Check, Encoding, Method, Operation, OperationInfo, Parameter, Request, RequestBuilder, RequestError, Response,
    ResponseError, object, operation, redact,
};

/// The operation `searchEverything`.
///
/// - Calls `GET /everything/{matrix}/{label}/{simple}`.
/// - Compiled with the feature `everything`.
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

operation! {
    SearchEverything, english, new(matrix: impl IntoIterator<Item = impl Into<String>> = each, label: SearchEverythingLabel, simple: Vec<i64>);
    matrix: required;
    label: required;
    simple: required;
    filter: optional, set filter(Filter) "The `filter` parameter.";
    ids: optional, set ids(Vec<i64>) "The `ids` parameter.";
    names: optional, set names(impl IntoIterator<Item = impl Into<String>> = each) "The `names` parameter.";
    url: optional, set url(impl Into<String> = into) "The `url` parameter.";
    plain: optional, set plain(impl Into<String> = into) "The `plain` parameter.";
    query: optional, set query(SearchEverythingQuery) "The `query` parameter.";
    x_flags: optional, set x_flags(SearchEverythingXFlags) "The `X-Flags` parameter.";
    choice: optional, set choice(impl IntoIterator<Item = impl Into<String>> = each) "The `choice` parameter.";
}

redact! {
    SearchEverything;
    matrix hidden, label hidden, simple hidden, filter, ids, names, url, plain, query, x_flags, choice,
}

impl Check for SearchEverything {}

impl Operation for SearchEverything {
    type Success = ();
    type Failure = SearchEverythingError;
    const INFO: &'static OperationInfo = &OperationInfo::new("searchEverything", Method::Get, "/everything/{matrix}/{label}/{simple}")
        .parameters(&[
            Parameter::Path("matrix", Encoding::Matrix { explode: true }),
            Parameter::Path("label", Encoding::Label { explode: false }), Parameter::Path("simple", Encoding::SIMPLE),
            Parameter::Query("filter", Encoding::DeepObject), Parameter::Query("ids", Encoding::PipeDelimited),
            Parameter::Query("names", Encoding::SpaceDelimited),
            Parameter::Query("url", Encoding::Form { explode: true, allow_reserved: true }),
            Parameter::Query("plain", Encoding::FORM), Parameter::Query("query", Encoding::Json),
            Parameter::Header("X-Flags", Encoding::Simple { explode: true }),
            Parameter::Cookie("choice", Encoding::Form { explode: false, allow_reserved: false }),
        ]);

    #[inline]
    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        request.parameters(&[
            &self.matrix, &self.label, &self.simple, &self.filter, &self.ids, &self.names, &self.url, &self.plain,
            &self.query, &self.x_flags, &self.choice,
        ])?;
        request.finish()
    }

    #[inline]
    fn decode(response: &Response) -> Result<Self::Success, ResponseError<Self::Failure>> {
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
    #[inline]
    pub fn search_everything(
        &self,
        matrix: impl IntoIterator<Item = impl Into<String>>,
        label: SearchEverythingLabel,
        simple: Vec<i64>,
    ) -> Call<SearchEverything> {
        self.call(SearchEverything::new(matrix, label, simple))
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
    0 a: optional "a", set a(impl Into<String> = into), keep keep_a;
    1 b: optional "b", set b(i64), keep keep_b;
}

impl Check for SearchEverythingLabel {}

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

impl Check for SearchEverythingQuery {}

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
    1 b: optional "b", set b(impl Into<String> = into), keep keep_b;
}

impl Check for SearchEverythingXFlags {}
