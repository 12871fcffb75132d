//! Streams as they come over a socket.

use std::time::{Duration, Instant};

use exchanges::models::Talk;
use exchanges::runtime::stream::StreamErrorKind;
use exchanges::runtime::{ErrorKind, Outcome};

use super::{builder, client, shown, wait};
use crate::faults::raw::{Raw, Script, Then};

const HEAD: &str =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

/// A piece of a chunked body.
fn chunk(text: &str) -> String {
    format!("{:x}\r\n{text}\r\n", text.len())
}

fn script(pieces: &[&str], then: Then) -> Script {
    let script = Script::says(HEAD).then(then);
    pieces
        .iter()
        .fold(script, |script, piece| script.and(chunk(piece)))
}

/// The words of both transports, and how each stream ended.
fn words(server: &Raw, idle: Duration) -> [(Vec<String>, Option<StreamErrorKind>); 2] {
    let client = builder(&server.base()).build().expect("a client");
    let call = client
        .talk_operation(Talk::new().stream(true))
        .attempt_timeout(idle);
    let blocking = {
        let (mut words, mut end) = (Vec::new(), None);
        for item in call.clone().stream_blocking().expect("a stream") {
            match item {
                Ok(event) => words.push(event.data.word),
                Err(error) => end = Some(error.kind()),
            }
        }
        (words, end)
    };
    let waiting = wait(async {
        let (mut words, mut end) = (Vec::new(), None);
        let mut stream = call.stream().await.expect("a stream");
        while let Some(item) = stream.next().await {
            match item {
                Ok(event) => words.push(event.data.word),
                Err(error) => end = Some(error.kind()),
            }
        }
        (words, end)
    });
    [blocking, waiting]
}

#[test]
fn events_in_any_pieces() {
    let pieces = [
        "data: {\"wo",
        "rd\": \"good\"}\r",
        "\n\r\n: still there\n\nevent: word\ndata: {\"word\":\ndata: \"bye\"}\n",
        "\ndata: [DONE]\n\ndata: {\"word\": \"late\"}\n\n",
    ];
    let script = script(&pieces, Then::Keep).and("0\r\n\r\n");
    let server = Raw::start(script, usize::MAX);
    for (words, end) in words(&server, Duration::from_secs(5)) {
        assert_eq!(
            (words, end),
            (vec!["good".to_owned(), "bye".to_owned()], None)
        );
    }
    for request in server.requests() {
        assert_eq!(
            shown(&request, &["accept"]),
            "POST /talk HTTP/1.1\naccept: text/event-stream\n{\"stream\":true}"
        );
    }
}

#[test]
fn an_event_is_there_before_the_next_one_is_sent() {
    let server = Raw::start(
        script(&["data: {\"word\": \"good\"}\n\n"], Then::Hang),
        usize::MAX,
    );
    let client = client(&server.base());
    let call = client.talk_operation(Talk::new());
    let mut stream = call.clone().stream_blocking().expect("a stream");
    let first = stream.next().expect("an item").expect("a word");
    assert_eq!(first.data.word, "good");
    wait(async {
        let mut stream = call.stream().await.expect("a stream");
        let first = stream.next().await.expect("an item").expect("a word");
        assert_eq!(first.data.word, "good");
    });
}

#[test]
fn silence_and_a_lost_connection_are_told_apart() {
    let first = "data: {\"word\": \"good\"}\n\ndata: {\"wo";
    for (then, expected) in [
        (Then::Hang, StreamErrorKind::Timeout),
        (Then::Stall, StreamErrorKind::Timeout),
        (Then::Close, StreamErrorKind::Lost),
        (Then::Reset, StreamErrorKind::Lost),
    ] {
        let server = Raw::start(script(&[first], then), usize::MAX);
        let begun = Instant::now();
        for (words, end) in words(&server, Duration::from_millis(400)) {
            assert_eq!(end, Some(expected), "{then:?}");
            // A connection that is broken off may take what it has sent with it.
            assert!(
                words == ["good"] || then == Then::Reset,
                "{then:?}: {words:?}"
            );
        }
        assert!(begun.elapsed() < Duration::from_secs(4), "{then:?}");
    }
}

#[test]
fn a_stream_may_last_longer_than_an_attempt_and_a_call() {
    let server = Slow::start(12, Duration::from_millis(100));
    let client = builder(&server.base()).build().expect("a client");
    let call = client
        .talk_operation(Talk::new())
        .attempt_timeout(Duration::from_millis(700))
        .total_timeout(Duration::from_millis(700));
    let items = call.clone().stream_blocking().expect("a stream");
    assert_eq!(items.filter(Result::is_ok).count(), 12);
    let count = wait(async {
        let (mut stream, mut count) = (call.stream().await.expect("a stream"), 0);
        while let Some(item) = stream.next().await {
            item.expect("a word");
            count += 1;
        }
        count
    });
    assert_eq!(count, 12);
}

#[test]
fn no_head_in_time_is_no_stream() {
    let server = Raw::start(Script::says("").then(Then::Hang), usize::MAX);
    let client = builder(&server.base()).build().expect("a client");
    let call = client
        .talk_operation(Talk::new())
        .attempt_timeout(Duration::from_millis(300));
    let blocking = call
        .clone()
        .stream_blocking()
        .map(drop)
        .expect_err("no head");
    let waiting = wait(call.stream()).map(drop).expect_err("no head");
    for error in [blocking, waiting] {
        assert_eq!(
            (error.kind(), error.outcome()),
            (ErrorKind::Timeout, Outcome::Unknown)
        );
    }
}

#[test]
fn nobody_listens_and_nothing_was_sent() {
    let client = client("http://127.0.0.1:9");
    let call = client.talk_operation(Talk::new());
    let blocking = call
        .clone()
        .stream_blocking()
        .map(drop)
        .expect_err("no connection");
    let waiting = wait(call.stream()).map(drop).expect_err("no connection");
    for error in [blocking, waiting] {
        assert_eq!(
            (error.kind(), error.outcome()),
            (ErrorKind::Connect, Outcome::NotApplied)
        );
    }
}

#[test]
fn lines_of_json_without_an_end() {
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: application/jsonl\r\nConnection: close\r\n\r\n{\"id\": \"1\"}\n";
    let script = Script::says(answer)
        .and("\n{\"id\":")
        .and(" \"2\"}")
        .then(Then::Close);
    let server = Raw::start(script, usize::MAX);
    let client = client(&server.base());
    let ids = |things: Vec<exchanges::models::Thing>| -> Vec<String> {
        things.into_iter().filter_map(|thing| thing.id).collect()
    };
    let items = client.export_things().stream_blocking().expect("a stream");
    assert_eq!(
        ids(items.map(|item| item.expect("a thing")).collect()),
        ["1", "2"]
    );
    let whole = wait(client.export_things().send()).expect("all things");
    assert_eq!(ids(whole), ["1", "2"]);
    assert_eq!(
        shown(&server.requests()[0], &["accept"]),
        "GET /export HTTP/1.1\naccept: application/x-ndjson\n"
    );
}

/// A server that sends an event, waits, and sends the next.
struct Slow(std::net::SocketAddr);

impl Slow {
    fn start(count: u32, pause: Duration) -> Self {
        use std::io::{Read, Write};
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        std::thread::spawn(move || {
            for stream in listener.incoming().take(2) {
                let mut stream = stream.expect("a connection");
                let _ = stream.read(&mut [0; 4096]);
                let _ = stream.write_all(HEAD.as_bytes());
                for _ in 0..count {
                    std::thread::sleep(pause);
                    let _ = stream.write_all(chunk("data: {\"word\": \"x\"}\n\n").as_bytes());
                }
                let _ = stream.write_all(b"0\r\n\r\n");
            }
        });
        Self(address)
    }

    fn base(&self) -> String {
        format!("http://{}", self.0)
    }
}
