//! The program behind `cargo xtask demo`; everything it does stands in the library beside it.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(demo::run(
        std::env::args_os().skip(1),
        &mut std::io::stdout().lock(),
        &mut std::io::stderr().lock(),
    ))
}
