//! The translations of a description by themselves: what the commands of `cargo xtask i18n` work with.

use crate::i18n::{self, Lock};
use crate::source::Loaded;
use crate::{Input, LockFile};

/// The lock of a description, when one is wanted. What is wrong with it is found like everything else; a lock of
/// another description of the same folder is none of ours.
pub(crate) fn lock(input: &Input<'_>, loaded: &mut Loaded) -> Option<Lock> {
    let empty = Lock {
        document: input.entry.to_owned(),
        ..Lock::default()
    };
    let (path, text) = match input.lock {
        LockFile::Unused => return None,
        LockFile::New => return Some(empty),
        LockFile::Text(path, text) => (path, text),
    };
    let file = loaded.add_lines(path, text);
    match i18n::parse(file, text) {
        Ok(lock) => Some(lock).filter(|lock| lock.document == input.entry),
        Err(found) => {
            loaded.diagnostics.extend(found);
            None
        }
    }
}
