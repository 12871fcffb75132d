//! Files for translators: what is exported is an Overlay by other people's rules, and comes back as it went.

use generator::LockFile;
use generator::i18n::{Export, State, export};
use generator::source::FileId;
use generator::translations::{self, Changes};
use serde_json::{Value, json};
use serde_json_path::JsonPath;

use super::{document, input, locked, snapshot};
use crate::fixtures;

const TEXT: &str = include_str!("translated.yaml");

fn exported(text: &str, lock: LockFile<'_>, language: &str, only: &[State]) -> String {
    let book = translations::read(&input(lock), &mut document(text)).expect("it is right");
    let file = FileId(0);
    let wanted = Export {
        language,
        only,
        file,
    };
    export(&book, &wanted).text.expect("something to export")
}

fn imported(text: &str, lock: LockFile<'_>, overlay: &str) -> Result<Changes, String> {
    translations::import(&input(lock), &mut document(text), ("zh.yaml", overlay))
}

/// The lines that differ, and how many lines were added.
fn changed<'t>(before: &'t str, after: &'t str) -> Vec<(similar::ChangeTag, String)> {
    similar::TextDiff::from_lines(before, after)
        .iter_all_changes()
        .filter(|change| change.tag() != similar::ChangeTag::Equal)
        .map(|change| (change.tag(), change.value().trim().to_owned()))
        .collect()
}

/// An Overlay Object after the tables of the Overlay Specification 1.1.0, sections Overlay, Info and Action Object.
fn schema() -> Value {
    let extensible = |properties: Value, required: Value| {
        json!({
            "type": "object",
            "properties": properties,
            "required": required,
            "patternProperties": {"^x-": true},
            "additionalProperties": false,
        })
    };
    let text = json!({"type": "string"});
    let action = extensible(
        json!({"target": {"type": "string", "pattern": "^\\$"}, "description": text, "update": {"type": ["object", "string"]}}),
        json!(["target", "update"]),
    );
    extensible(
        json!({
            "overlay": {"type": "string", "pattern": "^1\\.1\\.\\d+$"},
            "info": extensible(json!({"title": text, "version": text, "description": text}), json!(["title", "version"])),
            "extends": {"type": "string", "format": "uri-reference"},
            "actions": {"type": "array", "minItems": 1, "uniqueItems": true, "items": action},
        }),
        json!(["overlay", "info", "actions"]),
    )
}

/// Merges as the Overlay Specification says: objects member by member, lists grow, texts replace texts.
fn merge(target: &mut Value, update: &Value) {
    match (target, update) {
        (Value::Object(target), Value::Object(update)) => {
            for (name, value) in update {
                merge(target.entry(name).or_insert(Value::Null), value);
            }
        }
        (Value::Array(target), Value::Array(update)) => target.extend(update.iter().cloned()),
        (target, update) => *target = update.clone(),
    }
}

#[test]
fn the_export_is_an_overlay_whose_targets_other_readers_find() {
    let spec =
        std::fs::read_to_string(fixtures::root().join("spec/shopline.yaml")).expect("the spec");
    for text in [spec.as_str(), TEXT] {
        let overlay = exported(text, LockFile::Unused, "zh-Hant", &[]);
        let overlay: Value = serde_yaml::from_str(&overlay).expect("YAML");
        let judge = jsonschema::validator_for(&schema()).expect("a schema");
        let problems: Vec<String> = judge.iter_errors(&overlay).map(|e| e.to_string()).collect();
        assert!(problems.is_empty(), "{problems:?}");
        let mut described: Value = serde_yaml::from_str(text).expect("YAML");
        let before = described.clone();
        for action in overlay["actions"].as_array().expect("actions") {
            let target = action["target"].as_str().expect("a target");
            let path = JsonPath::parse(target).expect("RFC 9535");
            let located = path
                .query_located(&before)
                .exactly_one()
                .expect("one place");
            // The path is in the normalized form; the other reader writes that without its escapes.
            if !target.contains('\\') {
                assert_eq!(located.location().to_string(), target);
            }
            let pointer = located.location().to_json_pointer();
            assert_eq!(source(action, &pointer, &before), &action["description"]);
            merge(
                described.pointer_mut(&pointer).expect("there"),
                &action["update"],
            );
        }
        // Texts that are there are exported as they are, so that nothing changes.
        let missing = overlay["actions"].as_array().into_iter().flatten();
        if missing
            .clone()
            .all(|action| action["x-i18n-state"] != "missing")
        {
            assert_eq!(described, before);
        }
    }
}

/// The text that an action translates.
fn source<'d>(action: &Value, pointer: &str, described: &'d Value) -> &'d Value {
    if action["update"].is_string() {
        // A sentence of a list, which has the place of its source text below `x-i18n`.
        let source = pointer.replace("/x-i18n/zh-Hant", "");
        return described.pointer(&source).expect("a sentence");
    }
    let member = &described.pointer(pointer).expect("there")[member(action)];
    match action["x-i18n-item"].as_u64() {
        Some(item) => &member[item as usize],
        None => member,
    }
}

/// The member that an action translates.
fn member(action: &Value) -> &str {
    let language = action["update"]["x-i18n"]
        .as_object()
        .and_then(|all| all.values().next());
    let member = language.and_then(|texts| texts.as_object()?.keys().next());
    member.expect("one text")
}

#[test]
fn what_comes_back_unchanged_changes_nothing() {
    let lock = locked(TEXT);
    let overlay = exported(TEXT, LockFile::Text("i18n.lock", &lock), "zh-Hant", &[]);
    let changes = imported(TEXT, LockFile::Text("i18n.lock", &lock), &overlay).expect("it fits");
    assert!(changes.files.is_empty() && changes.changed.is_empty());
    assert_eq!((changes.unchanged, changes.empty), (7, 2));
    assert_eq!(changes.lock, Some(lock));
    // Line ends of another system are kept.
    let crlf = TEXT.replace('\n', "\r\n");
    let overlay = exported(&crlf, LockFile::Unused, "zh-Hant", &[]);
    assert!(
        imported(&crlf, LockFile::Unused, &overlay)
            .expect("it fits")
            .files
            .is_empty()
    );
}

#[test]
fn each_style_of_yaml_keeps_its_look() {
    let overlay = exported(TEXT, LockFile::Unused, "zh-Hant", &[]);
    // Every translation gets another end; those that are missing are written for the first time.
    // The lines of a literal text go with it.
    let own = overlay
        .lines()
        .filter(|line| !line.starts_with("          "));
    let mut lines: Vec<String> = own.map(str::to_owned).collect();
    let mut number = 0;
    for line in &mut lines {
        let is_text = ["title: ", "summary: ", "description: "]
            .iter()
            .any(|member| line.starts_with(&format!("        {member}")));
        if is_text {
            number += 1;
            let (start, _) = line.split_once(": ").expect("a member");
            *line = format!("{start}: \"第 {number} 段, 共: `八` 段\"");
        }
    }
    let changes = imported(TEXT, LockFile::Unused, &lines.join("\n")).expect("it fits");
    snapshot("import_styles", &changes.files["a.yaml"]);
    let crlf = imported(
        &TEXT.replace('\n', "\r\n"),
        LockFile::Unused,
        &lines.join("\n"),
    );
    let crlf = &crlf.expect("it fits").files["a.yaml"];
    assert_eq!(crlf, &changes.files["a.yaml"].replace('\n', "\r\n"));
}

#[test]
fn a_translation_that_comes_back_changed_changes_its_line() {
    let lock = locked(TEXT);
    let lock = LockFile::Text("i18n.lock", &lock);
    let overlay = exported(TEXT, lock, "zh-Hant", &[]).replace("title: 標題", "title: 新的標題");
    let changes = imported(TEXT, lock, &overlay).expect("it fits");
    let after = &changes.files["a.yaml"];
    assert_eq!(
        changed(TEXT, after),
        [
            (
                similar::ChangeTag::Delete,
                "zh-Hant: {title: 標題, summary: 摘要}".to_owned()
            ),
            (
                similar::ChangeTag::Insert,
                "zh-Hant: {title: 新的標題, summary: 摘要}".to_owned()
            )
        ]
    );
    assert_eq!(changes.lock, Some(locked(after)));
}

#[test]
fn what_was_translated_from_an_older_text_is_stale_when_it_comes() {
    let lock = locked(TEXT);
    let lock = LockFile::Text("i18n.lock", &lock);
    let overlay = exported(TEXT, lock, "zh-Hant", &[]).replace("title: 標題", "title: 新的標題");
    let newer = TEXT.replace("title: Title", "title: Another title");
    let changes = imported(&newer, lock, &overlay).expect("it fits");
    let after = changes.files["a.yaml"].clone();
    let lock = changes.lock.expect("a lock");
    let outcome = super::generate(&after, LockFile::Text("i18n.lock", &lock));
    let stale: Vec<_> = super::found(&outcome)
        .into_iter()
        .filter(|found| found.0 == "E1001")
        .collect();
    assert_eq!(stale.len(), 1, "{}", outcome.report);
    // The export says so, and only that when it is asked for.
    let overlay = exported(
        &after,
        LockFile::Text("i18n.lock", &lock),
        "zh-Hant",
        &[State::Stale],
    );
    assert_eq!(overlay.matches("- target:").count(), 1);
    assert!(overlay.contains("x-i18n-state: stale"), "{overlay}");
}

#[test]
fn an_overlay_that_does_not_fit_is_refused_where_it_is_wrong() {
    let head = "overlay: 1.1.0\ninfo: {title: T, version: '1'}\nextends: a.yaml\nactions:\n";
    let action = |target: &str, update: &str| {
        format!("{head}- target: {target}\n  x-i18n-source: '2ab25f10948b'\n  update: {update}\n")
    };
    let good = "{x-i18n: {zh-Hant: {title: 好}}}";
    let cases = [
        ("nothing", action("$['infos']", good)),
        ("several", action("$..info", good)),
        ("wildcard", action("$.paths.*", good)),
        ("no_path", action("info", good)),
        ("no_text_there", action("$.paths", good)),
        ("not_under_x_i18n", action("$.info", "{title: 好}")),
        (
            "more_than_translations",
            action("$.info", "{x-i18n: {zh-Hant: {title: 好}}, title: 好}"),
        ),
        (
            "two_texts",
            action("$.info", "{x-i18n: {zh-Hant: {title: 好, summary: 好}}}"),
        ),
        (
            "remove",
            format!("{head}- {{target: $.info, remove: true}}\n"),
        ),
        (
            "no_sum",
            format!("{head}- {{target: $.info, update: {good}}}\n"),
        ),
        (
            "twice",
            action("$.info", good)
                + "- target: $['info']\n  x-i18n-source: '2ab25f10948b'\n  update: {x-i18n: {zh-Hant: {title: 很好}}}\n",
        ),
        (
            "two_languages",
            action("$.info", good)
                + "- target: $['info']\n  x-i18n-source: '2ab25f10948b'\n  update: {x-i18n: {ja: {title: 良}}}\n",
        ),
        (
            "language",
            action("$.info", "{x-i18n: {zh_Hant: {title: 好}}}"),
        ),
        (
            "another_file",
            action("$.info", good).replace("a.yaml", "b.yaml"),
        ),
        ("no_overlay", "openapi: 3.1.0\n".to_owned()),
        ("no_yaml", format!("{head}- [")),
    ];
    let mut report = String::new();
    for (name, overlay) in cases {
        let refused = imported(TEXT, LockFile::Unused, &overlay).expect_err(name);
        report.push_str(&format!("==== {name}\n{refused}\n"));
    }
    snapshot("import_refused", &report);
}

const LISTS: &str = "openapi: 3.1.0
info:
  title: T
  version: '1'
  x-source:
    url: https://example.test
    inferred:
      - First.
      - Second.
    note: A note.
    x-i18n:
      zh-Hant:
        inferred:
          - ''
          - 第二。
tags:
  - name: a
    description: D
components:
  schemas:
    A:
      type: object
      x-source:
        inferred: [One., 'Two: three.', Four.]
        note: Another.
    B: {type: object, x-source: {inferred: Alone., x-i18n: {ja: {inferred: 一。}}}}
paths: {}
";

#[test]
fn sentences_of_a_list_come_back_each_to_its_place() {
    let overlay = exported(LISTS, LockFile::Unused, "zh-Hant", &[]);
    snapshot("export_lists", &overlay);
    // By other people's rules the sentences of a list that is not there come together in their order.
    let actions: Value = serde_yaml::from_str(&overlay).expect("YAML");
    let mut described: Value = serde_yaml::from_str(LISTS).expect("YAML");
    let before = described.clone();
    for action in actions["actions"].as_array().expect("actions") {
        let path = JsonPath::parse(action["target"].as_str().expect("a target")).expect("a path");
        let located = path
            .query_located(&described)
            .exactly_one()
            .expect("one place");
        let pointer = located.location().to_json_pointer();
        let translated = source(action, &pointer, &before);
        assert_eq!(translated, &action["description"]);
        merge(
            described.pointer_mut(&pointer).expect("there"),
            &action["update"],
        );
    }
    let list = &described["components"]["schemas"]["A"]["x-source"]["x-i18n"]["zh-Hant"];
    assert_eq!(list["inferred"], json!(["", "", ""]));

    // The translator leaves one sentence empty, and the action of another out.
    let mut number = 0;
    let actions: Vec<String> = overlay
        .split("- target:")
        .map(|action| {
            number += 1;
            let text = format!("'{number}：`八`'");
            let action = action.replace("update: 第二。", "update: 另一個第二。");
            action.replacen("''", &text, usize::from(!action.contains("Two: three")))
        })
        .filter(|action| !action.contains("description: Four."))
        .collect();
    let changes = imported(LISTS, LockFile::Unused, &actions.join("- target:")).expect("it fits");
    snapshot("import_lists", &changes.files["a.yaml"]);
}

#[test]
fn an_alias_is_not_edited() {
    let text = "openapi: 3.1.0\ninfo:\n  title: &t One\n  version: 1.0.0\n  x-i18n: {zh-Hant: {title: &z 一}}\ntags:\n  - {name: a, description: *t, x-i18n: {zh-Hant: {description: *z}}}\npaths: {}\n";
    let overlay = exported(text, LockFile::Unused, "zh-Hant", &[])
        .replace("description: 一", "description: 二");
    let refused = imported(text, LockFile::Unused, &overlay).expect_err("an alias");
    assert!(
        refused.contains("error[E1013]") && refused.contains("a.yaml:7:64"),
        "{refused}"
    );
}

#[test]
fn json_is_edited_like_yaml() {
    let text = "{\n  \"openapi\": \"3.1.0\",\n  \"info\": {\"title\": \"A \\\"B\\\"\", \"version\": \"1\", \"x-i18n\": {\"zh-Hant\": {\"title\": \"甲\"}}},\n  \"tags\": [{\"name\": \"a\", \"description\": \"T\"}],\n  \"paths\": {}\n}\n";
    let files = || crate::fixtures::Memory::of("a.json", text);
    let input = fixtures::input("a.json", "fixture", None, LockFile::Unused);
    let book = translations::read(&input, &mut files()).expect("it is right");
    let wanted = Export {
        language: "zh-Hant",
        only: &[],
        file: FileId(0),
    };
    let overlay = export(&book, &wanted).text.expect("an Overlay");
    let overlay = overlay
        .replace("title: 甲", "title: '乙\"'")
        .replace("description: ''", "description: 丙");
    let changes =
        translations::import(&input, &mut files(), ("zh.yaml", &overlay)).expect("it fits");
    assert_eq!(
        changes.files["a.json"],
        text.replace("\"甲\"", "\"乙\\\"\"").replace(
            "\"T\"}",
            "\"T\", \"x-i18n\": {\"zh-Hant\": {\"description\": \"丙\"}}}"
        )
    );
}
