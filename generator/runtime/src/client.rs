//! What every generated client is made of: settings, credentials, a transport, and the policy of its calls.

use core::fmt::{self, Debug, Formatter};

use super::alloc::sync::Arc;
use super::alloc::vec::Vec;
use super::exchange::{RateLimiter, RetryBudget, RetryPolicy, Timeouts};
use super::operation::{Credential, Operation};
use super::request::{Request, RequestError};
use super::token::Token;
use super::transport::{BlockingTransport, Transport};

mod base_url;
mod builder;
mod call;
mod clock;
mod credentials;
mod preview;
mod report;
mod run;
mod streams;
mod trace;

pub(super) use self::base_url::BaseUrl;
pub use self::builder::{BuildError, ClientBuilder};
pub use self::call::Call;
pub use self::clock::{Clock, Entropy};
#[cfg(feature = "std")]
pub use self::clock::{SystemClock, SystemEntropy};
pub use self::preview::{Change, Preview, PreviewField};
pub use self::report::Report;

/// Looks at each request before it is sent, and may add to it: a trace id, an `Idempotency-Key`. It is told how each call
/// ended, too, which is all that a counter needs.
///
/// It is asked once for each call, before credentials are added, so it never sees one. A function that takes
/// `&mut Request` is one.
pub trait Interceptor: Send + Sync {
    /// Called with the request as it will be sent.
    ///
    /// # Errors
    ///
    /// When the request must not be sent.
    fn request(&self, request: &mut Request) -> Result<(), RequestError>;

    /// Called when a call has ended, also one that was not sent; not for a call that was dropped on its way.
    fn finished(&self, report: &Report) {
        let _ = report;
    }
}

impl<T> Interceptor for T
where
    T: Fn(&mut Request) -> Result<(), RequestError> + Send + Sync,
{
    fn request(&self, request: &mut Request) -> Result<(), RequestError> {
        self(request)
    }
}

/// Adds the settings of a client to a request.
type Apply = Arc<dyn Fn(&mut Request) -> Result<(), RequestError> + Send + Sync>;

/// A client without its operations. Cloning is cheap; clones share connections, retry budget and rate limiter.
#[derive(Clone)]
pub struct Core(Arc<Inner>);

struct Inner {
    base: Option<BaseUrl>,
    /// Whether the user chose the base URL: then it counts for operations with a server of their own, too.
    chosen: bool,
    tokens: Vec<(Credential, Token)>,
    settings: Option<Apply>,
    interceptors: Vec<Arc<dyn Interceptor>>,
    transport: Option<Arc<dyn Transport>>,
    blocking: Option<Arc<dyn BlockingTransport>>,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    policy: RetryPolicy,
    timeouts: Timeouts,
    budget: Arc<RetryBudget>,
    limiter: Option<RateLimiter>,
    language: Arc<str>,
    response_limit: usize,
}

impl Core {
    /// A call of an operation, which is sent by one of its `send` methods.
    pub fn call<O: Operation>(&self, operation: O) -> Call<O> {
        Call::new(self.clone(), operation)
    }

    fn finished(&self, report: &Report) {
        let interceptors = &self.0.interceptors;
        interceptors.iter().for_each(|one| one.finished(report));
    }
}

impl Debug for Core {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Core")
            .field("base_url", &self.0.base)
            .field("timeouts", &self.0.timeouts)
            .field("retry", &self.0.policy)
            .field("language", &self.0.language)
            .finish_non_exhaustive()
    }
}
