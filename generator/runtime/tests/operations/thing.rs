//! An operation for tests of whole calls: an update with personal data, a list of numbers as its answer.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};

use client_runtime::mock::MockTransport;
use client_runtime::serde_json::json;
use client_runtime::{
    Check, Checker, ClientBuilder, Core, Credential, CredentialKind, Encoding, Json, Method,
    Operation, OperationInfo, Parameter, Request, RequestBuilder, RequestError, Response,
    ResponseError,
};

/// The only credential.
pub(crate) const BEARER: Credential = Credential {
    name: "bearer",
    kind: CredentialKind::Bearer,
};

/// The operation; clones count together how often they were encoded.
#[derive(Clone, Debug)]
pub(crate) struct Thing {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) encoded: Arc<AtomicUsize>,
}

impl Default for Thing {
    fn default() -> Self {
        Self {
            id: "canary-id",
            name: "canary",
            encoded: Arc::default(),
        }
    }
}

/// The declared failure.
#[derive(Debug, PartialEq)]
pub(crate) struct NotFound(pub(crate) Json);

impl Check for Thing {
    fn check(&self, at: &mut Checker<'_>) {
        at.body(|at| at.field("name", |at| at.max_length(&self.name.to_owned(), 10)));
    }
}

impl Operation for Thing {
    type Success = Vec<u32>;
    type Failure = NotFound;
    const INFO: &'static OperationInfo = &OperationInfo::new("thing", Method::Put, "/things/{id}")
        .security(&[&["bearer"]])
        .rate_limit(20, 1);
    const FIELDS: &'static [&'static str] = &["name"];
    const PERSONAL: &'static [&'static str] = &["name"];

    fn request(&self) -> Result<Request, RequestError> {
        self.encoded.fetch_add(1, Ordering::Relaxed);
        let mut request = RequestBuilder::new(Self::INFO);
        request.parameter(
            Parameter::Path("id", Encoding::Simple { explode: false }),
            &self.id,
        )?;
        match self.name {
            "" => request.json(&json!({}))?,
            name => request.json(&json!({ "name": name }))?,
        }
        request.finish()
    }

    fn decode(response: &Response) -> Result<Vec<u32>, ResponseError<NotFound>> {
        match response.status() {
            200 => response.json(),
            404 => Err(response.failure_json(|body: Box<Json>| NotFound(*body))),
            _ => Err(response.unexpected()),
        }
    }
}

/// A client that talks to the mock.
pub(crate) fn builder(mock: &MockTransport) -> ClientBuilder<Core> {
    ClientBuilder::new(Some("https://example.test/v1"))
        .credential(BEARER, "canary-token")
        .response_limit(100)
        .mock(mock)
}

/// What a future gives that never waits.
pub(crate) fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits"),
    }
}
