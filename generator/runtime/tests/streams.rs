//! Streams: what is an item, in whatever pieces its bytes come, and how a stream ends.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use client_runtime::mock::{MockTransport, Reply};
use client_runtime::serde_json::json;
use client_runtime::stream::{
    Decoder, Event, EventObjects, Events, Frames, Lines, Records, StreamErrorKind, Streaming,
    TextEvents,
};
use client_runtime::{
    BTreeMap, Check, Checker, ClientBuilder, Core, ErrorKind, Json, Method, Operation,
    OperationInfo, Outcome, Request, RequestBuilder, RequestError, Response, ResponseError,
    RetryPolicy,
};
use proptest::prelude::*;

/// Feeds a body in pieces and shows what comes out.
fn cut<F: Frames>(body: &[u8], cuts: &[usize], limit: usize) -> Vec<String>
where
    F::Item: std::fmt::Debug,
{
    let mut decoder = Decoder::<F>::new(limit);
    let mut found = Vec::new();
    let mut take = |decoder: &mut Decoder<F>| {
        while let Some(item) = decoder.next() {
            found.push(match item {
                Ok(item) => format!("{item:?}"),
                Err(error) => format!("{:?}", error.kind()),
            });
        }
    };
    let mut rest = body;
    for cut in cuts {
        let (piece, behind) = rest.split_at((*cut).min(rest.len()));
        decoder.feed(piece);
        take(&mut decoder);
        rest = behind;
    }
    decoder.feed(rest);
    take(&mut decoder);
    decoder.finish();
    take(&mut decoder);
    assert!(decoder.is_over());
    found
}

fn lines(body: &str) -> Vec<String> {
    cut::<Lines<Json>>(body.as_bytes(), &[], 100)
}

fn records(body: &str) -> Vec<String> {
    cut::<Records<u32>>(body.as_bytes(), &[], 100)
}

fn events(body: &str) -> Vec<(String, String, String)> {
    let mut decoder = Decoder::<TextEvents>::new(1000);
    decoder.feed(body.as_bytes());
    decoder.finish();
    std::iter::from_fn(|| decoder.next())
        .map(|event| event.unwrap())
        .map(|event| (event.name, event.data, event.id))
        .collect()
}

#[test]
fn lines_of_json() {
    assert_eq!(
        lines("1\n2\r\n\n \n3"),
        ["Number(1)", "Number(2)", "Number(3)"]
    );
    assert_eq!(
        lines("\u{feff}1\nx\n2\n"),
        ["Number(1)", "Unfit", "Number(2)"]
    );
    assert_eq!(lines(""), [""; 0]);
    assert_eq!(
        lines(&format!("1\n\"{}\"\n2\n", "x".repeat(99))),
        ["Number(1)", "TooLarge"]
    );
}

#[test]
fn records_of_json() {
    assert_eq!(records("\u{1e}1\n\u{1e}2\n"), ["1", "2"]);
    // A text that was cut short, and one without its line feed.
    assert_eq!(records("\u{1e}{\"a\u{1e}2\n\u{1e}3"), ["Unfit", "2", "3"]);
    let pretty = "\u{1e}{\n \"a\": \"}\\\"\n\"\n}\n\u{1e}7\n";
    assert_eq!(cut::<Records<Json>>(pretty.as_bytes(), &[], 100).len(), 2);
}

#[test]
fn events_as_the_standard_has_them() {
    let event =
        |name: &str, data: &str, id: &str| (name.to_owned(), data.to_owned(), id.to_owned());
    for (body, expected) in [
        (
            "data: YHOO\ndata: +2\ndata: 10\n\n",
            vec![event("message", "YHOO\n+2\n10", "")],
        ),
        (
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event",
            vec![
                event("message", "first event", "1"),
                event("message", "second event", ""),
            ],
        ),
        (
            "data\n\ndata\ndata\n\ndata:",
            vec![event("message", "", ""), event("message", "\n", "")],
        ),
        (
            "data:test\n\ndata: test\n\n",
            vec![event("message", "test", ""), event("message", "test", "")],
        ),
        (
            "\u{feff}event: add\rdata: 1\r\rid: 7\r\ndata: 2\r\n\r\n",
            vec![event("add", "1", ""), event("message", "2", "7")],
        ),
        ("event: add\n\ndata: x\n\n", vec![event("message", "x", "")]),
        (
            "id: a\0b\ndata: x\nunknown: y\n\n",
            vec![event("message", "x", "")],
        ),
    ] {
        assert_eq!(events(body), expected, "{body:?}");
    }
    let mut decoder = Decoder::<TextEvents>::new(1000);
    decoder.feed(b"retry: 10\nretry: 1x\ndata\n\n");
    assert_eq!(
        decoder.next().unwrap().unwrap().retry,
        Some(Duration::from_millis(10))
    );
    decoder.feed(b"data: \xff\n\n");
    assert_eq!(decoder.next().unwrap().unwrap().data, "\u{fffd}");
}

#[test]
fn the_customary_word_ends_a_stream_of_json() {
    let body = "data: 1\n\ndata: [DONE]\n\ndata: 2\n\n";
    let found = cut::<Events<u8>>(body.as_bytes(), &[], 100);
    assert_eq!(found.len(), 1);
    assert_eq!(events(body).len(), 3);
}

#[test]
fn events_as_objects() {
    let body = "event: add\nid: 7\ndata: {\"a\":1}\n\ndata: [DONE]\n\nretry: 5\ndata: 7\n\n";
    assert_eq!(
        cut::<EventObjects<Json>>(body.as_bytes(), &[], 100),
        [
            json!({"event": "add", "id": "7", "data": {"a": 1}}),
            json!({"event": "message", "id": "7", "data": "[DONE]"}),
            json!({"event": "message", "id": "7", "data": 7, "retry": 5}),
        ]
        .map(|value| format!("{value:?}"))
    );
    let text = cut::<EventObjects<BTreeMap<String, String>>>(b"data: 7\n\n", &[], 100);
    assert_eq!(text, [r#"{"data": "7", "event": "message"}"#]);
}

#[test]
fn an_event_is_as_large_as_all_its_lines() {
    let data = "data: 0123456789\n".repeat(4);
    let found = cut::<TextEvents>(format!("data\n\n{data}\n\n").as_bytes(), &[], 40);
    assert_eq!(found.last().unwrap(), "TooLarge");
    let found = cut::<TextEvents>(format!("{data}\n\n").as_bytes(), &[], 80);
    assert_eq!(found.len(), 1);
}

/// Anything that looks a bit like a stream.
fn body() -> impl Strategy<Value = Vec<u8>> {
    let word = prop::sample::select(vec![
        "data",
        "event",
        "id",
        "retry",
        ":",
        ": ",
        " ",
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        "1",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "\\",
        "\u{1e}",
        "\u{feff}",
        "é",
        "x",
        "[DONE]",
        "{\"a\":1}",
        "\0",
    ]);
    prop::collection::vec(word, 0..40).prop_map(|words| words.concat().into_bytes())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_pieces_give_the_same_items(body in body(), cuts in prop::collection::vec(0_usize..9, 0..60), limit in 3_usize..60) {
        let bytes = vec![1; body.len()];
        for cuts in [cuts.as_slice(), &bytes] {
            prop_assert_eq!(cut::<Lines<Json>>(&body, cuts, limit), cut::<Lines<Json>>(&body, &[], limit));
            prop_assert_eq!(cut::<Records<Json>>(&body, cuts, limit), cut::<Records<Json>>(&body, &[], limit));
            prop_assert_eq!(cut::<Events<Json>>(&body, cuts, limit), cut::<Events<Json>>(&body, &[], limit));
            prop_assert_eq!(cut::<TextEvents>(&body, cuts, limit), cut::<TextEvents>(&body, &[], limit));
        }
    }

    #[test]
    fn what_was_written_is_read(texts in prop::collection::vec("\\PC{0,9}", 0..6)) {
        let lines: String = texts.iter().map(|text| Json::from(text.as_str()).to_string() + "\n").collect();
        let expected: Vec<String> = texts.iter().map(|text| format!("{:?}", Json::from(text.as_str()))).collect();
        prop_assert_eq!(cut::<Lines<Json>>(lines.as_bytes(), &[], 1000), expected);
        let events: String = texts.iter().map(|text| format!("data: {text}\n\n")).collect();
        let read: Vec<String> = self::events(&events).into_iter().map(|(_, data, _)| data).collect();
        prop_assert_eq!(read, texts);
    }
}

fn builder(mock: &MockTransport) -> ClientBuilder<Core> {
    ClientBuilder::new(Some("https://example.test/v1"))
        .response_limit(100)
        .mock(mock)
}

/// What a future gives that never waits.
fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits"),
    }
}

/// An operation whose success is a stream.
#[derive(Clone, Debug)]
struct Watch;

impl Check for Watch {
    fn check(&self, _: &mut Checker<'_>) {}
}

impl Operation for Watch {
    type Success = Vec<Event<u32>>;
    type Failure = Json;
    const INFO: &'static OperationInfo = &OperationInfo::new("watch", Method::Get, "/watch");

    fn request(&self) -> Result<Request, RequestError> {
        RequestBuilder::new(Self::INFO).finish()
    }

    fn decode(response: &Response) -> Result<Self::Success, ResponseError<Json>> {
        match response.status() {
            200 => response.items::<Events<u32>, Json>(),
            404 => Err(response.failure_json(|body: Box<Json>| *body)),
            _ => Err(response.unexpected()),
        }
    }
}

impl Streaming for Watch {
    type Frames = Events<u32>;
    const MEDIA_TYPE: &'static str = "text/event-stream";
}

const SSE: &str = "text/event-stream; charset=utf-8";

fn numbers(mock: &MockTransport) -> (Vec<u32>, Option<client_runtime::stream::StreamError>) {
    let client = builder(mock).build().unwrap();
    let mut blocking = Vec::new();
    let mut last = None;
    for item in client.call(Watch).stream_blocking().unwrap() {
        match item {
            Ok(event) => blocking.push(event.data),
            Err(error) => last = Some(error),
        }
    }
    (blocking, last)
}

#[test]
fn a_stream_by_both_drivers() {
    let reply = || Reply::pieces(200, SSE, ["data: 1\n", "\ndata: 2\n\nda", "ta: 3\n\n"]);
    let mock = MockTransport::new([reply(), reply(), reply()]);
    let client = builder(&mock).build().unwrap();
    assert_eq!(numbers(&mock).0, [1, 2, 3]);
    let mut stream = now(client.call(Watch).stream()).unwrap();
    assert_eq!((stream.status(), stream.headers().len()), (200, 1));
    let mut found = Vec::new();
    while let Some(event) = now(stream.next()) {
        found.push(event.unwrap().data);
    }
    assert_eq!(found, [1, 2, 3]);
    assert!(now(stream.next()).is_none());
    assert_eq!(mock.sent()[0].headers["accept"], "text/event-stream");
    // Read whole, it is a list.
    let whole = client.call(Watch).send_blocking().unwrap();
    assert_eq!(
        whole.iter().map(|event| event.data).collect::<Vec<_>>(),
        [1, 2, 3]
    );
}

#[test]
fn an_item_that_does_not_fit_is_passed_by_and_a_lost_connection_is_not() {
    let reply =
        Reply::pieces(200, SSE, ["data: 1\n\ndata: \"secret\"\n\ndata: 3\n\n"]).lost_in_body();
    let mock = MockTransport::new([reply]);
    let client = builder(&mock).build().unwrap();
    let items: Vec<_> = client.call(Watch).stream_blocking().unwrap().collect();
    let kinds: Vec<_> = items
        .iter()
        .map(|item| item.as_ref().map_err(|error| error.kind()))
        .collect();
    assert!(matches!(
        kinds[..],
        [
            Ok(_),
            Err(StreamErrorKind::Unfit),
            Ok(_),
            Err(StreamErrorKind::Lost)
        ]
    ));
    let unfit = items[1].as_ref().unwrap_err();
    assert_eq!(unfit.item(), b"\"secret\"");
    assert_eq!(unfit.count(), 2);
    let said = format!("{unfit} {unfit:?} {}", unfit.message_in("zh-Hant"));
    assert!(!said.contains("secret"), "{said}");
    let lost = items[3].as_ref().unwrap_err();
    assert_eq!(lost.outcome(), Outcome::Applied);
    assert_eq!(
        lost.to_string(),
        "GET /watch: the stream broke after 3 items: the connection was lost"
    );
    assert_eq!(
        lost.message_in("zh-Hant"),
        "GET /watch：收到 3 項後連線中斷"
    );
}

#[test]
fn time_counts_to_the_head_and_then_for_each_wait() {
    let second = Duration::from_secs(1);
    let slow = |time| Reply::pieces(200, SSE, ["data: 1\n\n"; 200]).slow_pieces(time);
    // Longer than the attempt and the whole call may take, and no wait is too long.
    let (found, error) = numbers(&MockTransport::new([slow(second)]));
    assert!(error.is_none());
    assert_eq!(found.len(), 200);
    let (found, error) = numbers(&MockTransport::new([slow(31 * second)]));
    assert_eq!(
        (found.len(), error.unwrap().kind()),
        (0, StreamErrorKind::Timeout)
    );
    let mock =
        MockTransport::new([Reply::pieces(200, SSE, ["data: 1\n\n"]).slow_headers(31 * second)]);
    let client = builder(&mock).retry(RetryPolicy::never()).build().unwrap();
    let error = client.call(Watch).stream_blocking().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
}

#[test]
fn until_the_head_a_stream_is_a_call_like_any_other() {
    let mock = MockTransport::new([
        Reply::too_many_requests(Some("2")),
        Reply::pieces(200, SSE, ["data: 1\n\n"]).lost_in_body(),
        Reply::json(404, &"gone"),
        Reply::json(200, &1),
        Reply::status(503),
    ]);
    let client = builder(&mock).build().unwrap();
    let items: Vec<_> = client.call(Watch).stream_blocking().unwrap().collect();
    // What was lost in the middle is not asked for again.
    assert_eq!((items.len(), mock.sent().len()), (2, 2));
    let error = client.call(Watch).stream_blocking().unwrap_err();
    assert_eq!(
        (error.failure(), error.outcome()),
        (Some(&Json::from("gone")), Outcome::NotApplied)
    );
    let error = now(client.call(Watch).stream()).unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::Unreadable, Outcome::Applied)
    );
    assert_eq!(
        error.decode_error().unwrap().message,
        "the answer is no stream of the media type that was asked for"
    );
    let error = client
        .call(Watch)
        .retry_policy(RetryPolicy::never())
        .stream_blocking()
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.status()),
        (ErrorKind::Status, Some(503))
    );
}

#[test]
fn an_item_may_have_as_many_bytes_as_an_answer() {
    let long = format!("data: {}\n\n", "1".repeat(200));
    let mock = MockTransport::new([Reply::pieces(200, SSE, ["data: 1\n\n", &long])]);
    let (found, error) = numbers(&mock);
    assert_eq!(found, [1]);
    let error = error.unwrap();
    assert_eq!(error.kind(), StreamErrorKind::TooLarge);
    assert_eq!(
        error.to_string(),
        "GET /watch: item 2 of the stream has more than 100 bytes"
    );
}
