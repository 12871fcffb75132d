//! The generators that are measured: ours, in a release build, and those of others, as their authors release them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use xtask::codegen::job;
use xtask::{Failure, print, workshop};

use crate::words;

/// A generator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    /// `cargo xtask codegen --lenient`.
    Ours,
    /// <https://crates.io/crates/cargo-progenitor>.
    Progenitor,
    /// <https://crates.io/crates/oas3-gen>.
    Oas3Gen,
    /// <https://crates.io/crates/openapi-to-rust>.
    OpenapiToRust,
}

/// Those of others that a package registry of Rust has. openapi-generator is not among them: it needs Java.
pub(crate) const PEERS: [Tool; 3] = [Tool::Progenitor, Tool::Oas3Gen, Tool::OpenapiToRust];

/// What is added to make a library of modules alone.
const ROOT: &str = "//! What was made of a document.\n\npub mod generated;\n";

impl Tool {
    /// The name of its package.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Progenitor => "cargo-progenitor",
            Self::Oas3Gen => "oas3-gen",
            Self::OpenapiToRust => "openapi-to-rust",
        }
    }

    /// The version that is measured; ours is that of the repository.
    pub(crate) fn version(self) -> &'static str {
        match self {
            Self::Ours => "",
            Self::Progenitor => "0.15.1",
            Self::Oas3Gen => "0.29.0",
            Self::OpenapiToRust => "0.22.0",
        }
    }

    /// The name in the head of a table.
    pub(crate) fn title(self) -> String {
        format!("{} {}", self.name(), self.version())
            .trim_end()
            .to_owned()
    }

    /// Installs it when it is not there, and returns its program.
    ///
    /// # Errors
    ///
    /// The reason in a line.
    pub(crate) fn install(self, home: &Path, err: &mut dyn Write) -> Result<PathBuf, String> {
        if self == Self::Ours {
            return release("xtask").map_err(|failure| failure.to_string());
        }
        let (name, version) = (self.name(), self.version());
        let root = home.join("peers");
        let program = root
            .join("bin")
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
        let installed = fs::read_to_string(root.join(".crates.toml")).unwrap_or_default();
        if program.exists() && installed.contains(&format!("\"{name} {version} (")) {
            return Ok(program);
        }
        print(
            err,
            &format!("installing {name} {version}; this takes minutes\n"),
        );
        let output = workshop::cargo()
            .args([
                "install", "--locked", "--jobs", "2", "--quiet", "--force", "--root",
            ])
            .arg(&root)
            .args(["--version", version, name])
            .env("CARGO_TARGET_DIR", root.join("build"))
            .stdin(Stdio::null())
            .output()
            .map_err(|reason| format!("cannot start cargo: {reason}"))?;
        if output.status.success() {
            return Ok(program);
        }
        let said = String::from_utf8_lossy(&output.stderr);
        let reason = words::reason(&said).unwrap_or_else(|| output.status.to_string());
        Err(format!("not installed: {reason}"))
    }

    /// The arguments that make a crate, or its modules, of a document in a folder.
    pub(crate) fn arguments(self, document: &Path, out: &Path, name: &str) -> Vec<String> {
        let text = |path: &Path| path.to_string_lossy().into_owned();
        let generated = out.join("src").join("generated");
        let words: &[&str] = match self {
            Self::Ours => &[
                "codegen",
                "--lenient",
                "--spec",
                &text(document),
                "--out",
                &text(out),
                "--name",
                name,
            ],
            Self::Progenitor => &[
                "progenitor",
                "-i",
                &text(document),
                "-o",
                &text(out),
                "-n",
                name,
                "-v",
                "0.1.0",
                "--interface",
                "builder",
            ],
            Self::Oas3Gen => &[
                "generate",
                "-i",
                &text(document),
                "-o",
                &text(out),
                "-w",
                "--color",
                "never",
                "client-mod",
            ],
            Self::OpenapiToRust => &[
                "generate",
                &text(document),
                "--output-dir",
                &text(&generated),
                "--module-name",
                name,
            ],
        };
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    /// Its output and its errors, first the one that tells more of why it refuses.
    pub(crate) fn streams(self, [output, errors]: [PathBuf; 2]) -> [PathBuf; 2] {
        match self {
            // Its errors say only that there were some, unless it panics; then it says nothing on its output.
            Self::Progenitor => [output, errors],
            Self::Ours | Self::Oas3Gen | Self::OpenapiToRust => [errors, output],
        }
    }

    /// Adds to what was made what a crate needs beside it: its own workspace, and for modules a manifest and a root.
    ///
    /// # Errors
    ///
    /// When a file cannot be read or written.
    pub(crate) fn complete(self, out: &Path, name: &str) -> Result<(), Failure> {
        let path = out.join("Cargo.toml");
        let read = |path: &Path| {
            fs::read_to_string(path).map_err(|reason| Failure::file("read", path, &reason))
        };
        let write = |path: &Path, text: &str| {
            fs::write(path, text).map_err(|reason| Failure::file("write", path, &reason))
        };
        match self {
            Self::Ours => {
                // The versions of this repository, which has checked them.
                write(
                    &out.join("Cargo.lock"),
                    &read(&job::repository().join("Cargo.lock"))?,
                )
            }
            Self::Progenitor | Self::Oas3Gen => {
                let manifest = read(&path)?;
                if manifest.contains("[workspace]") {
                    return Ok(());
                }
                write(&path, &format!("{manifest}\n[workspace]\n"))
            }
            Self::OpenapiToRust => {
                let dependencies = read(&out.join("src/generated/REQUIRED_DEPS.toml"))?;
                let head = format!(
                    "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n"
                );
                write(&path, &format!("{head}\n{dependencies}\n[workspace]\n"))?;
                write(&out.join("src/lib.rs"), ROOT)
            }
        }
    }
}

/// Builds a program of ours as it is used by somebody who waits for it.
pub(crate) fn release(package: &str) -> Result<PathBuf, Failure> {
    let target = workshop::target();
    let status = workshop::cargo()
        .args([
            "build",
            "--quiet",
            "--release",
            "--package",
            package,
            "--manifest-path",
        ])
        .arg(job::repository().join("Cargo.toml"))
        .env("CARGO_TARGET_DIR", &target)
        .status()
        .map_err(|reason| Failure::Trouble(format!("cannot start cargo: {reason}")))?;
    if !status.success() {
        return Err(Failure::Tests(format!(
            "our own `{package}` does not build"
        )));
    }
    let program = format!("{package}{}", std::env::consts::EXE_SUFFIX);
    Ok(target.join("release").join(program))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_become_a_crate() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path();
        let generated = out.join("src/generated");
        fs::create_dir_all(&generated).expect("a folder");
        fs::write(
            generated.join("REQUIRED_DEPS.toml"),
            "[dependencies]\na = \"1\"\n",
        )
        .expect("a file");
        Tool::OpenapiToRust
            .complete(out, "b")
            .expect("it can be completed");
        let manifest = fs::read_to_string(out.join("Cargo.toml")).expect("a manifest");
        assert!(
            manifest.starts_with("[package]\nname = \"b\"\n"),
            "{manifest}"
        );
        assert!(
            manifest.ends_with("\n[dependencies]\na = \"1\"\n\n[workspace]\n"),
            "{manifest}"
        );
        assert_eq!(
            fs::read_to_string(out.join("src/lib.rs")).expect("a root"),
            ROOT
        );
    }

    #[test]
    fn a_crate_gets_one_workspace() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("Cargo.toml");
        fs::write(&path, "[package]\n").expect("a file");
        for _ in 0..2 {
            Tool::Oas3Gen
                .complete(folder.path(), "b")
                .expect("it can be completed");
            let manifest = fs::read_to_string(&path).expect("a manifest");
            assert_eq!(manifest, "[package]\n\n[workspace]\n");
        }
    }
}
