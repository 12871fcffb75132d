//! The client against the mock, which reads forms, parts and the way a stream is asked for on its own.

use exchanges::models::{Talk, ThingChange, ThingChangeOwner, Upload, UploadMeta};
use exchanges::operations::{
    AddNoteBody, AddNoteContent, AddNoteFormDataBody, AddNoteFormUrlencodedBody, LoginBody,
    PatchThingContentType, UploadScanContentType,
};
use exchanges::runtime::File;
use exchanges::runtime::stream::StreamErrorKind;
use exchanges::{Client, settings};
use serde_json::{Value, json};

use super::{builder, wait};

fn server() -> mock::Server {
    let options = mock::Options {
        spec: crate::fixtures::root().join("tests/fixtures/exchanges.yaml"),
        keep_sent: true,
        ..mock::Options::default()
    };
    mock::Server::start(&options).expect("the mock starts")
}

fn client(server: &mock::Server) -> Client {
    let builder = builder(&server.base_url()).credential(settings::PORTAL, "canary");
    builder.response_limit(1000).build().expect("a client")
}

/// What the mock read of the bodies that it took.
fn read(server: &mock::Server) -> Vec<Value> {
    let taken = server.log().requests;
    let taken = taken.iter().filter(|seen| seen.status < Some(300));
    taken.filter_map(|seen| seen.sent.clone()?.body).collect()
}

#[test]
fn a_form_sets_and_clears() {
    let server = server();
    let client = client(&server);
    let change = ThingChange::new()
        .name("A & B")
        .clear_memo()
        .tags(["x", "王"])
        .owner(ThingChangeOwner::new().id("7"));
    let call = client.change_thing("1", change);
    let thing = call.clone().send_blocking().expect("a thing");
    assert_eq!(thing.name.as_deref(), Some("A & B"));
    wait(call.send()).expect("a thing");
    let sent = json!({"name": "A & B", "memo": null, "tags": ["x", "王"], "owner": {"id": "7"}});
    let cleared = client.change_thing("1", ThingChange::new().clear_owner());
    cleared.send_blocking().expect("a thing");
    assert_eq!(read(&server), [sent.clone(), sent, json!({"owner": null})]);
    let body = LoginBody::new().scope(["read", "a b"]);
    let token = client.login(body).send_blocking().expect("a token");
    assert_eq!(
        (token.access_token.as_str(), token.expires_in),
        ("text", Some(1))
    );
}

#[test]
fn an_upload_of_two_pages() {
    let server = server();
    let client = client(&server);
    let scan = File::new("\r\n--part\0")
        .named("a\".png")
        .media_type("image/png");
    let upload = Upload::new(scan)
        .pages([File::from("one"), File::from("two")])
        .note("")
        .meta(UploadMeta::new().lang("zh"));
    let call = client.upload_scan(upload);
    call.clone().send_blocking().expect("taken");
    wait(call.send()).expect("taken");
    let sent = json!({
        "scan": "\r\n--part\0", "pages": ["one", "two"], "note": "", "meta": {"lang": "zh"},
    });
    assert_eq!(read(&server), [sent.clone(), sent]);
}

#[test]
fn a_body_as_each_media_type_that_is_offered() {
    let server = server();
    let client = client(&server);
    let change = || ThingChange::new().name("A").clear_memo();
    let patch = client.patch_thing("1").body(change());
    patch.clone().send_blocking().expect("a thing");
    let merge = patch.content_type(PatchThingContentType::MergePatchJson);
    merge.send_blocking().expect("a thing");
    let upload = client.upload_scan(Upload::new(File::from("text")));
    let json = upload.content_type(UploadScanContentType::Json);
    json.send_blocking().expect("taken");
    let notes: [AddNoteContent; 4] = [
        AddNoteBody::new("a").into(),
        AddNoteFormUrlencodedBody::new()
            .text("a")
            .tags(["x"])
            .into(),
        AddNoteFormDataBody::new("a").pages(vec![1]).into(),
        AddNoteContent::VndNoteJson(Box::new(AddNoteBody::new("a"))),
    ];
    for note in notes {
        client.add_note(note).send_blocking().expect("taken");
    }
    let change = json!({"name": "A", "memo": null});
    let expected = [
        change.clone(),
        change,
        json!({"scan": "text"}),
        json!({"text": "a"}),
        json!({"text": "a", "tags": ["x"]}),
        json!({"text": "a", "pages": [1]}),
        json!({"text": "a"}),
    ];
    assert_eq!(read(&server), expected);
}

/// The words of both transports, and how each stream ended.
fn words(client: &Client) -> [(Vec<String>, Option<StreamErrorKind>); 2] {
    let call = client.talk_operation(Talk::new().stream(true));
    let (mut blocking, mut waiting) = ((Vec::new(), None), (Vec::new(), None));
    for item in call.clone().stream_blocking().expect("a stream") {
        match item {
            Ok(event) => blocking.0.push(event.data.word),
            Err(error) => blocking.1 = Some(error.kind()),
        }
    }
    wait(async {
        let mut stream = call.stream().await.expect("a stream");
        while let Some(item) = stream.next().await {
            match item {
                Ok(event) => waiting.0.push(event.data.word),
                Err(error) => waiting.1 = Some(error.kind()),
            }
        }
    });
    [blocking, waiting]
}

#[test]
fn a_stream_whole_cut_and_too_large() {
    let server = server();
    let client = client(&server);
    for (fault, wanted, end) in [
        ("none*2", &["good", "bye"][..], None),
        ("slow-body=300*2", &["good", "bye"], None),
        ("drop-mid-body*2", &["good"], Some(StreamErrorKind::Lost)),
        ("huge-body=9000*2", &[], Some(StreamErrorKind::TooLarge)),
    ] {
        server.script([fault]).expect("a fault");
        for (words, ended) in words(&client) {
            assert_eq!(words, wanted, "{fault}");
            assert_eq!(ended, end, "{fault}");
        }
    }
    let whole = client.talk_operation(Talk::new()).send_blocking();
    assert!(whole.expect("an answer").id.is_some());
    let things = client.export_things().stream_blocking().expect("a stream");
    let ids = things.map(|thing| thing.expect("a thing").id.expect("an id"));
    assert_eq!(ids.collect::<Vec<_>>(), ["1", "2"]);
}
