//! Where the commands build and measure, and by what: below the folder of this repository's builds, by the cargo that
//! runs them.

use std::env;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::codegen::job;
use crate::{Failure, print};

/// The folder of this repository's builds, from the root.
#[must_use]
pub fn target() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| job::repository().join("target"));
    std::path::absolute(&target).unwrap_or(target)
}

/// Makes a folder and waits until nobody else works in it; the lock goes with the file.
///
/// # Errors
///
/// [`Failure::Trouble`] when the folder cannot be made or locked.
pub fn lock(folder: &Path, err: &mut dyn Write) -> Result<File, Failure> {
    let path = folder.join("lock");
    let trouble = |reason| Failure::file("lock", &path, &reason);
    fs::create_dir_all(folder).map_err(trouble)?;
    let file = File::create(&path).map_err(trouble)?;
    if file.try_lock().is_err() {
        print(err, "waiting for another run to end\n");
        file.lock().map_err(trouble)?;
    }
    Ok(file)
}

/// The cargo that runs this command.
#[must_use]
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}
