//! What a row of the table is, and the few shapes that what is expected has.

use std::time::Duration;

use shopline::runtime::mock::Reply;
use shopline::runtime::{ErrorKind, Outcome};

use super::raw::Script;
use super::wire::Wire;

/// A fault, and what is expected of a client that meets it.
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) cause: Cause,
    pub(super) expect: Expect,
    /// The same fault of the transport within the process.
    pub(super) twin: Option<fn() -> Reply>,
    /// Where the transports differ: of which one this row is, and why.
    pub(super) only: Option<(Wire, &'static str)>,
    /// How long an attempt may take; none where time plays no part.
    pub(super) patience: Option<Duration>,
    /// How long a connection may take; none where time plays no part.
    pub(super) connect: Option<Duration>,
    /// How long the call may take; none where time plays no part.
    pub(super) total: Option<Duration>,
    /// Whether the request is greater than what fits between two sockets.
    pub(super) bulky: bool,
}

/// What makes the fault.
pub(super) enum Cause {
    /// The mock, by its header.
    Mock(&'static str),
    /// A raw server.
    Raw(Script),
    /// A raw server that is spoken to over TLS.
    Tls(Script),
    /// A port on which nobody listens.
    Refused,
    /// A port that never takes a connection.
    #[cfg(target_os = "linux")]
    BlackHole,
    /// A host that no name leads to.
    Nowhere,
}

/// What a call comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Expected {
    /// None for a success.
    pub(super) kind: Option<ErrorKind>,
    pub(super) outcome: Outcome,
    pub(super) attempts: u32,
    pub(super) retry_after: Option<Duration>,
    /// How many requests the service saw whole.
    pub(super) received: u64,
    /// How many of them it did.
    pub(super) applied: u64,
}

/// What is expected of a PUT, which may be repeated, and of a POST or PATCH, which may be repeated only when nothing was
/// sent: first when each attempt meets the fault, then when only the first one does.
#[derive(Clone, Copy, Debug)]
pub(super) struct Expect {
    pub(super) put: [Expected; 2],
    pub(super) post: [Expected; 2],
}

/// A success after so many attempts, of which only the last one was done.
pub(super) const fn success(attempts: u32) -> Expected {
    Expected {
        kind: None,
        outcome: Outcome::Applied,
        attempts,
        retry_after: None,
        received: attempts as u64,
        applied: 1,
    }
}

/// A failure after so many attempts, all of which the service saw and none of which it did.
pub(super) const fn failure(kind: ErrorKind, outcome: Outcome, attempts: u32) -> Expected {
    Expected {
        kind: Some(kind),
        outcome,
        attempts,
        retry_after: None,
        received: attempts as u64,
        applied: 0,
    }
}

/// The fault does no harm.
pub(super) const FINE: Expect = Expect {
    put: [success(1); 2],
    post: [success(1); 2],
};

/// The fault ends the call, whatever the method.
pub(super) const fn ends(kind: ErrorKind, outcome: Outcome) -> Expect {
    Expect {
        put: [failure(kind, outcome, 1); 2],
        post: [failure(kind, outcome, 1); 2],
    }
}

/// The fault ends a POST, and a PUT is sent again, three times in all.
pub(super) const fn repeats(kind: ErrorKind, outcome: Outcome) -> Expect {
    Expect {
        put: [failure(kind, outcome, 3), success(2)],
        post: [failure(kind, outcome, 1); 2],
    }
}

/// Nothing reaches the service, so that anything is sent again.
pub(super) const fn unsent(kind: ErrorKind) -> Expect {
    let mut none = failure(kind, Outcome::NotApplied, 3);
    none.received = 0;
    Expect {
        put: [none; 2],
        post: [none; 2],
    }
}

impl Expect {
    /// The service does what is asked each time, although its answer is faulty.
    pub(super) const fn done(mut self) -> Self {
        let mut index = 0;
        while index < 2 {
            self.put[index].applied = self.put[index].received;
            self.post[index].applied = self.post[index].received;
            index += 1;
        }
        self
    }

    /// The error tells that so many seconds were asked for.
    pub(super) const fn asking(mut self, seconds: u64) -> Self {
        let asked = Some(Duration::from_secs(seconds));
        let mut index = 0;
        while index < 2 {
            if self.put[index].kind.is_some() {
                self.put[index].retry_after = asked;
            }
            if self.post[index].kind.is_some() {
                self.post[index].retry_after = asked;
            }
            index += 1;
        }
        self
    }
}

impl Row {
    pub(super) fn new(name: &'static str, cause: Cause, expect: Expect) -> Self {
        Self {
            name,
            cause,
            expect,
            twin: None,
            only: None,
            patience: None,
            connect: None,
            total: None,
            bulky: false,
        }
    }

    /// A fault of the mock.
    pub(super) fn mock(fault: &'static str, expect: Expect) -> Self {
        Self::new(fault, Cause::Mock(fault), expect)
    }

    /// A fault of a raw server.
    pub(super) fn raw(name: &'static str, script: Script, expect: Expect) -> Self {
        Self::new(name, Cause::Raw(script), expect)
    }

    pub(super) fn twin(mut self, reply: fn() -> Reply) -> Self {
        self.twin = Some(reply);
        self
    }

    pub(super) fn only(mut self, wire: Wire, why: &'static str) -> Self {
        self.only = Some((wire, why));
        self
    }

    pub(super) fn patience(mut self, milliseconds: u64) -> Self {
        self.patience = Some(Duration::from_millis(milliseconds));
        self
    }

    pub(super) fn connect(mut self, milliseconds: u64) -> Self {
        self.connect = Some(Duration::from_millis(milliseconds));
        self
    }

    pub(super) fn total(mut self, milliseconds: u64) -> Self {
        self.total = Some(Duration::from_millis(milliseconds));
        self
    }

    pub(super) fn bulky(mut self) -> Self {
        self.bulky = true;
        self
    }

    /// Whether it makes sense that only the first attempt meets the fault.
    pub(super) fn can_pass(&self) -> bool {
        matches!(self.cause, Cause::Mock(_) | Cause::Raw(_)) && !self.bulky
    }
}
