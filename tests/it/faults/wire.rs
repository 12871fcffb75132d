//! The two transports, a client that runs on either of them, and the calls that it makes.

use std::marker::PhantomData;
use std::time::{Duration, Instant};

use shopline::Client;
use shopline::models::{Customer, UpdateCustomerBody};
use shopline::operations::{UpdateCustomer, UpdateCustomerError};
use shopline::runtime::jiff::Timestamp;
use shopline::runtime::{
    Check, Checker, ClientBuilder, Clock, Encoding, Error, Method, Operation, OperationInfo,
    Parameter, Request, RequestBuilder, RequestError, Response, ResponseError, RetryPolicy,
    Timeouts,
};

/// What carries a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wire {
    Reqwest,
    Ureq,
    /// What users' own tests run on.
    InProcess,
}

impl Wire {
    /// Those with sockets.
    pub(super) const SOCKETS: [Self; 2] = [Self::Reqwest, Self::Ureq];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Reqwest => "reqwest",
            Self::Ureq => "ureq",
            Self::InProcess => "in-process",
        }
    }
}

/// What comes of a call.
pub(super) type Answer = Result<Customer, Error<UpdateCustomerError>>;

/// How a client calls: how often, and for how long it waits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terms {
    pub(super) attempts: u32,
    pub(super) connect: Duration,
    pub(super) attempt: Duration,
    pub(super) total: Duration,
}

impl Terms {
    /// Three attempts. No machine is so loaded that it reaches the timeouts.
    pub(super) const CALM: Self = Self {
        attempts: 3,
        connect: Duration::from_secs(60),
        attempt: Duration::from_secs(60),
        total: Duration::from_secs(180),
    };

    /// One attempt.
    pub(super) const ONCE: Self = Self {
        attempts: 1,
        ..Self::CALM
    };

    /// A client for this address; each of its requests bears this fault for the mock.
    pub(super) fn client(&self, base: &str, fault: Option<String>) -> Client {
        let builder = self.builder(base, fault);
        builder.build().expect("a client can be built")
    }

    /// What that client is built from.
    pub(super) fn builder(&self, base: &str, fault: Option<String>) -> ClientBuilder<Client> {
        let millisecond = Duration::from_millis(1);
        let mut policy = RetryPolicy::new().attempts(self.attempts);
        policy = policy.waits(millisecond, millisecond);
        policy.rate_limited_floor = millisecond;
        let timeouts = Timeouts::new()
            .connect(self.connect)
            .attempt(self.attempt)
            .total(self.total);
        let ask = move |request: &mut Request| match &fault {
            Some(fault) => request.set_header("X-Mock-Fault", fault),
            None => Ok(()),
        };
        Client::builder("a-token", "a-handle")
            .base_url(base)
            .retry(policy)
            .retry_budget(1_000_000)
            .timeouts(timeouts)
            .response_limit(LIMIT)
            .clock(NewYear(Instant::now()))
            .intercept(ask)
    }
}

/// How many bytes of an answer are read.
pub(super) const LIMIT: usize = 64 << 10;

/// More bytes than fit between two sockets of one machine.
const BULK: usize = 8 << 20;

/// A clock on which it is always the first second of 2026, so that a date is so many seconds away.
pub(super) struct NewYear(pub(super) Instant);

impl Clock for NewYear {
    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    fn now(&self) -> Timestamp {
        "2026-01-01T00:00:00Z".parse().expect("a date")
    }
}

/// Sends a call over one of the transports.
pub(super) fn send<O: Operation>(
    wire: Wire,
    call: shopline::client::Call<O>,
) -> Result<O::Success, Error<O::Failure>> {
    match wire {
        Wire::Ureq | Wire::InProcess => call.send_blocking(),
        Wire::Reqwest => runtime().block_on(call.send()),
    }
}

/// What the async transport runs in.
pub(super) fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime can be built")
}

/// A method that a call is made with.
pub(super) trait Verb {
    const INFO: &'static OperationInfo;
}

macro_rules! verbs {
    ($($name:ident),*) => {$(
        /// The method of this name.
        pub(super) struct $name;

        impl Verb for $name {
            const INFO: &'static OperationInfo = &OperationInfo {
                id: stringify!($name),
                method: Method::$name,
                ..*UpdateCustomer::INFO
            };
        }
    )*};
}

verbs!(Delete, Get, Head, Patch, Post, Put);

/// A call of any method on the path of the generated operation, with a body or without, and with the answers of that
/// operation.
pub(super) struct Ask<V> {
    id: String,
    body: Option<Vec<u8>>,
    verb: PhantomData<V>,
}

impl<V> Ask<V> {
    pub(super) fn new(id: &str, body: Option<Vec<u8>>) -> Self {
        Self {
            id: id.to_owned(),
            body,
            verb: PhantomData,
        }
    }

    /// With the update that every test makes.
    pub(super) fn small(id: &str) -> Self {
        Self::new(id, Some(bytes()))
    }
}

impl<V> Check for Ask<V> {
    fn check(&self, _: &mut Checker<'_>) {}
}

impl<V: Verb> Operation for Ask<V> {
    type Success = Customer;
    type Failure = UpdateCustomerError;
    const INFO: &'static OperationInfo = V::INFO;

    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        request.parameter(
            Parameter::Path("id", Encoding::Simple { explode: false }),
            &self.id,
        )?;
        if let Some(body) = &self.body {
            request.bytes("application/json", body)?;
        }
        request.finish()
    }

    fn decode(response: &Response) -> Result<Customer, ResponseError<UpdateCustomerError>> {
        UpdateCustomer::decode(response)
    }
}

/// The update that every test makes.
pub(super) fn change() -> UpdateCustomerBody {
    UpdateCustomerBody::new().name("王小明").clear_memo()
}

fn bytes() -> Vec<u8> {
    serde_json::to_vec(&change()).expect("a body is JSON")
}

/// Makes an update with a method that may change something, with a body that is greater than what fits between two
/// sockets, if that is asked for.
pub(super) fn update(
    wire: Wire,
    client: &Client,
    method: Method,
    (id, bulky): (&str, bool),
) -> Answer {
    let mut body = bytes();
    if bulky {
        body.resize(BULK, b' ');
    }
    match method {
        Method::Put if bulky => send(wire, client.call(Ask::<Put>::new(id, Some(body)))),
        Method::Put => send(wire, client.update_customer(id, change())),
        Method::Post => send(wire, client.call(Ask::<Post>::new(id, Some(body)))),
        Method::Patch => send(wire, client.call(Ask::<Patch>::new(id, Some(body)))),
        _ => panic!("{method} is not for updates"),
    }
}
