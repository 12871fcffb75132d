//! Groups of processes, which end as one.

use std::process::Command;

/// Makes the process that this command starts the leader of a group of its own.
#[cfg(unix)]
pub(crate) fn lead(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;
    command.process_group(0);
}

/// Ends the group that this process is in, and so this process.
#[cfg(unix)]
pub(crate) fn end() {
    use nix::sys::signal::{Signal, killpg};
    // What cannot be ended has ended.
    let _ = killpg(nix::unistd::getpgrp(), Signal::SIGKILL);
}

/// Elsewhere there are no groups.
#[cfg(not(unix))]
pub(crate) fn lead(_: &mut Command) {}

/// Elsewhere there are no groups: what was started is left alone.
#[cfg(not(unix))]
pub(crate) fn end() {
    std::process::exit(0);
}
