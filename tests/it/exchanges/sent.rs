//! Forms and parts, and the answers to them.

use exchanges::headers;
use exchanges::models::{
    Inner, ThingChange, ThingChangeOwner, ThingChangeOwnerRolesItem, Upload, UploadMeta,
};
use exchanges::operations::{LoginBody, LoginBodyGrantType, LoginError};
use exchanges::runtime::{ErrorKind, File, Outcome};

use super::{answering, client, shown, wait};

fn change() -> ThingChange {
    let role = ThingChangeOwnerRolesItem::new().role("a/b");
    ThingChange::new()
        .name("A & B ~*")
        .clear_memo()
        .tags(["x", "王"])
        .owner(ThingChangeOwner::new().id("7").roles(vec![role]))
}

#[test]
fn a_form_as_deep_as_its_value() {
    let server = answering(
        "200 OK\r\nContent-Type: application/json\r\nX-Left: 7\r\nx-pages: 1, 2\r\nX-Pages: 3",
        r#"{"id": "1", "name": "A"}"#,
    );
    let client = client(&server.base());
    let call = client
        .change_thing("1", change())
        .expand(["owner", "owner.roles"]);
    let blocking = call.clone().with_head().send_blocking().expect("a thing");
    let answer = wait(call.with_head().send()).expect("a thing");
    for answer in [blocking, answer] {
        assert_eq!(answer.name.as_deref(), Some("A"));
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.read_header(&headers::X_LEFT), Some(7));
        assert_eq!(answer.read_header(&headers::X_PAGES), Some(vec![1, 2, 3]));
    }
    for request in server.requests() {
        assert_eq!(
            shown(&request, &["content-type", "content-length"]),
            "POST /things/1?expand[0]=owner&expand[1]=owner.roles HTTP/1.1\n\
             content-type: application/x-www-form-urlencoded\n\
             content-length: 115\n\
             name=A+%26+B+%7E*&memo=&tags%5B0%5D=x&tags%5B1%5D=%E7%8E%8B&owner%5Bid%5D=7&\
             owner%5Broles%5D%5B0%5D%5Brole%5D=a%2Fb"
                .replace("&\n", "&")
        );
    }
}

#[test]
fn what_clears_and_what_is_kept_shows_in_a_preview() {
    let client = client("http://127.0.0.1:9");
    let preview = client.change_thing("1", change()).preview();
    let preview = preview.expect("a preview").to_string();
    assert_eq!(
        preview,
        "POST /things/{id} (application/x-www-form-urlencoded, 115 bytes)\n  \
         set   name = \"A & B ~*\"\n  clear memo\n  set   tags = {2 members}\n  set   owner = {2 members}"
    );
    let cleared = client.change_thing("1", ThingChange::new().clear_owner());
    let preview = cleared.preview().expect("a preview").to_string();
    assert!(
        preview.ends_with("\n  clear owner\n  keep  3 others"),
        "{preview}"
    );
}

#[test]
fn a_form_without_styles_and_its_answer() {
    let server = answering(
        "200 OK\r\nContent-Type: application/x-www-form-urlencoded",
        "access_token=a%26b+c&expires_in=3600&scope=read&scope=write",
    );
    let body = LoginBody::new()
        .scope(["read", "a b"])
        .extra(Inner::new().a("x"));
    assert_eq!(body.grant_type, LoginBodyGrantType::Password);
    let client = super::builder(&server.base()).credential(exchanges::settings::PORTAL, "canary");
    let client = client.build().expect("a client");
    let token = client.login(body).send_blocking().expect("a token");
    assert_eq!(
        (token.access_token.as_str(), token.expires_in, token.scope),
        (
            "a&b c",
            Some(3600),
            Some(vec!["read".to_owned(), "write".to_owned()])
        )
    );
    assert_eq!(
        shown(&server.requests()[0], &["authorization"]),
        "POST /token HTTP/1.1\nauthorization: Portal canary\n\
         grant_type=password&scope=read&scope=a+b&extra=%7B%22a%22%3A%22x%22%7D"
    );
}

#[test]
fn a_failure_in_a_form() {
    let server = answering("400 Bad Request", "error=invalid_grant");
    let client = super::builder(&server.base())
        .credential(exchanges::settings::PORTAL, "canary")
        .build()
        .expect("a client");
    let error = client
        .login(LoginBody::new())
        .send_blocking()
        .expect_err("it is refused");
    assert_eq!(error.kind(), ErrorKind::Status);
    let Some(LoginError::BadRequest(body)) = error.failure() else {
        panic!("{error}");
    };
    assert_eq!(body.error.as_deref(), Some("invalid_grant"));
}

#[test]
fn an_upload_and_the_same_bytes_again() {
    let server = answering("201 Created", r#"{"id": "9"}"#);
    let client = client(&server.base());
    let upload = Upload::new(
        File::new([0x89, b'P', 0, 0xff])
            .named("a\"\r\nX: y.png")
            .media_type("image/png"),
    )
    .pages([File::from("one"), File::from("two")])
    .note("- é")
    .meta(UploadMeta::new().lang("zh"));
    let call = client.upload_scan(upload);
    call.clone().send_blocking().expect("taken");
    wait(call.send()).expect("taken");
    let requests = server.requests();
    let boundary = "part-";
    let body = |request: &[u8]| {
        let at = request
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .expect("a head");
        request[at + 4..].to_vec()
    };
    assert_eq!(body(&requests[0]), body(&requests[1]));
    let head = shown(&requests[0], &["content-type"]);
    let (_, boundary) = head
        .split_once("content-type: multipart/form-data; boundary=")
        .map(|(before, rest)| (before, rest.split('\n').next().expect("a line")))
        .filter(|(_, found)| found.starts_with(boundary))
        .expect("a boundary");
    let expected: Vec<u8> = [
        b"--B\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"a%22%0D%0AX: y.png\"\r\n".as_slice(),
        b"Content-Type: image/png\r\n\r\n\x89P\0\xff\r\n",
        b"--B\r\nContent-Disposition: form-data; name=\"pages\"; filename=\"pages\"\r\n",
        b"Content-Type: application/octet-stream\r\n\r\none\r\n",
        b"--B\r\nContent-Disposition: form-data; name=\"pages\"; filename=\"pages\"\r\n",
        b"Content-Type: application/octet-stream\r\n\r\ntwo\r\n",
        b"--B\r\nContent-Disposition: form-data; name=\"note\"\r\nContent-Type: text/markdown\r\n\r\n- \xc3\xa9\r\n",
        b"--B\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n",
        b"{\"lang\":\"zh\"}\r\n--B--\r\n",
    ]
    .concat();
    let parts: Vec<&[u8]> = expected.split(|byte| *byte == b'B').collect();
    let expected = parts.join(boundary.as_bytes());
    assert_eq!(
        String::from_utf8_lossy(&body(&requests[0])),
        String::from_utf8_lossy(&expected)
    );
}

#[test]
fn what_goes_up_and_what_is_kept_shows_in_a_preview() {
    let upload = Upload::new(File::from("a\r\n--part\r\n\r\nb").named("x.png"))
        .pages([File::from("one"), File::from("two")])
        .meta(UploadMeta::new().lang("zh"));
    let preview = client("http://127.0.0.1:9").upload_scan(upload).preview();
    let preview = preview.expect("a preview").to_string();
    let (head, fields) = preview.split_once('\n').expect("fields");
    assert!(
        head.starts_with("POST /scans (multipart/form-data; boundary=part-"),
        "{head}"
    );
    assert_eq!(
        fields,
        "  set   scan = 14 bytes\n  set   pages = [2 items]\n  set   meta = {1 members}\n  keep  1 others"
    );
    let upload = Upload::new("x").note("\"y\"");
    let preview = client("http://127.0.0.1:9").upload_scan(upload).preview();
    let preview = preview.expect("a preview").to_string();
    assert!(preview.contains("set   note = \"\\\"y\\\"\""), "{preview}");
}

#[test]
fn limits_hold_for_parts_too() {
    let upload = Upload::new("x").note("longer than twenty characters");
    let error = client("http://127.0.0.1:9")
        .upload_scan(upload)
        .send_blocking();
    let error = error.expect_err("it breaks a limit");
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::Rules, Outcome::NotApplied)
    );
    assert_eq!(error.violations().map(|all| all.iter().count()), Some(1));
}
