//! One test binary over the whole workspace. Tests are data: a fixture says what is expected of it in its own lines.

mod bodies;
mod canary;
mod claims;
mod client;
mod compiles;
mod contract;
mod demo;
mod determinism;
mod diagnostics;
mod diff;
mod exchanges;
mod faults;
mod fixtures;
mod freshness;
mod hostile;
mod lenient;
mod operation;
mod oracle;
mod pages;
mod readme;
mod snapshots;
mod tables;
mod tidy;
mod translations;
mod wire;
