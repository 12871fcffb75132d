//! One test binary over the whole workspace. Tests are data: a fixture says what is expected of it in its own lines.

mod client;
mod compiles;
mod contract;
mod determinism;
mod diagnostics;
mod fixtures;
mod freshness;
mod hostile;
mod operation;
mod oracle;
mod readme;
mod snapshots;
mod tidy;
mod translations;
mod wire;
