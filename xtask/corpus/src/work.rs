//! The work on one document: make the crate, judge the values, compile, send, compare.
//!
//! It is done in a process of its own, so that nothing that goes wrong with one document ends the others, and so that
//! its costs can be told.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use generator::emit::{Layout, PACKAGE_LINES, Runtime};
use generator::model::ledger::{Exception, Ledger};
use generator::{Input, LockFile, Outcome, Reading};
use xtask::Failure;
use xtask::codegen::job;
use xtask::codegen::loader::FolderLoader;

use crate::compile;
use crate::cost;
use crate::documents::Document;
use crate::examples::{self, Contents, Way};
use crate::instances::Maker;
use crate::judge::Judge;
use crate::original::Original;
use crate::program::{self, Table};
use crate::report::{Row, Share, Trials};
use crate::through;
use crate::trial::{Batch, Candidate};
use crate::types;

/// So many times a random value of each named schema is tried.
const TRIES: usize = 10;

/// Where the crate of a document is made, and where it is compiled.
pub(crate) struct Room {
    /// The folder of the crate; it is emptied.
    pub(crate) folder: PathBuf,
    /// The folder of what cargo builds.
    pub(crate) target: PathBuf,
}

/// Does the work, and tells what came of it.
pub(crate) fn document(document: &Document, room: &Room) -> Row {
    let mut row = Row {
        name: document.name.clone(),
        ..Row::default()
    };
    let entry = match &document.entry {
        Ok(entry) => entry,
        Err(reason) => {
            row.refused = Some(reason.clone());
            return row;
        }
    };
    let outcome = generate(&document.folder, entry, &document.name);
    row.cost.generate = cost::own().seconds;
    ledger(&outcome.summary.ledger, &mut row);
    if outcome.files.is_none() {
        row.refused = Some(first_error(&outcome));
    }
    let original = match Original::read(&document.folder, entry) {
        Ok(original) => original,
        Err(reason) => {
            row.trouble = row.refused.is_none().then(|| reason.to_string());
            return row;
        }
    };
    let contents = examples::contents(&original);
    row.operations.all = contents.operations;
    row.examples.found = contents.examples.len();
    let made = outcome.files.unwrap_or_default();
    if !made.is_empty()
        && let Err(reason) = values(
            &original,
            &contents,
            (document, entry),
            &made,
            room,
            &mut row,
        )
    {
        row.trouble = Some(reason.to_string());
    }
    row.cost.memory = cost::own().memory;
    row
}

/// Takes over what the generator says of its own work.
fn ledger(ledger: &Ledger, row: &mut Row) {
    const MOST: usize = 200;
    let shown = |one: &Exception| {
        let (what, code, reason) = (&one.what, one.code, &one.reason);
        format!("{what} ({code}, {}): {reason}", one.place.at)
    };
    row.operations.made = ledger.operations.made;
    row.left_out = ledger.operations.left_out.iter().map(shown).collect();
    for (kind, sites) in ledger.kinds() {
        let (made, all) = (sites.typed, sites.all());
        row.typed.insert(kind.to_owned(), Share { made, all });
        let untyped = sites
            .untyped
            .iter()
            .map(|one| format!("{kind}: {}", shown(one)));
        row.untyped.extend(untyped.take(MOST));
    }
    row.properties = row.typed.get("properties").copied();
}

/// What is kept of the reason why no crate was made.
fn first_error(outcome: &Outcome) -> String {
    let error = outcome.report.find("error").unwrap_or_default();
    outcome.report[error..]
        .lines()
        .take(2)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Makes the crate of a document.
fn generate(folder: &Path, entry: &str, name: &str) -> Outcome {
    let runtime = job::repository().join("generator/runtime");
    let crate_name = crate_name(name);
    let input = Input {
        entry,
        display_prefix: "",
        reading: Reading::Lenient,
        gaps: None,
        crate_name: Some(&crate_name),
        lock: LockFile::Unused,
        layout: Layout {
            runtime: Runtime::Path(runtime.to_string_lossy().into_owned()),
            own_workspace: true,
            in_workspace: false,
            package_lines: PACKAGE_LINES,
        },
        pages: true,
        language: "en",
    };
    generator::generate(&input, &mut FolderLoader::new(folder, entry))
}

/// A name of a package that says which document it is made of.
pub(crate) fn crate_name(name: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '-'
        }
    };
    format!("document-{}", name.chars().map(plain).collect::<String>())
}

/// Judges, compiles, sends and compares.
fn values(
    original: &Original,
    contents: &Contents,
    (document, entry): (&Document, &str),
    made: &[generator::render::File],
    room: &Room,
    row: &mut Row,
) -> Result<(), Failure> {
    let before = cost::own().seconds;
    let judge = Judge::new(original).map_err(|reason| Failure::Trouble(reason.to_string()))?;
    let mut wanted: BTreeSet<String> = contents.named.clone();
    wanted.extend(
        contents
            .examples
            .iter()
            .map(|example| example.schema.clone()),
    );
    let known = types::ask(&document.folder, entry, original, &wanted);
    row.differences = known.differences;
    let types = known.types;
    let instances = instances(contents, &judge, &document.name);
    let (mut table, mut cases) = (Table::default(), Vec::new());
    let candidates = contents.examples.iter().map(|example| Candidate {
        at: example.at.clone(),
        schema: example.schema.clone(),
        way: example.way,
        value: original.at(&example.at),
    });
    let shown = Batch::new(candidates.collect(), &types, &judge, &mut table, &mut cases);
    let candidates = instances.iter().map(|(schema, value)| Candidate {
        at: schema.clone(),
        schema: schema.clone(),
        way: Way::Any,
        value,
    });
    let random = Batch::new(candidates.collect(), &types, &judge, &mut table, &mut cases);
    row.cost.judge = cost::own().seconds - before;
    row.cost.lines = program::write(&room.folder, made, &table)?;
    let (compiled, program) = compile::compile(&room.folder, &room.target)?;
    row.compiled = Some(compiled);
    row.cost.compile = cost::children().seconds;
    row.cost.compiler_memory = cost::children().memory;
    let Some(program) = program else {
        (row.examples, row.instances) = (shown.unsent(), random.unsent());
        return Ok(());
    };
    let results = through::run(&program, &cases, &room.folder);
    compile::forget(&room.target, &crate_name(&document.name));
    let results = results?;
    let before = cost::own().seconds;
    row.examples = shown.compare(&results, &judge, original);
    row.instances = random.compare(&results, &judge, original);
    row.cost.judge += cost::own().seconds - before;
    Ok(())
}

/// Random values of all schemas that have a name, the same in every run.
fn instances(contents: &Contents, judge: &Judge, name: &str) -> Vec<(String, serde_json::Value)> {
    let seed = name.bytes().fold(0_u64, |seed, byte| {
        seed.wrapping_mul(31).wrapping_add(u64::from(byte))
    });
    let mut maker = Maker::new(judge.root(), seed);
    let mut found = Vec::new();
    for schema in &contents.named {
        let values = maker.values(schema, TRIES);
        found.extend(values.into_iter().map(|value| (schema.clone(), value)));
    }
    found
}

/// What stands in the row of a document that nobody could work on.
pub(crate) fn troubled(document: &Document, reason: &str) -> Row {
    Row {
        name: document.name.clone(),
        trouble: Some(reason.to_owned()),
        operations: Share::default(),
        examples: Trials::default(),
        ..Row::default()
    }
}
