//! The reference pages: what they say, that every link leads somewhere, and that no text becomes a tag.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use crate::fixtures;

/// Two operations that share a type, in three languages.
const SHOP: &str = r"openapi: 3.1.0
info: {title: Shop, version: 1.0.0}
servers: [{url: https://shop.example.test/v1}]
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      summary: Get an order
      x-i18n: {zh-Hant: {summary: 取得訂單}, ja: {summary: 注文を取得}}
      parameters: [{name: id, in: path, required: true, schema: {type: string}, example: o-1}]
      responses: {'200': {description: The order., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
    patch:
      operationId: changeOrder
      parameters: [{name: id, in: path, required: true, schema: {type: string}, example: o-1}]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties:
                note: {type: [string, 'null'], title: Note, maxLength: 40, x-i18n: {zh-Hant: {title: 備註}}}
            example: {note: null}
      responses: {'200': {description: The order., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
components:
  schemas:
    Order: {type: object, required: [id], properties: {id: {type: string}, state: {enum: [open, done]}}}
";

fn pages(text: &str) -> BTreeMap<String, String> {
    let outcome = fixtures::generate_text(text);
    assert_eq!(outcome.errors, 0, "{}", outcome.report);
    let files = outcome
        .files
        .expect("a description without errors has files");
    let pages = files
        .into_iter()
        .filter(|file| file.path.starts_with("docs/"));
    pages.map(|file| (file.path, file.text)).collect()
}

/// The values of an attribute, with entities undone.
fn attributes<'t>(html: &'t str, name: &str) -> Vec<String> {
    let start = format!(" {name}=\"");
    let found = html.split(start.as_str()).skip(1);
    let value = |rest: &'t str| rest.split('"').next().unwrap_or_default();
    found
        .map(|rest| {
            value(rest)
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
        })
        .collect()
}

/// What is behind `#`, without percent signs.
fn decoded(fragment: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = fragment.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let pair = [rest.next(), rest.next()].map(|digit| digit.expect("two digits"));
            let pair = std::str::from_utf8(&pair).expect("digits are ASCII");
            bytes.push(u8::from_str_radix(pair, 16).expect("two digits"));
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).expect("an id is text")
}

fn check_links(name: &str, pages: &BTreeMap<String, String>) {
    let mut ids: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (path, html) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        let all = attributes(html, "id");
        let unique: BTreeSet<String> = all.iter().cloned().collect();
        assert_eq!(all.len(), unique.len(), "{name}: {path} has an id twice");
        ids.insert(path, unique);
    }
    for (path, html) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        for href in attributes(html, "href") {
            if href.contains(':') || href.contains("../../") {
                continue;
            }
            let (file, anchor) = href.split_once('#').unwrap_or((&href, ""));
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let target = match file {
                "" => path.clone(),
                _ => format!("{folder}/{file}").replace("docs/types/../", "docs/"),
            };
            assert!(
                pages.contains_key(&target),
                "{name}: {path} leads to {target}"
            );
            if !anchor.is_empty() {
                let known = ids
                    .get(target.as_str())
                    .is_some_and(|ids| ids.contains(&decoded(anchor)));
                assert!(known, "{name}: {path} leads to {href}");
            }
        }
    }
}

#[test]
fn the_pages_say_what_the_description_says() {
    let pages = pages(SHOP);
    let names: Vec<&str> = pages.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "docs/change_order.html",
            "docs/change_order.md",
            "docs/get_order.html",
            "docs/get_order.md",
            "docs/index.html",
            "docs/index.md",
            "docs/style.css",
            "docs/types/Order.html",
            "docs/types/Order.md",
        ]
    );
    let change = &pages["docs/change_order.html"];
    for wanted in [
        r#"<html lang="en">"#,
        r#"<label for="l-1" lang="zh-Hant">繁體中文</label>"#,
        r#"<label for="l-2" lang="ja">日本語</label>"#,
        r#"<article class="row" id="ChangeOrderBody.note">"#,
        r#"<span class="t" data-l="1" lang="zh-Hant">可用 null 清除</span>"#,
        r#"<a href="types/Order.html#Order"><code>Order</code></a>"#,
        "use fixture::operations::ChangeOrderBody;\n\nlet change = ChangeOrderBody::new().clear_note();",
    ] {
        assert!(change.contains(wanted), "{wanted} is not in\n{change}");
    }
    check_links("shop", &pages);
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("pages", format!("{}\n====\n{}", pages["docs/change_order.md"], pages["docs/types/Order.md"]));
    });
}

#[test]
fn a_fact_of_a_source_stands_in_each_language_with_its_place() {
    let noted = "{type: [string, 'null'], title: Note, x-source: {inferred: [One., Two.],\n                  \
                 note: Three., x-i18n: {zh-Hant: {\n                  inferred: [一。, ''], note: 三。}}}, maxLength: 40,";
    let spec = SHOP.replace(
        "{type: [string, 'null'], title: Note, maxLength: 40,",
        noted,
    );
    let line = |text: &str| {
        let before = spec.split(text).next().expect("it is there");
        before.lines().count()
    };
    let pages = pages(&spec);
    let markdown = &pages["docs/change_order.md"];
    for (text, facts) in [
        ("One.", ["Inferred: One.", "推論：一。"]),
        ("Three.", ["Three.", "三。"]),
    ] {
        let html = &pages["docs/change_order.html"];
        let (english, chinese) = (line(text), line("一。"));
        let [one, other] = facts;
        for wanted in [
            format!(
                "lang=\"en\">{one} <span class=\"edit\" title=\"edit at fixture.yaml:{english}\""
            ),
            format!(
                "lang=\"zh-Hant\">{other} <span class=\"edit\" title=\"在 fixture.yaml:{chinese} 修改\""
            ),
        ] {
            assert!(html.contains(&wanted), "{wanted} is not in\n{html}");
        }
        let wanted = format!("- {one} ✎{english} · {other} ✎{chinese}\n");
        assert!(markdown.contains(&wanted), "{wanted} is not in\n{markdown}");
    }
    // What is not translated yet stands in the description's own language, once.
    assert!(
        markdown.contains(&format!("- Inferred: Two. ✎{}\n", line("Two."))),
        "{markdown}"
    );
}

#[test]
fn every_link_leads_somewhere() {
    for (name, text) in fixtures::all("ok") {
        check_links(&name, &pages(&text));
    }
    let root = fixtures::root().join("generated/docs");
    let read = |name: &str| std::fs::read_to_string(root.join(name)).expect("a committed page");
    let names = ["index.html", "update_customer.html", "style.css"];
    let committed = names.map(|name| (format!("docs/{name}"), read(name)));
    check_links("the spec", &committed.into_iter().collect());
}

/// Every tag of a page, by its name.
fn tags(html: &str) -> BTreeSet<String> {
    let openings = html
        .split('<')
        .skip(1)
        .filter(|rest| !rest.starts_with(['/', '!']));
    let name = |rest: &str| {
        rest.chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect()
    };
    openings.map(name).collect()
}

/// What the templates and Markdown can make.
const TAGS: &[&str] = &[
    "a",
    "article",
    "blockquote",
    "body",
    "br",
    "caption",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "head",
    "header",
    "hr",
    "html",
    "input",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "mark",
    "meta",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "span",
    "strong",
    "style",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];

/// A text that tries to become something else than text: a tag, a link, code, a test.
pub(crate) fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "https://example.test/a",
            "[`Vec`]",
            "[x]: y",
            "# ",
            "    ",
            "\t",
            "\n",
            "\n\n",
            "```rust\n",
            "```\n",
            "`",
            "- ",
            "> ",
            "1. ",
            "| a | b |\n|---|---|\n| `c | d |\n",
            "!",
            "---\n",
            "&lt;",
            "\\",
            "。",
        ])
        .prop_map(str::to_owned),
        Just("<script>alert(1)</script>".to_owned()),
        Just("[x](javascript:alert(1))".to_owned()),
        Just("![x](https://evil.example.test/x.png)".to_owned()),
        Just("\"onmouseover=alert(1) ".to_owned()),
        Just("</div></p>-->]]>".to_owned()),
        Just("{% raw %}{{ pen }}".to_owned()),
        Just("`<b>`".to_owned()),
        Just("**注意：**手機".to_owned()),
        "[ -~]{0,12}",
        "\\PC{0,8}",
    ];
    proptest::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_text_becomes_a_tag(text in hostile()) {
        let quoted = serde_json::to_string(&text).expect("a text is JSON");
        let spec = SHOP
            .replace("title: Note,", &format!("title: {quoted}, description: {quoted},"));
        for (path, html) in pages(&spec).iter().filter(|(path, _)| path.ends_with(".html")) {
            let unknown: Vec<String> = tags(html).into_iter().filter(|tag| !TAGS.contains(&tag.as_str())).collect();
            prop_assert!(unknown.is_empty(), "{path} has {unknown:?} for {text:?}");
            prop_assert!(!html.contains("href=\"javascript"), "{path} runs {text:?}");
            prop_assert!(!html.contains(" src="), "{path} loads {text:?}");
        }
    }
}
