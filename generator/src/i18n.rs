//! Translations that cannot rot in silence.
//!
//! A [`Unit`] is a text in the description's own language with its translations. The [lock](Lock) remembers which
//! translation was made from which source text; what has changed since is [stale](Examined::stale), and stays so until
//! the translation follows or somebody accepts it on purpose. The lints find what is wrong with a translation whatever
//! it means. All of it is pure: texts come in, diagnostics and new texts go out.
//!
//! | room | knows |
//! |---|---|
//! | `unit` | which texts there are |
//! | `lock`, `judge` | the file, and what it says of the texts of today |
//! | `lints` | what can be wrong; `numbers`, `punctuation`, `emphasis`, `simplified`, `markdown` and `script` help |
//! | `book` | the units and their states, for the commands |
//! | `mend` | what a machine can put right |
//! | `overlay`, `json_path`, `import` | files for translators |
//! | `yaml` | how a text is written into a file that keeps its layout |

use std::collections::HashSet;
use std::ops::Range;

use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::document::Translatable;
use crate::source::{Mark, Sources};

mod book;
mod emphasis;
mod import;
mod json_path;
mod judge;
mod lints;
mod lock;
mod markdown;
mod mend;
mod numbers;
mod overlay;
mod place;
mod punctuation;
mod script;
mod simplified;
mod unit;
mod yaml;

pub use book::{Book, Selection, State};
pub use import::{Imported, import};
pub use lock::{Key, Lock, Made, Sum, parse};
pub use mend::{Mended, mend};
pub use overlay::{Export, Exported, export};
pub use unit::{Said, Unit};

/// A change of a text: these bytes become this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What goes.
    pub bytes: Range<usize>,
    /// What comes.
    pub with: String,
}

impl Edit {
    /// The text with all of these changes, which are sorted and lie apart.
    #[must_use]
    pub fn apply(edits: &[Self], text: &str) -> String {
        let mut changed = String::with_capacity(text.len());
        let mut at = 0;
        for edit in edits {
            changed.push_str(&text[at..edit.bytes.start]);
            changed.push_str(&edit.with);
            at = edit.bytes.end;
        }
        changed.push_str(&text[at..]);
        changed
    }
}

/// What was found out about the translations of a description.
#[derive(Clone, Debug, Default)]
pub struct Examined {
    /// The translations that are older than their source text.
    pub stale: HashSet<Mark>,
    /// The lock as it should be; `None` where there is none.
    pub lock: Option<Lock>,
    /// The texts, in the order of files and places.
    pub units: Vec<Unit>,
    /// The languages of the translations, in reading order.
    pub languages: Vec<String>,
}

/// Judges the texts by the lock, when there is one, and runs the lints.
pub fn examine(
    texts: &[Translatable<'_>],
    lock: Option<&Lock>,
    sources: &Sources,
    sink: &mut Sink<'_>,
) -> Examined {
    let units = unit::collect(texts, sources);
    let mut examined = Examined::default();
    if let Some(lock) = lock {
        let judgement = judge::judge(&units, lock);
        report_stale(&units, &judgement.stale, sink);
        lints::missing(&units, &judgement.lock.complete, sink);
        examined.stale = judgement.stale;
        examined.lock = Some(judgement.lock);
    }
    lints::run(&units, sources, sink);
    examined.units = units.list;
    examined.languages = units.languages;
    examined
}

fn report_stale(units: &unit::Units, stale: &HashSet<Mark>, sink: &mut Sink<'_>) {
    for unit in &units.list {
        for (language, said) in &unit.translations {
            if !stale.contains(&said.mark) {
                continue;
            }
            let message = said!(
                "the {0} of this `{1}` is older than its source text",
                language,
                unit.member
            );
            let finding = Diagnostic::warning(codes::TRANSLATION_STALE, said.mark, message)
                .related(unit.source.mark, said!("this has changed since"))
                .help(said!(
                    "change the translation, or say that it still holds: cargo xtask i18n accept '{0}'",
                    unit.id.to_string()
                ));
            sink.push(finding);
        }
    }
}
