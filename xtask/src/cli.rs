//! The command line: verbs, help, and hints for what was mistyped.

use std::ffi::OsString;
use std::io::Write;

use crate::{Failure, codegen, i18n, measure, package, peers, print, weight};

mod arguments;
mod explain;
mod folder;
pub(crate) mod language;
mod peer;
mod table;

pub use arguments::{Codegen, parse_codegen};
use explain::{Explain, parse_explain};
use folder::{Folder, missing_folder, parse_folder};
use peer::{Peers, parse_peers};
use table::parse_weight;

/// A verb of `cargo xtask`.
struct Verb {
    name: &'static str,
    about: &'static str,
    help: &'static str,
}

/// Every verb, in the order of the help.
const VERBS: &[Verb] = &[
    Verb {
        name: "codegen",
        about: "make generated/ (or another crate) from an OpenAPI document",
        help: CODEGEN_HELP,
    },
    Verb {
        name: "explain",
        about: "what a code of a diagnostic means, with an example and how to mend it",
        help: EXPLAIN_HELP,
    },
    Verb {
        name: "i18n",
        about: "keep translations true to their texts: status, accept, fix, export, import, lock",
        help: I18N_HELP,
    },
    Verb {
        name: "corpus",
        about: "make and compile the crates of others' documents, and send their examples through",
        help: CORPUS_HELP,
    },
    Verb {
        name: "conformance",
        about: "hold the generator against the official test suites, which lie in FOLDER",
        help: CONFORMANCE_HELP,
    },
    Verb {
        name: "bench",
        about: "count the generator's instructions beside its floor (needs valgrind)",
        help: BENCH_HELP,
    },
    Verb {
        name: "scale",
        about: "measure the generator beside those of others on large documents (takes most of an hour)",
        help: SCALE_HELP,
    },
    Verb {
        name: "weight",
        about: "measure what depending on the client costs (Unix; takes minutes)",
        help: WEIGHT_HELP,
    },
    Verb {
        name: "mock",
        about: "serve the API of an OpenAPI document on loopback, with faults on demand",
        help: MOCK_HELP,
    },
    Verb {
        name: "demo",
        about: "tell the story of one update: a client, a mock server, and what goes wrong between them",
        help: DEMO_HELP,
    },
    Verb {
        name: "peers",
        about: "hold client, description and mock against the tools of others (needs npm, Python, Chromium)",
        help: PEERS_HELP,
    },
];

/// The usage line of `codegen`.
pub(crate) const CODEGEN_USAGE: &str = "usage: cargo xtask codegen [--check] [--spec FILE [--root DIR]] \
[--out DIR [--name CRATE] [--vendor-runtime] [--package-lines N] [--pages] [--lenient]] [--gaps FILE] [--report FILE] [--language TAG]";

const CODEGEN_HELP: &str = "\
Makes a Rust client crate from an OpenAPI document (3.0, 3.1, 3.2), YAML or JSON.
Without options: generated/ from spec/shopline.yaml.

usage: cargo xtask codegen [OPTIONS]

  --check           write nothing; fail with every stale, missing and orphaned file, and with every warning about
                    translations when the document has a lock (`cargo xtask help i18n`)
  --spec FILE       the document (needs --out)                [spec/shopline.yaml]
  --root DIR        read what lies below this folder above the document, too [the folder of the document]
  --out DIR         the folder of the crate, anywhere; it builds where it stands
  --name CRATE      the name of the crate (needs --out)       [from the document]
  --vendor-runtime  carry the runtime's source in the crate (needs --out)
  --package-lines N how many lines one package may have at most, about; 0: any number (needs --out). Types of a larger
                    client stand in packages of their own, CRATE-models in models/, CRATE-models-2 in models-2/ and so on,
                    which the client lifts                    [50000, what a compiler holds in less than 1 GB]
  --pages           write the reference pages for readers who know no Rust, too: docs/, HTML and Markdown (needs --out;
                    generated/ always has them)
  --lenient         make all that can be made of a document with faults (needs --out): each fault is a warning that says
                    what was done instead, and the summary counts what was left out or has no type of its own
  --gaps FILE       the accepted gaps                         [accepted-gaps.yaml beside the document]
  --report FILE     tell everything that was found and made as JSON, also with --check and of a refused document
  --language TAG    en or zh-Hant, for everything that is told [$XTASK_LANGUAGE, else en]
  -h, --help        this text

When i18n.lock stands beside the document, it is written together with the crate; that of our own document is begun
when it is missing.

Exit codes: 0 done; 1 the document is wrong, or --check found something; 2 wrong usage or trouble with files.
After 1 and 2 nothing has changed but the report. Files that codegen did not write are never overwritten or deleted.

The report: {made_by, document, reading: strict|lenient, made,
  operations: {made, left_out: [LOST]},
  properties, variants, parameters, payloads: {typed, untyped: [LOST]} each,
  reasons: [{code, left_out, untyped}],
  accepted: [{code, at, reason, findings: [FOUND]}], findings: [FOUND]}
LOST: {what, code, reason, file, line, column, at}; at: as the accepted gaps name the place
FOUND: {severity: error|warning|note, code, message, instead, file, line, column, at}; instead: what was done
Typed is what is no plain JSON value anywhere, unless its schema allows everything; more: `cargo doc -p generator`,
model::ledger.
";

const I18N_HELP: &str = "\
Keeps the translations of an OpenAPI document (under `x-i18n`) true to its texts. The file i18n.lock beside the document
says which translation was made from which text. When a text changes and its translation does not, that is stale:
`codegen` warns of it, marks it in the docs, and `codegen --check` fails until the translation follows or is accepted.

usage: cargo xtask i18n COMMAND [OPTIONS]

  status                 how many texts are fresh, stale or missing in each language, and where they stand
  accept PLACE           say that the old translation at PLACE still holds: #/info/title, or #/info/** for all below
  accept --all           the same for every stale translation
  fix                    mend what a machine can: half-width punctuation between Chinese characters, bold beside it
  export --language TAG  write an OpenAPI Overlay 1.1 for a translator
  import FILE            bring the translations of such a file into the document, which keeps its layout and comments
  lock                   begin a lock, or refresh it; without this, only codegen of spec/shopline.yaml begins one

  --spec FILE            the document                                      [spec/shopline.yaml]
  --gaps FILE            the accepted gaps                                 [accepted-gaps.yaml beside the document]
  --language TAG         status, accept: this language only; export: the language of the file, also a new one
  --only STATES          export: only texts that are fresh, stale or missing (stale,missing)
  --file PATH            export: the texts of another file of the document
  --out FILE             export: where to                                  [standard output]
  -h, --help             this text

A lock begins with every translation made from the text of today. A language that has once had every text may lack none
from then on. Before that, what it lacks is told in one line.

Exit codes: 0 done; 1 the document, its lock or FILE is wrong; 2 wrong usage or trouble with files.
After 1 and 2 nothing has changed.
";

const EXPLAIN_HELP: &str = "\
Says what the code of a diagnostic means, with a wrong example and the same mended; without a code, lists all of them.

usage: cargo xtask explain [CODE] [OPTIONS]

  CODE            the code, such as E0107
  --language TAG  en or zh-Hant                               [$XTASK_LANGUAGE, else en]
  -h, --help      this text

Exit codes: 0 done; 2 wrong usage, or no such code.
";

const CORPUS_HELP: &str = "\
Makes the crate of every document in a folder, in lenient mode, compiles it, and sends values through its types: every
example of the document, and random values of each schema with a name. Only those count that a JSON Schema validator
accepts, which looks at the document itself. They are decoded, encoded and compared.

usage: cargo xtask corpus DIR [OPTIONS]

  DIR          each file *.json, *.yaml, *.yml in it is a document, and each folder is one of several files
  --check      fail unless all are made and compile without a word, at least 99 % of the operations are made, 98 % of
               the properties typed, 99.5 % of the valid examples come back equal, and as many of the random values
  --json FILE  write the whole report, with what came back otherwise
  --jobs N     so many documents at once                         [as many as cores; fewer when memory is short]
  --only NAME  this document only, with or without its ending; may be given more than once
  -h, --help   this text

Members that no schema declares are left out of the comparison, unless `additionalProperties` is written. The entry file
of a folder has `openapi` and `paths`, `webhooks` or `components`, and no other file refers to it. The crates are in
target/corpus/crates/.

Exit codes: 0 done; 1 --check found something, or what the crates depend on cannot be built; 2 wrong usage, or trouble
with files.
";

const CONFORMANCE_HELP: &str = "\
Holds the generator against official test suites: those of YAML and of JSON Schema, and the OpenAPI Initiative's own
documents, right and wrong ones. What is refused, and why, stands in tests/snapshots/.

usage: cargo xtask conformance FOLDER

  FOLDER      the suites: json-schema-test-suite, yaml-test-suite, oai-3.0, oai-3.1, oai-learn-examples
  -h, --help  this text

Exit codes: 0 all holds; 1 a test failed; 2 wrong usage, or FOLDER is missing or holds no suites.
";

const BENCH_HELP: &str = "\
Counts the instructions of a whole generation of spec/shopline.yaml beside the work that no generator can leave out;
with the corpus those of the reading stages on its biggest document too. Then counts instructions and allocations of
the client beside code written by hand for the same call. Needs valgrind.

usage: cargo xtask bench [FOLDER]

  FOLDER      the corpus, with its folders openapi and conformance
  -h, --help  this text

Exit codes: 0 done; 1 the measure failed; 2 wrong usage, or FOLDER is missing or no corpus.
";

const SCALE_HELP: &str = "\
Measures our generator and those of others on the same large documents, and prints tables in Markdown: seconds of the
processor, memory and lines for making each crate, the same for cargo check of the crate alone, ours against the best of
the others and against its floor, and an invented document with ten times the operations. What a tool refuses stands in
the table.

usage: cargo xtask scale [FOLDER] [OPTIONS]

  FOLDER       where openai.yaml and box.json lie; the others are installed from npm
  --only NAME  stripe, github, openai, box, kubernetes or growth; may be given more than once   [all]
  --no-peers   ours alone
  --no-check   do not compile what is made
  --build      build it, too, without optimisation
  --package-lines N
               how many lines one package of ours may have at most; 0: all in one        [as codegen does]
  --runs N     how often each crate is made; the median counts                                  [3]
  --json FILE  write all numbers
  -h, --help   this text

The tools of others are installed from the registry in exact versions, in release builds; that and everything that is
made is in target/scale/. Needs Unix and the registries, npm, and valgrind for the instructions of the growth.

Exit codes: 0 measured, whatever came of it; 1 our generator does not build; 2 wrong usage, or trouble with files.
";

const WEIGHT_HELP: &str = "\
Makes fresh crates in a temporary folder that depend on the client, and prints as a table what that costs: how many
dependencies, seconds of the processor for cargo check and for a release build, the size of the program.

usage: cargo xtask weight [--tls] [ROW]

  ROW         only the rows whose name has this in it         [all]
  --tls       compare the libraries that could bring TLS instead, below reqwest and ureq together
  -h, --help  this text

Exit codes: 0 done; 1 a crate does not build; 2 wrong usage, or trouble with files or the system.
";

const MOCK_HELP: &str = "\
Serves the API of an OpenAPI document (3.1 or 3.0, YAML or JSON, one file or several) on loopback. It prints one line
with its address.
It remembers objects, merges updates (a value sets, null clears, the rest is kept), and explains what it refuses.
Bodies in JSON, forms and multipart are judged, files are taken as they are, and streams come in small chunks.

usage: cargo xtask mock [OPTIONS]

  --spec FILE           the document                                [spec/shopline.yaml]
  --port N              the port on 127.0.0.1; 0 takes a free one   [0]
  --strict-ids          answer 404 for ids that neither the document shows nor POST made
  --formats             judge every format in requests, not only date and date-time
  --token TOKEN         let in only these credentials               [any]
  --until-stdin-closes  end when the standard input does, too
  -h, --help            this text

An id that is new starts as the example in the document. Faults: the header `X-Mock-Fault: 429-retry-after=2*1`, or
a JSON list of them to `POST /__mock/faults`; `GET /__mock` lists them. `GET /__mock/log` tells what was seen, and
`POST /__mock/reset` forgets it. More: `cargo doc -p mock --no-deps --open`.

Exit codes: 0 ended; 1 it could not start; 2 wrong usage. Ctrl-C ends it.
";

const DEMO_HELP: &str = "\
Tells the story of one update: set a field, clear another, leave the rest; break a rule; use a wrong id; meet a busy
service; lose an answer. For each it prints the code, what the server saw, and what the client says about it.
It starts a mock server on a free port of loopback, and checks that everything happens as it is told.

usage: cargo xtask demo [OPTIONS]

  --blocking      use the blocking client instead of the async one
  --language TAG  en or zh-Hant                               [en]
  -h, --help      this text

Exit codes: 0 everything went as told; 1 something did not, or the mock could not start; 2 wrong usage.
";

const PEERS_HELP: &str = "\
Holds what is made here against tools of others, which are installed below target/ in pinned versions, once:
Prism judges what the client sends, and the client reads what Prism answers;
schemathesis judges what the mock answers. Both know nothing but spec/shopline.yaml.
Chromium and axe-core look at generated/docs/, and leave pictures of it in target/peers/browser/pictures/.

usage: cargo xtask peers [PEER]

  PEER        prism (needs Node.js with npm), schemathesis (needs Python with venv) or
              browser (needs Chromium and npm; CHROMIUM says where it is)            [all]
  -h, --help  this text

Exit codes: 0 they agree; 1 they do not; 2 wrong usage, or a tool cannot be installed or started.
";

/// Runs one command line.
///
/// # Errors
///
/// See [`Failure`].
pub fn run(
    mut arguments: impl Iterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<(), Failure> {
    let Some(verb) = arguments.next() else {
        print(out, &overview());
        return Ok(());
    };
    match verb.to_str() {
        Some("help" | "--help" | "-h") => help(arguments.next(), out),
        Some("codegen") => match parse_codegen(arguments)? {
            Codegen::Help => help(Some(verb), out),
            Codegen::Write(request) => codegen::command::write(&spoken(request)?, out, err),
            Codegen::Check(request) => codegen::command::check(&spoken(request)?, out, err),
        },
        Some("explain") => match parse_explain(arguments)? {
            Explain::Help => help(Some(verb), out),
            Explain::Text(text) => {
                print(out, &text);
                Ok(())
            }
        },
        Some(name @ ("conformance" | "bench")) => match parse_folder(name, arguments)? {
            Folder::Help => help(Some(verb), out),
            Folder::Given(folder) if name == "conformance" => measure::conformance(&folder),
            Folder::Missing if name == "conformance" => Err(missing_folder()),
            Folder::Given(folder) => measure::bench(Some(&folder)),
            Folder::Missing => measure::bench(None),
        },
        Some("i18n") => {
            let arguments: Vec<OsString> = arguments.collect();
            if asks_for_help(&arguments) {
                help(Some(verb), out)
            } else {
                i18n::run(arguments.into_iter(), out, err)
            }
        }
        Some("weight") => match parse_weight(arguments)? {
            None => help(Some(verb), out),
            Some((table, row)) => weight::run(table, &row, out),
        },
        Some(name @ ("mock" | "demo" | "corpus" | "scale")) => {
            let arguments: Vec<OsString> = arguments.collect();
            if asks_for_help(&arguments) {
                help(Some(verb), out)
            } else {
                package::run(name, arguments.into_iter(), err)
            }
        }
        Some("peers") => match parse_peers(arguments)? {
            Peers::Help => help(Some(verb), out),
            Peers::Given(given) => peers::run(&given, out),
        },
        _ => Err(unknown_verb(&verb)),
    }
}

fn asks_for_help(arguments: &[OsString]) -> bool {
    arguments
        .iter()
        .any(|word| word == "-h" || word == "--help")
}

/// The request with its language settled.
fn spoken(mut request: codegen::Request) -> Result<codegen::Request, Failure> {
    request.language = Some(language::chosen(request.language)?);
    Ok(request)
}

/// `cargo xtask help [VERB]`.
fn help(verb: Option<OsString>, out: &mut dyn Write) -> Result<(), Failure> {
    let text = match verb {
        None => overview(),
        Some(verb) => match VERBS.iter().find(|known| verb.to_str() == Some(known.name)) {
            Some(known) => known.help.to_owned(),
            None => return Err(unknown_verb(&verb)),
        },
    };
    print(out, &text);
    Ok(())
}

/// The verbs, a line each.
fn overview() -> String {
    let mut text = String::from("usage: cargo xtask VERB [OPTIONS]\n\n");
    for verb in VERBS {
        text.push_str(&format!("  {:<13}{}\n", verb.name, verb.about));
    }
    text.push_str(&format!(
        "  {:<13}{}\n",
        "help", "this list; `help VERB` or `VERB --help` for one of them"
    ));
    text
}

fn unknown_verb(verb: &OsString) -> Failure {
    let verb = verb.to_string_lossy();
    let names = VERBS.iter().map(|verb| verb.name).chain(["help"]);
    Failure::Usage(format!(
        "unknown verb `{}`{}\n\n{}",
        verb.escape_debug(),
        hint(&verb, names),
        overview()
    ))
}

/// `; did you mean …?`, when a known word is near.
fn hint<'k>(typed: &str, known: impl Iterator<Item = &'k str>) -> String {
    generator::diagnostic::suggest(typed, known)
        .map(|word| format!("; did you mean `{word}`?"))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
