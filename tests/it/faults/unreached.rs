//! Services that cannot be reached: nothing was sent, so it surely was not done, and any method may try again.

use shopline::runtime::ErrorKind::Connect;
use shopline::runtime::mock::Reply;

use super::raw::{After, Script, Then};
use super::row::{Cause, Row, unsent};

pub(super) fn rows() -> Vec<Row> {
    let unsent = unsent(Connect);
    let mut once = unsent;
    for expected in once.put.iter_mut().chain(&mut once.post) {
        expected.attempts = 1;
    }
    let twin = || Reply::refused();
    // A server that does not speak TLS: it says nothing, hangs up, or says something else.
    let says = |what: &str| Script::says(what).after(After::Anything).refuses();
    let silent = || Cause::Tls(says("").then(Then::Hang));
    let closes = Cause::Tls(says("").then(Then::Close));
    let plain = Cause::Tls(says("HTTP/1.1 400 Bad Request\r\n\r\n").then(Then::Close));
    vec![
        Row::new("refused", Cause::Refused, unsent).twin(twin),
        Row::new("no such host", Cause::Nowhere, unsent).twin(twin),
        Row::new("TLS: closed", closes, unsent).twin(twin),
        Row::new("TLS: an answer in plain text", plain, unsent).twin(twin),
        Row::new(
            "TLS: silence, until the time for a connection is over",
            silent(),
            unsent,
        )
        .connect(200),
        Row::new(
            "TLS: silence, until the time for the call is over",
            silent(),
            once,
        )
        .total(200),
        Row::new(
            "TLS: silence, until the time for an attempt is over",
            silent(),
            unsent,
        )
        .patience(200),
        #[cfg(target_os = "linux")]
        Row::new(
            "no answer from TCP, until the time for a connection is over",
            Cause::BlackHole,
            unsent,
        )
        .connect(200),
        #[cfg(target_os = "linux")]
        Row::new(
            "no answer from TCP, until the time for an attempt is over",
            Cause::BlackHole,
            unsent,
        )
        .patience(200),
    ]
}
