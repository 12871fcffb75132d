//! One call under way: what both drivers share.

use core::future::poll_fn;
use core::task::Poll;
use core::time::Duration;

use super::super::alloc::boxed::Box;
use super::super::alloc::sync::Arc;
use super::super::alloc::vec::Vec;
use super::super::error::{CredentialError, Local};
use super::super::exchange::{Exchange, Moment, RetryPolicy, Step, Summary, Timeouts, Verdict};
use super::super::operation::Credential;
use super::super::request::Request;
use super::super::response::Response;
use super::super::secret::Secret;
use super::super::token::Token;
use super::super::transport::{
    BlockingChunks, BlockingTransport, BoxError, BoxFuture, Chunks, Outgoing, Secrets, Transport,
    TransportError,
};
use super::base_url::BaseUrl;
use super::trace::{self, AttemptSpan, Reason, Refresh};
use super::{Core, credentials};

/// The last answer, or why there is none, and how the call went.
pub(super) type End = (Result<Response, Local>, Summary);

/// A request under way.
pub(super) struct Run {
    core: Core,
    /// Encoded once, sent again from its bytes.
    request: Request,
    base: BaseUrl,
    used: Vec<Used>,
    exchange: Exchange,
    /// The time when the clock was last looked at: at the start, and after whatever takes time.
    now: Duration,
    /// When the rate limiter lets the next attempt go.
    slot: Option<Duration>,
    /// What became of the last attempt, for the trace.
    last: Reason,
}

/// A credential that goes with the request, and the secret that was last sent for it.
struct Used {
    credential: Credential,
    token: Token,
    secret: Option<Secret>,
    renewed: Option<Renewed>,
}

/// A secret that was refused, and what came in its place.
struct Renewed {
    refused: Secret,
    new: Secret,
}

/// What the driver has to do.
enum Todo {
    Send {
        timeout: Option<Duration>,
        attempt: u32,
    },
    Wait(Duration),
    Refresh,
    Done,
}

impl Run {
    /// Prepares a request that is complete but for settings and credentials.
    pub(super) fn new(
        core: &Core,
        mut request: Request,
        policy: RetryPolicy,
        timeouts: Timeouts,
    ) -> Result<Self, Local> {
        let inner = &core.0;
        if let Some(apply) = &inner.settings {
            apply(&mut request).map_err(Local::Request)?;
        }
        for interceptor in &inner.interceptors {
            interceptor.request(&mut request).map_err(Local::Request)?;
        }
        let base = base(core, &request).ok_or(Local::Setup("the client has no base URL"))?;
        let chosen = credentials::choose(request.info, &inner.tokens);
        let chosen = chosen.ok_or(Local::Credential(CredentialError::Missing))?;
        let used = chosen.cloned().map(|(credential, token)| Used {
            credential,
            token,
            secret: None,
            renewed: None,
        });
        let used: Vec<Used> = used.collect();
        if !used.is_empty() && !base.secure {
            return Err(Local::Credential(CredentialError::Insecure));
        }
        let started = inner.clock.elapsed();
        let exchange = Exchange::new(request.info, policy, timeouts, started)
            .budget(Arc::clone(&inner.budget))
            .may_refresh(!used.is_empty());
        Ok(Self {
            core: core.clone(),
            request,
            base,
            used,
            exchange,
            now: started,
            slot: None,
            last: Reason::NONE,
        })
    }

    /// Looks at the clock.
    fn look(&mut self) {
        self.now = self.core.0.clock.elapsed();
    }

    fn next(&mut self) -> Todo {
        let now = self.now;
        let ready = self.exchange.is_ready(now);
        let limiter = self.core.0.limiter.as_ref().filter(|_| ready);
        if let (Some(limiter), Some(limit)) = (limiter, self.request.info.rate_limit) {
            let slot = *self.slot.get_or_insert_with(|| limiter.reserve(limit, now));
            let wait = slot.saturating_sub(now);
            let fits = self.exchange.remaining(now).is_none_or(|left| wait < left);
            if !fits {
                self.exchange.expire();
            } else if !wait.is_zero() {
                trace::waits(wait, Reason::RATE_LIMIT);
                return Todo::Wait(wait);
            }
        }
        match self.exchange.next(now) {
            Step::Send { timeout, attempt } => {
                self.slot = None;
                Todo::Send { timeout, attempt }
            }
            Step::Wait(time) => {
                trace::waits(time, self.last);
                Todo::Wait(time)
            }
            Step::Refresh => Todo::Refresh,
            Step::Done => Todo::Done,
        }
    }

    /// Asks for the secrets to send.
    fn authorise(&mut self) -> Result<(), Local> {
        for used in &mut self.used {
            let secret = used.token.get().token().map_err(source)?;
            used.secret = Some(match &used.renewed {
                // A source may go on giving what was refused.
                Some(renewed) if renewed.refused.is(&secret) => renewed.new.clone(),
                _ => secret,
            });
        }
        Ok(())
    }

    fn outgoing(&self, timeout: Option<Duration>) -> Result<Outgoing<'_>, Local> {
        let request = &self.request;
        let mut secrets = Secrets::default();
        for used in &self.used {
            if let Some(secret) = &used.secret {
                credentials::apply(request, &mut secrets, used.credential.kind, secret)
                    .map_err(Local::Request)?;
            }
        }
        let query = request.query.as_deref().into_iter();
        let (url, path) = self
            .base
            .join(&request.path, query.chain(secrets.queries()));
        Ok(Outgoing {
            request,
            secrets,
            url,
            path,
            timeout,
            connect_timeout: self.exchange.connect_timeout(),
            idle_timeout: self.exchange.idle_timeout(),
            response_limit: self.core.0.response_limit,
        })
    }

    fn span(&self, attempt: u32) -> AttemptSpan {
        AttemptSpan::new(self.request.info, &self.base, attempt)
    }

    fn record(&mut self, result: Result<Response, TransportError>) {
        self.last = Reason::of(&result);
        self.look();
        let inner = &self.core.0;
        let at = Moment {
            elapsed: self.now,
            now: inner.clock.now(),
            random: inner.entropy.next(),
        };
        match result {
            Ok(response) => {
                let response = response.for_operation(self.request.info);
                self.exchange.response(at, response);
            }
            Err(error) => self.exchange.failed(at, error),
        }
    }

    fn refreshed(&mut self, found: bool) {
        self.look();
        trace::refreshed(if found { Refresh::New } else { Refresh::None });
        self.exchange.refreshed(found);
    }

    fn finish(self) -> End {
        let (verdict, summary) = self.exchange.finish(self.now);
        let result = match verdict {
            Verdict::Response(response) => Ok(response),
            Verdict::Transport(error) => Err(Local::Transport(error)),
            Verdict::Deadline => Err(Local::Deadline),
        };
        (result, summary)
    }

    /// The end of a call that cannot go on.
    fn fail(mut self, local: Local) -> End {
        self.look();
        self.exchange.withdraw();
        let (_, summary) = self.finish();
        (Err(local), summary)
    }

    /// Drives the call with an async transport. With a place for the body, that of a success is put there as it comes, and
    /// the response is its head.
    pub(super) async fn drive(
        mut self,
        transport: &dyn Transport,
        mut body: Option<&mut Option<Box<dyn Chunks>>>,
    ) -> End {
        loop {
            match self.next() {
                Todo::Wait(time) => {
                    transport.sleep(time).await;
                    self.look();
                }
                Todo::Done => return self.finish(),
                Todo::Send { timeout, attempt } => {
                    if let Err(local) = self.authorise() {
                        return self.fail(local);
                    }
                    let result = match self.outgoing(timeout) {
                        Ok(outgoing) => {
                            let span = self.span(attempt);
                            let sent = send(transport, &outgoing, body.as_deref_mut());
                            Ok(span.follow(sent).await)
                        }
                        Err(local) => Err(local),
                    };
                    match result {
                        Ok(result) => self.record(result),
                        Err(local) => return self.fail(local),
                    }
                }
                Todo::Refresh => {
                    let mut found = false;
                    for used in &mut self.used {
                        let Some(refused) = used.secret.take() else {
                            continue;
                        };
                        let left = self.exchange.remaining(self.core.0.clock.elapsed());
                        let new = used.token.get().refresh(&refused);
                        match within(left, transport, new).await {
                            Some(Ok(new)) => found |= used.renew(refused, new),
                            Some(Err(error)) => {
                                trace::refreshed(Refresh::Failed);
                                return self.fail(source(error));
                            }
                            None => {
                                trace::refreshed(Refresh::Failed);
                                self.look();
                                self.exchange.expire();
                                return self.finish();
                            }
                        }
                    }
                    self.refreshed(found);
                }
            }
        }
    }

    /// Drives the call with a blocking transport; see [`Run::drive`].
    pub(super) fn drive_blocking(
        mut self,
        transport: &dyn BlockingTransport,
        mut body: Option<&mut Option<Box<dyn BlockingChunks>>>,
    ) -> End {
        loop {
            match self.next() {
                Todo::Wait(time) => {
                    transport.sleep(time);
                    self.look();
                }
                Todo::Done => return self.finish(),
                Todo::Send { timeout, attempt } => {
                    let ready = self.authorise();
                    let result = ready.and_then(|()| self.outgoing(timeout)).map(|outgoing| {
                        let sent = || send_blocking(transport, &outgoing, body.as_deref_mut());
                        self.span(attempt).around(sent)
                    });
                    match result {
                        Ok(result) => self.record(result),
                        Err(local) => return self.fail(local),
                    }
                }
                Todo::Refresh => {
                    let mut found = false;
                    for used in &mut self.used {
                        let Some(refused) = used.secret.take() else {
                            continue;
                        };
                        match used.token.get().refresh_blocking(&refused) {
                            Ok(new) => found |= used.renew(refused, new),
                            Err(error) => {
                                trace::refreshed(Refresh::Failed);
                                return self.fail(source(error));
                            }
                        }
                    }
                    self.refreshed(found);
                }
            }
        }
    }
}

/// Sends once. Of a success whose body is wanted as it comes, only the head is answered.
async fn send(
    transport: &dyn Transport,
    outgoing: &Outgoing<'_>,
    body: Option<&mut Option<Box<dyn Chunks>>>,
) -> Result<Response, TransportError> {
    let Some(body) = body else {
        return transport.send(outgoing).await;
    };
    let opened = transport.open(outgoing).await?;
    if !is_success(opened.status()) {
        return opened.whole(outgoing.response_limit()).await;
    }
    let head = opened.response(Vec::new());
    *body = Some(opened.body);
    Ok(head)
}

fn send_blocking(
    transport: &dyn BlockingTransport,
    outgoing: &Outgoing<'_>,
    body: Option<&mut Option<Box<dyn BlockingChunks>>>,
) -> Result<Response, TransportError> {
    let Some(body) = body else {
        return transport.send(outgoing);
    };
    let opened = transport.open(outgoing)?;
    if !is_success(opened.status()) {
        return opened.whole(outgoing.response_limit());
    }
    let head = opened.response(Vec::new());
    *body = Some(opened.body);
    Ok(head)
}

fn is_success(status: u16) -> bool {
    (200..300).contains(&status)
}

impl Used {
    /// Takes what came in place of a refused secret; whether anything did.
    fn renew(&mut self, refused: Secret, new: Option<Secret>) -> bool {
        self.renewed = new.map(|new| Renewed { refused, new });
        self.renewed.is_some()
    }
}

/// What a future gives in the time that is left; `None` when that was too short.
async fn within<T>(
    left: Option<Duration>,
    transport: &dyn Transport,
    mut future: BoxFuture<'_, T>,
) -> Option<T> {
    let Some(left) = left else {
        return Some(future.await);
    };
    let mut timer = None;
    poll_fn(|context| {
        if let Poll::Ready(output) = future.as_mut().poll(context) {
            return Poll::Ready(Some(output));
        }
        let timer = timer.get_or_insert_with(|| transport.expire(left));
        timer.as_mut().poll(context).map(|()| None)
    })
    .await
}

fn source(error: BoxError) -> Local {
    Local::Credential(CredentialError::Source(error))
}

/// The base URL for a request.
fn base(core: &Core, request: &Request) -> Option<BaseUrl> {
    let inner = &core.0;
    match request.info.server.filter(|_| !inner.chosen) {
        Some(server) => match &inner.base {
            Some(base) => base.relative(server),
            None => BaseUrl::parse(server),
        },
        None => inner.base.clone(),
    }
}
