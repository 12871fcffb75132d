//! All documents of a folder, as many at once as cores and memory allow.

use std::io::{Read as _, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::{Duration, Instant};

use xtask::{Failure, print, workshop};

use crate::arguments::Arguments;
use crate::documents::{self, Document};
use crate::report::Row;
use crate::work::{self, Room};
use crate::{cost, slots};

/// How long the work on one document may take.
const LIMIT: Duration = Duration::from_secs(1200);

/// How much memory the work on a document may need, in MiB: something for each, and more for each byte of it.
const LEAST_MEMORY: u64 = 700;
const BYTES_PER_MEBIBYTE: u64 = 700;

/// Works on all documents that are asked for. Progress goes to `err`.
///
/// # Errors
///
/// When the folder cannot be read, or when what all crates depend on cannot be built.
pub fn run(arguments: &Arguments, err: &mut dyn Write) -> Result<Vec<Row>, Failure> {
    let documents = chosen(arguments)?;
    let jobs = arguments.jobs.unwrap_or_else(cost::cores).max(1);
    let jobs = jobs.min(documents.len());
    let count = documents.len();
    print(
        err,
        &format!("{count} documents, {jobs} at once; building what their crates depend on\n"),
    );
    let workshop = workshop::target().join("corpus");
    let _lock = workshop::lock(&workshop, err)?;
    let free = slots::prepare(&workshop, jobs)?;
    let mut rows = Schedule {
        workshop,
        free,
        memory: cost::free_memory(),
        started: Instant::now(),
        running: Vec::new(),
    }
    .run(documents, err);
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(rows)
}

/// The documents that are asked for.
fn chosen(arguments: &Arguments) -> Result<Vec<Document>, Failure> {
    let folder = arguments.folder.canonicalize();
    let folder = folder.map_err(|reason| Failure::file("find", &arguments.folder, &reason))?;
    let all = documents::find(&folder)?;
    if arguments.only.is_empty() {
        return Ok(all);
    }
    let is_called = |document: &Document, name: &str| {
        let stem = document
            .name
            .rsplit_once('.')
            .map_or(&*document.name, |(stem, _)| stem);
        document.name == name || stem == name
    };
    for name in &arguments.only {
        if !all.iter().any(|document| is_called(document, name)) {
            let names = all.iter().map(|document| document.name.as_str());
            let hint = generator::diagnostic::suggest(name, names)
                .map(|near| format!("; did you mean `{near}`?"))
                .unwrap_or_default();
            let folder = arguments.folder.display();
            let message = format!("there is no document `{name}` in `{folder}`{hint}");
            return Err(Failure::Usage(message));
        }
    }
    let is_wanted =
        |document: &Document| arguments.only.iter().any(|name| is_called(document, name));
    Ok(all.into_iter().filter(is_wanted).collect())
}

struct Schedule {
    workshop: PathBuf,
    /// The folders for cargo that nobody uses.
    free: Vec<PathBuf>,
    /// The memory that nobody needs, in MiB.
    memory: u64,
    started: Instant,
    /// Who works on which document with how much memory.
    running: Vec<(String, u64)>,
}

impl Schedule {
    fn run(mut self, mut waiting: Vec<Document>, err: &mut dyn Write) -> Vec<Row> {
        // The biggest first, so that none is left alone at the end.
        waiting.sort_by_key(|document| document.bytes);
        let count = waiting.len();
        let mut rows = Vec::new();
        let (tell, told) = mpsc::channel();
        while rows.len() < count {
            self.start(&mut waiting, &tell);
            let Ok((row, slot)) = told.recv() else { break };
            let row: Row = row;
            if let Some(at) = self.running.iter().position(|(name, _)| *name == row.name) {
                self.memory += self.running.swap_remove(at).1;
            }
            self.free.push(slot);
            let seconds = self.started.elapsed().as_secs();
            rows.push(row);
            if let Some(row) = rows.last() {
                let what = crate::table::in_a_line(row);
                print(
                    err,
                    &format!(
                        "{:>3}/{count} {seconds:>4}s {}: {what}\n",
                        rows.len(),
                        row.name
                    ),
                );
            }
        }
        rows
    }

    /// Starts what fits, the biggest first; when nothing runs, the next one fits.
    fn start(&mut self, waiting: &mut Vec<Document>, tell: &Sender<(Row, PathBuf)>) {
        let mut at = waiting.len();
        while at > 0 && !self.free.is_empty() {
            at -= 1;
            let need = LEAST_MEMORY + waiting[at].bytes / BYTES_PER_MEBIBYTE;
            if need > self.memory && !self.running.is_empty() {
                continue;
            }
            let Some(slot) = self.free.pop() else { return };
            let document = waiting.remove(at);
            self.memory = self.memory.saturating_sub(need);
            self.running.push((document.name.clone(), need));
            let folder = self
                .workshop
                .join("crates")
                .join(work::crate_name(&document.name));
            let tell = tell.clone();
            thread::spawn(move || {
                let row = apart(&document, &folder, &slot)
                    .unwrap_or_else(|reason| work::troubled(&document, &reason));
                // Nobody listens any more when the whole run has ended.
                let _ = tell.send((row, slot));
            });
        }
    }
}

/// Works on one document in a process of its own.
fn apart(document: &Document, folder: &Path, slot: &Path) -> Result<Row, String> {
    let program = std::env::current_exe().map_err(|reason| reason.to_string())?;
    let job =
        serde_json::to_string(&(document, folder, slot)).map_err(|reason| reason.to_string())?;
    let mut child = Command::new(program)
        .args([crate::arguments::ONE, &job])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|reason| format!("it cannot be worked on: {reason}"))?;
    let mut out = child.stdout.take();
    let reader = thread::spawn(move || {
        let mut text = String::new();
        out.as_mut().map(|out| out.read_to_string(&mut text));
        text
    });
    let deadline = Instant::now() + LIMIT;
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) if Instant::now() > deadline => {
                let _ = child.kill();
                let _ = child.wait();
                return Err(format!(
                    "the work took more than {} seconds",
                    LIMIT.as_secs()
                ));
            }
            Ok(None) => thread::sleep(Duration::from_millis(50)),
            Err(reason) => return Err(reason.to_string()),
        }
    };
    let text = reader.join().unwrap_or_default();
    serde_json::from_str(&text).map_err(|_| format!("the generator crashed ({status})"))
}

/// The work of such a process.
pub(crate) fn one(job: &str, out: &mut dyn Write) -> Result<(), Failure> {
    let trouble = |reason: serde_json::Error| Failure::Trouble(reason.to_string());
    let (document, folder, target): (Document, PathBuf, PathBuf) =
        serde_json::from_str(job).map_err(trouble)?;
    let row = work::document(&document, &Room { folder, target });
    let text = serde_json::to_string(&row).map_err(trouble)?;
    print(out, &text);
    Ok(())
}
