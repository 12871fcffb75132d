//! How a client is built.

use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};
use core::marker::PhantomData;

use super::super::alloc::string::String;
use super::super::alloc::sync::Arc;
use super::super::alloc::vec::Vec;
use super::super::exchange::{RateLimiter, RetryBudget, RetryPolicy, Timeouts};
use super::super::operation::{Credential, Settings};
use super::super::token::Token;
use super::super::transport::{BlockingTransport, BoxError, Transport};
use super::base_url::BaseUrl;
use super::{Apply, Clock, Core, Entropy, Inner, Interceptor};

/// How many bytes of an answer are read unless the client says otherwise.
const RESPONSE_LIMIT: usize = 16 * 1024 * 1024;

/// Builds a client of type `C`. Everything has a default but what the first call already took.
#[must_use = "nothing is built before `build`"]
pub struct ClientBuilder<C> {
    default_base: Option<&'static str>,
    base: Option<String>,
    tokens: Vec<(Credential, Token)>,
    settings: Option<Apply>,
    interceptors: Vec<Arc<dyn Interceptor>>,
    transport: Option<Arc<dyn Transport>>,
    blocking: Option<Arc<dyn BlockingTransport>>,
    clock: Option<Arc<dyn Clock>>,
    entropy: Option<Arc<dyn Entropy>>,
    policy: RetryPolicy,
    timeouts: Timeouts,
    budget: RetryBudget,
    limited: bool,
    language: String,
    response_limit: usize,
    #[cfg(any(feature = "reqwest", feature = "blocking"))]
    network: super::super::transport::Network,
    client: PhantomData<fn() -> C>,
}

impl<C: From<Core>> ClientBuilder<C> {
    /// Starts with the base URL of the description, if it has one.
    pub fn new(base: Option<&'static str>) -> Self {
        Self {
            default_base: base,
            base: None,
            tokens: Vec::new(),
            settings: None,
            interceptors: Vec::new(),
            transport: None,
            blocking: None,
            clock: None,
            entropy: None,
            policy: RetryPolicy::default(),
            timeouts: Timeouts::default(),
            budget: RetryBudget::default(),
            limited: false,
            language: "en".into(),
            response_limit: RESPONSE_LIMIT,
            #[cfg(any(feature = "reqwest", feature = "blocking"))]
            network: Default::default(),
            client: PhantomData,
        }
    }

    /// Sets the base URL, also for operations with a server of their own: https, or http for trying things out. A
    /// credential goes only over https or to loopback.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base = Some(url.into());
        self
    }

    /// Sets what is sent for a credential of the description.
    pub fn credential(mut self, credential: Credential, token: impl Into<Token>) -> Self {
        self.tokens.retain(|(known, _)| *known != credential);
        self.tokens.push((credential, token.into()));
        self
    }

    /// Sets all settings of the client at once.
    pub fn settings<S: Settings + Send + Sync + 'static>(mut self, settings: S) -> Self {
        self.settings = Some(Arc::new(move |request| request.apply_settings(&settings)));
        self
    }

    /// Sets how long to wait.
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = timeouts;
        self
    }

    /// Sets when a request is sent again.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.policy = policy;
        self
    }

    /// Sets how many retries all calls may spend together; a success gives a tenth of one back. The default is 20.
    pub fn retry_budget(mut self, retries: u32) -> Self {
        self.budget = RetryBudget::new(retries);
        self
    }

    /// Sets whether calls wait so that the rate limits of the description are kept. The default is not to.
    pub fn keep_rate_limits(mut self, keep: bool) -> Self {
        self.limited = keep;
        self
    }

    /// Sets how many bytes of an answer's body are read at most. The default is 16 MiB.
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.response_limit = bytes;
        self
    }

    /// Adds a look at each request before it is sent, and at the end of each call. The first that was added is asked first.
    pub fn intercept(mut self, interceptor: impl Interceptor + 'static) -> Self {
        self.interceptors.push(Arc::new(interceptor));
        self
    }

    /// Sets the language of messages for people: of [`Error::violation_messages`](super::super::Error::violation_messages);
    /// a BCP 47 tag such as `zh-Hant`. The default is `en`. `Display` of an error is for logs, so it is always English.
    pub fn language(mut self, tag: impl Into<String>) -> Self {
        self.language = tag.into();
        self
    }

    /// Trusts these authorities and nobody else, in place of those of the system: certificates as PEM, or one as DER. What
    /// several calls give adds up. A transport that was set does not know of it.
    #[cfg(any(feature = "reqwest", feature = "blocking"))]
    pub fn root_certificates(mut self, certificates: impl Into<Vec<u8>>) -> Self {
        self.network = self.network.root_certificates(certificates);
        self
    }

    /// Goes to https through this HTTP proxy, such as `http://proxy.example.test:3128`; without it no proxy is used,
    /// whatever the environment says. It sees the name of the host and nothing else. A transport that was set does not
    /// know of it.
    #[cfg(any(feature = "reqwest", feature = "blocking"))]
    pub fn proxy(mut self, url: impl Into<super::super::secret::Secret>) -> Self {
        self.network = self.network.proxy(url);
        self
    }

    /// Sets what carries async calls.
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Sets what carries blocking calls.
    pub fn blocking_transport(mut self, transport: impl BlockingTransport + 'static) -> Self {
        self.blocking = Some(Arc::new(transport));
        self
    }

    /// Sets the clock.
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Some(Arc::new(clock));
        self
    }

    /// Sets where the jitter of waits comes from.
    pub fn entropy(mut self, entropy: impl Entropy + 'static) -> Self {
        self.entropy = Some(Arc::new(entropy));
        self
    }

    /// Answers every call within the process: nothing is sent and nobody waits.
    #[cfg(feature = "std")]
    pub fn mock(self, mock: &super::super::mock::MockTransport) -> Self {
        self.transport(mock.clone())
            .blocking_transport(mock.clone())
            .clock(mock.clone())
            .entropy(mock.clone())
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// When the base URL is none, would carry a credential in the clear, or when a transport cannot be set up.
    pub fn build(mut self) -> Result<C, BuildError> {
        let chosen = self.base.is_some();
        let text = self.base.as_deref().or(self.default_base);
        // A relative one in the description leads nowhere; calls then say that the base URL is missing.
        let base = text.and_then(BaseUrl::parse);
        if base.is_none() && (chosen || text.is_none_or(|text| !text.starts_with('/'))) {
            return Err(BuildError::new("the base URL is no http or https URL"));
        }
        if base.as_ref().is_some_and(|base| !base.secure) && !self.tokens.is_empty() {
            return Err(BuildError::new(
                "a credential goes only over https or to loopback",
            ));
        }
        self.set_defaults()?;
        let missing = || BuildError::new("there is no clock");
        Ok(C::from(Core(Arc::new(Inner {
            base,
            chosen,
            tokens: self.tokens,
            settings: self.settings,
            interceptors: self.interceptors,
            transport: self.transport,
            blocking: self.blocking,
            clock: self.clock.ok_or_else(missing)?,
            entropy: self.entropy.ok_or_else(missing)?,
            policy: self.policy,
            timeouts: self.timeouts,
            budget: Arc::new(self.budget),
            limiter: self.limited.then(RateLimiter::new),
            language: self.language.into(),
            response_limit: self.response_limit,
        }))))
    }

    fn set_defaults(&mut self) -> Result<(), BuildError> {
        #[cfg(feature = "std")]
        {
            self.clock
                .get_or_insert_with(|| Arc::new(super::SystemClock::default()));
            self.entropy
                .get_or_insert_with(|| Arc::new(super::SystemEntropy));
        }
        #[cfg(feature = "reqwest")]
        if self.transport.is_none() {
            let transport = super::super::transport::ReqwestTransport::new(&self.network);
            self.transport = Some(Arc::new(transport.map_err(BuildError::transport)?));
        }
        #[cfg(feature = "blocking")]
        if self.blocking.is_none() {
            let transport = super::super::transport::UreqTransport::new(&self.network);
            self.blocking = Some(Arc::new(transport.map_err(BuildError::transport)?));
        }
        Ok(())
    }
}

impl<C> Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // What cannot be a base URL may hold a password or a key.
        let base = self.base.as_deref().and_then(BaseUrl::parse);
        f.debug_struct("ClientBuilder")
            .field("base_url", &base)
            .field("timeouts", &self.timeouts)
            .field("retry", &self.policy)
            .finish_non_exhaustive()
    }
}

/// A client cannot be built.
#[derive(Debug)]
pub struct BuildError {
    what: &'static str,
    source: Option<BoxError>,
}

impl BuildError {
    fn new(what: &'static str) -> Self {
        Self { what, source: None }
    }

    #[cfg(any(feature = "reqwest", feature = "blocking"))]
    fn transport(source: BoxError) -> Self {
        Self {
            what: "the transport cannot be set up",
            source: Some(source),
        }
    }
}

impl Display for BuildError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)
    }
}

impl Error for BuildError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let source = self.source.as_deref();
        source.map(|source| source as &(dyn Error + 'static))
    }
}
