//! Makes modules of the README's programs, so that the tests compile and run what a reader copies. Nothing in them is
//! changed but the address of the mock, which listens on a free port in a test, and that the tests can call `main`.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// The address as the README has it.
const ADDRESS: &str = "\"http://127.0.0.1:4010/v1\"";

fn main() -> Result<(), String> {
    let folder = env::var_os("CARGO_MANIFEST_DIR").ok_or("cargo says where the package is")?;
    let readme = Path::new(&folder).join("../README.md");
    println!("cargo::rerun-if-changed={}", readme.display());
    println!("cargo::rerun-if-changed=build.rs");
    let readme = fs::read_to_string(readme).map_err(|reason| format!("README.md: {reason}"))?;

    let with_tokio = program(block(&readme, "## In your own project")?)?;
    let blocking = program(block(&readme, "### Without async")?)?;
    let lines = block(&readme, "How it is used:")?;
    let lines = replace(
        lines,
        ".build()?",
        ".base_url(crate::readme::address()).build()?",
    )?;
    let modules = format!(
        "pub(super) mod with_tokio {{\n{with_tokio}}}\n\npub(super) mod blocking {{\n{blocking}}}\n\n\
         async fn lines(token: &str) -> Result<shopline::models::Customer, Box<dyn std::error::Error>> {{\n\
         {lines}Ok(customer)\n}}\n"
    );
    let out = env::var_os("OUT_DIR").ok_or("cargo says where the output goes")?;
    let out = PathBuf::from(out).join("readme.rs");
    fs::write(out, modules).map_err(|reason| format!("readme.rs: {reason}"))
}

/// A program that calls the mock of the test.
fn program(text: &str) -> Result<String, String> {
    let text = replace(text, ADDRESS, "crate::readme::address()")?;
    let (head, body) = if text.contains("async fn main(") {
        ("async fn main(", "pub(crate) async fn main(")
    } else {
        ("fn main(", "pub(crate) fn main(")
    };
    replace(&text, head, body)
}

/// The first block of Rust after some text.
fn block<'t>(readme: &'t str, after: &str) -> Result<&'t str, String> {
    let behind = readme.split_once(after).map(|(_, behind)| behind);
    let block = behind.and_then(|behind| behind.split_once("```rust\n"));
    let block = block.and_then(|(_, block)| block.split_once("```"));
    let (block, _) = block.ok_or_else(|| format!("README.md has no Rust after `{after}`"))?;
    Ok(block)
}

fn replace(text: &str, old: &str, new: &str) -> Result<String, String> {
    if text.matches(old).count() == 1 {
        Ok(text.replace(old, new))
    } else {
        Err(format!("README.md should have `{old}` once here:\n{text}"))
    }
}
