//! Making a crate, several times, and what that takes.

use std::fs;
use std::path::{Path, PathBuf};

use crate::measured::{self, End, Job, Measured};
use crate::report::{Generated, median};
use crate::tools::Tool;
use crate::words;

/// How many seconds one generation may take.
const LIMIT: u64 = 600;

/// Where a tool works on a document.
#[derive(Clone, Debug)]
pub(crate) struct Room {
    /// The tool.
    pub(crate) tool: Tool,
    /// Its program.
    pub(crate) program: PathBuf,
    /// The document.
    pub(crate) document: PathBuf,
    /// The name of the crate.
    pub(crate) name: String,
    /// The folder below which it works.
    pub(crate) folder: PathBuf,
    /// How many lines one package of ours may have at most, instead of what codegen takes by default.
    pub(crate) package_lines: Option<usize>,
}

impl Room {
    /// The folder of the crate.
    pub(crate) fn out(&self) -> PathBuf {
        self.folder.join(&self.name)
    }

    /// The files that take what a program says.
    pub(crate) fn said(&self) -> [PathBuf; 2] {
        ["out", "err"].map(|stream| self.folder.join(format!("{}.{stream}", self.name)))
    }

    /// The job of making the crate in a folder.
    pub(crate) fn job(&self, out: &Path) -> Job {
        let mut arguments = self.tool.arguments(&self.document, out, &self.name);
        if let Some(lines) = self.package_lines.filter(|_| self.tool == Tool::Ours) {
            arguments.push(format!("--package-lines={lines}"));
        }
        Job {
            program: self.program.clone(),
            arguments,
            folder: self.folder.clone(),
            environment: Vec::new(),
            output: self.said(),
            limit: LIMIT,
        }
    }
}

/// Makes the crate so many times, each time from nothing and in memory.
///
/// # Errors
///
/// What the tool said when it refused, in a line.
pub(crate) fn run(room: &Room, runs: usize) -> Result<Generated, String> {
    let memory = memory().map_err(|reason| reason.to_string())?;
    let out = memory.path().join(&room.name);
    let mut all = Vec::new();
    for _ in 0..runs {
        all.push(once(room, &out)?);
    }
    let (lines, longest) = lines(&out).map_err(|reason| reason.to_string())?;
    if lines == 0 {
        return Err("it wrote no Rust".to_owned());
    }
    let middle = |number: &dyn Fn(&Measured) -> f64| median(all.iter().map(number).collect());
    Ok(Generated {
        seconds: middle(&|one| one.seconds),
        wall: middle(&|one| one.wall),
        memory: middle(&|one| one.memory as f64),
        lines,
        longest,
    })
}

/// Makes the crate once more, where it is to stay.
///
/// # Errors
///
/// What the tool said when it refused, in a line.
pub(crate) fn stay(room: &Room) -> Result<(), String> {
    once(room, &room.out()).map(drop)
}

fn once(room: &Room, out: &Path) -> Result<Measured, String> {
    empty(out)?;
    let measured = measured::run(&room.job(out))?;
    ended_well(&measured, &room.tool.streams(room.said()), LIMIT)?;
    Ok(measured)
}

/// A folder that goes away by itself, in memory where there is such a place. On a disk, what it costs to make a file
/// depends on what was deleted there in the minute before: for thousands of files that can be more than all the rest.
pub(crate) fn memory() -> std::io::Result<tempfile::TempDir> {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir())
}

/// Removes a folder and makes those above it.
fn empty(folder: &Path) -> Result<(), String> {
    let told = |reason: std::io::Error| format!("cannot empty `{}`: {reason}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(told)?;
    }
    fs::create_dir_all(folder.parent().unwrap_or(folder)).map_err(told)
}

/// Nothing when the program did its work, else what it said; the files stand in the order in which it tells more.
fn ended_well(measured: &Measured, said: &[PathBuf; 2], limit: u64) -> Result<(), String> {
    match measured.end {
        End::Done => Ok(()),
        End::TimeUp => Err(format!("not done in {limit} s")),
        End::Failed(code) => {
            let read = |path: &PathBuf| fs::read(path).unwrap_or_default();
            let said = said.iter().map(read);
            let reason = said
                .map(|bytes| words::reason(&String::from_utf8_lossy(&bytes)))
                .find_map(|reason| reason);
            let code = code.map_or("a signal".to_owned(), |code| format!("exit code {code}"));
            Err(reason.unwrap_or(code))
        }
    }
}

/// How many lines of Rust stand in a folder, and how many in its longest file.
fn lines(folder: &Path) -> std::io::Result<(usize, usize)> {
    let (mut all, mut longest) = (0, 0);
    for path in modules(folder)? {
        let bytes = fs::read(&path)?;
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
        all += lines;
        longest = longest.max(lines);
    }
    Ok((all, longest))
}

/// The files of Rust in a folder and those below it.
pub(crate) fn modules(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_rust_are_counted() {
        let folder = tempfile::tempdir().expect("a folder");
        let inner = folder.path().join("a/b");
        fs::create_dir_all(&inner).expect("a folder");
        fs::write(inner.join("x.rs"), "1\n2\n").expect("a file");
        fs::write(folder.path().join("y.rs"), "1\n2\n3\n").expect("a file");
        fs::write(folder.path().join("z.md"), "1\n").expect("a file");
        assert_eq!(lines(folder.path()).expect("they can be read"), (5, 3));
    }

    #[test]
    fn a_folder_is_emptied_and_those_above_it_are_made() {
        let folder = memory().expect("a folder");
        let inner = folder.path().join("a/b");
        for _ in 0..2 {
            empty(&inner).expect("it can be made");
            assert!(inner.parent().is_some_and(Path::is_dir) && !inner.exists());
            fs::create_dir_all(inner.join("c")).expect("a folder");
        }
    }

    #[test]
    fn a_failure_is_told_by_what_was_said() {
        let folder = tempfile::tempdir().expect("a folder");
        let said = ["out", "err"].map(|name| folder.path().join(name));
        let mut measured = Measured {
            end: End::Failed(Some(3)),
            seconds: 1.0,
            wall: 1.0,
            memory: 1,
        };
        let told = |measured: &Measured| ended_well(measured, &said, 600);
        assert_eq!(told(&measured), Err("exit code 3".to_owned()));
        fs::write(&said[0], "error: it is bad\n").expect("a file");
        assert_eq!(told(&measured), Err("error: it is bad".to_owned()));
        measured.end = End::TimeUp;
        assert_eq!(told(&measured), Err("not done in 600 s".to_owned()));
        measured.end = End::Done;
        assert_eq!(told(&measured), Ok(()));
    }
}
