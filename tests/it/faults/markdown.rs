//! The table of results, for people.

use std::fmt::Write as _;

use shopline::runtime::Method;

use super::play::{Came, Case};
use super::row::{Expected, Row};

/// One line of the table: what it is of, and what came of it.
struct Line {
    methods: Vec<&'static str>,
    /// The attempts that meet the fault.
    meets: Vec<&'static str>,
    wires: Vec<&'static str>,
    what: Expected,
}

/// All results as a table in Markdown. What is the same for several methods or transports stands in one line.
pub(super) fn table(rows: &[Row], results: &[(Case<'_>, Came)]) -> String {
    let mut text = String::from(
        "| fault | method | met by attempt | transport | kind | outcome | attempts | retry after | seen | done |\n\
         |---|---|---|---|---|---|---|---|---|---|\n",
    );
    for row in rows {
        let of_row = results
            .iter()
            .filter(|(case, _)| std::ptr::eq(case.row, row));
        for line in lines(of_row) {
            write_line(&mut text, row, &line);
        }
    }
    text.push('\n');
    for row in rows {
        if let Some((wire, why)) = row.only {
            let _ = writeln!(text, "- {}, {}: {why}.", row.name, wire.name());
        }
    }
    text
}

fn lines<'a>(results: impl Iterator<Item = &'a (Case<'a>, Came)>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (case, came) in results {
        let meets = if case.once { "first" } else { "each" };
        let (method, wire) = (case.method.as_str(), case.wire.name());
        let same = lines.iter_mut().find(|line| {
            line.what == came.what && line.methods == [method] && line.meets == [meets]
        });
        match same {
            Some(line) => line.wires.push(wire),
            None => lines.push(Line {
                methods: vec![method],
                meets: vec![meets],
                wires: vec![wire],
                what: came.what,
            }),
        }
    }
    let lines = merge(lines, |line| &mut line.meets);
    merge(lines, |line| &mut line.methods)
}

/// Makes one line of those that differ in one list only.
fn merge(lines: Vec<Line>, list: fn(&mut Line) -> &mut Vec<&'static str>) -> Vec<Line> {
    let mut merged: Vec<Line> = Vec::new();
    for mut line in lines {
        let more = std::mem::take(list(&mut line));
        let same = merged.iter_mut().find_map(|other| {
            let known = std::mem::take(list(other));
            let same = other.what == line.what
                && other.methods == line.methods
                && other.meets == line.meets
                && other.wires == line.wires;
            *list(other) = known;
            same.then(|| list(other))
        });
        match same {
            Some(known) => known.extend(more),
            None => {
                *list(&mut line) = more;
                merged.push(line);
            }
        }
    }
    merged
}

fn write_line(text: &mut String, row: &Row, line: &Line) {
    let Expected {
        kind,
        outcome,
        attempts,
        retry_after,
        received,
        applied,
    } = line.what;
    let kind = kind.map_or_else(|| "success".to_owned(), |kind| format!("{kind:?}"));
    let retry_after = retry_after.map_or_else(String::new, |time| format!("{} s", time.as_secs()));
    let all = [Method::Put, Method::Post, Method::Patch].map(Method::as_str);
    let methods = if line.methods == all {
        "any".to_owned()
    } else {
        line.methods.join(", ")
    };
    let (meets, wires) = (line.meets.join(", "), line.wires.join(", "));
    let _ = writeln!(
        text,
        "| {} | {methods} | {meets} | {wires} | {kind} | {outcome:?} | {attempts} | {retry_after} | {received} | {applied} |",
        row.name,
    );
}
