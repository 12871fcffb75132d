//! What has to be done to a folder: a pure function from what should stand there and what does.

use std::collections::BTreeSet;

use generator::render::File;

use super::existing::{Entry, Existing};

/// What has to be done. Paths are relative to the folder, with `/`; the lists are sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Files that are new or changed.
    pub write: Vec<String>,
    /// Files that are already right, and are not touched.
    pub unchanged: Vec<String>,
    /// Files that codegen once wrote, and that are no longer produced.
    pub delete: Vec<String>,
    /// What stands in the way, and why it does; while this is not empty, nothing is done.
    pub blocked: Vec<(String, String)>,
}

/// Plans how a folder becomes these files.
#[must_use]
pub fn plan(files: &[File], existing: &Existing) -> Plan {
    let produced: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let orphans = existing.ours().filter(|path| !produced.contains(path));
    let mut plan = Plan {
        delete: orphans.map(str::to_owned).collect(),
        ..Plan::default()
    };
    // Where upper and lower case are one, the deletion of `Pet.rs` takes `pet.rs` away: it is written again after it.
    let vanishing: BTreeSet<String> = plan.delete.iter().map(|path| path.to_lowercase()).collect();
    let mut blocked = BTreeSet::new();
    for file in files {
        if let Some(obstacle) = obstacle(&file.path, existing, &produced) {
            blocked.insert(obstacle);
            continue;
        }
        let same = matches!(existing.get(&file.path), Some(Entry::Ours(old)) if old.as_slice() == file.text.as_bytes());
        if same && !vanishing.contains(&file.path.to_lowercase()) {
            plan.unchanged.push(file.path.clone());
        } else {
            plan.write.push(file.path.clone());
        }
    }
    plan.write.sort();
    plan.unchanged.sort();
    plan.blocked = blocked.into_iter().collect();
    plan
}

/// What keeps a file from being written at that path.
fn obstacle(
    path: &str,
    existing: &Existing,
    produced: &BTreeSet<&str>,
) -> Option<(String, String)> {
    for (end, _) in path.match_indices('/') {
        let folder = &path[..end];
        let reason = match existing.get(folder) {
            None | Some(Entry::Folder) => continue,
            // An orphan of ours is deleted before the folder is made.
            Some(Entry::Ours(_)) if !produced.contains(folder) => continue,
            Some(Entry::Ours(_) | Entry::Foreign) => "a file where a folder must be",
            Some(Entry::Symlink) => "a symbolic link where a folder must be",
        };
        return Some((folder.to_owned(), reason.to_owned()));
    }
    let reason = match existing.get(path)? {
        Entry::Ours(_) => return None,
        Entry::Foreign => "not written by codegen",
        Entry::Symlink => "a symbolic link",
        Entry::Folder => "a folder",
    };
    Some((path.to_owned(), reason.to_owned()))
}

#[cfg(test)]
mod tests;
