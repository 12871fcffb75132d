//! What a service may say that quotes what it was told, and what is no answer at all.

use serde_json::json;

use super::planted::Planter;
use crate::bodies::specification;

/// An answer as it travels.
pub(crate) fn http(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\n\r\n");
    [head.as_bytes(), body].concat()
}

/// Headers that quote what was planted: all but the few that `Debug` shows, since they say nothing about a person.
pub(crate) const HEADERS: &str = "Content-Type: application/json\r\nSet-Cookie: kanarie=kanarie\r\n\
    Location: https://kanarie.example.test/kanarie?kanarie#kanarie\r\nServer: kanarie\r\n\
    WWW-Authenticate: Bearer realm=\"kanarie\"\r\nX-Customer: kanarie\r\n\
    Link: <kanarie>\r\nContent-Encoding: kanarie\r\n";

/// Bodies that no success may have, with what was planted where it does not fit.
const BODIES: &[&str] = &[
    r#"{"name": {"kanarie": "kanarie"}}"#,
    r#"{"name": ["kanarie"]}"#,
    r#"{"birth_year": "kanarie"}"#,
    r#"{"birth_year": 7301459826019999999999}"#,
    r#"{"birthday": "2373-11-17-kanarie"}"#,
    r#"{"gender": {"kanarie": 1}}"#,
    r#"{"phones": {"kanarie": 1}}"#,
    r#"{"delivery_addresses": [{"recipient_name": 730145982601}]}"#,
    r#"{"delivery_addresses": ["kanarie"]}"#,
    r#"{"custom_data": [{"value": {"kanarie": "kanarie"}}]}"#,
    r#"{"metafields": "kanarie"}"#,
    r#"{"name": "kanarie", "name": "kanarie"}"#,
    r#"{"kanarie": }"#,
    r#"{"name": "kanarie\ud800"}"#,
    r#"{"name": "kanarie" kanarie}"#,
    r#""kanarie""#,
    r#"["kanarie"]"#,
    "kanarie",
    "<html>kanarie</html>",
];

const STATUSES: &[&str] = &[
    "401 kanarie",
    "403 kanarie",
    "404 kanarie",
    "422 kanarie",
    "429 kanarie",
    "500 kanarie",
    "418 kanarie",
    "503 kanarie",
    "599 kanarie",
    "999 kanarie",
    "202 kanarie",
    "301 kanarie",
    "302 kanarie",
    "303 kanarie",
    "304 kanarie",
    "307 kanarie",
    "308 kanarie",
    "101 kanarie",
];

/// What a service may say that quotes what it was told, with its name.
pub(crate) fn quotations() -> Vec<(&'static str, Vec<u8>)> {
    let spec = specification();
    let mut planter = Planter::new(&spec);
    let customer = planter.object("Customer").to_string();
    let mut error = planter.object("ValidationErrorBody");
    error["message"] = json!("the email kanarie is taken");
    error["code"] = json!("KANARIE");
    let error = error.to_string();
    let mut said = vec![
        ("a customer", http("200 OK", HEADERS, customer.as_bytes())),
        (
            "half a customer",
            http(
                "200 OK",
                HEADERS,
                &customer.as_bytes()[..customer.len() / 2],
            ),
        ),
        (
            "no body",
            b"HTTP/1.1 200 kanarie\r\nContent-Length: 99\r\n\r\n\"kanarie".to_vec(),
        ),
    ];
    for place in BODIES {
        said.push((*place, http("200 OK", HEADERS, place.as_bytes())));
    }
    said.push((
        "no UTF-8",
        http("200 OK", HEADERS, b"{\"name\": \"kanarie\xff\"}"),
    ));
    for status in STATUSES {
        said.push((*status, http(status, HEADERS, error.as_bytes())));
        said.push((*status, http(status, HEADERS, b"kanarie")));
        said.push((
            *status,
            http(status, "Location: //kanarie\r\n", b"[\"kanarie\"]"),
        ));
        said.push((
            *status,
            http(status, "Location: kanarie:://\r\n", b"{\"message\": 1}"),
        ));
    }
    said
}

/// What is no HTTP, or no TLS.
pub(crate) const GARBLED: &[&str] = &[
    "kanarie",
    "kanarie\r\n\r\n",
    "HTTP/1.1 kanarie\r\n\r\n",
    "HTTP/kanarie 200 OK\r\n\r\n",
    "HTTP/1.1 200 OK\r\nkanarie\r\n\r\n",
    "HTTP/1.1 200 OK\r\nkanarie kanarie: kanarie\r\n\r\n",
    "HTTP/1.1 200 OK\r\nX: kanarie\0kanarie\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: kanarie\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 601982541037\r\n\r\nkanarie",
    "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 6289541037\r\n\r\nkanarie",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: kanarie\r\n\r\nkanarie",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nkanarie\r\nkanarie",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9;kanarie\r\n\"kanarie\"\r\nkanarie",
    "HTTP/1.1 103 Early Hints\r\nLink: <kanarie>\r\n\r\nkanarie",
    "HTTP/1.1 100 kanarie\r\n\r\nHTTP/1.1 500 kanarie\r\nX: kanarie\r\nContent-Length: 0\r\n\r\n",
];
