//! What this program, or those that it has started, took of the machine.

/// Processor seconds and memory.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Used {
    /// Seconds of the processor, user and system.
    pub seconds: f64,
    /// The most memory of one program at once, in MiB.
    pub memory: u64,
}

/// What this program has used so far; `None` where the system does not say.
#[cfg(unix)]
#[must_use]
pub fn own() -> Option<Used> {
    used(nix::sys::resource::UsageWho::RUSAGE_SELF)
}

/// What the ended children of this program, and theirs, have used so far; `None` where the system does not say.
#[cfg(unix)]
#[must_use]
pub fn children() -> Option<Used> {
    used(nix::sys::resource::UsageWho::RUSAGE_CHILDREN)
}

#[cfg(unix)]
fn used(who: nix::sys::resource::UsageWho) -> Option<Used> {
    use nix::sys::time::TimeValLike as _;
    let usage = nix::sys::resource::getrusage(who).ok()?;
    let microseconds =
        usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    // Linux counts in KiB; others count in bytes and show too much.
    let memory = u64::try_from(usage.max_rss()).unwrap_or_default() / 1024;
    Some(Used {
        seconds: microseconds as f64 / 1e6,
        memory,
    })
}

/// What this program has used so far; `None` where the system does not say.
#[cfg(not(unix))]
#[must_use]
pub fn own() -> Option<Used> {
    None
}

/// What the ended children of this program, and theirs, have used so far; `None` where the system does not say.
#[cfg(not(unix))]
#[must_use]
pub fn children() -> Option<Used> {
    None
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn this_program_has_used_something() {
        let before = own().expect("the system says");
        assert!(before.memory > 0);
        let mut sum = 0_u64;
        while own().expect("the system says").seconds <= before.seconds {
            sum = std::hint::black_box(sum.wrapping_add(1));
        }
    }
}
