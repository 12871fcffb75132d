//! Bodies that a service takes as several media types: what is chosen is what travels.

use exchanges::models::{ThingChange, Upload, UploadMeta};
use exchanges::operations::{
    AddNote, AddNoteBody, AddNoteContent, AddNoteFormDataBody, AddNoteFormUrlencodedBody,
    AddNoteJsonVersion2Body, PatchThingContentType, PutLabels, PutLabelsContent,
    UploadScanContentType,
};
use exchanges::runtime::{BTreeMap, ErrorKind, File, Outcome};
use exchanges::{Client, client::Call};

use super::{answering, client, shown, wait};

/// The request of a call that is sent by both transports, as text.
fn sent(call: &(impl Fn(&Client) + ?Sized), status: &str) -> String {
    let server = answering(status, "{}");
    call(&client(&server.base()));
    let requests = server.requests();
    assert_eq!(requests.len(), 2, "by both transports");
    let [first, second] = [&requests[0], &requests[1]].map(|one| shown(one, &["content-type"]));
    assert_eq!(first, second);
    first
}

/// Sends a call by both transports.
fn send(call: &Call<AddNote>) {
    call.clone().send_blocking().expect("taken");
    wait(call.clone().send()).expect("taken");
}

#[test]
fn one_type_travels_as_what_is_chosen() {
    let upload = || {
        let upload = Upload::new(File::from("scanned \"text\"").named("a.txt"));
        upload.note("n").meta(UploadMeta::new().lang("zh"))
    };
    let with = |choice: Option<UploadScanContentType>| {
        move |client: &Client| {
            let call = client.upload_scan(upload());
            let call = match choice {
                Some(choice) => call.content_type(choice),
                None => call,
            };
            call.clone().send_blocking().expect("taken");
            wait(call.send()).expect("taken");
        }
    };
    assert_eq!(
        sent(&with(Some(UploadScanContentType::Json)), "201 Created"),
        "POST /scans HTTP/1.1\ncontent-type: application/json\n\
         {\"scan\":\"scanned \\\"text\\\"\",\"note\":\"n\",\"meta\":{\"lang\":\"zh\"}}"
    );
    let unsaid = sent(&with(None), "201 Created");
    let said = sent(&with(Some(UploadScanContentType::FormData)), "201 Created");
    assert_eq!(unsaid, said);
    assert!(
        said.starts_with("POST /scans HTTP/1.1\ncontent-type: multipart/form-data; boundary=part-"),
        "{said}"
    );
    assert!(said.contains("filename=\"a.txt\""), "{said}");
}

#[test]
fn an_optional_body_in_json_of_either_name() {
    for (choice, media_type) in [
        (None, "application/json"),
        (Some(PatchThingContentType::Json), "application/json"),
        (
            Some(PatchThingContentType::MergePatchJson),
            "application/merge-patch+json",
        ),
    ] {
        let call = |client: &Client| {
            let mut call = client
                .patch_thing("1")
                .body(ThingChange::new().name("A").clear_memo());
            call.operation_mut().content_type = choice;
            call.clone().send_blocking().expect("a thing");
            wait(call.send()).expect("a thing");
        };
        assert_eq!(
            sent(&call, "200 OK"),
            format!(
                "PATCH /things/1 HTTP/1.1\ncontent-type: {media_type}\n{{\"name\":\"A\",\"memo\":null}}"
            )
        );
    }
    let none = |client: &Client| {
        let call = client
            .patch_thing("1")
            .content_type(PatchThingContentType::MergePatchJson);
        call.clone().send_blocking().expect("a thing");
        wait(call.send()).expect("a thing");
    };
    assert_eq!(sent(&none, "200 OK"), "PATCH /things/1 HTTP/1.1\n");
}

#[test]
fn several_types_say_what_they_travel_as() {
    let json = |client: &Client| send(&client.add_note(AddNoteBody::new("a & b").author("me")));
    assert_eq!(
        sent(&json, "201 Created"),
        "POST /notes HTTP/1.1\ncontent-type: application/json\n{\"text\":\"a & b\",\"author\":\"me\"}"
    );
    let form = AddNoteFormUrlencodedBody::new()
        .text("a & b")
        .tags(["x", "y"]);
    let form = move |client: &Client| send(&client.add_note(form.clone()));
    assert_eq!(
        sent(&form, "201 Created"),
        "POST /notes HTTP/1.1\ncontent-type: application/x-www-form-urlencoded\n\
         text=a+%26+b&tags%5B0%5D=x&tags%5B1%5D=y"
    );
    let parts = AddNoteFormDataBody::new("a & b").pages(vec![1, 2]);
    let parts = move |client: &Client| send(&client.add_note(parts.clone()));
    let shown = sent(&parts, "201 Created");
    let (head, body) = shown.split_once("\n--").expect("parts");
    assert!(
        head.starts_with("POST /notes HTTP/1.1\ncontent-type: multipart/form-data; boundary=part-"),
        "{head}"
    );
    let (boundary, _) = body.split_once("\r\n").expect("a boundary");
    assert_eq!(
        body.replace(boundary, "B"),
        "B\r\nContent-Disposition: form-data; name=\"text\"\r\nContent-Type: text/markdown\r\n\r\na & b\r\n\
         --B\r\nContent-Disposition: form-data; name=\"pages\"\r\n\r\n1\r\n\
         --B\r\nContent-Disposition: form-data; name=\"pages\"\r\n\r\n2\r\n--B--\r\n"
    );
    let second = AddNoteJsonVersion2Body::new("a");
    let second = move |client: &Client| send(&client.add_note(second.clone()));
    assert_eq!(
        sent(&second, "201 Created"),
        "POST /notes HTTP/1.1\ncontent-type: application/json; version=2\n{\"title\":\"a\"}"
    );
    let own = AddNoteContent::VndNoteJson(Box::new(AddNoteBody::new("a")));
    let own = move |client: &Client| send(&client.add_note(own.clone()));
    assert_eq!(
        sent(&own, "201 Created"),
        "POST /notes HTTP/1.1\ncontent-type: application/vnd.note+json\n{\"text\":\"a\"}"
    );
}

#[test]
fn each_type_is_held_against_its_own_limits() {
    let client = client("http://127.0.0.1:9");
    let broken = |call: Call<AddNote>| {
        let error = call.send_blocking().expect_err("it breaks a limit");
        assert_eq!(
            (error.kind(), error.outcome()),
            (ErrorKind::Rules, Outcome::NotApplied)
        );
        let all: Vec<String> = error
            .violations()
            .expect("violations")
            .iter()
            .map(|one| one.to_string())
            .collect();
        assert_eq!(all.len(), 1, "{all:?}");
        assert!(all[0].contains("/text"), "{all:?}");
    };
    let long = "ten letters";
    broken(client.add_note(AddNoteFormUrlencodedBody::new().text(long)));
    broken(client.add_note(AddNoteBody::new(long.repeat(2))));
    let own = Box::new(AddNoteBody::new(long.repeat(2)));
    broken(client.add_note(AddNoteContent::VndNoteJson(own)));
    let unlimited = client.add_note(AddNoteFormDataBody::new(long.repeat(9)));
    let error = unlimited.send_blocking().expect_err("nobody is there");
    assert_ne!(error.kind(), ErrorKind::Rules);

    let count = |call: Call<PutLabels>| {
        let error = call.send_blocking().expect_err("it is not sent");
        error.violations().map(|all| all.iter().count())
    };
    let labels = ["a", "b", "c"].map(str::to_owned).to_vec();
    assert_eq!(count(client.put_labels().body(labels)), Some(1));
    let none = PutLabelsContent::from(BTreeMap::new());
    assert_eq!(count(client.put_labels().body(none)), Some(1));
}

#[test]
fn a_preview_speaks_of_the_type_at_hand() {
    let client = client("http://127.0.0.1:9");
    let shown = |call: Call<AddNote>| call.preview().expect("a preview").to_string();
    assert_eq!(
        shown(client.add_note(AddNoteBody::new("a").author("me"))),
        "POST /notes (application/json, 26 bytes)\n  set   text = \"a\"\n  set   author = [redacted]"
    );
    assert_eq!(
        shown(client.add_note(AddNoteFormUrlencodedBody::new().tags(["x"]))),
        "POST /notes (application/x-www-form-urlencoded, 13 bytes)\n  set   tags = {1 members}\n  keep  1 others"
    );
    let note = AddNote::new(AddNoteBody::new("a").author("me"));
    let debug = format!("{note:?}");
    assert!(!debug.contains("\"me\""), "{debug}");
}
