//! The work that no generator can leave out: the bare parse of the document, and `syn` and prettyplease on what ours
//! writes. A release build of this very program does it, and is measured as the generators are.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use generator::source;
use xtask::Failure;
use xtask::codegen::loader::FolderLoader;

use crate::generation::{self, Room};
use crate::measured::{self, End, Job};
use crate::report::median;
use crate::tools;

/// The hidden first argument of the program that does it; the document and the folder of the crate follow.
pub(crate) const ALONE: &str = "--floor";

/// How many seconds it may take.
const LIMIT: u64 = 600;

/// Seconds of the processor, the median of so many runs.
///
/// # Errors
///
/// Why it was not measured, in a line.
pub(crate) fn run(room: &Room, runs: usize) -> Result<f64, String> {
    generation::stay(room)?;
    let program = tools::release("scale").map_err(|failure| failure.to_string())?;
    let text = |path: &Path| path.to_string_lossy().into_owned();
    let job = Job {
        program,
        arguments: vec![ALONE.to_owned(), text(&room.document), text(&room.out())],
        folder: room.folder.clone(),
        environment: Vec::new(),
        output: room.said(),
        limit: LIMIT,
    };
    let mut all = Vec::new();
    for _ in 0..runs {
        let measured = measured::run(&job)?;
        if measured.end != End::Done {
            let said = fs::read_to_string(&job.output[1]).unwrap_or_default();
            return Err(format!("no floor: {}", said.trim()));
        }
        all.push(measured.seconds);
    }
    Ok(median(all))
}

/// The work itself.
///
/// # Errors
///
/// When a file cannot be read, or is no Rust.
pub(crate) fn alone(document: &OsStr, folder: &OsStr) -> Result<(), Failure> {
    let document = Path::new(document);
    let name = document.file_name().unwrap_or_default().to_string_lossy();
    let parent = document.parent().unwrap_or(Path::new("."));
    let parent = parent
        .canonicalize()
        .map_err(|reason| Failure::file("read", parent, &reason))?;
    let loaded = source::load(&name, &mut FolderLoader::new(&parent, &name));
    std::hint::black_box(&loaded);
    let folder = Path::new(folder);
    let modules = generation::modules(folder);
    for path in modules.map_err(|reason| Failure::file("read", folder, &reason))? {
        let text =
            fs::read_to_string(&path).map_err(|reason| Failure::file("read", &path, &reason))?;
        let file = syn::parse_file(&text)
            .map_err(|reason| Failure::Trouble(format!("`{}`: {reason}", path.display())))?;
        std::hint::black_box(prettyplease::unparse(&file));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_work_is_done_and_what_is_no_rust_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let document = folder.path().join("a.json");
        fs::write(&document, "{}").expect("a file");
        let inner = folder.path().join("crate/src");
        fs::create_dir_all(&inner).expect("a folder");
        fs::write(inner.join("lib.rs"), "pub fn a() {}\n").expect("a file");
        let work = || alone(document.as_os_str(), inner.as_os_str());
        assert_eq!(work().map_err(|failure| failure.to_string()), Ok(()));
        fs::write(inner.join("b.rs"), "pub fn\n").expect("a file");
        let said = work().expect_err("no Rust").to_string();
        assert!(said.contains("b.rs`: "), "{said}");
    }
}
