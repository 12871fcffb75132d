//! Brings a plan to disk: all of it, or nothing.
//!
//! New texts and the old files go to a staging folder inside the output folder, so that every step after that is one
//! rename on one file system. When a step fails, the steps before it are taken back in reverse. A run that is killed
//! half-way leaves at most that folder behind; what lies in it bears our header, so the next run deletes it.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use generator::render::File;

use super::Plan;
use crate::Failure;

/// One step that was taken, and how it is taken back.
enum Step {
    /// A folder was made.
    Folder(PathBuf),
    /// A file was written where there was none.
    New(PathBuf),
    /// The old file lies in the staging folder.
    Moved { place: PathBuf, staged: PathBuf },
}

/// Writes and deletes what the plan says. The plan must have no obstacles.
///
/// # Errors
///
/// [`Failure::Trouble`]; everything is as it was before.
pub fn apply(folder: &Path, plan: &Plan, files: &[File]) -> Result<(), Failure> {
    apply_with(folder, plan, files, None)
}

/// The same, together with one file outside of the folder: its path and its text.
///
/// # Errors
///
/// [`Failure::Trouble`]; everything is as it was before.
pub fn apply_with(
    folder: &Path,
    plan: &Plan,
    files: &[File],
    beside: Option<(&Path, &str)>,
) -> Result<(), Failure> {
    if !plan.blocked.is_empty() {
        return Err(Failure::Trouble(
            "something stands in the way of codegen".to_owned(),
        ));
    }
    if plan.write.is_empty() && plan.delete.is_empty() {
        return beside.map_or(Ok(()), |(path, text)| replace(path, text));
    }
    let mut steps = Vec::new();
    let result = carry_out(folder, plan, files, beside, &mut steps);
    if result.is_err() {
        take_back(&steps);
    }
    result
}

/// Writes one file in one step: it is the old one or the new one at any moment.
///
/// # Errors
///
/// [`Failure::Trouble`]; the file is as it was before.
pub fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    replace_all(&[(path.to_path_buf(), text)])
}

/// Writes several files, each in one step. When one of them fails, those before it are as they were.
///
/// # Errors
///
/// [`Failure::Trouble`].
pub fn replace_all(files: &[(PathBuf, &str)]) -> Result<(), Failure> {
    let mut staged = Vec::new();
    for (path, text) in files {
        staged.push(stage(path, text).map_err(|reason| Failure::file("write", path, &reason))?);
    }
    let mut steps = Vec::new();
    for (staging, place) in &staged {
        let result = keep_old(place, &staging.path().join("old")).and_then(|was_there| {
            fs::rename(staging.path().join("new"), place)?;
            Ok(was_there)
        });
        match result {
            Ok(true) => steps.push(Step::Moved {
                place: place.clone(),
                staged: staging.path().join("old"),
            }),
            Ok(false) => steps.push(Step::New(place.clone())),
            Err(reason) => {
                take_back(&steps);
                return Err(Failure::file("write", place, &reason));
            }
        }
    }
    Ok(())
}

/// Puts the new text of a file beside it, in a folder that goes away by itself, and says where the file itself is.
fn stage(path: &Path, text: &str) -> io::Result<(tempfile::TempDir, PathBuf)> {
    // A link stays a link: what it leads to is replaced.
    let place = match path.canonicalize() {
        Ok(place) => place,
        Err(reason) if reason.kind() == io::ErrorKind::NotFound => path.to_path_buf(),
        Err(reason) => return Err(reason),
    };
    let folder = match place.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let staging = tempfile::Builder::new()
        .prefix(".codegen-")
        .tempdir_in(folder)?;
    let new = staging.path().join("new");
    fs::write(&new, text)?;
    if let Ok(old) = fs::metadata(&place) {
        fs::set_permissions(&new, old.permissions())?;
    }
    Ok((staging, place))
}

fn carry_out(
    folder: &Path,
    plan: &Plan,
    files: &[File],
    beside: Option<(&Path, &str)>,
    steps: &mut Vec<Step>,
) -> Result<(), Failure> {
    make_folder(folder, steps)?;
    let staging = tempfile::Builder::new()
        .prefix(".codegen-")
        .tempdir_in(folder)
        .map_err(|reason| Failure::file("write to", folder, &reason))?;
    let inner = steps.len();
    // The file outside comes last, since nothing has to be taken back when its one step fails.
    let result = move_files(folder, staging.path(), plan, files, steps)
        .and_then(|()| beside.map_or(Ok(()), |(path, text)| replace(path, text)));
    if result.is_err() {
        // While the staging folder is there: it holds the old files, and goes away at the end of this function.
        take_back(&steps.split_off(inner));
        return result;
    }
    remove_emptied_folders(folder, &plan.delete);
    Ok(())
}

fn move_files(
    folder: &Path,
    staging: &Path,
    plan: &Plan,
    files: &[File],
    steps: &mut Vec<Step>,
) -> Result<(), Failure> {
    let texts: HashMap<&str, &str> = files
        .iter()
        .map(|file| (file.path.as_str(), file.text.as_str()))
        .collect();
    let new = |index: usize| staging.join(format!("new-{index}"));
    let old = |index: usize| staging.join(format!("old-{index}"));
    for (index, path) in plan.write.iter().enumerate() {
        let text = texts.get(path.as_str()).copied().unwrap_or_default();
        fs::write(new(index), text)
            .map_err(|reason| Failure::file("write", &new(index), &reason))?;
    }
    for (index, path) in plan.delete.iter().enumerate() {
        let (place, staged) = (folder.join(path), old(index));
        fs::rename(&place, &staged).map_err(|reason| Failure::file("delete", &place, &reason))?;
        steps.push(Step::Moved { place, staged });
    }
    for (index, path) in plan.write.iter().enumerate() {
        let (place, staged) = (folder.join(path), old(plan.delete.len() + index));
        if let Some(parent) = place.parent() {
            make_folder(parent, steps)?;
        }
        let trouble = |reason| Failure::file("write", &place, &reason);
        let step = if keep_old(&place, &staged).map_err(trouble)? {
            Step::Moved {
                place: place.clone(),
                staged,
            }
        } else {
            Step::New(place.clone())
        };
        fs::rename(new(index), &place).map_err(trouble)?;
        steps.push(step);
    }
    Ok(())
}

/// Keeps a second name of the old file, so that there is never a moment without the file; whether there was one.
fn keep_old(place: &Path, staged: &Path) -> io::Result<bool> {
    match fs::hard_link(place, staged) {
        Ok(()) => Ok(true),
        Err(reason) if reason.kind() == io::ErrorKind::NotFound => Ok(false),
        // Not every file system has hard links.
        Err(_) => fs::copy(place, staged).map(|_| true),
    }
}

/// Makes a folder and those above it, and remembers which were new.
fn make_folder(folder: &Path, steps: &mut Vec<Step>) -> Result<(), Failure> {
    let missing: Vec<&Path> = folder
        .ancestors()
        .take_while(|ancestor| !ancestor.exists())
        .collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder)
            .map_err(|reason| Failure::file("make the folder", folder, &reason))?;
        steps.push(Step::Folder(folder.to_path_buf()));
    }
    Ok(())
}

/// Takes steps back, the last one first. What cannot be taken back is left: there is nothing better to do with it.
fn take_back(steps: &[Step]) {
    for step in steps.iter().rev() {
        let _ = match step {
            Step::Folder(folder) => fs::remove_dir(folder),
            Step::New(place) => fs::remove_file(place),
            Step::Moved { place, staged } => fs::rename(staged, place),
        };
    }
}

/// Removes the folders that the deletions left empty; a folder that holds anything stays.
fn remove_emptied_folders(folder: &Path, deleted: &[String]) {
    for path in deleted {
        for (end, _) in path.rmatch_indices('/') {
            if fs::remove_dir(folder.join(&path[..end])).is_err() {
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests;
