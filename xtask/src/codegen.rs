//! `cargo xtask codegen`: from a document to a crate on disk, all of it or nothing.
//!
//! [`generate`] makes the files in memory, [`Existing`] says what stands in the folder, [`plan`] holds the two against
//! each other, and only then [`apply`](apply::apply) touches the disk. [`check`] stops before that, and is the one
//! freshness check behind `--check`, the tests and CI.

use std::path::{Path, PathBuf};

use generator::diagnostic::explain;
use generator::model::Summary;
use generator::render::File;
use generator::{LockFile, Outcome};

use crate::Failure;

pub mod apply;
pub mod command;
pub mod crate_name;
pub mod drift;
pub mod existing;
pub mod job;
pub mod loader;
pub mod ownership;
pub mod paths;
mod planning;
mod report;
mod told;
pub mod vendor;

pub use drift::Drift;
pub use existing::Existing;
pub use job::Job;
pub use planning::{Plan, plan};

/// What the command line asks for; everything left out means `generated/` from `spec/shopline.yaml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The document.
    pub spec: Option<PathBuf>,
    /// The folder of the crate.
    pub out: Option<PathBuf>,
    /// The name of the crate, instead of the one in the document.
    pub name: Option<String>,
    /// The accepted gaps, instead of `accepted-gaps.yaml` beside the document.
    pub gaps: Option<PathBuf>,
    /// The folder that references may not leave, instead of that of the document.
    pub root: Option<PathBuf>,
    /// Whether faults of the document are passed over.
    pub lenient: bool,
    /// Where everything that was found and made is told, as JSON.
    pub report: Option<PathBuf>,
    /// Whether the crate carries the runtime's source.
    pub vendor_runtime: bool,
    /// How many lines one package may have at most, instead of what a compiler can hold in less than 1 GB; 0: any number.
    pub package_lines: Option<usize>,
    /// Whether the reference pages are written, too; always for `generated/`.
    pub pages: bool,
    /// The language in which everything is told, instead of English.
    pub language: Option<&'static str>,
}

/// What the generator made of a document that is right.
#[derive(Debug)]
pub struct Product {
    /// The files of the crate.
    pub files: Vec<File>,
    /// The numbers.
    pub summary: Summary,
    /// Warnings and notes, rendered.
    pub notes: String,
    /// The lock of the translations, when there is one.
    pub lock: Option<String>,
    /// How many of the warnings are about translations.
    pub translation_warnings: usize,
}

/// The lock as the generator takes it.
#[must_use]
pub fn lock_file(lock: Option<&job::Lock>) -> LockFile<'_> {
    match lock {
        None => LockFile::Unused,
        Some(job::Lock { text: None, .. }) => LockFile::New,
        Some(job::Lock {
            shown,
            text: Some(text),
            ..
        }) => LockFile::Text(shown, text),
    }
}

/// Runs the generator on the document of a job.
#[must_use]
pub fn generate(job: &Job) -> Outcome {
    let mut loader = loader::FolderLoader::new(&job.folder, &job.entry);
    let gaps = job
        .gaps
        .as_ref()
        .map(|gaps| (gaps.shown.as_str(), gaps.text.as_str()));
    let input = generator::Input {
        entry: &job.entry,
        display_prefix: &job.shown_prefix,
        reading: job.reading,
        gaps,
        crate_name: job.name.as_deref(),
        lock: lock_file(job.lock.as_ref()),
        layout: job.layout.clone(),
        pages: job.pages,
        language: job.language,
    };
    generator::generate(&input, &mut loader)
}

/// The files of a crate, when the document is right.
fn product(outcome: Outcome, job: &Job) -> Result<Product, Failure> {
    match outcome.files {
        Some(files) if outcome.errors == 0 => Ok(Product {
            files,
            summary: outcome.summary,
            notes: outcome.report,
            lock: outcome.lock,
            translation_warnings: outcome.translation_warnings,
        }),
        _ => {
            let hint = outcome
                .findings
                .iter()
                .find(|finding| finding.error)
                .map(|finding| explain::hint(finding.code, job.language))
                .unwrap_or_default();
            Err(Failure::Spec(format!(
                "{}\n{}\n{hint}\n",
                outcome.report,
                told::refused(outcome.errors, job.language)
            )))
        }
    }
}

/// A crate as it would be, held against what stands on disk.
#[derive(Debug)]
pub struct Comparison {
    /// The folder, and how it is printed.
    pub job: Job,
    /// What the generator made.
    pub product: Product,
    /// What stands there now.
    pub existing: Existing,
    /// What has to be done.
    pub plan: Plan,
}

/// Makes the files, reads the folder and plans, but changes nothing.
///
/// # Errors
///
/// See [`Failure`].
pub fn compare(request: &Request, repository: &Path) -> Result<Comparison, Failure> {
    let job = Job::new(request, repository)?;
    let outcome = generate(&job);
    compare_with(job, outcome)
}

/// The same for an outcome in hand.
fn compare_with(job: Job, outcome: Outcome) -> Result<Comparison, Failure> {
    let product = product(outcome, &job)?;
    paths::check_output(&product.files).map_err(Failure::Trouble)?;
    ownership::check_output(&product.files).map_err(Failure::Trouble)?;
    let existing = Existing::read(&job.out, &product.files)?;
    let plan = plan(&product.files, &existing);
    Ok(Comparison {
        job,
        product,
        existing,
        plan,
    })
}

/// Every file that is not as the document wants it; empty when the folder is fresh. Changes nothing.
///
/// # Errors
///
/// See [`Failure`]; that files are not fresh is no error here.
pub fn check(request: &Request, repository: &Path) -> Result<Vec<Drift>, Failure> {
    Ok(compare(request, repository)?.drifts())
}

/// What is stale in the folder of a request, as `--check` prints it; empty when it is fresh.
///
/// # Errors
///
/// See [`Failure`].
pub fn stale(request: &Request, repository: &Path) -> Result<String, Failure> {
    let comparison = compare(request, repository)?;
    let mut text = drift::render(&comparison.drifts(), &comparison.job, request);
    text.push_str(&comparison.unsettled());
    Ok(text)
}

impl Comparison {
    /// Every file that is not as the document wants it.
    #[must_use]
    pub fn drifts(&self) -> Vec<Drift> {
        let mut drifts = drift::list(&self.plan, &self.product.files, &self.existing);
        drifts.extend(
            self.new_lock()
                .map(|(lock, text)| drift::of_lock(lock, text)),
        );
        drifts
    }

    /// The lock of the translations and its new text, when that is not what stands there.
    #[must_use]
    pub fn new_lock(&self) -> Option<(&job::Lock, &str)> {
        let (lock, text) = (self.job.lock.as_ref()?, self.product.lock.as_deref()?);
        (lock.text.as_deref() != Some(text)).then_some((lock, text))
    }

    /// What is to be said of translations that are not as they should be, in a document that has a lock; empty when
    /// all is well.
    #[must_use]
    pub fn unsettled(&self) -> String {
        match self.product.translation_warnings {
            0 => String::new(),
            _ if self.product.lock.is_none() => String::new(),
            number => told::unsettled(number, &self.job),
        }
    }
}
