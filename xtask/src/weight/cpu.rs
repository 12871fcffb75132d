//! How long the processor was busy with the programs that this one has started.

use std::fs;
use std::path::Path;

use crate::Failure;

/// How many ticks a second has in `/proc`: the same on every Linux that Rust has a standard library for.
const TICKS: f64 = 100.0;

/// Seconds, user and system together, of all children that have ended and theirs.
pub(super) fn seconds_of_children() -> Result<f64, Failure> {
    let path = Path::new("/proc/self/stat");
    let text = fs::read_to_string(path).map_err(|reason| Failure::file("read", path, &reason))?;
    read(&text)
        .ok_or_else(|| Failure::Trouble(format!("`{}` cannot be understood", path.display())))
}

/// The fields `cutime` and `cstime` of proc_pid_stat(5): the 14th and 15th after the name, which may hold anything but
/// ends with the last closing bracket.
fn read(text: &str) -> Option<f64> {
    let (_, rest) = text.rsplit_once(')')?;
    let mut fields = rest.split_whitespace().skip(13);
    let mut ticks = || fields.next()?.parse::<u32>().ok().map(f64::from);
    Some((ticks()? + ticks()?) / TICKS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_and_system_are_added() {
        let text = "7 (a) b) S 1 2 3 4 5 6 7 8 9 10 11 12 250 50 20 0 1 0 99";
        assert_eq!(read(text), Some(3.0));
        assert_eq!(read("7 (a) S 1 2"), None);
    }
}
