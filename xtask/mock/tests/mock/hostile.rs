//! Bytes that are no good HTTP: answered or dropped, and the mock lives on.

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::json;

use crate::client::{put, raw, server};

#[test]
fn malformed_requests_are_answered_with_400_and_the_like() {
    let server = server();
    let long = format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(100_000));
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "a: b\r\n".repeat(500));
    let chunked = "POST /__mock/faults HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
    let cases: &[(String, &[u16])] = &[
        ("nonsense\r\n\r\n".to_owned(), &[400]),
        ("GET / HTTP/9.9\r\n\r\n".to_owned(), &[400]),
        ("GET / HTTP/1.1\r\nbad header\r\n\r\n".to_owned(), &[400]),
        (
            "GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n".to_owned(),
            &[400],
        ),
        (
            "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n".to_owned(),
            &[400],
        ),
        (
            "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab".to_owned(),
            &[400],
        ),
        (
            "GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n".to_owned(),
            &[413],
        ),
        (
            "GET / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n".to_owned(),
            &[413],
        ),
        (
            "GET / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n".to_owned(),
            &[400],
        ),
        (
            "GET / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n".to_owned(),
            &[400],
        ),
        (format!("{chunked}zz\r\n"), &[400]),
        (format!("{chunked}2\r\nabcd\r\n"), &[400]),
        (format!("{chunked}fffffffffffffff0\r\n"), &[400, 413]),
        (long, &[431]),
        (many, &[431]),
        (
            "GET http://host.example.test?x HTTP/1.1\r\nConnection: close\r\n\r\n".to_owned(),
            &[404],
        ),
        (
            "OPTIONS * HTTP/1.1\r\nConnection: close\r\n\r\n".to_owned(),
            &[404],
        ),
        ("GET /%zz%?%=%&&=# HTTP/1.0\r\n\r\n".to_owned(), &[400, 404]),
    ];
    for (bytes, statuses) in cases {
        let got = raw(&server, bytes.as_bytes());
        let start: String = bytes.chars().take(60).collect();
        assert!(
            got.status.is_some_and(|status| statuses.contains(&status)),
            "{start:?}: {}",
            got.head
        );
    }
    // A connection that says too little is closed without harm.
    for bytes in [
        &b""[..],
        b"GE",
        b"PUT /v1/customers/a HTTP/1.1\r\nContent-Length: 9\r\n\r\n{}",
    ] {
        let mut stream = TcpStream::connect(server.address()).expect("the mock listens");
        stream.write_all(bytes).expect("it is sent");
    }
    let noise: Vec<u8> = (0..50_000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    assert!(
        raw(&server, &noise)
            .status
            .is_none_or(|status| (400..500).contains(&status))
    );
    assert_eq!(put(&server, "c1", &json!({})).status, Some(200));
    assert_eq!(server.log().updates_of("a"), (0, 0));
}

#[test]
fn a_connection_is_kept_and_chunks_are_read() {
    let server = server();
    let mut stream = TcpStream::connect(server.address()).expect("the mock listens");
    let head = "PUT /v1/customers/c1 HTTP/1.1\r\nAuthorization: Bearer x\r\nUser-Agent: h\r\n\
        Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n";
    let body = "5;x=y\r\n{\"nam\r\n8\r\ne\":\"a\"} \r\n0\r\nTrailer: t\r\n\r\n";
    // Two requests in one go, then one more that waits for the permission to go on.
    let two = format!("{head}\r\n{body}{head}\r\n{body}");
    stream.write_all(two.as_bytes()).expect("it is sent");
    let expecting = format!("{head}Expect: 100-continue\r\nConnection: close\r\n\r\n");
    while server.log().updates_of("c1") != (2, 2) {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    stream.write_all(expecting.as_bytes()).expect("it is sent");
    std::thread::sleep(std::time::Duration::from_millis(50));
    stream.write_all(body.as_bytes()).expect("it is sent");
    let mut all = String::new();
    stream.read_to_string(&mut all).expect("three answers come");
    assert_eq!(all.matches("HTTP/1.1 200 OK").count(), 3);
    assert_eq!(all.matches("HTTP/1.1 100 Continue").count(), 1);
}
