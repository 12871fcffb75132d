//! The parts that `diff` of a generated body stands on, and the tables of rules.

use client_runtime::{BTreeMap, Fields, Presence, Rule, RuleKind, diff};

const fn rule(id: &'static str, kind: RuleKind) -> Rule {
    Rule {
        id,
        kind,
        null_counts: false,
        text: &[],
    }
}

#[test]
fn what_is_equal_or_not_spoken_of_is_left_out() {
    let kept = |old: Option<Option<u8>>, new| {
        let mut update = new;
        diff::keep_equal(&mut update, &old);
        update
    };
    let states = [None, Some(None), Some(Some(1)), Some(Some(2))];
    for old in states {
        for new in states {
            let expected = if old == new { None } else { new };
            assert_eq!(kept(old, new), expected, "{old:?} to {new:?}");
        }
    }
    let map = |members: &[(&str, u8)]| -> BTreeMap<String, u8> {
        members
            .iter()
            .map(|(name, value)| ((*name).to_owned(), *value))
            .collect()
    };
    let mut update = map(&[("same", 1), ("other", 2), ("fresh", 3)]);
    diff::keep_equal_members(&mut update, &map(&[("same", 1), ("other", 1), ("gone", 4)]));
    assert_eq!(update, map(&[("other", 2), ("fresh", 3)]));
}

/// Fields by name, each with a number.
#[derive(Clone, Debug, Default, PartialEq)]
struct Object(BTreeMap<&'static str, u8>);

impl Fields for Object {
    fn presence(&self, name: &str) -> Presence {
        let there = self.0.contains_key(name);
        if there {
            Presence::Value { blank: false }
        } else {
            Presence::Absent
        }
    }
}

/// Completes an update of these fields from a state with those; a field called `stuck` cannot be copied.
fn completed(rules: &'static [Rule], update: &[&'static str], new: &[&'static str]) -> String {
    let object = |names: &[&'static str]| Object(names.iter().map(|name| (*name, 1)).collect());
    let (mut update, new) = (object(update), object(new));
    diff::complete(&mut update, &new, rules, |to, from, name| {
        match from.0.get(name).filter(|_| name != "stuck") {
            Some(value) => to.0.insert(name, *value),
            None => to.0.remove(name),
        };
    });
    update.0.into_keys().collect::<Vec<_>>().join(" ")
}

const RULES: &[Rule] = &[
    rule(
        "needs",
        RuleKind::Needs {
            field: "a",
            needs: &["b", "c"],
        },
    ),
    rule(
        "filled",
        RuleKind::NeedsNonBlank {
            field: "c",
            needs: "d",
        },
    ),
    rule(
        "together",
        RuleKind::Together {
            fields: &["d", "e", "stuck"],
        },
    ),
    rule(
        "apart",
        RuleKind::Excludes {
            field: "a",
            others: &["x"],
        },
    ),
];

#[test]
fn companions_are_taken_as_far_as_they_are_there_and_no_further() {
    assert_eq!(
        completed(RULES, &["a"], &["a", "b", "c", "d", "e", "x"]),
        "a b c d e"
    );
    assert_eq!(completed(RULES, &["b"], &["a", "b", "c", "d", "e"]), "b");
    assert_eq!(completed(RULES, &["a"], &["a", "c"]), "a c");
    assert_eq!(completed(RULES, &["e"], &["d", "e", "stuck"]), "d e");
    assert_eq!(completed(RULES, &[], &["a", "b"]), "");
}

#[test]
fn what_came_along_makes_a_first_choice_unnecessary() {
    const RULES: &[Rule] = &[
        rule(
            "one",
            RuleKind::AtLeastOne {
                fields: &["a", "b"],
            },
        ),
        rule(
            "other",
            RuleKind::AtLeastOne {
                fields: &["b", "c"],
            },
        ),
    ];
    assert_eq!(completed(RULES, &["x"], &["a", "b", "c"]), "b x");
    assert_eq!(completed(RULES, &["x"], &["a", "c"]), "a c x");
    assert_eq!(completed(RULES, &["a"], &["a", "b", "c"]), "a b");
}

#[test]
fn each_two_fields_of_a_rule_have_a_table() {
    let pairs = |kind| {
        let rule = rule("r", kind);
        let tables: Vec<_> = rule
            .tables()
            .map(|table| (table.first, table.second))
            .collect();
        tables
    };
    let excludes = RuleKind::Excludes {
        field: "a",
        others: &["b", "c"],
    };
    assert_eq!(pairs(excludes), [("a", "b"), ("a", "c")]);
    let fields = &["a", "b", "c"];
    let each = [("a", "b"), ("a", "c"), ("b", "c")];
    assert_eq!(pairs(RuleKind::Together { fields }), each);
    assert_eq!(pairs(RuleKind::AtLeastOne { fields }), each);
    let filled = RuleKind::NeedsNonBlank {
        field: "a",
        needs: "b",
    };
    assert_eq!(pairs(filled), [("a", "b")]);
}

#[test]
fn a_table_judges_two_fields_while_the_others_keep_the_rule() {
    let cells = |kind| rule("r", kind).tables().next().expect("a table").cells();
    let (yes, no) = (true, false);
    let needs = RuleKind::Needs {
        field: "a",
        needs: &["b", "c"],
    };
    assert_eq!(cells(needs), [[yes; 3], [yes; 3], [no, no, yes]]);
    let excludes = RuleKind::Excludes {
        field: "a",
        others: &["b", "c"],
    };
    assert_eq!(cells(excludes), [[yes; 3], [yes; 3], [yes, yes, no]]);
    let fields = &["a", "b", "c"];
    let together = RuleKind::Together { fields };
    assert_eq!(
        cells(together),
        [[yes, yes, no], [yes, yes, no], [no, no, yes]]
    );
    let one = RuleKind::AtLeastOne { fields };
    assert_eq!(cells(one), [[no, no, yes], [no, no, yes], [yes; 3]]);
    let present = Rule {
        null_counts: true,
        ..rule("r", together)
    };
    let table = present.tables().next().expect("a table");
    assert_eq!(
        table.cells(),
        [[yes, no, no], [no, yes, yes], [no, yes, yes]]
    );
}
