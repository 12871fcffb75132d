//! What `codegen` says when it is done, in both languages.

use generator::Reading;
use generator::model::Summary;
use generator::model::ledger::{Ledger, Sites};

use super::command::count;
use super::drift::Kind;
use super::{Job, Plan};

/// Whether that language is Chinese; English otherwise.
fn chinese(language: &str) -> bool {
    language == "zh-Hant"
}

/// The numbers of a job: of what was made, and for a lenient one of what was not.
fn numbers(summary: &Summary, job: &Job) -> String {
    let mut text = self::summary(summary, job.language);
    if job.reading == Reading::Lenient {
        text.push('\n');
        text.push_str(account(&summary.ledger, job.language).trim_end());
    }
    text
}

/// What was done, and to which files; to the lock of the translations only when it was written.
pub(super) fn done(plan: &Plan, lock: Option<&str>, numbers: &Summary, job: &Job) -> String {
    written(
        plan,
        lock,
        &self::numbers(numbers, job),
        &job.out_shown,
        job.language,
    )
}

/// So many files are named; the numbers of a crate of thousands would be far above the end of the list.
const MOST_SHOWN: usize = 20;

fn written(
    plan: &Plan,
    lock: Option<&str>,
    summary: &str,
    out_shown: &str,
    language: &str,
) -> String {
    let written = plan.write.len() + usize::from(lock.is_some());
    let (unchanged, deleted) = (plan.unchanged.len(), plan.delete.len());
    let (counts, words) = if chinese(language) {
        (
            format!("寫入 {written} 個、未變更 {unchanged} 個、刪除 {deleted} 個檔案"),
            ["寫入", "刪除"],
        )
    } else {
        (
            format!("{written} written, {unchanged} unchanged, {deleted} deleted"),
            ["written", "deleted"],
        )
    };
    let mut text = format!("{summary}\n{counts}\n");
    for (word, paths) in words.iter().zip([&plan.write, &plan.delete]) {
        let shown = match paths.len() {
            all if all > MOST_SHOWN + 1 => MOST_SHOWN,
            all => all,
        };
        for path in &paths[..shown] {
            text.push_str(&format!("  {word}  {out_shown}{path}\n"));
        }
        match paths.len() - shown {
            0 => {}
            more if chinese(language) => text.push_str(&format!("  {word}  其餘 {more} 個檔案\n")),
            more => text.push_str(&format!("  {word}  {more} others\n")),
        }
    }
    if let Some(lock) = lock {
        text.push_str(&format!("  {}  {lock}\n", words[0]));
    }
    text
}

/// That nothing is to be done.
pub(super) fn fresh(files: usize, numbers: &Summary, job: &Job) -> String {
    let (summary, shown) = (self::numbers(numbers, job), &job.out_shown);
    if chinese(job.language) {
        format!("{summary}\n{shown} 的 {files} 個檔案皆為最新\n")
    } else {
        let files = count(files, "file");
        format!("{summary}\n{files} in {shown} up to date\n")
    }
}

/// That the description is wrong.
pub(super) fn refused(errors: usize, language: &str) -> String {
    if chinese(language) {
        format!("{errors} 項錯誤；未寫入任何檔案")
    } else {
        format!("{}; nothing is written", count(errors, "error"))
    }
}

/// What a lenient reading made, and what it did not: a line of its own.
fn account(ledger: &Ledger, language: &str) -> String {
    let (made, lost) = (ledger.operations.made, ledger.operations.left_out.len());
    let of = |sites: &Sites, what: [&str; 2]| {
        if chinese(language) {
            format!("{} {} 個中 {} 個有型別", what[1], sites.all(), sites.typed)
        } else {
            format!("{} of {} {}", sites.typed, sites.all(), what[0])
        }
    };
    let parts = [
        of(&ledger.properties, ["properties", "屬性"]),
        of(&ledger.variants, ["variants", "變體"]),
        of(&ledger.parameters, ["parameters", "參數"]),
        of(&ledger.payloads, ["payloads", "本文"]),
    ];
    if chinese(language) {
        format!(
            "寬鬆讀取：操作產生 {made} 個、略去 {lost} 個；{}\n",
            parts.join("、")
        )
    } else {
        format!(
            "read leniently: {} made, {lost} left out; typed: {}\n",
            count(made, "operation"),
            parts.join(", ")
        )
    }
}

/// What a file is that is not as the document wants it.
pub(super) fn drift(kind: &Kind, language: &str) -> &'static str {
    match (kind, chinese(language)) {
        (Kind::Stale, false) => "stale",
        (Kind::Stale, true) => "過期",
        (Kind::Missing, false) => "missing",
        (Kind::Missing, true) => "缺少",
        (Kind::Orphaned, false) => "orphaned",
        (Kind::Orphaned, true) => "多餘",
        (Kind::Blocked(_), false) => "in the way",
        (Kind::Blocked(_), true) => "佔用",
    }
}

/// How many files are to be mended, and by which command; first what is in the way has to go.
pub(super) fn to_mend(number: usize, blocked: bool, command: &str, job: &Job) -> String {
    let (out, spec) = (&job.out_shown, job.spec_shown());
    if chinese(job.language) {
        let first = if blocked {
            "先移開佔用的檔案，再"
        } else {
            "請"
        };
        return format!(
            "{out}（由 {spec} 產生）有 {number} 個檔案需要更新；{first}執行：{command}\n"
        );
    }
    let first = if blocked {
        "move away what stands in the way, then run"
    } else {
        "run"
    };
    let files = count(number, "file");
    format!("{files} to mend in {out} (made from {spec}); {first}: {command}\n")
}

/// That translations are not as they should be.
pub(super) fn unsettled(number: usize, job: &Job) -> String {
    let spec = job.spec_shown();
    if chinese(job.language) {
        return format!(
            "{spec} 有 {number} 項關於譯文的警告，`--check` 不予通過；`cargo xtask i18n status` 會列出待更新或缺少的譯文\n"
        );
    }
    let warnings = count(number, "warning");
    format!(
        "{warnings} about translations in {spec}, which `--check` does not pass; `cargo xtask i18n status` lists what is stale or missing\n"
    )
}

/// `1 operation, 28 fields, 5 clearable, 3 rules; 123 texts en, 123 zh-Hant`.
fn summary(summary: &Summary, language: &str) -> String {
    let Summary {
        operations,
        fields,
        clearable,
        rules,
        ..
    } = summary;
    let mut text = if chinese(language) {
        format!("{operations} 個操作、{fields} 個欄位、{clearable} 個可清除、{rules} 條規則")
    } else {
        [
            count(*operations, "operation"),
            count(*fields, "field"),
            format!("{clearable} clearable"),
            count(*rules, "rule"),
        ]
        .join(", ")
    };
    for (index, (tag, number)) in summary.texts.iter().enumerate() {
        let what = match (index, chinese(language)) {
            (0, true) => format!("；文字 {tag} {number} 則"),
            (_, true) => format!("、{tag} {number} 則"),
            (0, false) => format!("; {} {tag}", count(*number, "text")),
            (_, false) => format!(", {number} {tag}"),
        };
        text.push_str(&what);
    }
    text
}

#[cfg(test)]
mod tests {
    use generator::model::ledger::{Exception, Spot};

    use super::*;

    #[test]
    fn of_thousands_of_files_the_first_are_named() {
        let paths = |count: usize| (0..count).map(|at| format!("{at}.rs")).collect();
        let plan = |count| Plan {
            write: paths(count),
            delete: paths(1),
            ..Plan::default()
        };
        let all = written(&plan(21), None, "summary", "out/", "en");
        assert!(all.contains("  written  out/20.rs\n  deleted"), "{all}");
        let some = written(&plan(22), None, "summary", "out/", "en");
        let end = "  written  out/19.rs\n  written  2 others\n  deleted  out/0.rs\n";
        assert!(some.ends_with(end), "{some}");
        let some = written(&plan(22), None, "summary", "out/", "zh-Hant");
        assert!(some.contains("  寫入  其餘 2 個檔案\n"), "{some}");
    }

    #[test]
    fn the_summary_is_one_line() {
        let numbers = Summary {
            operations: 1,
            fields: 28,
            clearable: 5,
            rules: 3,
            texts: vec![("en".to_owned(), 123), ("zh-Hant".to_owned(), 122)],
            ..Summary::default()
        };
        assert_eq!(
            summary(&numbers, "en"),
            "1 operation, 28 fields, 5 clearable, 3 rules; 123 texts en, 122 zh-Hant"
        );
        let plan = Plan {
            write: vec!["src/a.rs".to_owned()],
            unchanged: vec!["src/b.rs".to_owned(), "src/c.rs".to_owned()],
            delete: vec!["src/d.rs".to_owned()],
            blocked: Vec::new(),
        };
        let expected = "summary\n1 written, 2 unchanged, 1 deleted\n  written  out/src/a.rs\n  deleted  out/src/d.rs\n";
        assert_eq!(written(&plan, None, "summary", "out/", "en"), expected);
        let with_lock = written(&plan, Some("spec/i18n.lock"), "summary", "out/", "en");
        assert!(with_lock.contains("\n2 written, "), "{with_lock}");
        assert!(
            with_lock.ends_with("  written  spec/i18n.lock\n"),
            "{with_lock}"
        );
        let expected = "summary\n寫入 1 個、未變更 2 個、刪除 1 個檔案\n  寫入  out/src/a.rs\n  刪除  out/src/d.rs\n";
        assert_eq!(written(&plan, None, "summary", "out/", "zh-Hant"), expected);
        assert_eq!(
            summary(&numbers, "zh-Hant"),
            "1 個操作、28 個欄位、5 個可清除、3 條規則；文字 en 123 則、zh-Hant 122 則"
        );
        let mut ledger = Ledger::default();
        ledger.operations.made = 1;
        ledger.properties.typed = 3;
        ledger.payloads.untyped = vec![Exception {
            what: "GET /a 200".to_owned(),
            code: "E0705",
            reason: "…".to_owned(),
            place: Spot::default(),
        }];
        assert_eq!(
            account(&ledger, "en"),
            "read leniently: 1 operation made, 0 left out; typed: 3 of 3 properties, 0 of 0 variants, 0 of 0 parameters, 0 of 1 payloads\n"
        );
        assert_eq!(
            account(&ledger, "zh-Hant"),
            "寬鬆讀取：操作產生 1 個、略去 0 個；屬性 3 個中 3 個有型別、變體 0 個中 0 個有型別、參數 0 個中 0 個有型別、本文 1 個中 0 個有型別\n"
        );
        let nothing = Summary::default();
        assert_eq!(
            summary(&nothing, "en"),
            "0 operations, 0 fields, 0 clearable, 0 rules"
        );
    }
}
