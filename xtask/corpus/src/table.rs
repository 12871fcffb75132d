//! The report as a table for people.

use std::fmt::Write as _;

use crate::report::{Row, Share, Trials};

/// What stands above the columns.
const HEAD: [&str; 14] = [
    "document",
    "result",
    "operations",
    "%",
    "properties",
    "%",
    "lines",
    "examples",
    "valid",
    "equal %",
    "random",
    "valid",
    "equal %",
    "CPU s",
];

/// The whole table: a line for each document, one for all of them, and what is wrong.
#[must_use]
pub fn table(rows: &[Row]) -> String {
    let mut lines: Vec<[String; 14]> = vec![HEAD.map(str::to_owned)];
    lines.extend(rows.iter().map(line));
    lines.push(line(&total(rows)));
    let mut widths = [0; 14];
    for line in &lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut text = String::new();
    for line in &lines {
        for (at, (cell, width)) in line.iter().zip(widths).enumerate() {
            // Words stand at the left, numbers at the right.
            let _ = match at {
                0 | 1 => write!(text, "{cell:<width$}  "),
                _ => write!(text, "{cell:>width$}  "),
            };
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    for row in rows {
        details(row, &mut text);
    }
    text
}

/// The sums of all documents.
#[must_use]
pub fn total(rows: &[Row]) -> Row {
    let mut total = Row {
        name: format!("{} documents", rows.len()),
        ..Row::default()
    };
    for row in rows {
        total.operations.add(row.operations);
        if let Some(properties) = row.properties {
            total.properties.get_or_insert_default().add(properties);
        }
        for (kind, share) in &row.typed {
            total.typed.entry(kind.clone()).or_default().add(*share);
        }
        if let Some(compiled) = &row.compiled {
            let all = total.compiled.get_or_insert_default();
            all.errors += compiled.errors;
            all.warnings += compiled.warnings;
        }
        total.examples.add(&row.examples);
        total.instances.add(&row.instances);
        total.cost.generate += row.cost.generate;
        total.cost.judge += row.cost.judge;
        total.cost.compile += row.cost.compile;
        total.cost.lines += row.cost.lines;
        total.cost.memory = total.cost.memory.max(row.cost.memory);
        let most = total.cost.compiler_memory.max(row.cost.compiler_memory);
        total.cost.compiler_memory = most;
    }
    total
}

/// What became of a document, in a word or two.
pub(crate) fn in_a_word(row: &Row) -> String {
    if row.refused.is_some() {
        return "refused".to_owned();
    }
    let Some(compiled) = &row.compiled else {
        return "in trouble".to_owned();
    };
    match (compiled.errors, compiled.warnings) {
        _ if row.trouble.is_some() => "in trouble".to_owned(),
        _ if !row.differences.is_empty() => "read otherwise".to_owned(),
        (0, 0) => "made".to_owned(),
        (0, warnings) => format!("{warnings} warnings"),
        (errors, _) => format!("{errors} errors"),
    }
}

/// The same with the numbers, for whoever watches.
pub(crate) fn in_a_line(row: &Row) -> String {
    let (examples, random) = (row.examples.share(), row.instances.share());
    format!(
        "{}; operations {}, examples {} of {} found, random values {}, {:.0} s of the processor",
        in_a_word(row),
        shown(row.operations),
        shown(examples),
        row.examples.found,
        shown(random),
        seconds(row)
    )
}

fn seconds(row: &Row) -> f64 {
    row.cost.generate + row.cost.judge + row.cost.compile
}

fn line(row: &Row) -> [String; 14] {
    let properties = row.properties;
    [
        row.name.clone(),
        in_a_word(row),
        shown(row.operations),
        percent(row.operations),
        properties.map(shown).unwrap_or_default(),
        properties.map(percent).unwrap_or_default(),
        row.cost.lines.to_string(),
        row.examples.found.to_string(),
        row.examples.valid.to_string(),
        percent(row.examples.share()),
        row.instances.found.to_string(),
        row.instances.valid.to_string(),
        percent(row.instances.share()),
        format!("{:.1}", seconds(row)),
    ]
}

fn shown(share: Share) -> String {
    format!("{}/{}", share.made, share.all)
}

/// Never rounded up to all.
fn percent(share: Share) -> String {
    if share.all == 0 {
        return "-".to_owned();
    }
    let tenths = share.made * 1000 / share.all;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// What is wrong with a document, the first few of each kind.
fn details(row: &Row, text: &mut String) {
    const MOST: usize = 3;
    let mut say = |what: &str| {
        let _ = writeln!(text, "{}: {}", row.name, what.trim_end());
    };
    if let Some(reason) = &row.refused {
        say(&format!("refused: {reason}"));
    }
    if let Some(reason) = &row.trouble {
        say(&format!("in trouble: {reason}"));
    }
    for (kind, list) in [("left out", &row.left_out), ("not typed", &row.untyped)] {
        list.iter()
            .take(MOST)
            .for_each(|one| say(&format!("{kind}: {one}")));
    }
    for difference in row.differences.iter().take(MOST) {
        say(&format!("read otherwise by another reader: {difference}"));
    }
    let said = row.compiled.iter().flat_map(|compiled| &compiled.said);
    said.take(MOST).for_each(|text| say(text));
    for (kind, trials) in [("example", &row.examples), ("random value", &row.instances)] {
        failures(kind, trials, MOST, &mut say);
    }
}

fn failures(kind: &str, trials: &Trials, most: usize, say: &mut impl FnMut(&str)) {
    for failed in trials.failures.iter().take(most) {
        let (at, rust, what, value) = (&failed.at, &failed.rust, &failed.what, &failed.value);
        say(&format!(
            "{kind} of {at} as `{rust}`: {what}; value {value}"
        ));
    }
    let missing = trials.share().all - trials.share().made;
    if missing > most {
        say(&format!(
            "{kind}s: {missing} are not equal; `--json FILE` lists more of them"
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Compiled, Failed};

    #[test]
    fn a_line_for_each_document_and_one_for_all() {
        let made = Row {
            name: "a.yaml".to_owned(),
            operations: Share { made: 2, all: 3 },
            properties: Some(Share {
                made: 999,
                all: 1000,
            }),
            compiled: Some(Compiled::default()),
            examples: Trials {
                found: 5,
                valid: 4,
                equal: 3,
                failures: vec![Failed {
                    at: "#/x".to_owned(),
                    rust: "T".to_owned(),
                    what: "`/a`: 1 is lost".to_owned(),
                    value: "{}".to_owned(),
                }],
                ..Trials::default()
            },
            ..Row::default()
        };
        let refused = Row {
            name: "b".to_owned(),
            refused: Some("error[E0101]: no".to_owned()),
            ..Row::default()
        };
        let text = table(&[made, refused]);
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].starts_with("document     result"), "{text}");
        assert!(lines[1].contains("2/3  66.6    999/1000  99.9"), "{text}");
        assert!(lines[2].contains("refused"), "{text}");
        assert!(lines[3].starts_with("2 documents"), "{text}");
        assert_eq!(
            lines[4],
            "a.yaml: example of #/x as `T`: `/a`: 1 is lost; value {}"
        );
        assert_eq!(lines[5], "b: refused: error[E0101]: no");
    }

    #[test]
    fn almost_all_is_not_all() {
        assert_eq!(
            percent(Share {
                made: 9999,
                all: 10_000
            }),
            "99.9"
        );
        assert_eq!(percent(Share { made: 0, all: 0 }), "-");
    }
}
