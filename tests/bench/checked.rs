//! What the docs cost whoever checks the generated crate: the instructions of `rustc` on it, as it is and without a doc
//! line. cargo asks this very program to be the compiler of the workspace, so that the crate is checked as always, and
//! the dependencies are there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// Says to a process that it is the compiler: the folder where it leaves the numbers.
const FOLDER: &str = "BENCH_RUSTC_FOLDER";

/// What stands for the crate among the arguments of the compiler.
const ROOT: &str = "generated/src/lib.rs";

/// Compiles when cargo has called for it.
pub(crate) fn as_compiler() -> Option<ExitCode> {
    let folder = PathBuf::from(std::env::var_os(FOLDER)?);
    let mut arguments = std::env::args().skip(1);
    let compiler = arguments.next()?;
    let arguments: Vec<String> = arguments.collect();
    let is_it = arguments.iter().any(|argument| argument == ROOT)
        && arguments
            .iter()
            .any(|argument| argument == "--emit=dep-info,metadata");
    if is_it {
        for name in ["whole", "bare"] {
            let root = folder.join(name).join("lib.rs");
            let out = folder.join("out");
            let own = own_arguments(&arguments, &root, &out);
            let number = super::collected(Command::new(&compiler).args(own));
            let text = number.map_or_else(|message| message, |number| number.to_string());
            if fs::write(folder.join(name).with_extension("number"), text).is_err() {
                return Some(ExitCode::FAILURE);
            }
        }
    }
    let status = Command::new(compiler).args(&arguments).status();
    let is_done = status.is_ok_and(|status| status.success());
    Some(if is_done {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The same for another root and another folder for what comes of it, which stays silent about what it finds.
fn own_arguments(arguments: &[String], root: &Path, out: &Path) -> Vec<String> {
    let shown = |path: &Path| path.display().to_string();
    let mut own = vec!["--cap-lints=allow".to_owned()];
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            ROOT => own.push(shown(root)),
            "--out-dir" => {
                rest.next();
                own.extend(["--out-dir".to_owned(), shown(out)]);
            }
            "-C" => {
                let option = rest.next().cloned().unwrap_or_default();
                if !option.starts_with("incremental=") {
                    own.extend(["-C".to_owned(), option]);
                }
            }
            _ => own.push(argument.clone()),
        }
    }
    own
}

/// Instructions of the compiler on the generated crate, and on the same without docs.
pub(crate) fn count(root: &Path) -> Result<(f64, f64), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    copy(
        &root.join("generated/src"),
        &folder.path().join("whole"),
        &|line| line,
    )
    .and_then(|()| {
        copy(
            &root.join("generated/src"),
            &folder.path().join("bare"),
            &without_docs,
        )
    })
    .and_then(|()| fs::create_dir(folder.path().join("out")))
    .map_err(|error| error.to_string())?;
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let cargo = |arguments: &[&str]| {
        Command::new(env!("CARGO"))
            .args(arguments)
            .args(["--quiet", "--package", "shopline", "--locked"])
            .current_dir(root)
            .env("CARGO_TARGET_DIR", root.join("target/bench"))
            .env("RUSTC_WORKSPACE_WRAPPER", &program)
            .env(FOLDER, folder.path())
            .status()
            .map_err(|error| error.to_string())
    };
    // What is checked already would not be checked again.
    cargo(&["clean"])?;
    let status = cargo(&["check"])?;
    let number = |name: &str| {
        let text = fs::read_to_string(folder.path().join(name)).unwrap_or_default();
        text.parse()
            .map_err(|_| format!("the compiler was not measured ({status}): {text}"))
    };
    Ok((number("whole.number")?, number("bare.number")?))
}

/// A line that is no documentation.
fn without_docs(line: &str) -> &str {
    let code = line.trim_start();
    let is_doc = ["///", "//!", "#[doc(alias"]
        .iter()
        .any(|begin| code.starts_with(begin));
    if is_doc { "" } else { line }
}

fn copy(from: &Path, to: &Path, line: &dyn Fn(&str) -> &str) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (path, to) = (
            entry.as_ref().map(fs::DirEntry::path),
            entry.as_ref().map(|entry| to.join(entry.file_name())),
        );
        let (Ok(path), Ok(to)) = (path, to) else {
            continue;
        };
        if path.is_dir() {
            copy(&path, &to, line)?;
        } else {
            let text = fs::read_to_string(&path)?;
            let lines: Vec<&str> = text.lines().map(line).collect();
            fs::write(to, lines.join("\n"))?;
        }
    }
    Ok(())
}
