use super::*;
use crate::document::language::is_language_tag;

#[test]
fn near_misses_are_found_and_vendors_left_alone() {
    for (key, meant) in [
        ("x-i18N", "x-i18n"),
        ("x-rules", "x-rule"),
        ("x-sensitve", "x-sensitive"),
        ("x-clientSetting", "x-client-setting"),
        ("x-rate-limits", "x-rate-limit"),
        ("x-sorce", "x-source"),
    ] {
        let said =
            format!("E0108 key #/{key}: `{key}` is nearly `{meant}` (did you mean `{meant}`?)");
        assert_eq!(schema_findings(&json!({key: 1})), [said]);
    }
    for key in [
        "x-internal",
        "x-example",
        "x-examples",
        "x-stoplight",
        "x-role",
        "x-feature",
        "x-resource",
        "x-tags",
    ] {
        assert_eq!(schema_findings(&json!({key: 1})), [""; 0], "{key}");
    }
}

#[test]
fn ours_are_refused_where_they_mean_nothing() {
    for (json, said) in [
        (
            json!({"x-rule": "a"}),
            "E0106 key #/x-rule: `x-rule` has no meaning in a Schema Object (it belongs on a member of `allOf`)",
        ),
        (
            json!({"x-clear-with": "a"}),
            "E0701 key #/x-clear-with: `x-clear-with` is not supported",
        ),
        (
            json!({"x-sensitive": "yes"}),
            "E0106 #/x-sensitive: expected a boolean, found a string",
        ),
        (
            json!({"x-rust-name": " "}),
            "E0106 #/x-rust-name: the text must not be blank",
        ),
        (
            json!({"x-source": "page"}),
            "E0106 #/x-source: expected an object, found a string",
        ),
        (
            json!({"x-source": {"seen": "2026-1-1"}}),
            "E0106 #/x-source/seen: `2026-1-1` is not a day (write `YYYY-MM-DD`)",
        ),
        (
            json!({"x-source": {"translated": ["en", "zh_Hant"]}}),
            "E0606 #/x-source/translated/1: `zh_Hant` is not a BCP 47 language tag (did you mean `zh-Hant`?)",
        ),
        (
            json!({"x-i18n": {"e": {"title": "T"}}}),
            "E0606 key #/x-i18n/e: `e` is not a BCP 47 language tag",
        ),
        (
            json!({"x-i18n": {"de": {"titel": "T"}}}),
            "E0107 key #/x-i18n/de/titel: unknown keyword `titel` (did you mean `title`?)",
        ),
        (
            json!({"x-i18n": {"zh-Hant": {}, "zh-hant": {}}}),
            "E0606 key #/x-i18n/zh-hant: the language `zh-hant` is here twice",
        ),
    ] {
        assert_eq!(schema_findings(&json), [said], "{json}");
    }
    let rate =
        operation(json!({"x-rate-limit": {"requests": 0, "per-seconds": 1, "x-future": true}}));
    assert_eq!(
        findings(&rate),
        [
            "E0104 #/paths/~1p/get/x-rate-limit/requests: expected a number above zero",
            "E0106 key #/paths/~1p/get/x-rate-limit/x-future: `x-future` has no meaning in `x-rate-limit` \
             (it belongs on the schema of a date or a date-time)",
        ]
    );
}

#[test]
fn a_rule_member_is_set_apart() {
    let json = json!({"type": "object", "allOf": [
        {"$ref": "#/a"},
        {"x-rule": "a-needs-b", "title": "T", "x-i18n": {"zh-Hant": {"title": "題"}}, "x-source": {"note": "N"},
         "if": {"required": ["a"]}, "then": {"required": ["b"]}, "dependentRequired": {}, "not": {}},
    ]});
    assert_eq!(schema_findings(&json), [""; 0]);
    let sources = sources(&json);
    let mut sink = Sink::new(&sources, Vec::new());
    let schema = decode_schema(
        sources.files[0].tree.as_ref().unwrap(),
        Version::V3_1,
        &mut sink,
    );
    assert_eq!((schema.all_of.len(), schema.rules.len()), (1, 1));
    let rule = &schema.rules[0];
    assert_eq!(
        (rule.id.value, rule.text.i18n[0].name),
        ("a-needs-b", "zh-Hant")
    );
    assert!(rule.node.get("if").is_some() && rule.source.is_some());
    let wrong = json!({"allOf": [{"x-rule": "a", "dependantRequired": {}}]});
    assert_eq!(schema_findings(&wrong).len(), 1);
}

#[test]
fn language_tags_follow_the_grammar() {
    for tag in [
        "en",
        "zh-Hant",
        "zh-Hant-TW",
        "es-419",
        "de-CH-1996",
        "sl-rozaj",
        "zh-yue",
        "x-own",
        "en-u-ca-buddhist",
    ] {
        assert!(is_language_tag(tag), "{tag}");
    }
    for tag in [
        "",
        "e",
        "zh_Hant",
        "english-language-tag",
        "zh-",
        "x",
        "en-u",
        "日本",
        "en--us",
        "e1",
    ] {
        assert!(!is_language_tag(tag), "{tag}");
    }
}
