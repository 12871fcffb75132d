//! The `cargo xtask` command; everything it does stands in the library beside it.

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = std::env::args_os().skip(1);
    ExitCode::from(xtask::run(
        arguments,
        &mut std::io::stdout().lock(),
        &mut std::io::stderr().lock(),
    ))
}
