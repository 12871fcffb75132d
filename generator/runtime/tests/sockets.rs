//! Both transports over real sockets: what the service sees, and what a fault becomes.

#![cfg(all(feature = "reqwest", feature = "blocking"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use client_runtime::serde_json::json;
use client_runtime::{
    Check, Checker, ClientBuilder, Core, Credential, CredentialKind, Error, ErrorKind, Json,
    Method, Operation, OperationInfo, Outcome, Parameter, Request, RequestBuilder, RequestError,
    Response, ResponseError, RetryPolicy, Timeouts,
};

#[derive(Clone)]
struct Update;

impl Check for Update {
    fn check(&self, _: &mut Checker<'_>) {}
}

impl Operation for Update {
    type Success = Json;
    type Failure = std::fmt::Error;
    const INFO: &'static OperationInfo =
        &OperationInfo::new("update", Method::Put, "/things/{id}").security(&[&["key"]]);

    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        let simple = client_runtime::Encoding::Simple { explode: false };
        request.parameter(Parameter::Path("id", simple), &"a/b 猫%2e")?;
        request.json(&json!({"name": "王小明"}))?;
        request.finish()
    }

    fn decode(response: &Response) -> Result<Json, ResponseError<std::fmt::Error>> {
        match response.status() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// Answers each connection with one of these texts, then closes it; gives back what it has read.
fn serve(answers: &'static [&'static str]) -> (String, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/v1", listener.local_addr().unwrap());
    let thread = thread::spawn(move || {
        let mut seen = Vec::new();
        for answer in answers {
            let (mut stream, _) = listener.accept().unwrap();
            let mut bytes = Vec::new();
            let mut buffer = [0; 4096];
            while !bytes.ends_with(b"}") {
                let read = stream.read(&mut buffer).unwrap();
                bytes.extend_from_slice(&buffer[..read]);
            }
            seen.push(String::from_utf8(bytes).unwrap());
            if *answer == "hang" {
                thread::sleep(Duration::from_millis(700));
            } else {
                stream.write_all(answer.as_bytes()).unwrap();
            }
            let _ = stream.shutdown(Shutdown::Both);
        }
        seen
    });
    (url, thread)
}

fn client(url: &str, policy: RetryPolicy) -> Core {
    let key = Credential {
        name: "key",
        kind: CredentialKind::Header("X-Key"),
    };
    let short = policy.waits(Duration::from_millis(1), Duration::from_millis(1));
    ClientBuilder::new(None)
        .base_url(url)
        .credential(key, "canary-key")
        .retry(short)
        .timeouts(Timeouts::new().attempt(Duration::from_millis(400)))
        .response_limit(50)
        .build()
        .unwrap()
}

type Answer = Result<Json, Error<std::fmt::Error>>;

/// The same exchange over both transports; what the service saw each time.
fn both(answers: &'static [&'static str], policy: &RetryPolicy) -> [(Answer, Vec<String>); 2] {
    let (url, thread) = serve(answers);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let call = client(&url, policy.clone()).call(Update);
    let one = (runtime.block_on(call.send()), thread.join().unwrap());
    let (url, thread) = serve(answers);
    let two = client(&url, policy.clone()).call(Update).send_blocking();
    [one, (two, thread.join().unwrap())]
}

const FINE: &str =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

#[test]
fn the_service_sees_what_was_meant() {
    for (result, seen) in both(&[FINE], &RetryPolicy::new()) {
        assert_eq!(result.unwrap(), json!({}));
        let text = seen[0].to_lowercase();
        assert!(
            text.starts_with("put /v1/things/a%2fb%20%e7%8c%ab%252e http/1.1\r\n"),
            "{text}"
        );
        for part in [
            "x-key: canary-key\r\n",
            "content-type: application/json\r\n",
        ] {
            assert_eq!(text.matches(part).count(), 1, "{text}");
        }
        assert!(text.ends_with("\r\n\r\n{\"name\":\"王小明\"}"), "{text}");
    }
}

#[test]
fn faults_are_told_apart() {
    use ErrorKind::{Lost, Redirect, Status, Timeout, Unreadable};
    #[rustfmt::skip]
    let table: &[(&'static [&'static str], u32, ErrorKind, Outcome)] = &[
        (&["", "", ""], 3, Lost, Outcome::Unknown),
        (&["hang"], 1, Timeout, Outcome::Unknown),
        (&["HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"], 3, Unreadable, Outcome::Applied),
        (&["HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\n012345678901234567890123456789012345678901234567890123456789"], 3, Unreadable, Outcome::Applied),
        (&["HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"], 3, Redirect, Outcome::Unknown),
        (&["HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"], 3, Redirect, Outcome::Unknown),
        (&["HTTP/1.1 500 Oh\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<b>"], 3, Status, Outcome::Unknown),
        (&["HTTP/1.1 503 Oh\r\nRetry-After: 0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
           "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"], 3, Status, Outcome::Unknown),
    ];
    for (index, (answers, most, kind, outcome)) in table.iter().enumerate() {
        for (result, seen) in both(answers, &RetryPolicy::new().attempts(*most)) {
            let error = result.unwrap_err();
            assert_eq!(
                (error.kind(), error.outcome()),
                (*kind, *outcome),
                "line {index}: {error:?}"
            );
            assert_eq!(error.attempts() as usize, answers.len(), "line {index}");
            assert_eq!(seen.len(), answers.len());
            let shown = format!("{error} {error:?}");
            assert!(
                !shown.contains("canary") && !shown.contains("a%2Fb"),
                "{shown}"
            );
        }
    }
}

#[test]
fn nobody_listens() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let call = client(&url, RetryPolicy::new()).call(Update);
    for result in [runtime.block_on(call.clone().send()), call.send_blocking()] {
        let error = result.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 3));
        assert_eq!(error.outcome(), Outcome::NotApplied);
        let said = error.to_string();
        assert!(
            said.contains("no connection: refused (not applied"),
            "{said}"
        );
        let said = error.message_in("zh-Hant");
        assert!(said.contains("無法連線：對方拒絕連線（未套用"), "{said}");
    }
}
