//! A client in front of Prism that keeps what went over the wire.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde_json::Value;
use shopline::Client;
use shopline::client::Call;
use shopline::models::{Customer, UpdateCustomerBody};
use shopline::operations::{UpdateCustomer, UpdateCustomerError};
use shopline::runtime::{
    BlockingTransport, BoxFuture, Error, Network, Outgoing, Request, RequestError,
    ReqwestTransport, Response, Transport, TransportError, UreqTransport,
};

pub(crate) const ID: &str = "64f0c0ffee0000000000a001";

/// Where Prism is: `http://127.0.0.1:` and a port.
pub(crate) fn address() -> String {
    std::env::var("PRISM").expect("run this by `cargo xtask peers prism`")
}

/// Where Prism is that demands every query parameter.
fn strict_address() -> String {
    std::env::var("PRISM_STRICT").expect("run this by `cargo xtask peers prism`")
}

/// How a call is sent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Way {
    Async,
    Blocking,
}

pub(crate) const WAYS: [Way; 2] = [Way::Async, Way::Blocking];

/// What went over the wire.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) sent: Value,
    pub(crate) status: u16,
    /// What Prism has against the request, or against its own answer.
    pub(crate) violations: Option<String>,
    pub(crate) answer: Value,
}

type Answer = Result<Customer, Error<UpdateCustomerError>>;

type Slot = Arc<Mutex<Option<Seen>>>;

/// Sends as the real transport does, and keeps what it saw.
struct Watched<T> {
    transport: T,
    slot: Slot,
}

impl<T> Watched<T> {
    fn keep(&self, outgoing: &Outgoing<'_>, answer: &Result<Response, TransportError>) {
        let json = |bytes: &[u8]| serde_json::from_slice(bytes).unwrap_or_default();
        let seen = answer.as_ref().ok().map(|answer| Seen {
            sent: json(outgoing.body().unwrap_or_default()),
            status: answer.status(),
            violations: answer.header("sl-violations").map(str::to_owned),
            answer: json(answer.body()),
        });
        *self.slot.lock().unwrap_or_else(PoisonError::into_inner) = seen;
    }
}

impl Transport for Watched<ReqwestTransport> {
    fn send<'a>(
        &'a self,
        outgoing: &'a Outgoing<'a>,
    ) -> BoxFuture<'a, Result<Response, TransportError>> {
        Box::pin(async move {
            let answer = self.transport.send(outgoing).await;
            self.keep(outgoing, &answer);
            answer
        })
    }

    fn sleep(&self, time: Duration) -> BoxFuture<'_, ()> {
        self.transport.sleep(time)
    }
}

impl BlockingTransport for Watched<UreqTransport> {
    fn send(&self, outgoing: &Outgoing<'_>) -> Result<Response, TransportError> {
        let answer = self.transport.send(outgoing);
        self.keep(outgoing, &answer);
        answer
    }

    fn sleep(&self, time: Duration) {
        self.transport.sleep(time);
    }
}

/// A client in front of Prism.
pub(crate) struct Peer {
    client: Client,
    slot: Slot,
    runtime: tokio::runtime::Runtime,
}

impl Peer {
    pub(crate) fn new() -> Self {
        Self::intercepted(|_: &mut Request| Ok(()))
    }

    /// Asks Prism for a certain answer, such as `code=401`.
    pub(crate) fn preferring(wish: impl Into<String>) -> Self {
        let wish = wish.into();
        Self::intercepted(move |request: &mut Request| request.set_header("Prefer", &wish))
    }

    pub(crate) fn intercepted(
        interceptor: impl Fn(&mut Request) -> Result<(), RequestError> + Send + Sync + 'static,
    ) -> Self {
        Self::build(address(), interceptor)
    }

    /// A client in front of Prism that demands every query parameter.
    pub(crate) fn strict() -> Self {
        Self::build(strict_address(), |_: &mut Request| Ok(()))
    }

    fn build(
        address: String,
        interceptor: impl Fn(&mut Request) -> Result<(), RequestError> + Send + Sync + 'static,
    ) -> Self {
        let slot = Slot::default();
        let watched = Watched {
            transport: ReqwestTransport::new(&Network::default()).expect("TLS can be set up"),
            slot: Arc::clone(&slot),
        };
        let blocking = Watched {
            transport: UreqTransport::new(&Network::default()).expect("TLS can be set up"),
            slot: Arc::clone(&slot),
        };
        let client = Client::builder("any-token", "my-shop-handle")
            .base_url(address)
            .transport(watched)
            .blocking_transport(blocking)
            .intercept(interceptor)
            .build()
            .expect("a client");
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        Self {
            client,
            slot,
            runtime,
        }
    }

    pub(crate) fn call(&self, body: UpdateCustomerBody) -> Call<UpdateCustomer> {
        self.client.update_customer(ID, body)
    }

    /// Sends a call as it is.
    pub(crate) fn send(&self, way: Way, call: Call<UpdateCustomer>) -> (Answer, Seen) {
        self.watch(match way {
            Way::Async => self.runtime.block_on(call.send()),
            Way::Blocking => call.send_blocking(),
        })
    }

    /// Sends a call without our own checks.
    pub(crate) fn send_unchecked(&self, way: Way, call: Call<UpdateCustomer>) -> (Answer, Seen) {
        self.watch(match way {
            Way::Async => self.runtime.block_on(call.send_unchecked()),
            Way::Blocking => call.send_unchecked_blocking(),
        })
    }

    fn watch(&self, answer: Answer) -> (Answer, Seen) {
        let mut slot = self.slot.lock().unwrap_or_else(PoisonError::into_inner);
        match slot.take() {
            Some(seen) => (answer, seen),
            None => panic!("Prism has not answered: {answer:?}"),
        }
    }

    /// Sends a call and demands that Prism has nothing against it.
    pub(crate) fn accepted(&self, way: Way, call: Call<UpdateCustomer>) -> Seen {
        let (answer, seen) = self.send(way, call);
        assert_eq!(seen.violations, None, "{way:?}: {}", seen.sent);
        assert_eq!(seen.status, 200, "{way:?}: {}", seen.sent);
        answer.unwrap_or_else(|error| panic!("{way:?}: {error}: {}", seen.answer));
        seen
    }
}

/// A body as the client holds it.
pub(crate) fn typed(body: &Value) -> UpdateCustomerBody {
    serde_json::from_value(body.clone()).unwrap_or_else(|error| panic!("{error}: {body}"))
}
