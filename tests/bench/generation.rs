//! How much the generator costs beside the work that no generator can leave out, in instructions.
//!
//! The floor of a whole generation is the bare parse of the same text into the marked tree, plus `syn` and
//! prettyplease on the same output. The floor of the reading stages is the bare parse alone. Each measure runs this
//! very program again under callgrind, so that all numbers come from one run on one machine; the start of the program
//! and the reading of the file are measured too and taken off.
//!
//! The docs are measured apart: what the reference pages add to a generation, and what the docs of the generated crate add
//! to checking it.
//!
//! Run it by `cargo xtask bench [FOLDER]`: with the folder of the corpus the big document is measured as well.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use generator::diagnostic::Sink;
use generator::emit::{Layout, PACKAGE_LINES, Runtime};
use generator::source::{LoadError, Loader};
use generator::{Input, document, lower, pages, render, resolve, source};

mod checked;

struct Disk(PathBuf);

impl Loader for Disk {
    fn load(&mut self, path: &str) -> Result<Vec<u8>, LoadError> {
        std::fs::read(self.0.join(path)).map_err(|_| LoadError::NotFound)
    }
}

fn split(path: &Path) -> (String, Disk) {
    let entry = path
        .file_name()
        .expect("a document has a name")
        .to_string_lossy()
        .into_owned();
    (
        entry,
        Disk(
            path.parent()
                .expect("a document lies in a folder")
                .to_path_buf(),
        ),
    )
}

fn layout() -> Layout {
    Layout {
        runtime: Runtime::Path("../generator/runtime".into()),
        own_workspace: false,
        in_workspace: true,
        package_lines: PACKAGE_LINES,
    }
}

/// A description as it is when the emission begins.
fn lowered(path: &Path, pages: bool) -> generator::model::Api {
    let (entry, mut disk) = split(path);
    let loaded = source::load(&entry, &mut disk);
    let mut sink = Sink::new(&loaded.sources, Vec::new());
    let document =
        document::decode(&loaded.sources, &mut sink).expect("the document can be decoded");
    let spec = resolve::resolve(&document, &loaded.sources, &mut sink);
    let options = lower::Options {
        source: entry,
        pages,
        ..lower::Options::default()
    };
    lower::lower(&spec, &loaded.sources, &options, &mut sink)
}

fn generate(path: &Path) -> Vec<generator::render::File> {
    let (entry, mut disk) = split(path);
    let input = Input {
        entry: &entry,
        display_prefix: "",
        reading: generator::Reading::Strict,
        gaps: None,
        crate_name: Some("probe"),
        lock: generator::LockFile::New,
        pages: true,
        language: "en",
        layout: layout(),
    };
    generator::generate(&input, &mut disk)
        .files
        .expect("the description is right")
}

/// One measure, in this process.
fn run(measure: &str, path: &Path, output: &Path) {
    let (entry, mut disk) = split(path);
    match measure {
        "start" => drop(disk.load(&entry)),
        "parse" => drop(source::load(&entry, &mut disk)),
        "read" => {
            let loaded = source::load(&entry, &mut disk);
            let mut sink = Sink::new(&loaded.sources, Vec::new());
            let document =
                document::decode(&loaded.sources, &mut sink).expect("the document can be decoded");
            drop(resolve::resolve(&document, &loaded.sources, &mut sink));
        }
        "print" => {
            let text = std::fs::read_to_string(output).expect("the output was kept");
            for module in text.split('\u{1}') {
                let file = syn::parse_file(module).expect("the output is Rust");
                std::hint::black_box(prettyplease::unparse(&file));
            }
        }
        "start-print" => drop(std::fs::read_to_string(output)),
        "lower" => drop(lowered(path, false)),
        "pages" => {
            let api = lowered(path, true);
            let layout = layout();
            drop(render::render(&pages::pages(&api.reference, &layout)));
        }
        "whole" => drop(generate(path)),
        other => panic!("no measure is called {other}"),
    }
}

/// Instructions of one measure, counted by callgrind.
fn count(measure: &str, path: &Path, output: &Path) -> Result<f64, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut command = Command::new(program);
    command.arg("--measure").arg(measure).args([path, output]);
    collected(&command)
}

/// Instructions of a command, which is not run before.
fn collected(command: &Command) -> Result<f64, String> {
    let result = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(command.get_program())
        .args(command.get_args())
        .output()
        .map_err(|error| format!("valgrind cannot be run: {error}"))?;
    let said = String::from_utf8_lossy(&result.stderr).into_owned();
    let line = said
        .lines()
        .rev()
        .find_map(|line| line.split_once("Collected : "))
        .ok_or(said.clone())?;
    line.1.trim().parse().map_err(|_| said)
}

fn report(corpus: Option<&Path>) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let root = root.canonicalize().map_err(|error| error.to_string())?;
    let spec = root.join("spec/shopline.yaml");
    let scratch = tempfile::NamedTempFile::new().map_err(|error| error.to_string())?;
    let output = scratch.path();
    let modules: Vec<String> = generate(&spec)
        .into_iter()
        .filter(|file| file.path.ends_with(".rs"))
        .map(|file| file.text)
        .collect();
    std::fs::write(output, modules.join("\u{1}")).map_err(|error| error.to_string())?;
    let count = |measure: &str, path: &Path| count(measure, path, output);
    let start = count("start", &spec)?;
    let floor =
        count("parse", &spec)? - start + count("print", &spec)? - count("start-print", &spec)?;
    let whole = count("whole", &spec)? - start;
    show(
        "whole generation of spec/shopline.yaml",
        whole,
        "floor",
        floor,
    );
    let pages = count("pages", &spec)? - count("lower", &spec)?;
    show(
        "its reference pages",
        pages,
        "the rest of it",
        whole - pages,
    );
    if let Some(corpus) = corpus {
        let big = corpus.join("openapi/openai.yaml");
        let start = count("start", &big)?;
        show(
            "reading stages on openai.yaml",
            count("read", &big)? - start,
            "floor",
            count("parse", &big)? - start,
        );
    }
    let (with, without) = checked::count(&root)?;
    show(
        "docs in a check of the generated crate",
        with - without,
        "the rest of it",
        without,
    );
    Ok(())
}

#[expect(
    clippy::print_stdout,
    reason = "the numbers are what this program is for"
)]
fn show(what: &str, part: f64, other: &str, rest: f64) {
    println!(
        "{what}: {:.1} M instructions, {other} {:.1} M, ratio {:.3}",
        part / 1e6,
        rest / 1e6,
        part / rest
    );
}

fn main() -> ExitCode {
    if let Some(code) = checked::as_compiler() {
        return code;
    }
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    if let [flag, measure, path, output] = arguments.as_slice()
        && flag == "--measure"
    {
        run(measure, Path::new(path), Path::new(output));
        return ExitCode::SUCCESS;
    }
    match report(arguments.first().map(Path::new)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
