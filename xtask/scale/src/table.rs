//! The report as tables in Markdown: what was measured, the ratios, and the growth.

use std::fmt::Write as _;

use crate::numbers::{memory, seconds, thousands};
use crate::ratios::{self, Ratio};
use crate::report::{Came, Cell, Checked, Generated, Grown, Report, Row, compiles};

/// Everything that was measured.
pub(crate) fn tables(report: &Report) -> String {
    let mut text = String::new();
    if !report.documents.is_empty() {
        text.push_str(&documents(&report.documents));
    }
    if report.documents.iter().any(|row| row.cells.len() > 1) {
        let _ = write!(text, "\n{}", compared(&report.documents));
    }
    if !report.growth.is_empty() {
        let _ = write!(text, "\n{}", growth(&report.growth));
    }
    let _ = writeln!(
        text,
        "\n{}. Seconds are those of the processor, user and system; memory is the most of one process. Generation is the \
         median of {} runs that write to memory, the check and the build are one run each of the crate alone. The floor is \
         what no generator can leave out: the bare parse of the document, and syn and prettyplease on what ours writes. openapi-generator is left out, as it needs Java.",
        report.machine, report.runs
    );
    text
}

/// The head of a table, and the line below it.
fn head(text: &mut String, columns: &[String]) {
    line(text, columns);
    line(text, &vec!["---".to_owned(); columns.len()]);
}

/// A line of a table.
fn line(text: &mut String, cells: &[String]) {
    for cell in cells {
        let _ = write!(text, "| {} ", cell.replace('|', "\\|"));
    }
    text.push_str("|\n");
}

fn documents(rows: &[Row]) -> String {
    let mut text = String::new();
    let tools = rows
        .iter()
        .map(|row| &row.cells)
        .max_by_key(|cells| cells.len());
    let tools = tools.into_iter().flatten().map(|cell| cell.tool.clone());
    let first = std::iter::once("document".to_owned());
    head(&mut text, &first.chain(tools).collect::<Vec<_>>());
    for row in rows {
        let first = std::iter::once(format!("{}: generate", row.document));
        let cells = row.cells.iter().map(|cell| made(&cell.generated));
        line(&mut text, &first.chain(cells).collect::<Vec<_>>());
        let checked = row.cells.iter().map(|cell| &cell.checked);
        let built = row.cells.iter().map(|cell| &cell.built);
        let verbs = [
            ("check", checked.collect::<Vec<_>>()),
            ("build", built.collect()),
        ];
        for (verb, came) in verbs {
            if came.iter().all(|came| came.is_none()) {
                continue;
            }
            let first = std::iter::once(format!("its `cargo {verb}`"));
            let cells = came.into_iter().map(compiled);
            line(&mut text, &first.chain(cells).collect::<Vec<_>>());
        }
    }
    text
}

fn made(generated: &Came<Generated>) -> String {
    match generated {
        Came::Done(cost) => format!(
            "{} ({} by the clock), {}, {} lines",
            seconds(cost.seconds),
            seconds(cost.wall),
            memory(cost.memory),
            thousands(cost.lines)
        ),
        Came::Refused(reason) => format!("refused: {}", quoted(reason)),
    }
}

fn compiled(came: &Option<Came<Checked>>) -> String {
    match came {
        None => "–".to_owned(),
        Some(Came::Refused(reason)) => reason.clone(),
        Some(Came::Done(cost)) => said(cost),
    }
}

fn said(cost: &Checked) -> String {
    let result = match cost.errors {
        0 => "ok".to_owned(),
        1 => "1 error".to_owned(),
        errors => format!("{} errors", thousands(errors)),
    };
    let mut text = format!(
        "{result}: {}, {}",
        seconds(cost.seconds),
        memory(cost.memory)
    );
    if cost.warnings > 0 {
        let _ = write!(text, ", {} warnings", thousands(cost.warnings));
    }
    text
}

/// What others said, as code, whatever stands in it.
fn quoted(text: &str) -> String {
    format!("`{}`", text.replace('`', "'"))
}

fn compared(rows: &[Row]) -> String {
    let mut text = String::new();
    head(
        &mut text,
        &[
            "ours to the best of the others (at most 0.5)",
            "generate, CPU",
            "generate, memory",
            "lines",
            "check, CPU",
            "check, memory (at most 1 GB)",
            "check of three operations, to the whole (a tenth)",
            "build, CPU",
            "generate, CPU, to its floor (at most 1.5)",
        ]
        .map(str::to_owned),
    );
    for row in rows {
        let Some((ours, peers)) = row.cells.split_first() else {
            continue;
        };
        let generated = |number: &dyn Fn(&Generated) -> f64| {
            let of = |cell: &Cell| cell.generated.done().map(number);
            shown(ratios::best(ours, peers, &of))
        };
        let check = |cell: &Cell| compiles(&cell.checked).map(|cost| cost.seconds);
        let build = |cell: &Cell| compiles(&cell.built).map(|cost| cost.seconds);
        let absolute = compiles(&ours.checked).map(|cost| memory(cost.memory));
        let floor = row.floor.as_ref().and_then(Came::done);
        let floor = ours.generated.done().zip(floor);
        let floor = floor.map(|(ours, floor)| ours.seconds / floor);
        line(
            &mut text,
            &[
                row.document.clone(),
                generated(&|cost| cost.seconds),
                generated(&|cost| cost.memory),
                generated(&|cost| cost.lines as f64),
                shown(ratios::best(ours, peers, &check)),
                absolute.unwrap_or("–".to_owned()),
                part(ours),
                shown(ratios::best(ours, peers, &build)),
                floor.map_or("–".to_owned(), |ratio| fat(ratio, ratios::MOST_OF_FLOOR)),
            ],
        );
    }
    text
}

/// What a part takes of the time of the whole.
fn part(ours: &Cell) -> String {
    let shown = || {
        let part = ours.part.as_ref()?;
        let (cost, whole) = (part.checked.done()?, compiles(&ours.checked)?);
        let ratio = cost.seconds / whole.seconds;
        let used = memory(cost.memory);
        Some(format!(
            "{ratio:.2}, {used} (`{}`: {})",
            part.feature, part.operations
        ))
    };
    shown().unwrap_or("–".to_owned())
}

/// A ratio with the tool that it is to; fat when it misses.
fn shown(ratio: Option<Ratio>) -> String {
    match ratio {
        None => "–".to_owned(),
        Some(Ratio { value, tool }) => format!("{} ({tool})", fat(value, ratios::MOST)),
    }
}

/// A ratio; fat when it misses.
fn fat(value: f64, most: f64) -> String {
    match value > most {
        true => format!("**{value:.2}**"),
        false => format!("{value:.2}"),
    }
}

fn growth(rows: &[Grown]) -> String {
    let mut text = String::new();
    let [small, large] = rows[0].operations.map(thousands);
    head(
        &mut text,
        &[
            "an invented document".to_owned(),
            format!("{small} operations"),
            format!("{large} operations"),
            format!("CPU (at most {})", ratios::MOST_GROWTH),
            "instructions".to_owned(),
            "memory".to_owned(),
            "lines".to_owned(),
        ],
    );
    for row in rows {
        let [small, large] = &row.generated;
        let both = small.done().zip(large.done());
        let times = |number: &dyn Fn(&Generated) -> f64| {
            let ratio = both.map(|(small, large)| number(large) / number(small));
            ratio.map_or("–".to_owned(), |ratio| format!("× {ratio:.1}"))
        };
        let counted = row.instructions.map(|[small, large]| large / small);
        line(
            &mut text,
            &[
                row.tool.clone(),
                made(small),
                made(large),
                times(&|cost| cost.seconds),
                counted.map_or("–".to_owned(), |ratio| format!("× {ratio:.2}")),
                times(&|cost| cost.memory),
                times(&|cost| cost.lines as f64),
            ],
        );
    }
    text
}

#[cfg(test)]
mod tests;
