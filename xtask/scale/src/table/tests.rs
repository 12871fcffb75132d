use super::*;
use crate::report::Part;

fn cell(tool: &str, seconds: f64, checked: Option<Came<Checked>>) -> Cell {
    Cell {
        tool: tool.to_owned(),
        generated: Came::Done(Generated {
            seconds,
            wall: 9.0,
            memory: 100.0 * seconds,
            lines: 12_345,
            longest: 7,
        }),
        checked,
        built: None,
        part: None,
    }
}

fn check(seconds: f64, errors: usize, warnings: usize) -> Option<Came<Checked>> {
    Some(Came::Done(Checked {
        seconds,
        wall: 9.0,
        memory: 2048.0,
        errors,
        warnings,
    }))
}

fn report() -> Report {
    let refused = Cell {
        tool: "c 3".to_owned(),
        generated: Came::Refused("bad `a|b`".to_owned()),
        checked: None,
        built: None,
        part: None,
    };
    let [mut ours, other] = [
        cell("ours", 0.5, check(10.0, 0, 0)),
        cell("b 2", 0.8, check(40.0, 0, 1198)),
    ];
    ours.built = check(30.0, 0, 0);
    ours.part = check(1.1, 0, 0).map(|checked| Part {
        feature: "carts".to_owned(),
        operations: 3,
        checked,
    });
    let other = Cell {
        built: check(40.0, 0, 0),
        ..other
    };
    Report {
        machine: "rustc 1, 2 cores".to_owned(),
        runs: 3,
        documents: vec![Row {
            document: "Shop 3.1".to_owned(),
            cells: vec![ours, cell("a 1", 2.0, check(5.0, 4, 0)), other, refused],
            floor: Some(Came::Done(0.25)),
        }],
        growth: vec![Grown {
            tool: "ours".to_owned(),
            operations: [100, 1000],
            generated: [cell("", 0.1, None).generated, cell("", 1.1, None).generated],
            instructions: Some([100.0, 1025.0]),
        }],
    }
}

#[test]
fn all_tools_stand_in_one_line() {
    let text = tables(&report());
    for line in [
        "| document | ours | a 1 | b 2 | c 3 |",
        "| --- | --- | --- | --- | --- |",
        "| Shop 3.1: generate | 0.50 s (9.0 s by the clock), 50 MiB, 12,345 lines | 2.0 s (9.0 s by the clock), 200 MiB, 12,345 lines | 0.80 s (9.0 s by the clock), 80 MiB, \
         12,345 lines | refused: `bad 'a\\|b'` |",
        "| its `cargo build` | ok: 30 s, 2.0 GiB | – | ok: 40 s, 2.0 GiB | – |",
        "| its `cargo check` | ok: 10 s, 2.0 GiB | 4 errors: 5.0 s, 2.0 GiB | ok: 40 s, 2.0 GiB, 1,198 warnings | – |",
        // The fastest is b; what does not compile is not compared.
        "| Shop 3.1 | **0.62** (b 2) | **0.62** (b 2) | **1.00** (a 1) | 0.25 (b 2) | 2.0 GiB | 0.11, 2.0 GiB (`carts`: 3) | **0.75** (b 2) | **2.00** |",
        "| ours | 0.10 s (9.0 s by the clock), 10 MiB, 12,345 lines | 1.1 s (9.0 s by the clock), 110 MiB, 12,345 lines | × 11.0 | × 10.25 | × 11.0 | × 1.0 |",
    ] {
        assert!(text.contains(&format!("{line}\n")), "{line}\n\n{text}");
    }
    assert!(text.contains("\nrustc 1, 2 cores. Seconds"), "{text}");
}

#[test]
fn what_was_not_asked_for_is_left_out() {
    let mut report = report();
    report.growth.clear();
    report.documents[0].cells.truncate(1);
    report.documents[0].cells[0].checked = None;
    report.documents[0].cells[0].built = None;
    let text = tables(&report);
    for word in ["cargo check", "at most 0.5", "invented"] {
        assert!(!text.contains(word), "{text}");
    }
    assert!(text.starts_with("| document | ours |\n"), "{text}");
}

#[test]
fn what_was_not_done_has_no_ratio() {
    let mut report = report();
    report.documents[0].cells[0].checked = Some(Came::Refused("not done in 600 s".to_owned()));
    report.growth[0].generated[1] = Came::Refused("it is large".to_owned());
    report.growth[0].instructions = None;
    let text = tables(&report);
    assert!(text.contains("| not done in 600 s | 4 errors"), "{text}");
    assert!(
        text.contains(" (a 1) | – | – | – | **0.75** (b 2) | **2.00** |\n"),
        "{text}"
    );
    assert!(
        text.contains("| refused: `it is large` | – | – | – | – |\n"),
        "{text}"
    );
}
