//! The tables of the rules, cell by cell: what the generator computed, what the runtime says, what the generated check
//! finds in such a body, and what an independent JSON Schema validator says of it on the original YAML.

use std::collections::BTreeMap;
use std::fs;

use client_runtime::{Check, Presence, Rule, RuleKind, RuleTable};
use generator::model::{self, Api, FieldState, Item, Struct, Verdict};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::fixtures::{self, Memory};
use crate::{bodies, oracle};

/// The crate that a description becomes, before it is tokens.
fn api(text: &str) -> Api {
    use generator::{diagnostic, document, lower, resolve, source};
    let mut files = Memory::of("fixture.yaml", text);
    let loaded = source::load("fixture.yaml", &mut files);
    let mut sink = diagnostic::Sink::new(&loaded.sources, Vec::new());
    let document = document::decode(&loaded.sources, &mut sink).expect("a document");
    let spec = resolve::resolve(&document, &loaded.sources, &mut sink);
    lower::lower(
        &spec,
        &loaded.sources,
        &lower::Options::default(),
        &mut sink,
    )
}

/// The structs with rules, each with the name of its module.
fn structs(api: &Api) -> Vec<(&str, &Struct)> {
    let models = api
        .models
        .iter()
        .map(|module| (&module.ident, &module.items));
    let inline = api
        .operations
        .iter()
        .map(|module| (&module.ident, &module.items));
    let all = models.chain(inline).flat_map(|(module, items)| {
        items.iter().filter_map(|item| match item {
            Item::Struct(item) if !item.rules.is_empty() => Some((module.0.as_str(), item)),
            _ => None,
        })
    });
    all.collect()
}

/// The ids of the rules that the generated check finds broken; `None` when the type cannot hold such a body.
type Typed = fn(&Value) -> Option<Vec<&'static str>>;

fn broken<T: Check + Serialize + DeserializeOwned>(body: &Value) -> Option<Vec<&'static str>> {
    let typed: T = serde_json::from_value(body.clone()).ok()?;
    // A null that no type allows is read as nothing, and then the body says something else.
    if serde_json::to_value(&typed).ok()? != *body {
        return None;
    }
    let violations = typed.validate().err();
    let rules = violations.into_iter().flatten();
    Some(rules.filter_map(|violation| violation.rule).collect())
}

macro_rules! typed {
    ($crate_name:ident: $($name:ident),*) => {
        vec![$((
            stringify!($name),
            broken::<$crate_name::models::$name> as Typed,
            $crate_name::models::$name::RULES,
        )),*]
    };
}

fn text(value: &str) -> &'static str {
    value.to_owned().leak()
}

fn texts(values: &[String]) -> &'static [&'static str] {
    values
        .iter()
        .map(|value| text(value))
        .collect::<Vec<_>>()
        .leak()
}

/// The rule as the generated crate would hold it, for a fixture that no test can link.
fn runtime_rule(rule: &model::Rule) -> Rule {
    use model::RuleKind as Kind;
    Rule {
        id: text(&rule.id),
        kind: match &rule.kind {
            Kind::Needs(field, needs) => RuleKind::Needs {
                field: text(field),
                needs: texts(needs),
            },
            Kind::NeedsNonBlank(field, needs) => RuleKind::NeedsNonBlank {
                field: text(field),
                needs: text(needs),
            },
            Kind::Excludes(field, others) => RuleKind::Excludes {
                field: text(field),
                others: texts(others),
            },
            Kind::Together(fields) => RuleKind::Together {
                fields: texts(fields),
            },
            Kind::AtLeastOne(fields) => RuleKind::AtLeastOne {
                fields: texts(fields),
            },
        },
        null_counts: rule.null_counts,
        text: &[],
    }
}

fn fields_of(kind: &RuleKind) -> Vec<&'static str> {
    match *kind {
        RuleKind::Needs { field, needs } => [&[field], needs].concat(),
        RuleKind::NeedsNonBlank { field, needs } => vec![field, needs],
        RuleKind::Excludes { field, others } => [&[field], others].concat(),
        RuleKind::Together { fields } | RuleKind::AtLeastOne { fields } => fields.to_vec(),
    }
}

/// A schema of a description, and one rule in it as it is written there.
struct Written<'s> {
    spec: &'s Value,
    schema: &'s Value,
    whole: jsonschema::Validator,
    rule: jsonschema::Validator,
}

impl<'s> Written<'s> {
    fn of(spec: &'s Value, name: &str, schema: &'s Value, id: &str) -> Self {
        let all = schema["allOf"]
            .as_array()
            .expect("a rule is a member of `allOf`");
        let at = all
            .iter()
            .position(|member| member["x-rule"] == id)
            .expect("the rule is there");
        Self {
            spec,
            schema,
            whole: oracle::judge(spec, name),
            rule: oracle::judge(spec, &format!("{name}/allOf/{at}")),
        }
    }

    /// A body with two fields in these states, the other fields of the rule there or not, and all that is required.
    fn body(&self, states: [(&str, FieldState); 2], others: &[&str], there: bool) -> Value {
        let sample = |name: &str| bodies::sample(self.spec, &self.schema["properties"][name]);
        let mut body = Map::new();
        let required = self.schema["required"].as_array().into_iter().flatten();
        let named = states.map(|(name, _)| name);
        for name in required.filter_map(Value::as_str) {
            if !named.contains(&name) && !others.contains(&name) {
                body.insert(name.to_owned(), sample(name));
            }
        }
        for name in others.iter().filter(|_| there) {
            body.insert((*name).to_owned(), sample(name));
        }
        for (name, state) in states {
            match state {
                FieldState::Absent => None,
                FieldState::Null => body.insert(name.to_owned(), Value::Null),
                FieldState::Value => body.insert(name.to_owned(), sample(name)),
            };
        }
        Value::Object(body)
    }
}

fn presence(state: FieldState) -> Presence {
    match state {
        FieldState::Absent => Presence::Absent,
        FieldState::Null => Presence::Null,
        FieldState::Value => Presence::Value { blank: false },
    }
}

/// Holds the nine cells of a table against all judges, and says how many of them the generated check judged.
fn cells(
    written: &Written<'_>,
    rule: &Rule,
    ours: &model::RuleTable,
    table: RuleTable<'_>,
    typed: Option<Typed>,
) -> usize {
    assert_eq!(
        (ours.first.as_str(), ours.second.as_str()),
        (table.first, table.second)
    );
    let others: Vec<&str> = fields_of(&rule.kind)
        .into_iter()
        .filter(|name| *name != table.first && *name != table.second)
        .collect();
    let ways: &[bool] = match rule.kind {
        RuleKind::AtLeastOne { .. } => &[false],
        _ => &[true, false],
    };
    let mut judged = 0;
    for (row, first) in FieldState::ALL.into_iter().enumerate() {
        for (column, second) in FieldState::ALL.into_iter().enumerate() {
            let states = [(table.first, first), (table.second, second)];
            let place = format!("{}: {states:?}", rule.id);
            let verdict = ours.cells[row][column];
            let allowed = table.allows(presence(first), presence(second));
            assert_eq!(table.cells()[row][column], allowed, "{place}");
            let bodies: Vec<Value> = ways
                .iter()
                .map(|there| written.body(states, &others, *there))
                .collect();
            let by_oracle = bodies.iter().any(|body| written.rule.is_valid(body));
            assert_eq!(
                by_oracle, allowed,
                "{place}: the oracle and the runtime on {bodies:?}"
            );
            if verdict == Verdict::Unsendable {
                let is_valid = bodies.iter().any(|body| written.whole.is_valid(body));
                assert!(!is_valid, "{place}: it can be sent as one of {bodies:?}");
                continue;
            }
            assert_eq!(
                verdict == Verdict::Allowed,
                allowed,
                "{place}: the table and the oracle"
            );
            let found: Vec<_> = typed
                .map(|typed| bodies.iter().filter_map(typed).collect())
                .unwrap_or_default();
            if !found.is_empty() {
                let by_check = found.iter().any(|broken| !broken.contains(&rule.id));
                assert_eq!(by_check, allowed, "{place}: the check on {bodies:?}");
                judged += 1;
            }
        }
    }
    judged
}

/// All rules of a description; gives the number of cells that had a verdict, and of those that a generated check gave.
fn judge(text: &str, linked: &[(&str, Typed, &'static [Rule])]) -> (usize, usize) {
    let spec: Value = serde_yaml::from_str(text).expect("YAML");
    let api = api(text);
    let (mut sendable, mut judged) = (0, 0);
    for (_, item) in structs(&api) {
        let name = item.ident.0.as_str();
        let schemas = spec["components"]["schemas"]
            .as_object()
            .into_iter()
            .flatten();
        let Some((_, schema)) = schemas.into_iter().find(|(known, _)| *known == name) else {
            // Inline in an operation: its names are what is tested there.
            continue;
        };
        // A rule without an id of its own is one statement among others, which only the oracle judges.
        if schema["allOf"][0]["x-rule"].is_null() {
            continue;
        }
        let linked_type = linked.iter().find(|(known, ..)| *known == name);
        assert!(
            linked.is_empty() || linked_type.is_some(),
            "{name} is not in the list"
        );
        for rule in &item.rules {
            let made = runtime_rule(rule);
            let real = linked_type.map(|(.., rules)| {
                rules
                    .iter()
                    .find(|known| known.id == rule.id)
                    .expect("the rule is generated")
            });
            if let Some(real) = real {
                assert_eq!((real.kind, real.null_counts), (made.kind, made.null_counts));
            }
            let real = real.unwrap_or(&made);
            let written = Written::of(&spec, name, schema, &rule.id);
            assert_eq!(real.tables().count(), rule.tables.len(), "{}", rule.id);
            for (ours, table) in rule.tables.iter().zip(real.tables()) {
                let verdicts = ours.cells.iter().flatten();
                sendable += verdicts
                    .filter(|cell| **cell != Verdict::Unsendable)
                    .count();
                let typed = linked_type.map(|(_, typed, _)| *typed);
                judged += cells(&written, real, ours, table, typed);
            }
        }
    }
    (sendable, judged)
}

fn source(path: &str) -> String {
    fs::read_to_string(fixtures::root().join(path)).expect("the file is there")
}

#[test]
fn every_cell_of_the_real_body_is_true() {
    let linked = typed!(shopline: UpdateCustomerBody);
    let (sendable, judged) = judge(&source("spec/shopline.yaml"), &linked);
    assert_eq!((sendable, judged), (3 * 6 + 4 + 4, 26));
}

#[test]
fn every_cell_of_every_kind_of_rule_is_true() {
    let linked = typed!(keywords: Needs, Excludes, Together, AtLeastOne, Several);
    let (sendable, judged) = judge(&source("tests/fixtures/keywords.yaml"), &linked);
    assert!(
        sendable > 100 && judged == sendable,
        "{judged} of {sendable}"
    );
}

#[test]
fn every_cell_of_the_fixtures_is_true() {
    let fixtures = fixtures::all("ok").into_iter();
    let with_rules = fixtures.filter(|(_, text)| text.contains("x-rule"));
    let sendable: Vec<usize> = with_rules.map(|(_, text)| judge(&text, &[]).0).collect();
    assert!(
        sendable.len() >= 3 && sendable.iter().sum::<usize>() > 50,
        "{sendable:?}"
    );
}

/// The tables in the docs of a file, by rule, first and second field.
fn written_tables(text: &str) -> BTreeMap<(String, String, String), Vec<Vec<String>>> {
    let plain = |name: &str| name.trim_matches(['`', ' ']).to_owned();
    let mut found: BTreeMap<_, Vec<Vec<String>>> = BTreeMap::new();
    let (mut id, mut open) = (String::new(), Vec::new());
    let lines = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("/// "));
    for line in lines {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").collect();
        if let Some((head, _)) = line.split_once(" → |") {
            let (first, seconds) = head
                .trim_start_matches("| ")
                .split_once(" ↓ ")
                .expect("a head");
            let seconds = seconds.split(" / ");
            open = seconds
                .map(|second| (id.clone(), plain(first), plain(second)))
                .collect();
        } else if line.starts_with("| ") && cells.len() == 4 {
            let row: Vec<String> = cells[1..]
                .iter()
                .map(|cell| cell.trim().to_owned())
                .collect();
            for key in &open {
                found.entry(key.clone()).or_default().push(row.clone());
            }
        } else if let Some((known, _)) = line
            .strip_prefix("**`")
            .and_then(|rest| rest.split_once("`**: "))
        {
            id = known.to_owned();
        }
    }
    found
}

#[test]
fn the_docs_show_the_same_tables() {
    for (spec, folder) in [
        ("spec/shopline.yaml", "generated"),
        ("tests/fixtures/keywords.yaml", "tests/keywords"),
    ] {
        let api = api(&source(spec));
        for (module, item) in structs(&api) {
            let shown = written_tables(&source(&format!("{folder}/src/models/{module}.rs")));
            let tables = item
                .rules
                .iter()
                .flat_map(|rule| rule.tables.iter().map(move |it| (rule, it)));
            assert_eq!(shown.len(), tables.clone().count(), "{module}");
            for (rule, table) in tables {
                let key = (rule.id.clone(), table.first.clone(), table.second.clone());
                let rows = table.cells.map(|row| {
                    row.map(|cell| match cell {
                        Verdict::Allowed => "✓".to_owned(),
                        Verdict::Refused => "✗".to_owned(),
                        Verdict::Unsendable => "–".to_owned(),
                    })
                    .to_vec()
                });
                assert_eq!(shown.get(&key), Some(&rows.to_vec()), "{key:?}");
            }
        }
    }
}

#[test]
fn a_blank_text_is_judged_as_the_note_says() {
    let rules = shopline::models::UpdateCustomerBody::RULES;
    let rule = rules
        .iter()
        .find(|rule| rule.id == "phone-needs-country-code");
    let table = rule.expect("the rule").tables().next().expect("its table");
    let value = Presence::Value { blank: false };
    for second in [
        Presence::Absent,
        Presence::Null,
        Presence::Value { blank: true },
    ] {
        assert!(!table.allows(value, second), "{second:?}");
    }
    let body = json!({"phone": " ", "phone_country_code": "886"});
    assert_eq!(
        broken::<shopline::models::UpdateCustomerBody>(&body),
        Some(vec![])
    );
}
