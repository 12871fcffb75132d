//! `--lenient` and `--report` through the command.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use xtask::Failure;
use xtask::codegen::{Request, command};

use crate::fixtures;

/// A document in a folder of its own.
struct Place {
    _folder: tempfile::TempDir,
    root: PathBuf,
}

impl Place {
    fn new(text: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().canonicalize().expect("a folder");
        fs::write(root.join("api.yaml"), text).expect("written");
        Self {
            _folder: folder,
            root,
        }
    }

    fn request(&self, lenient: bool) -> Request {
        Request {
            spec: Some(self.root.join("api.yaml")),
            out: Some(self.root.join("out")),
            report: Some(self.root.join("report.json")),
            lenient,
            ..Request::default()
        }
    }

    fn report(&self) -> Value {
        let text = fs::read_to_string(self.root.join("report.json")).expect("a report");
        serde_json::from_str(&text).expect("JSON")
    }
}

fn write(request: &Request) -> (Result<(), Failure>, String) {
    let mut out = Vec::new();
    let result = command::write(request, &mut out, &mut Vec::new());
    (result, String::from_utf8(out).expect("text"))
}

fn untyped() -> String {
    let fixtures = fixtures::all("lenient").into_iter();
    let mut found = fixtures.filter(|(name, _)| name == "untyped");
    found.next().expect("the fixture").1
}

#[test]
fn the_report_tells_what_the_summary_counts() {
    let place = Place::new(&untyped());
    let (result, out) = write(&place.request(true));
    result.expect("it is made");
    assert!(
        out.contains(
            "read leniently: 1 operation made, 0 left out; typed: 9 of 14 properties, 2 of 2 variants, \
             1 of 2 parameters, 2 of 4 payloads\n"
        ),
        "{out}"
    );
    let report = place.report();
    assert_eq!(report["reading"], "lenient");
    assert_eq!(report["made"], true);
    assert_eq!(report["operations"]["made"], 1);
    assert_eq!(report["properties"]["typed"], 9);
    let untyped = report["properties"]["untyped"].as_array().expect("a list");
    assert_eq!(untyped.len(), 5);
    assert_eq!(untyped[0]["what"], "Thing.misspelt");
    assert_eq!(untyped[0]["code"], "E0104");
    assert_eq!(
        untyped[0]["at"],
        "#/components/schemas/Thing/properties/misspelt/type"
    );
    let reasons = report["reasons"].as_array().expect("a list");
    let total: u64 = reasons
        .iter()
        .filter_map(|one| one["untyped"].as_u64())
        .sum();
    assert_eq!(total, 5 + 1 + 2);
    let found = report["findings"].as_array().expect("a list");
    assert!(found.iter().all(|one| one["severity"] != "error"));
    assert!(
        found
            .iter()
            .any(|one| one["instead"] == "read as any JSON value")
    );

    // The same again changes nothing, and `--check` says so.
    let (mut out, request) = (Vec::new(), place.request(true));
    command::check(&request, &mut out, &mut Vec::new()).expect("fresh");
    assert_eq!(place.report(), report);
}

#[test]
fn a_refused_document_is_reported_too() {
    let place = Place::new(&untyped());
    let (result, _) = write(&place.request(false));
    assert!(matches!(result, Err(Failure::Spec(_))));
    assert!(!place.root.join("out").exists());
    let report = place.report();
    assert_eq!(
        (&report["reading"], &report["made"]),
        (&"strict".into(), &false.into())
    );
    let found = report["findings"].as_array().expect("a list");
    assert!(found.iter().any(|one| one["severity"] == "error"));
}

#[test]
fn a_gap_is_told_with_its_reason() {
    let place = Place::new(&untyped());
    let gaps = place.root.join("gaps.yaml");
    let text = "- code: E0701\n  at: '#/components/**'\n  reason: Nobody reads it.\n";
    fs::write(&gaps, text).expect("written");
    let request = Request {
        gaps: Some(gaps),
        ..place.request(true)
    };
    write(&request).0.expect("it is made");
    let report = place.report();
    assert_eq!(report["accepted"][0]["reason"], "Nobody reads it.");
    let accepted = report["accepted"][0]["findings"]
        .as_array()
        .expect("a list");
    assert_eq!(accepted.len(), 1);
    let found = report["findings"].as_array().expect("a list");
    assert!(found.iter().all(|one| one["code"] != "E0701"));
}

#[test]
fn nothing_but_a_report_is_overwritten() {
    let place = Place::new(&untyped());
    fs::write(place.root.join("report.json"), "{\"mine\": true}").expect("written");
    let (result, _) = write(&place.request(true));
    assert!(matches!(&result, Err(Failure::Trouble(_))), "{result:?}");
    assert!(!place.root.join("out").exists());
    let kept = fs::read_to_string(place.root.join("report.json")).expect("read");
    assert_eq!(kept, "{\"mine\": true}");
}

#[test]
fn our_own_description_is_never_read_leniently() {
    let place = Place::new("");
    let request = Request {
        spec: None,
        ..place.request(true)
    };
    let (result, _) = write(&request);
    let failure = result.expect_err("refused");
    assert_eq!(failure.exit_code(), 2);
    assert!(
        failure.to_string().contains("always read strictly"),
        "{failure}"
    );
}
