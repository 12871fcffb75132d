use std::collections::BTreeMap;

use super::*;
use crate::diagnostic::Diagnostic;

fn load_one(name: &str, text: impl Into<Vec<u8>>) -> Loaded {
    load(name, &mut BTreeMap::from([(name.to_owned(), text.into())]))
}

fn load_all(files: &[(&str, &str)]) -> Loaded {
    let mut loader: BTreeMap<String, &str> = files
        .iter()
        .map(|&(path, text)| (path.to_owned(), text))
        .collect();
    load(files[0].0, &mut loader)
}

/// Code, path, line, column and the text of each finding.
fn findings(loaded: &Loaded) -> Vec<String> {
    let shown = |one: &Diagnostic| {
        let place = one
            .primary
            .and_then(|mark| loaded.sources.place(mark).map(|place| (mark, place)));
        let place = place.map_or("-".to_owned(), |(mark, place)| {
            let file = loaded.sources.file(mark.file);
            format!(
                "{}:{}:{} {:?}",
                file.path,
                place.line,
                place.column,
                &file.text[place.start..place.end]
            )
        });
        format!("{} {place}", one.code)
    };
    loaded.diagnostics.iter().map(shown).collect()
}

/// A tree as JSON, names in order.
fn json(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".into(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Float(value) => format!("{value:?}"),
        Value::String(text) => format!("{text:?}"),
        Value::Array(items) => {
            format!("[{}]", items.iter().map(json).collect::<Vec<_>>().join(","))
        }
        Value::Object(members) => {
            let members = members
                .iter()
                .map(|member| format!("{:?}:{}", member.key, json(&member.node)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
    }
}

fn tree(name: &str, text: &str) -> String {
    let loaded = load_one(name, text);
    assert_eq!(findings(&loaded), [""; 0]);
    json(loaded.sources.entry().unwrap())
}

#[test]
fn yaml_and_json_give_the_same_tree() {
    let text = r#"{"a": [1, -2.5, 1e3, true, null, "x\u5ba2"], "b": {"c": {}, "d": []}, "200": 170141183460469231731687303715884105727}"#;
    let expected = r#"{"a":[1,-2.5,1000.0,true,null,"x客"],"b":{"c":{},"d":[]},"200":170141183460469231731687303715884105727}"#;
    assert_eq!(tree("a.yaml", text), expected);
    assert_eq!(tree("a.json", text), expected);
    assert_eq!(
        tree(
            "a.yaml",
            "country: NO\n200: !!str 1\n~: ! 2\n? \n: |\n  x\n"
        ),
        r#"{"country":"NO","200":"1","~":"2","":"x\n"}"#
    );
    assert_eq!(
        tree("a.yaml", "\u{feff}a: 1\r\nb:\r\n- 客\r\n"),
        r#"{"a":1,"b":["客"]}"#
    );
    assert_eq!(tree("a.yaml", ""), "null");
}

#[test]
fn marks_lead_to_pointers_and_places() {
    for (name, text) in [
        ("a.yaml", "a/b:\n  - x: 客戶\n    y: [1, two]\n"),
        (
            "a.json",
            "{\"a/b\": [{\"x\": \"客戶\", \"y\": [1,\n \"two\"]}]}",
        ),
    ] {
        let Loaded { sources, .. } = load_one(name, text);
        let node = sources.find(FileId(0), "/a~1b/0/y/1").unwrap();
        assert_eq!(node.as_str(), Some("two"));
        assert_eq!(sources.pointer_of(node.mark), "/a~1b/0/y/1");
        let place = sources.place(node.mark).unwrap();
        assert_eq!(text[place.start..place.end].trim_matches('"'), "two");
        assert_eq!(
            sources.pointer_of(sources.find(FileId(0), "").unwrap().mark),
            ""
        );
        assert!(sources.find(FileId(0), "/a%2Fb").is_some());
        assert!(sources.find(FileId(0), "/a~1b/00").is_none());
        assert!(sources.find(FileId(0), "a~1b").is_none());
    }
}

#[test]
fn repeated_names_are_found_in_small_and_in_big_objects() {
    assert_eq!(
        findings(&load_one("a.yaml", "a: 1\nb: 2\na: 3\n")),
        ["E0005 a.yaml:3:1 \"a\""]
    );
    assert_eq!(
        findings(&load_one("a.json", "{\"a\": 1,\n \"b\": 2, \"a\": 3}")),
        ["E0005 a.json:2:10 \"\\\"a\\\"\""]
    );
    let many: String = (0..50).map(|number| format!("k{number}: 1\n")).collect();
    assert_eq!(
        findings(&load_one("a.yaml", many + "k7: 2\n")),
        ["E0005 a.yaml:51:1 \"k7\""]
    );
    let both = load_one("a.json", "[{\"a\": 1, \"a\": 2},\n \"b\" 3]");
    assert_eq!(
        findings(&both),
        ["E0005 a.json:1:11 \"\\\"a\\\"\"", "E0004 a.json:2:6 \"3\""]
    );
}

#[test]
fn yaml_beyond_json_is_refused_at_its_place() {
    let loaded = load_one(
        "a.yaml",
        "<<: 1\n\"<<\": 2\n[1]: 2\nc: !new 1\nd: .inf\ne: !!int x\nf: &f [*f]\n",
    );
    assert_eq!(
        findings(&loaded),
        [
            "E0006 a.yaml:1:1 \"<<\"",
            "E0006 a.yaml:3:1 \"[\"",
            "E0006 a.yaml:4:9 \"1\"",
            "E0006 a.yaml:5:4 \".inf\"",
            "E0006 a.yaml:6:10 \"x\"",
            "E0008 a.yaml:7:8 \"*f\"",
        ]
    );
    assert_eq!(
        findings(&load_one("a.yaml", "a: 1\n---\nb: 2\n")),
        ["E0006 a.yaml:2:1 \"---\""]
    );
}

#[test]
fn syntax_errors() {
    assert_eq!(
        findings(&load_one("a.yaml", "a: 1\nb: \"open\nc: 2\n")),
        ["E0004 a.yaml:2:4 \"\\\"\""]
    );
    assert_eq!(
        findings(&load_one("a.yaml", "a: [1,\nb\n")),
        ["E0004 a.yaml:1:4 \"[\""]
    );
    assert_eq!(
        findings(&load_one("a.yaml", "a: *客\n")),
        ["E0004 a.yaml:1:4 \"*客\""]
    );
    assert_eq!(
        findings(&load_one("a.yaml", "# x\0\n")),
        ["E0004 a.yaml:1:4 \"\\0\""]
    );
    assert_eq!(
        findings(&load_one("a.json", "{\"a\": 1,\n \"b\" 3}")),
        ["E0004 a.json:2:6 \"3\""]
    );
    assert_eq!(
        findings(&load_one("a.json", "{\"a\": \"open\n}")),
        ["E0004 a.json:1:7 \"\\\"\""]
    );
    assert_eq!(findings(&load_one("a.json", "")), ["E0004 a.json:1:1 \"\""]);
    assert_eq!(
        findings(&load_one("a.yaml", b"a: 1\nb: x\xff\n".to_vec())),
        ["E0003 a.yaml:2:5 \"\u{fffd}\""]
    );
}

#[test]
fn aliases_are_copies_with_marks_of_their_own() {
    let loaded = load_one("a.yaml", "a: &a {b: [1, &k x]}\nc: *a\n*k : *k\n");
    let sources = &loaded.sources;
    assert_eq!(
        json(sources.entry().unwrap()),
        r#"{"a":{"b":[1,"x"]},"c":{"b":[1,"x"]},"x":"x"}"#
    );
    let copy = sources.find(FileId(0), "/c/b/0").unwrap();
    assert_eq!(sources.pointer_of(copy.mark), "/c/b/0");
    assert_eq!(sources.place(copy.mark).unwrap().start, 11);
}

#[test]
fn hostile_texts_are_answered() {
    let bomb: String = (1..40)
        .map(|level| {
            format!(
                "a{level}: &a{level} [{}]\n",
                vec![format!("*a{}", level - 1); 9].join(", ")
            )
        })
        .collect();
    let wide = format!(
        "a: &a {}\nb: [{}]\n",
        "x".repeat(1_000_000),
        vec!["*a"; 5_000].join(", ")
    );
    let nested = |open: &str, times: usize| open.repeat(times);
    let anchors: String = (0..120).map(|level| format!("&a{level} [")).collect();
    for (name, text, code) in [
        ("a.yaml", format!("a0: &a0 x\n{bomb}"), "E0008"),
        ("a.yaml", wide, "E0008"),
        ("a.yaml", nested("[", 50_000), "E0007"),
        ("a.json", nested("[", 50_000), "E0007"),
        ("a.yaml", nested("{a: ", 50_000), "E0007"),
        ("a.yaml", nested("- ", 50_000), "E0007"),
        ("a.yaml", nested("? ", 50_000), "E0007"),
        ("a.yaml", nested("[", 10_000_000), "E0007"),
        ("a.json", nested("[", 10_000_000), "E0007"),
        ("a.yaml", nested("\0", 1_000_000), "E0004"),
        ("a.json", nested("\0", 1_000_000), "E0004"),
        (
            "a.yaml",
            format!("{anchors}{}{}", nested("x, ", 1000), nested("]", 120)),
            "",
        ),
        ("a.yaml", nested("- !x y\n", 100_000), "E0006"),
    ] {
        let loaded = load_one(name, text.clone());
        let codes: Vec<&str> = loaded.diagnostics.iter().map(|one| one.code.0).collect();
        assert_eq!(
            codes.first().copied().unwrap_or_default(),
            code,
            "{:.20}",
            text
        );
        let _ = crate::diagnostic::render(&loaded.diagnostics, &loaded.sources, "en");
    }
}

#[test]
fn files_that_references_name() {
    let loaded = load_all(&[
        (
            "main.yaml",
            "a: {$ref: 'x/b.yaml#/p'}\nb: {$ref: '#/a'}\nc: {mapping: {v: x/c.json, w: Name}}\nexample: {$ref: no.yaml}\n",
        ),
        ("x/b.yaml", "p: {$ref: ../main.yaml}\nq: {$ref: c.json}\n"),
        (
            "x/c.json",
            "{\"default\": {\"$ref\": \"no.yaml\"}, \"properties\": {\"default\": {\"$ref\": \"d.yaml\"}}}",
        ),
        ("x/d.yaml", "{"),
    ]);
    assert_eq!(findings(&loaded), ["E0004 x/d.yaml:1:1 \"{\""]);
    let sources = &loaded.sources;
    let paths: Vec<&str> = sources.files.iter().map(|file| &*file.path).collect();
    assert_eq!(paths, ["main.yaml", "x/b.yaml", "x/c.json", "x/d.yaml"]);
    assert_eq!(
        sources.resolve_path(FileId(1), "c.json#/a"),
        Ok((FileId(2), "/a"))
    );
    assert_eq!(
        sources.resolve_path(FileId(1), "#/a"),
        Ok((FileId(1), "/a"))
    );
    assert_eq!(
        sources.resolve_path(FileId(1), "no.yaml"),
        Err(RefError::NotRead("x/no.yaml".into()))
    );
}

#[test]
fn files_that_cannot_be_read() {
    let loaded = load_all(&[(
        "main.yaml",
        "- {$ref: no.yaml}\n- {$ref: ./no.yaml#/x}\n- {$ref: ../x.yaml}\n- {$ref: https://example.test/a}\n- {$ref: https://example.test/b}\n- {$ref: https://example.test/a#c}\n",
    )]);
    let mut found = findings(&loaded);
    found.sort();
    found.dedup_by_key(|one| one[..5].to_owned());
    assert_eq!(
        found,
        [
            "E0001 main.yaml:1:10 \"no.yaml\"",
            "E0002 main.yaml:3:10 \"../x.yaml\"",
            "E0009 main.yaml:4:10 \"https://example.test/a\"",
        ]
    );
    let remote = loaded
        .diagnostics
        .iter()
        .find(|one| one.code.0 == "E0009")
        .unwrap();
    assert!(
        remote.message.to_string().contains(": 3 in this file"),
        "{}",
        remote.message
    );
    assert_eq!(
        findings(&load("no.yaml", &mut BTreeMap::<String, String>::new())),
        ["E0001 -"]
    );
}
