//! A request with everything looked up: absolute folders, the names that are printed, the gaps, the runtime.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use generator::Reading;
use generator::emit::{Layout, PACKAGE_LINES, Runtime};

use super::{Request, paths, vendor};
use crate::Failure;

/// The document that this repository is about, and the folder that is made from it.
const OUR_SPEC: &str = "spec/shopline.yaml";
const OUR_CRATE: &str = "generated";

/// The crates that the tests hold against an independent judge and on the wire: committed too, and members of the same
/// workspace.
const TEST_CRATES: [&str; 2] = ["tests/exchanges", "tests/keywords"];

/// The file beside the document that lists the accepted gaps.
const GAPS: &str = "accepted-gaps.yaml";

/// The file beside the document that says which translation was made from which source text.
const LOCK: &str = "i18n.lock";

/// One crate to be made.
#[derive(Clone, Debug)]
pub struct Job {
    /// The folder that references may not leave: that of the document, or one above it.
    pub folder: PathBuf,
    /// The path of the document in it.
    pub entry: String,
    /// What stands before the path of a file of the document in diagnostics and headers. It depends on nothing but
    /// where the document lies, so that every run makes the same bytes.
    pub shown_prefix: String,
    /// The folder of the crate, resolved; it need not exist.
    pub out: PathBuf,
    /// The folder of the crate as it is printed, with `/` at its end.
    pub out_shown: String,
    /// The name of the crate, when it is not taken from the document.
    pub name: Option<String>,
    /// How the document is read.
    pub reading: Reading,
    /// Where the report goes.
    pub report: Option<PathBuf>,
    /// The accepted gaps.
    pub gaps: Option<Gaps>,
    /// The lock of the translations, when the document has one or is ours.
    pub lock: Option<Lock>,
    /// Where the crate finds its runtime.
    pub layout: Layout,
    /// Whether the reference pages are made, too.
    pub pages: bool,
    /// The language in which everything is told.
    pub language: &'static str,
}

/// The accepted-gaps file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gaps {
    /// The path as it is printed.
    pub shown: String,
    /// The text.
    pub text: String,
}

/// The lock of the translations of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// Where it stands.
    pub path: PathBuf,
    /// The path as it is printed.
    pub shown: String,
    /// The text; `None` when it is not there yet.
    pub text: Option<String>,
}

/// A document and what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The folder that references may not leave.
    pub folder: PathBuf,
    /// The path in it.
    pub entry: String,
    /// What stands before the path of a file of the document in diagnostics and headers.
    pub shown_prefix: String,
    /// The accepted gaps.
    pub gaps: Option<Gaps>,
    /// The lock of the translations, which need not be there.
    pub lock: Lock,
    /// Whether it is the document that this repository is about. Nothing is made in the folder of any other one unless
    /// somebody asks for it.
    pub is_ours: bool,
}

/// The root of this repository.
#[must_use]
pub fn repository() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_path_buf()
}

impl Job {
    /// Looks up what the request names.
    ///
    /// # Errors
    ///
    /// [`Failure::Usage`] and [`Failure::Trouble`]; that the document is missing is found when it is read.
    pub fn new(request: &Request, repository: &Path) -> Result<Self, Failure> {
        let repository = resolve(repository)?;
        let ours = repository.join(OUR_CRATE);
        let Document {
            folder,
            entry,
            shown_prefix,
            gaps,
            lock,
            is_ours: is_our_spec,
        } = Document::find(
            request.spec.as_deref(),
            request.gaps.as_deref(),
            request.root.as_deref(),
            &repository,
        )?;
        let out = match &request.out {
            Some(out) => resolve(out)?,
            None => ours.clone(),
        };
        let is_ours = out == ours;
        let is_changed =
            request.name.is_some() || request.vendor_runtime || request.package_lines.is_some();
        if is_ours && (!is_our_spec || is_changed) {
            return Err(Failure::Usage(format!(
                "{OUR_CRATE}/ is made from {OUR_SPEC} alone; choose another --out"
            )));
        }
        if request.lenient && (is_ours || is_our_spec) {
            return Err(Failure::Usage(format!(
                "--lenient is for the documents of others; {OUR_SPEC} is always read strictly"
            )));
        }
        let mut members = TEST_CRATES.iter().map(|path| repository.join(path));
        let is_member = is_ours || members.any(|member| out == member);
        let out_shown = match &request.out {
            Some(out) => shown_folder(out),
            None => format!("{OUR_CRATE}/"),
        };
        Ok(Self {
            shown_prefix,
            gaps,
            lock: Some(lock).filter(|lock| lock.text.is_some() || is_our_spec),
            layout: Layout {
                runtime: runtime(request, &repository, &out)?,
                own_workspace: !is_member,
                in_workspace: is_member,
                package_lines: request.package_lines.unwrap_or(PACKAGE_LINES),
            },
            pages: is_ours || request.pages,
            name: request.name.clone(),
            reading: if request.lenient {
                Reading::Lenient
            } else {
                Reading::Strict
            },
            report: request.report.clone(),
            language: request.language.unwrap_or("en"),
            folder,
            entry,
            out,
            out_shown,
        })
    }

    /// The document as it is printed.
    #[must_use]
    pub fn spec_shown(&self) -> String {
        format!("{}{}", self.shown_prefix, self.entry)
    }
}

impl Document {
    /// Looks up a document, ours without a path, and what stands beside it. Its references may not leave its folder, or
    /// that of `root`.
    ///
    /// # Errors
    ///
    /// [`Failure::Usage`], [`Failure::Trouble`], and [`Failure::Spec`] for a file beside it that is no text; that the
    /// document itself is missing is found when it is read.
    pub fn find(
        spec: Option<&Path>,
        gaps: Option<&Path>,
        root: Option<&Path>,
        repository: &Path,
    ) -> Result<Self, Failure> {
        let repository = resolve(repository)?;
        let spec = spec.map_or_else(|| repository.join(OUR_SPEC), Path::to_path_buf);
        let name = spec
            .file_name()
            .and_then(|name| name.to_str())
            .ok_or_else(|| {
                Failure::Usage(format!(
                    "--spec: `{}` is no file whose name is text",
                    spec.display()
                ))
            })?;
        // The name itself is not resolved: a link given on the command line is read where it leads, but what it
        // refers to is looked up beside the link.
        let beside = match spec.parent() {
            Some(parent) => resolve(parent)?,
            None => resolve(Path::new(""))?,
        };
        let (folder, inner) = match root {
            None => (beside.clone(), String::new()),
            Some(root) => {
                let folder = resolve(root)?;
                let inner = below(&folder, &beside).ok_or_else(|| {
                    let (root, spec) = (root.display(), spec.display());
                    Failure::Usage(format!("--root: `{spec}` does not lie below `{root}`"))
                })?;
                (folder, inner)
            }
        };
        let shown_prefix = shown_prefix(&folder, &repository);
        let shown_beside = format!("{shown_prefix}{inner}");
        let lock_shown = format!("{shown_beside}{LOCK}");
        Ok(Self {
            is_ours: beside.join(name) == repository.join(OUR_SPEC),
            gaps: self::gaps(gaps, &beside, &shown_beside)?,
            lock: Lock {
                path: beside.join(LOCK),
                text: text(&beside.join(LOCK), &lock_shown, true)?,
                shown: lock_shown,
            },
            entry: format!("{inner}{name}"),
            shown_prefix,
            folder,
        })
    }
}

/// The way from a folder to one below it, with `/` behind each part.
fn below(folder: &Path, inner: &Path) -> Option<String> {
    let inner = inner.strip_prefix(folder).ok()?;
    let parts = inner.components().map(|part| part.as_os_str().to_str());
    parts.map(|part| Some(format!("{}/", part?))).collect()
}

fn resolve(path: &Path) -> Result<PathBuf, Failure> {
    paths::resolve(path).map_err(|reason| Failure::file("find", path, &reason))
}

/// In the repository the path from its root, elsewhere nothing: a machine's folders must not get into headers.
fn shown_prefix(folder: &Path, repository: &Path) -> String {
    below(repository, folder).unwrap_or_default()
}

fn shown_folder(folder: &Path) -> String {
    let shown = folder.display().to_string();
    if shown.ends_with(['/', std::path::MAIN_SEPARATOR]) {
        shown
    } else {
        format!("{shown}/")
    }
}

fn runtime(request: &Request, repository: &Path, out: &Path) -> Result<Runtime, Failure> {
    let runtime = repository.join("generator/runtime");
    if request.vendor_runtime {
        return vendor::read(&runtime).map(Runtime::Vendored);
    }
    paths::relative(out, &runtime).map(Runtime::Path).ok_or_else(|| {
        let out = out.display();
        Failure::Trouble(format!("there is no relative path in UTF-8 from `{out}` to the runtime; use --vendor-runtime"))
    })
}

/// The gaps that the request names, or those beside the document when there are any.
fn gaps(named: Option<&Path>, folder: &Path, shown_prefix: &str) -> Result<Option<Gaps>, Failure> {
    let (path, shown) = match named {
        Some(path) => (path.to_path_buf(), path.display().to_string()),
        None => (folder.join(GAPS), format!("{shown_prefix}{GAPS}")),
    };
    let text = text(&path, &shown, named.is_none())?;
    Ok(text.map(|text| Gaps { shown, text }))
}

/// The text of a file that stands beside a document.
fn text(path: &Path, shown: &str, may_be_missing: bool) -> Result<Option<String>, Failure> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(reason) if may_be_missing && reason.kind() == io::ErrorKind::NotFound => {
            return Ok(None);
        }
        Err(reason) => return Err(Failure::file("read", Path::new(shown), &reason)),
    };
    String::from_utf8(bytes).map(Some).map_err(|reason| {
        let line = reason.as_bytes()[..reason.utf8_error().valid_up_to()]
            .split(|b| *b == b'\n')
            .count();
        Failure::Spec(format!(
            "error[E0003]: a file is not UTF-8 text\n  --> {shown}:{line}\n"
        ))
    })
}

#[cfg(test)]
mod tests;
