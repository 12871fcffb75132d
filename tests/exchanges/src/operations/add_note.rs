// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::runtime::{
    Check, Checker, Form, Limit, Method, Operation, OperationInfo, Part, Request, RequestBuilder, RequestError,
    Response, ResponseError, object, operation, redact,
};

/// The operation `addNote`.
///
/// - Calls `POST /notes`.
/// - Compiled with the feature `notes`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AddNote {
    /// The body of the request.
    ///
    /// - Required.
    /// - One variant for each media type; a value becomes the first one that carries its type.
    /// - Media types, the preferred first: `application/json`, `application/x-www-form-urlencoded`, `multipart/form-data`, `application/json; version=2`, `application/vnd.note+json`.
    pub body: AddNoteContent,
}

operation! {
    AddNote, english, new(body: impl Into<AddNoteContent> = into);
    body: required;
}

impl Check for AddNote {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        match &self.body {
            AddNoteContent::Json(value) => at.payload(value, &[]),
            AddNoteContent::FormUrlencoded(value) => at.payload(value, &[]),
            AddNoteContent::VndNoteJson(value) => at.payload(value, &[]),
            _ => {}
        }
    }
}

impl Operation for AddNote {
    type Success = ();
    type Failure = AddNoteError;
    const INFO: &'static OperationInfo = &OperationInfo::new("addNote", Method::Post, "/notes");
    const FIELDS: &'static [&'static str] = <AddNoteBody as crate::runtime::object::Object>::MEMBERS;
    const PERSONAL: &'static [&'static str] = &["author"];

    #[inline]
    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        match &self.body {
            AddNoteContent::Json(value) => request.json(value)?,
            AddNoteContent::FormUrlencoded(value) => request.form(value, &Form::DEEP)?,
            AddNoteContent::FormData(value) => {
                const FORM: Form = Form {
                    style: None,
                    parts: &[
                        Part::typed("text", "text/markdown"),
                    ],
                };
                request.multipart("multipart/form-data", value, &FORM)?;
            }
            AddNoteContent::JsonVersion2(value) => request.json_as("application/json; version=2", value)?,
            AddNoteContent::VndNoteJson(value) => request.json_as("application/vnd.note+json", value)?,
        }
        request.finish()
    }

    #[inline]
    fn decode(response: &Response) -> Result<Self::Success, ResponseError<Self::Failure>> {
        match response.status() {
            201 => Ok(()),
            _ => Err(response.unexpected()),
        }
    }

    fn fields(&self) -> &'static [&'static str] {
        match &self.body {
            AddNoteContent::Json(_) => <AddNoteBody as crate::runtime::object::Object>::MEMBERS,
            AddNoteContent::FormUrlencoded(_) => <AddNoteFormUrlencodedBody as crate::runtime::object::Object>::MEMBERS,
            AddNoteContent::FormData(_) => <AddNoteFormDataBody as crate::runtime::object::Object>::MEMBERS,
            AddNoteContent::JsonVersion2(_) => <AddNoteJsonVersion2Body as crate::runtime::object::Object>::MEMBERS,
            AddNoteContent::VndNoteJson(_) => <AddNoteBody as crate::runtime::object::Object>::MEMBERS,
        }
    }

    fn personal(&self) -> &'static [&'static str] {
        match &self.body {
            AddNoteContent::Json(_) => &["author"],
            AddNoteContent::FormUrlencoded(_) => &[],
            AddNoteContent::FormData(_) => &[],
            AddNoteContent::JsonVersion2(_) => &[],
            AddNoteContent::VndNoteJson(_) => &["author"],
        }
    }
}

/// The body of `addNote`, by its media type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddNoteContent {
    /// Sent as `application/json`.
    Json(Box<AddNoteBody>),
    /// Sent as `application/x-www-form-urlencoded`.
    FormUrlencoded(Box<AddNoteFormUrlencodedBody>),
    /// Sent as `multipart/form-data`.
    FormData(Box<AddNoteFormDataBody>),
    /// Sent as `application/json; version=2`.
    JsonVersion2(Box<AddNoteJsonVersion2Body>),
    /// Sent as `application/vnd.note+json`.
    VndNoteJson(Box<AddNoteBody>),
}

impl From<AddNoteBody> for AddNoteContent {
    fn from(value: AddNoteBody) -> Self {
        Self::Json(Box::new(value))
    }
}

impl From<AddNoteFormUrlencodedBody> for AddNoteContent {
    fn from(value: AddNoteFormUrlencodedBody) -> Self {
        Self::FormUrlencoded(Box::new(value))
    }
}

impl From<AddNoteFormDataBody> for AddNoteContent {
    fn from(value: AddNoteFormDataBody) -> Self {
        Self::FormData(Box::new(value))
    }
}

impl From<AddNoteJsonVersion2Body> for AddNoteContent {
    fn from(value: AddNoteJsonVersion2Body) -> Self {
        Self::JsonVersion2(Box::new(value))
    }
}

/// What `addNote` answers when it does not succeed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddNoteError {}

impl Client {
    /// The operation `addNote`.
    ///
    /// → [`AddNote`]
    ///
    /// # Examples
    ///
    /// ```
    /// # use std::{future::Future as _, pin::pin, task::{Context, Poll, Waker}};
    /// # use exchanges::runtime::mock::{MockTransport, Reply};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let mock = MockTransport::new([Reply::status(201)]);
    /// # let client = exchanges::Client::builder().base_url("http://localhost").mock(&mock).build()?;
    /// use exchanges::operations::AddNoteFormUrlencodedBody;
    /// # let call = pin!(async {
    /// let change = AddNoteFormUrlencodedBody::new().text("a & b").tags(["x"]);
    /// let answer = client.add_note(change).send().await?;
    /// # let _ = answer;
    /// # Ok(()) });
    /// # match call.poll(&mut Context::from_waker(Waker::noop())) {
    /// #     Poll::Ready(done) => done,
    /// #     Poll::Pending => Err("the mock answers at once".into()),
    /// # } }
    /// ```
    ///
    /// Of two pages.
    ///
    /// ```
    /// # use std::{future::Future as _, pin::pin, task::{Context, Poll, Waker}};
    /// # use exchanges::runtime::mock::{MockTransport, Reply};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let mock = MockTransport::new([Reply::status(201)]);
    /// # let client = exchanges::Client::builder().base_url("http://localhost").mock(&mock).build()?;
    /// use exchanges::operations::AddNoteFormDataBody;
    /// # let call = pin!(async {
    /// let change = AddNoteFormDataBody::new("a").pages(vec![1, 2]);
    /// let answer = client.add_note(change).send().await?;
    /// # let _ = answer;
    /// # Ok(()) });
    /// # match call.poll(&mut Context::from_waker(Waker::noop())) {
    /// #     Poll::Ready(done) => done,
    /// #     Poll::Pending => Err("the mock answers at once".into()),
    /// # } }
    /// ```
    #[inline]
    pub fn add_note(&self, body: impl Into<AddNoteContent>) -> Call<AddNote> {
        self.call(AddNote::new(body))
    }
}

/// The type `AddNoteBody`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AddNoteBody {
    /// The `text` member.
    ///
    /// - Required.
    /// - At most 20 characters.
    pub text: String,

    /// The `author` member.
    ///
    /// - Optional.
    /// - Personal data: hidden in `Debug`.
    pub author: Option<String>,
}

object! {
    AddNoteBody, english, new(text: impl Into<String> = into);
    0 text: required "text", set text(impl Into<String> = into);
    1 author: optional "author", set author(impl Into<String> = into), keep keep_author;
}

redact! {
    AddNoteBody;
    text, author hidden,
}

impl Check for AddNoteBody {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.member("text", &self.text, &[Limit::MaxLength(20)]);
    }
}

/// The type `AddNoteFormUrlencodedBody`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AddNoteFormUrlencodedBody {
    /// The `text` member.
    ///
    /// - Optional.
    /// - At most 9 characters.
    pub text: Option<String>,

    /// The `tags` member.
    ///
    /// - Optional.
    pub tags: Option<Vec<String>>,
}

object! {
    AddNoteFormUrlencodedBody, english, new();
    0 text: optional "text", set text(impl Into<String> = into), keep keep_text;
    1 tags: optional "tags", set tags(impl IntoIterator<Item = impl Into<String>> = each), keep keep_tags;
}

impl Check for AddNoteFormUrlencodedBody {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.member("text", &self.text, &[Limit::MaxLength(9)]);
    }
}

/// The type `AddNoteFormDataBody`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AddNoteFormDataBody {
    /// The `text` member.
    ///
    /// - Required.
    pub text: String,

    /// The `pages` member.
    ///
    /// - Optional.
    pub pages: Option<Vec<i64>>,
}

object! {
    AddNoteFormDataBody, english, new(text: impl Into<String> = into);
    0 text: required "text", set text(impl Into<String> = into);
    1 pages: optional "pages", set pages(Vec<i64>), keep keep_pages;
}

impl Check for AddNoteFormDataBody {}

/// The type `AddNoteJsonVersion2Body`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AddNoteJsonVersion2Body {
    /// The `title` member.
    ///
    /// - Required.
    pub title: String,
}

object! {
    AddNoteJsonVersion2Body, english, new(title: impl Into<String> = into);
    0 title: required "title", set title(impl Into<String> = into);
}

impl Check for AddNoteJsonVersion2Body {}
