//! Input made to hurt: it is answered with a located error or a clean crate, never with a panic, an overflow of the
//! stack or a path that leaves the output folder.

use std::fmt::Write as _;

use generator::{Input, LockFile, Reading};

use crate::fixtures::{self, Memory};

const HEAD: &str = "openapi: 3.1.0\ninfo: {title: Hostile, version: 1.0.0}\n";

/// Refused, with a position and without output; read leniently it is answered, too, be it with a crate.
fn refused(name: &str, file: &str, text: impl Into<Vec<u8>>) {
    let text = text.into();
    let input = Input {
        reading: Reading::Lenient,
        ..fixtures::input(file, "hostile", None, LockFile::Unused)
    };
    let lenient = generator::generate(&input, &mut Memory::of(file, text.clone()));
    assert_eq!(lenient.files.is_none(), lenient.errors > 0, "{name}");
    assert!(
        lenient.report.contains(&format!("--> {file}:")),
        "{name} has no position:\n{}",
        lenient.report
    );
    let outcome = fixtures::generate(file, Memory::of(file, text));
    assert!(
        outcome.files.is_none() && outcome.errors > 0,
        "{name} was accepted"
    );
    assert!(
        outcome.report.contains(&format!("--> {file}:")),
        "{name} has no position:\n{}",
        outcome.report
    );
    assert!(
        outcome.report.len() < 200_000,
        "{name} is answered at too great a length"
    );
}

fn schemas(body: &str) -> String {
    format!("{HEAD}components:\n  schemas:\n{body}")
}

#[test]
fn alias_bombs_are_refused() {
    let mut text = format!("{HEAD}x-a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let before = format!("*a{}", level - 1);
        let _ = writeln!(
            text,
            "x-a{level}: &a{level} [{}]",
            vec![before; 10].join(", ")
        );
    }
    refused("alias bomb", "a.yaml", text);
    refused("alias of itself", "a.yaml", format!("{HEAD}x-a: &a [*a]\n"));
    let long = "y".repeat(100_000);
    let uses = vec!["*a"; 5_000].join(", ");
    refused(
        "alias of a long text",
        "a.yaml",
        format!("{HEAD}x-a: &a {long}\nx-b: [{uses}]\n"),
    );
}

#[test]
fn deep_nesting_is_refused() {
    for (open, close) in [("[", "]"), ("{a: ", "}")] {
        let deep = format!(
            "{HEAD}x-a: {}{}\n",
            open.repeat(50_000),
            close.repeat(50_000)
        );
        refused("deep flow", "a.yaml", deep);
        refused(
            "deep flow left open",
            "a.yaml",
            format!("{HEAD}x-a: {}", open.repeat(50_000)),
        );
    }
    refused("deep JSON", "a.json", "[".repeat(1_000_000));
    refused("deep JSON objects", "a.json", "{\"a\":".repeat(200_000));
    let mut block = schemas("    A:\n");
    for level in 0..2_000 {
        let _ = writeln!(block, "{}items:", " ".repeat(6 + level));
    }
    refused("deep schema", "a.yaml", block);
}

#[test]
fn broken_bytes_are_refused() {
    refused("NUL", "a.yaml", format!("{HEAD}x-a: \"a\0b\"\npaths: 1\n"));
    refused("only NUL", "a.yaml", vec![0_u8; 4096]);
    refused(
        "bad UTF-8",
        "a.yaml",
        [HEAD.as_bytes(), b"x-a: \xc3\x28\n"].concat(),
    );
    refused(
        "half a character",
        "a.json",
        b"{\"openapi\": \"\xe5\xae".to_vec(),
    );
    refused("empty", "a.yaml", "");
    refused("empty JSON", "a.json", "");
    refused("only a comment", "a.yaml", "# nothing\n");
    refused("a scalar", "a.yaml", "42\n");
    refused(
        "two documents",
        "a.yaml",
        format!("{HEAD}paths: {{}}\n---\n{HEAD}"),
    );
    refused("a million brackets closed", "a.yaml", "]".repeat(1_000_000));
}

#[test]
fn long_chains_do_not_overflow() {
    let mut chain = String::new();
    for link in 0..20_000 {
        let _ = writeln!(
            chain,
            "    S{link}: {{$ref: '#/components/schemas/S{}'}}",
            link + 1
        );
    }
    let closed = format!("{chain}    S20000: {{type: string}}\n");
    let outcome = fixtures::generate_text(&schemas(&closed));
    assert_eq!(
        outcome.errors,
        0,
        "{}",
        &outcome.report[..outcome.report.len().min(2_000)]
    );
    refused(
        "a chain that ends in itself",
        "a.yaml",
        schemas(&format!(
            "{chain}    S20000: {{$ref: '#/components/schemas/S0'}}\n"
        )),
    );

    let mut composed = String::new();
    for link in 0..3_000 {
        let _ = writeln!(
            composed,
            "    S{link}: {{allOf: [{{$ref: '#/components/schemas/S{}'}}, {{type: object, properties: {{p{}: {{type: string}}}}}}]}}",
            link + 1,
            link % 50
        );
    }
    let _ = writeln!(
        composed,
        "    S3000: {{type: object, properties: {{last: {{type: string}}}}}}"
    );
    let outcome = fixtures::generate_text(&schemas(&composed));
    assert!(
        outcome.errors == 0 || outcome.report.contains("-->"),
        "answered without a position"
    );
    refused(
        "allOf of itself",
        "a.yaml",
        schemas(
            "    A: {allOf: [{$ref: '#/components/schemas/B'}]}\n    B: {allOf: [{$ref: '#/components/schemas/A'}]}\n",
        ),
    );

    let mut nested = String::new();
    for link in 0..5_000 {
        let _ = writeln!(
            nested,
            "    S{link}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/S{}'}}}}}}",
            (link + 1) % 5_000
        );
    }
    let outcome = fixtures::generate_text(&schemas(&nested));
    assert_eq!(outcome.errors, 0, "a ring of five thousand schemas is fine");
}

#[test]
fn chains_without_names_are_refused() {
    for (name, link) in [
        ("lists of lists", "{type: array, items: {$ref: NEXT}}"),
        (
            "maps of maps",
            "{type: object, additionalProperties: {$ref: NEXT}}",
        ),
    ] {
        refused(name, "a.yaml", chain(3_000, link));
    }
}

/// Schemas of which each refers to the next.
fn chain(length: usize, link: &str) -> String {
    let mut text = String::new();
    for number in 0..length {
        let next = format!("'#/components/schemas/S{}'", number + 1);
        let _ = writeln!(text, "    S{number}: {}", link.replace("NEXT", &next));
    }
    schemas(&format!("{text}    S{length}: {{type: object}}\n"))
}

#[test]
fn a_chain_of_compositions_has_one_type_for_each() {
    let link = "{type: object, properties: {n: {allOf: [{$ref: NEXT}, {properties: {e: {type: string}}}]}}}";
    let outcome = fixtures::generate_text(&chain(300, link));
    assert_eq!(outcome.errors, 0, "{}", outcome.report);
    let files = outcome.files.expect("no errors");
    let models = files
        .iter()
        .filter(|file| file.path.starts_with("src/models/"));
    let types = models.map(|file| file.text.matches("pub struct").count());
    // The schemas with members, and what each has inline.
    assert_eq!(types.sum::<usize>(), 300 + 300);
}

#[test]
fn unions_of_unions_do_not_explode() {
    let mut text =
        String::from("    S0: {type: object, required: [a], properties: {a: {type: string}}}\n");
    for level in 1..40 {
        let before = format!("{{$ref: '#/components/schemas/S{}'}}", level - 1);
        let _ = writeln!(text, "    S{level}: {{oneOf: [{before}, {before}]}}");
    }
    text.push_str("    Deep: {allOf: [{$ref: '#/components/schemas/S39'}, {type: object, properties: {b: {type: string}}}]}\n");
    text.push_str("    Example: {$ref: '#/components/schemas/S39', examples: [{b: 1}]}\n");
    let outcome = fixtures::generate_text(&schemas(&text));
    assert!(
        outcome.errors == 0 || outcome.report.contains("-->"),
        "answered without a position"
    );
}

#[test]
fn paths_of_the_output_stay_inside() {
    for (name, text) in fixtures::all("ok") {
        let files = fixtures::generate_text(&text)
            .files
            .expect("the fixtures are right");
        let mut seen = std::collections::BTreeSet::new();
        for file in &files {
            let safe = file.path.split('/').all(|part| {
                !part.is_empty()
                    && part.trim_start_matches('.').len() == part.len()
                    && part
                        .chars()
                        .all(|c| c.is_alphanumeric() || c == '_' || c == '.')
            });
            assert!(safe, "{name}: {}", file.path);
            assert!(
                seen.insert(file.path.to_lowercase()),
                "{name}: {} twice",
                file.path
            );
            assert!(
                !file.text.contains(['\u{0}', '\u{202e}']),
                "{name}: {} holds a hidden character",
                file.path
            );
        }
    }
}
