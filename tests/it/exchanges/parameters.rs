//! Parameters of every place and style, and every kind of credential, as a server sees them.

use exchanges::models::{Filter, Inner};
use exchanges::operations::{
    SearchEverythingLabel, SearchEverythingQuery, SearchEverythingXFlags, SecuredError,
};
use exchanges::runtime::{ClientBuilder, CredentialError, ErrorKind, Token};
use exchanges::{Client, settings};

use super::{answering, builder, client, shown, wait};

#[test]
fn every_place_and_style() {
    let server = answering("204 No Content", "");
    let client = client(&server.base());
    let label = SearchEverythingLabel::new().a("x,y").b(2);
    let call = client
        .search_everything(vec!["a;b".to_owned(), "c".to_owned()], label, vec![1, 2])
        .filter(
            Filter::new()
                .with_from(1)
                .tags(["x&y", "z"])
                .inner(Inner::new().a("[1]")),
        )
        .ids(vec![1, 2])
        .names(["a b", "c"])
        .url("https://example.test/?a=1&b=2#c")
        .plain("1+1 = 2")
        .query(SearchEverythingQuery::new().a(vec![1, 2]))
        .x_flags(SearchEverythingXFlags::new().a(true).b("c d"))
        .choice(["x", "y z"]);
    call.clone().send_blocking().expect("done");
    wait(call.send()).expect("done");
    for request in server.requests() {
        assert_eq!(
            shown(&request, &["x-flags", "cookie"]),
            "GET /everything/;matrix=a%3Bb;matrix=c/.a,x%2Cy,b,2/1,2?filter[from]=1&filter[tags][0]=x%26y&\
             filter[tags][1]=z&filter[inner][a]=%5B1%5D&ids=1%7C2&names=a%20b%20c&\
             url=https://example.test/?a=1%26b=2%23c&plain=1%2B1%20%3D%202&\
             query=%7B%22a%22%3A%5B1%2C2%5D%7D HTTP/1.1\n\
             x-flags: a=true,b=c d\ncookie: choice=x,y%20z\n"
        );
    }
}

/// Gives a client some credentials.
type Know = fn(ClientBuilder<Client>) -> ClientBuilder<Client>;

#[test]
fn all_credentials_of_the_first_way_that_a_client_knows() {
    let server = answering("204 No Content", "");
    let base = server.base();
    let known: [(Know, &str); 4] = [
        (
            |client| {
                client
                    .credential(settings::KEY, "k")
                    .credential(settings::PAGE, "p&1")
            },
            "GET /secured?page_key=p%261 HTTP/1.1\nx-key: k\n",
        ),
        // A key alone is not enough for the first way.
        (
            |client| {
                client
                    .credential(settings::KEY, "k")
                    .credential(settings::BASIC, Token::basic("user", "pä:ss"))
                    .credential(settings::SESSION, "s;1")
            },
            "GET /secured HTTP/1.1\nauthorization: Basic dXNlcjpww6Q6c3M=\ncookie: session=s%3B1\n",
        ),
        (
            |client| client.credential(settings::BEARER, "b"),
            "GET /secured HTTP/1.1\nauthorization: Bearer b\n",
        ),
        (
            |client| {
                let client = client.credential(settings::BEARER, "b");
                client
                    .credential(settings::KEY, "k")
                    .credential(settings::PAGE, "p")
            },
            "GET /secured?page_key=p HTTP/1.1\nx-key: k\n",
        ),
    ];
    for (number, (credentials, expected)) in known.into_iter().enumerate() {
        let client = credentials(builder(&base)).build().expect("a client");
        client.secured().send_blocking().expect("allowed");
        let seen = server.requests();
        assert_eq!(
            shown(&seen[number], &["authorization", "x-key", "cookie"]),
            expected
        );
    }
    let none = builder(&base)
        .build()
        .expect("a client")
        .secured()
        .send_blocking();
    let error = none.expect_err("there is no credential");
    assert_eq!(error.kind(), ErrorKind::Credential);
    assert_eq!(server.requests().len(), 4);
    let missing = CredentialError::Missing.to_string();
    assert!(error.to_string().contains(&missing), "{error}");
}

#[test]
fn ranges_and_default_take_what_no_status_has() {
    for (head, body, expected) in [
        (
            "418 Teapot",
            "short",
            SecuredError::ClientError("short".into()),
        ),
        ("500 Oh", "", SecuredError::Default),
    ] {
        let server = answering(head, body);
        let client = builder(&server.base()).credential(settings::BEARER, "b");
        let client = client.build().expect("a client");
        let error = client.secured().send_blocking().expect_err("not allowed");
        assert_eq!(error.failure(), Some(&expected));
    }
}
