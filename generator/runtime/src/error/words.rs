//! An error as one line in the language of the client.

use super::super::alloc::format;
use super::super::alloc::string::{String, ToString as _};
use super::super::messages::errors as chinese;
use super::super::response::Declared;
use super::{Cause, Error, Local};

impl<F> Error<F> {
    /// The error as one line in the client's language, for people; English when the client speaks none that we know.
    ///
    /// `Display` is English whatever the client speaks, since it goes to logs, which are searched and grouped by it.
    /// The words of libraries and the reason of a status stay as they are.
    #[must_use]
    pub fn message(&self) -> String {
        self.message_in(&self.0.language)
    }

    /// The same in another language, a BCP 47 tag such as `zh-Hant`.
    #[must_use]
    pub fn message_in(&self, language: &str) -> String {
        if !chinese::wanted(language) {
            return self.to_string();
        }
        let inner = &*self.0;
        let what = match &inner.cause {
            Cause::Local(local) => self.local_in_chinese(local),
            Cause::Answer(answer) => match (answer.failure(), answer.decode_error()) {
                (Some(_), _) => format!("服務回覆 {}", Declared(answer.status())),
                (None, Some(error)) => {
                    // The pointer can hold names of the service's data; `decode_error` has it.
                    let reason = chinese::reason(&error.message);
                    let (status, reason) = (error.status, reason.escape_debug());
                    let at = match error.line {
                        0 => String::new(),
                        line => format!("（第 {line} 行第 {} 欄）", error.column),
                    };
                    format!("狀態 {status} 的本文不符規格：{reason}{at}")
                }
                (None, None) => chinese::unexpected(answer.status()).into_owned(),
            },
        };
        let (outcome, attempts) = (
            chinese::outcome(inner.summary.outcome),
            inner.summary.attempts,
        );
        format!("{}：{what}（{outcome}，嘗試 {attempts} 次）", inner.info)
    }

    fn local_in_chinese(&self, local: &Local) -> String {
        match local {
            Local::Rules(_) => {
                let all = self.violation_messages_in("zh-Hant");
                format!("違反 {} 項限制或規則：{}", all.len(), all.join("；"))
            }
            Local::EmptyUpdate => chinese::EMPTY_UPDATE.into(),
            Local::Request(error) => format!(
                "{} `{}`：{}",
                chinese::part(error.kind()),
                error.name().escape_debug(),
                chinese::reason(error.reason()).escape_debug()
            ),
            Local::Credential(error) => chinese::credential(error).into(),
            Local::Setup(what) => chinese::reason(what).into_owned(),
            Local::Transport(error) => {
                let fault = chinese::fault(error.fault());
                match (error.head(), error.unconnected()) {
                    (Some((status, _)), _) => format!("讀取狀態 {status} 的本文時{fault}"),
                    (None, Some(reason)) => format!("{fault}：{}", chinese::unconnected(reason)),
                    (None, None) => fault.into(),
                }
            }
            Local::Deadline => chinese::DEADLINE.into(),
        }
    }
}
