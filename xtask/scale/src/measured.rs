//! Programs whose cost is told: each is started by a small process of its own, which has no other child. So what the
//! system says of that process's children is said of the program alone, and of all that it starts in turn: the seconds of
//! all of them together, and the memory of the largest one.
//!
//! The small process leads a group, which ends as one: when the time is up, and when whoever waits for it has ended.

use std::fs::File;
use std::io::{self, Read as _, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use xtask::{Failure, used};

use crate::group;

/// The hidden first argument of the small process.
pub(crate) const APART: &str = "--measured";

/// What is to be run.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Job {
    /// The program.
    pub(crate) program: PathBuf,
    /// Its arguments.
    pub(crate) arguments: Vec<String>,
    /// The folder that it runs in.
    pub(crate) folder: PathBuf,
    /// Variables of its environment beside those of this process.
    pub(crate) environment: Vec<(String, String)>,
    /// The files that take its output and its errors.
    pub(crate) output: [PathBuf; 2],
    /// How many seconds it may take.
    pub(crate) limit: u64,
}

/// What it took and how it ended.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Measured {
    /// How it ended.
    pub(crate) end: End,
    /// Seconds of the processor, user and system, of it and all that it started.
    pub(crate) seconds: f64,
    /// Seconds of the clock.
    pub(crate) wall: f64,
    /// The most memory of one process at once, in MiB.
    pub(crate) memory: u64,
}

/// How a program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum End {
    /// With success.
    Done,
    /// With this exit code; a signal has none.
    Failed(Option<i32>),
    /// The time was up.
    TimeUp,
}

/// Runs it and tells what it took.
///
/// # Errors
///
/// The reason, when it cannot be started.
pub(crate) fn run(job: &Job) -> Result<Measured, String> {
    let program = std::env::current_exe().map_err(|reason| reason.to_string())?;
    let job = serde_json::to_string(job).map_err(|reason| reason.to_string())?;
    let mut command = Command::new(program);
    command
        .args([APART, &job])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    group::lead(&mut command);
    let mut child = command.spawn().map_err(|reason| reason.to_string())?;
    // It stays open until the end, which is how the other side knows that somebody waits.
    let waits = child.stdin.take();
    let mut text = String::new();
    if let Some(out) = &mut child.stdout {
        out.read_to_string(&mut text)
            .map_err(|reason| reason.to_string())?;
    }
    drop(waits);
    child.wait().map_err(|reason| reason.to_string())?;
    serde_json::from_str::<Result<Measured, String>>(&text)
        .unwrap_or_else(|_| Err("the process that measures has ended early".to_owned()))
}

/// The work of the small process.
pub(crate) fn apart(job: &str, out: &mut dyn Write) -> Result<(), Failure> {
    let trouble = |reason: serde_json::Error| Failure::Trouble(reason.to_string());
    let job: Job = serde_json::from_str(job).map_err(trouble)?;
    thread::spawn(|| {
        // It ends when nobody waits any more, or has been told everything.
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        group::end();
    });
    let measured = measure(&job).map_err(|reason| reason.to_string());
    let is_time_up = |measured: &Measured| measured.end == End::TimeUp;
    let is_over = measured.as_ref().is_ok_and(is_time_up);
    let text = serde_json::to_string(&measured).map_err(trouble)?;
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    if is_over {
        group::end();
    }
    Ok(())
}

fn measure(job: &Job) -> io::Result<Measured> {
    let [output, errors] = &job.output;
    let mut command = Command::new(&job.program);
    command
        .args(&job.arguments)
        .current_dir(&job.folder)
        .env_remove("RUSTFLAGS")
        .envs(job.environment.iter().map(|(name, value)| (name, value)))
        .stdin(Stdio::null())
        .stdout(File::create(output)?)
        .stderr(File::create(errors)?);
    let started = Instant::now();
    let mut child = command.spawn()?;
    let status = wait(&mut child, started + Duration::from_secs(job.limit))?;
    let wall = started.elapsed().as_secs_f64();
    let used = used::children().unwrap_or_default();
    let end = match status {
        Some(status) if status.success() => End::Done,
        Some(status) => End::Failed(status.code()),
        None => End::TimeUp,
    };
    Ok(Measured {
        end,
        seconds: used.seconds,
        wall,
        memory: used.memory,
    })
}

/// Waits for the end; `None` when the time is up.
fn wait(child: &mut Child, deadline: Instant) -> io::Result<Option<ExitStatus>> {
    let mut pause = Duration::from_micros(200);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if Instant::now() > deadline {
            return Ok(None);
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(5));
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_program_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let output = ["out", "err"].map(|name| folder.path().join(name));
        let shell = |program: &str, text: &str, limit| {
            measure(&Job {
                program: PathBuf::from(program),
                arguments: vec!["-c".to_owned(), text.to_owned()],
                folder: folder.path().to_path_buf(),
                environment: vec![("SAID".to_owned(), "hello".to_owned())],
                output: output.clone(),
                limit,
            })
        };
        let done = shell("/bin/sh", "echo $SAID; pwd >&2", 60).expect("it can be run");
        assert_eq!(done.end, End::Done);
        assert!(done.memory > 0 && done.wall > 0.0, "{done:?}");
        let read = |path: &PathBuf| std::fs::read_to_string(path).expect("a file");
        assert_eq!(read(&output[0]), "hello\n");
        assert!(!read(&output[1]).is_empty());
        let failed = shell("/bin/sh", "exit 3", 60).expect("it can be run");
        assert_eq!(failed.end, End::Failed(Some(3)));
        let slow = shell("/bin/sh", "sleep 1", 0).expect("it can be run");
        assert_eq!(slow.end, End::TimeUp);
        assert!(shell("/nowhere/at/all", "", 60).is_err());
    }
}
