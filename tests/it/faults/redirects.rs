//! Redirects: nothing follows them, so no credential and no body reaches another place.

use std::io::ErrorKind as IoErrorKind;
use std::net::TcpListener;
use std::time::Duration;

use shopline::runtime::{ErrorKind, Method, Outcome};

use super::raw::{Raw, Script};
use super::wire::{Ask, Get, Terms, Wire, send, update};

#[test]
fn nothing_follows_a_redirect() {
    let other = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = other.local_addr().expect("an address");
    for status in [301, 302, 303, 307, 308] {
        for location in [
            format!("http://{address}/customers/1"),
            format!("https://{address}/customers/1"),
            format!("//{address}/customers/1"),
            "/elsewhere".to_owned(),
            "elsewhere?x#y".to_owned(),
            String::new(),
        ] {
            let answer = format!(
                "HTTP/1.1 {status} Elsewhere\r\nLocation: {location}\r\nRefresh: 0; url={location}\r\n\
                 Content-Length: 4\r\n\r\ngone"
            );
            let raw = Raw::start(Script::says(answer), usize::MAX);
            // Whoever follows waits at the other place for an answer that never comes.
            let attempt = Duration::from_secs(10);
            let terms = Terms {
                attempt,
                ..Terms::ONCE
            };
            let client = terms.client(&raw.base(), None);
            let mut count = 0;
            for wire in Wire::SOCKETS {
                let answers = [
                    update(wire, &client, Method::Put, ("1", false)),
                    update(wire, &client, Method::Post, ("1", false)),
                    send(wire, client.call(Ask::<Get>::new("1", None))),
                ];
                for answer in answers {
                    let error = answer.expect_err("a redirect");
                    let shown = (error.kind(), error.outcome(), error.attempts());
                    assert_eq!(
                        shown,
                        (ErrorKind::Redirect, Outcome::Unknown, 1),
                        "{location}"
                    );
                    assert_eq!((error.status(), error.body()), (Some(status), &b"gone"[..]));
                    count += 1;
                }
            }
            assert_eq!(
                raw.requests().len(),
                count,
                "{status} to {location} was followed"
            );
        }
    }
    other
        .set_nonblocking(true)
        .expect("a listener can be asked");
    let knocked = other.accept().map(|_| "somebody came");
    let nobody = knocked
        .as_ref()
        .is_err_and(|error| error.kind() == IoErrorKind::WouldBlock);
    assert!(nobody, "{knocked:?}");
}
