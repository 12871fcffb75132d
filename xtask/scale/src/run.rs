//! The whole run: documents, tools, and the growth, one after the other.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread;

use xtask::{Failure, print, workshop};

use crate::arguments::{Arguments, GROWTH};
use crate::check::{self, Verb};
use crate::documents;
use crate::floor;
use crate::generation::{self, Room};
use crate::growth;
use crate::numbers::{memory, seconds, thousands};
use crate::part;
use crate::report::{Came, Cell, Checked, Generated, Grown, Part, Report, Row, compiles};
use crate::tools::{self, Tool};

/// How often the smaller documents are made, so that the ratio is none of noise.
const MORE_RUNS: usize = 3;

/// A tool with its program, or why there is none.
type Installed = (Tool, Result<PathBuf, String>);

/// Measures all that is asked for. Progress goes to `err`, and the numbers so far to the file that is asked for, so that
/// a run that is ended early is not lost.
///
/// # Errors
///
/// When a document is missing, our generator does not build, or a file cannot be read or written.
pub(crate) fn run(asked: &Arguments, err: &mut dyn Write) -> Result<Report, Failure> {
    let home = workshop::target().join("scale");
    let _lock = workshop::lock(&home, err)?;
    let documents = documents::fetch(asked, &home, err)?;
    let tools = install(asked, &home, err)?;
    let mut report = Report {
        machine: machine(),
        runs: asked.runs,
        ..Report::default()
    };
    for document in &documents {
        let mut row = Row {
            document: document.title.clone(),
            cells: Vec::new(),
            floor: None,
        };
        for (tool, program) in &tools {
            let room = |program: PathBuf| {
                let name = format!("{}_client", document.name);
                room(asked, &home, *tool, program, &document.path, &name)
            };
            let cell = match program {
                Ok(program) => {
                    let room = room(program.clone())?;
                    let cell = cell(asked, &home, &room, err);
                    if *tool == Tool::Ours && cell.generated.done().is_some() {
                        row.floor = Some(floor::run(&room, asked.runs).into());
                    }
                    cell
                }
                Err(reason) => Cell {
                    tool: tool.title(),
                    generated: Came::Refused(reason.clone()),
                    checked: None,
                    built: None,
                    part: None,
                },
            };
            row.cells.push(cell);
        }
        report.documents.push(row);
        keep(asked, &report)?;
    }
    if asked.wants(GROWTH) {
        report.growth = grown(asked, &home, &tools, err)?;
    }
    keep(asked, &report)?;
    Ok(report)
}

/// Writes the numbers for programs.
fn keep(asked: &Arguments, report: &Report) -> Result<(), Failure> {
    let Some(path) = &asked.json else {
        return Ok(());
    };
    let text = serde_json::to_string_pretty(report)
        .map_err(|reason| Failure::Trouble(reason.to_string()))?;
    fs::write(path, text + "\n").map_err(|reason| Failure::file("write", path, &reason))
}

/// Ours, which has to be there, and those of others that are asked for.
fn install(asked: &Arguments, home: &Path, err: &mut dyn Write) -> Result<Vec<Installed>, Failure> {
    print(err, "building our generator\n");
    let ours = Tool::Ours.install(home, err).map_err(Failure::Tests)?;
    let mut tools = vec![(Tool::Ours, Ok(ours))];
    if asked.peers {
        for peer in tools::PEERS {
            tools.push((peer, peer.install(home, err)));
        }
    }
    Ok(tools)
}

/// Where a tool works on a document; its folder is made.
fn room(
    asked: &Arguments,
    home: &Path,
    tool: Tool,
    program: PathBuf,
    document: &Path,
    name: &str,
) -> Result<Room, Failure> {
    let folder = home.join("crates").join(tool.name());
    fs::create_dir_all(&folder).map_err(|reason| Failure::file("make", &folder, &reason))?;
    Ok(Room {
        tool,
        program,
        document: document.to_path_buf(),
        name: name.to_owned(),
        folder,
        package_lines: asked.package_lines,
    })
}

/// One tool on one document.
fn cell(asked: &Arguments, home: &Path, room: &Room, err: &mut dyn Write) -> Cell {
    let who = format!("{}, {}", room.name, room.tool.name());
    let generated: Came<Generated> = generation::run(room, asked.runs).into();
    print(err, &format!("{who}: generate {}\n", told(&generated)));
    let (mut checked, mut built) = (None, None);
    if generated.done().is_some() {
        let wanted = [
            (Verb::Check, asked.check, &mut checked),
            (Verb::Build, asked.build, &mut built),
        ];
        for (verb, _, slot) in wanted.into_iter().filter(|(_, is_wanted, _)| *is_wanted) {
            *slot = Some(compiled(home, room, verb, None, &who, err));
        }
    }
    let is_compiled = room.tool == Tool::Ours && compiles(&checked).is_some();
    let part = is_compiled.then(|| part::smallest(&room.out())).flatten();
    let part = part.map(|(feature, operations)| {
        let of = Some(feature.as_str());
        let checked = compiled(home, room, Verb::Check, of, &who, err);
        Part {
            feature,
            operations,
            checked,
        }
    });
    Cell {
        tool: room.tool.title(),
        generated,
        checked,
        built,
        part,
    }
}

/// What compiling the crate takes.
fn compiled(
    home: &Path,
    room: &Room,
    verb: Verb,
    feature: Option<&str>,
    who: &str,
    err: &mut dyn Write,
) -> Came<Checked> {
    let target = home.join("builds").join(room.tool.name());
    let came = check::prepare(room).and_then(|()| check::run(room, &target, verb, feature));
    let what = match &came {
        Err(reason) => reason.clone(),
        Ok(cost) => format!(
            "{} errors, {}, {}",
            cost.errors,
            seconds(cost.seconds),
            memory(cost.memory)
        ),
    };
    let only = feature.map(|name| format!(" with `{name}` alone"));
    let only = only.unwrap_or_default();
    print(err, &format!("{who}: {}{only} {what}\n", verb.word()));
    came.into()
}

fn told(generated: &Came<Generated>) -> String {
    match generated {
        Came::Refused(reason) => format!("refused: {reason}"),
        Came::Done(cost) => {
            let (spent, memory) = (seconds(cost.seconds), memory(cost.memory));
            format!("{spent}, {memory}, {} lines", thousands(cost.lines))
        }
    }
}

/// Every tool on the invented document in both sizes.
fn grown(
    asked: &Arguments,
    home: &Path,
    tools: &[Installed],
    err: &mut dyn Write,
) -> Result<Vec<Grown>, Failure> {
    let paths = growth::write(home)?;
    let mut rows = Vec::new();
    for (tool, program) in tools {
        let Ok(program) = program else { continue };
        let rooms = [0, 1].map(|at| {
            let name = format!("grown_{}", growth::OPERATIONS[at]);
            room(asked, home, *tool, program.clone(), &paths[at], &name)
        });
        let [small, large] = rooms;
        let rooms = [small?, large?];
        let generated: [Came<Generated>; 2] =
            [0, 1].map(|at| generation::run(&rooms[at], asked.runs * MORE_RUNS).into());
        let [small, large] = generated.each_ref().map(told);
        print(err, &format!("growth, {}: {small}; {large}\n", tool.name()));
        let instructions = (*tool == Tool::Ours)
            .then(|| {
                Some([
                    growth::instructions(&rooms[0])?,
                    growth::instructions(&rooms[1])?,
                ])
            })
            .flatten();
        rows.push(Grown {
            tool: tool.title(),
            operations: growth::OPERATIONS,
            generated,
            instructions,
        });
    }
    Ok(rows)
}

/// The compiler and how many cores there are.
fn machine() -> String {
    let version = std::process::Command::new("rustc")
        .arg("--version")
        .output();
    let version = version.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    let cores = thread::available_parallelism().map_or(1, usize::from);
    format!("{}, {cores} cores", version.unwrap_or_default())
}
