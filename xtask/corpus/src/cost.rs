//! What the programs that this one has started took of the machine, and what the machine has left.

use std::fs;
use std::thread;

use xtask::used::{self, Used};

/// What this program has used so far; nothing where nobody says.
pub(crate) fn own() -> Used {
    used::own().unwrap_or_default()
}

/// What the ended children of this program have used so far; nothing where nobody says.
pub(crate) fn children() -> Used {
    used::children().unwrap_or_default()
}

/// How many programs can work at once.
pub(crate) fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// How much memory can be taken now, in MiB: what the system says, and no more than the limit that this program runs
/// under.
pub(crate) fn free_memory() -> u64 {
    const MIB: u64 = 1 << 20;
    // Where nobody says, one document at a time.
    let system = fs::read_to_string("/proc/meminfo")
        .ok()
        .and_then(|text| value(&text, "MemAvailable:"))
        .map_or(0, |kibibytes| kibibytes / 1024);
    let number = |name: &str| -> Option<u64> {
        let text = fs::read_to_string(format!("/sys/fs/cgroup/{name}")).ok()?;
        text.trim().parse().ok()
    };
    // What is read from files can be given back.
    let cached = fs::read_to_string("/sys/fs/cgroup/memory.stat")
        .ok()
        .and_then(|text| value(&text, "inactive_file"))
        .unwrap_or_default();
    match (number("memory.max"), number("memory.current")) {
        (Some(most), Some(now)) => system.min(most.saturating_sub(now - cached.min(now)) / MIB),
        _ => system,
    }
}

/// The number that stands behind a name at the beginning of a line.
fn value(text: &str, name: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_read() {
        let text = "MemTotal:  100 kB\nMemAvailable:     2048 kB\n";
        assert_eq!(value(text, "MemAvailable:"), Some(2048));
        assert_eq!(value(text, "None:"), None);
    }
}
