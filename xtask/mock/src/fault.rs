//! Faults on demand: their names, and which request gets which.

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::time::Duration;

use serde_json::Value;

/// The longest pause.
const LONGEST: u64 = 600_000;

/// The biggest body.
const BIGGEST: u64 = 4 << 30;

/// The most faults that wait, and the most requests whose turns are counted.
const MOST: usize = 10_000;

/// Every fault as it is written, for answers that must explain.
pub const FAULTS: &[&str] = &[
    "none",
    "STATUS (400 to 599, such as 429 or 503)",
    "STATUS-retry-after=SECONDS-OR-DATE",
    "STATUS-html",
    "redirect=HOST",
    "drop-before-headers",
    "drop-after-write",
    "drop-mid-body",
    "slow-headers=MS",
    "slow-body=MS",
    "truncated-json",
    "wrong-type[=MEMBER]",
    "unknown-enum[=MEMBER]",
    "unexpected-null[=MEMBER]",
    "unknown-fields",
    "huge-body=BYTES",
];

/// What goes wrong with one answer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Fault {
    /// Nothing: a turn of a script that lets a request through.
    Nothing,
    /// Another status; the request is not looked at.
    Status {
        status: u16,
        retry_after: Option<String>,
        html: bool,
    },
    /// A redirect to another host; the request is not looked at.
    Redirect(String),
    /// The connection is closed without an answer; the request is not looked at.
    DropBeforeHeaders,
    /// The request is done, and the connection is closed without an answer.
    DropAfterWrite,
    /// The request is done, and half of the answer's body comes.
    DropMidBody,
    /// The request is done, and the answer comes late.
    SlowHeaders(Duration),
    /// The request is done, and the answer's body takes its time.
    SlowBody(Duration),
    /// The request is done, and the answer's JSON ends early.
    TruncatedJson,
    /// The request is done, and the answer's body is changed.
    Distorted(Distortion, Option<String>),
    /// The request is done, and the answer is big.
    HugeBody(u64),
}

/// How the body of an answer is changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Distortion {
    WrongType,
    UnknownEnum,
    UnexpectedNull,
    UnknownFields,
}

/// A fault as it was asked for: `name[=value][*count]`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Order {
    pub(crate) fault: Fault,
    /// The name and value, for the log.
    pub(crate) text: String,
    pub(crate) count: Option<u32>,
}

/// Why a text is no fault.
#[derive(Debug)]
pub(crate) struct Unknown(String);

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "there is no fault `{}`; there are {}",
            self.0,
            FAULTS.join(", ")
        )
    }
}

impl Order {
    /// Reads `name[=value][*count]`.
    pub(crate) fn parse(text: &str) -> Result<Self, Unknown> {
        let unknown = || Unknown(text.to_owned());
        let text = text.trim();
        let (what, count) = match text.rsplit_once('*') {
            Some((what, count)) => (what, Some(count.parse().map_err(|_| unknown())?)),
            None => (text, None),
        };
        let (name, value) = match what.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (what, None),
        };
        Ok(Self {
            fault: fault(name, value).ok_or_else(unknown)?,
            text: what.to_owned(),
            count,
        })
    }
}

fn fault(name: &str, value: Option<&str>) -> Option<Fault> {
    let number = |most: u64| value?.parse().ok().filter(|number| *number <= most);
    let member = value.map(str::to_owned);
    let fault = match name {
        "redirect" => Fault::Redirect(value.filter(|host| !host.is_empty())?.to_owned()),
        "slow-headers" => Fault::SlowHeaders(Duration::from_millis(number(LONGEST)?)),
        "slow-body" => Fault::SlowBody(Duration::from_millis(number(LONGEST)?)),
        "huge-body" => Fault::HugeBody(number(BIGGEST)?),
        "wrong-type" => Fault::Distorted(Distortion::WrongType, member),
        "unknown-enum" => Fault::Distorted(Distortion::UnknownEnum, member),
        "unexpected-null" => Fault::Distorted(Distortion::UnexpectedNull, member),
        _ if name.ends_with("-retry-after") => {
            status(name.strip_suffix("-retry-after")?, member, false)
                .filter(|_| value.is_some_and(|value| !value.is_empty()))?
        }
        _ if value.is_some() => return None,
        "none" => Fault::Nothing,
        "drop-before-headers" => Fault::DropBeforeHeaders,
        "drop-after-write" => Fault::DropAfterWrite,
        "drop-mid-body" => Fault::DropMidBody,
        "truncated-json" => Fault::TruncatedJson,
        "unknown-fields" => Fault::Distorted(Distortion::UnknownFields, None),
        _ => status(
            name.strip_suffix("-html").unwrap_or(name),
            None,
            name.ends_with("-html"),
        )?,
    };
    Some(fault)
}

fn status(text: &str, retry_after: Option<String>, html: bool) -> Option<Fault> {
    let status = text
        .parse()
        .ok()
        .filter(|status| (400..600).contains(status))?;
    Some(Fault::Status {
        status,
        retry_after,
        html,
    })
}

/// Which request gets which fault.
#[derive(Debug, Default)]
pub(crate) struct Script {
    waiting: VecDeque<Order>,
    turns: HashMap<(String, String), u32>,
}

impl Script {
    /// Adds faults to the end: each takes one request, or as many as its count says. Returns how many wait.
    pub(crate) fn extend(&mut self, list: &Value) -> Result<usize, String> {
        let items = list.as_array().ok_or("a script is a JSON list of faults")?;
        let orders = items
            .iter()
            .map(|item| {
                let text = item
                    .as_str()
                    .ok_or("a fault is a text: name[=value][*count]")?;
                Order::parse(text).map_err(|unknown| unknown.to_string())
            })
            .collect::<Result<Vec<_>, String>>()?;
        if self.waiting.len() + orders.len() > MOST {
            return Err(format!("more than {MOST} faults cannot wait"));
        }
        self.waiting
            .extend(orders.into_iter().filter(|order| order.count != Some(0)));
        Ok(self.waiting.len())
    }

    /// The fault of one request: the one in its header, or else the next one that waits. With a count in the header,
    /// only the first requests of that header and path get it.
    pub(crate) fn next(
        &mut self,
        header: Option<&str>,
        path: &str,
    ) -> Result<Option<Order>, Unknown> {
        if let Some(text) = header {
            let order = Order::parse(text)?;
            let Some(count) = order.count else {
                return Ok(Some(order));
            };
            if self.turns.len() > MOST {
                self.turns.clear();
            }
            let turns = self
                .turns
                .entry((text.to_owned(), path.to_owned()))
                .or_default();
            *turns = turns.saturating_add(1);
            return Ok((*turns <= count).then_some(order));
        }
        let Some(first) = self.waiting.front_mut() else {
            return Ok(None);
        };
        let order = first.clone();
        match &mut first.count {
            Some(count) if *count > 1 => *count -= 1,
            _ => drop(self.waiting.pop_front()),
        }
        Ok(Some(order))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn names(script: &mut Script, header: Option<&str>, count: usize) -> Vec<String> {
        (0..count)
            .map(|_| script.next(header, "PUT /a/1").expect("a known fault"))
            .map(|order| order.map_or_else(String::new, |order| order.text))
            .collect()
    }

    #[test]
    fn a_script_is_used_up_and_a_header_counts_per_path() {
        let mut script = Script::default();
        let waiting = script.extend(&json!(["429*2", "none", "slow-body=5"]));
        assert_eq!(waiting, Ok(3));
        assert_eq!(names(&mut script, Some("503*1"), 3), ["503", "", ""]);
        assert_eq!(
            names(&mut script, None, 5),
            ["429", "429", "none", "slow-body=5", ""]
        );
        assert_eq!(names(&mut script, Some("503"), 2), ["503", "503"]);
        let again = script
            .next(Some("503*1"), "PUT /a/2")
            .expect("a known fault");
        assert_eq!(again.map(|order| order.text).as_deref(), Some("503"));
    }

    #[test]
    fn what_is_no_fault_is_refused() {
        for wrong in [
            "",
            "nonsense",
            "200",
            "600",
            "429-retry-after",
            "slow-body",
            "slow-body=x",
            "huge-body",
            "drop-mid-body=1",
            "429*",
            "429*x",
            "redirect",
            "redirect=",
            "huge-body=99999999999999",
            "-html",
            "429-html=1",
        ] {
            assert!(Order::parse(wrong).is_err(), "{wrong}");
        }
        let mut script = Script::default();
        for wrong in [json!({}), json!([1]), json!(["429", "nonsense"])] {
            assert!(script.extend(&wrong).is_err(), "{wrong}");
        }
        assert_eq!(names(&mut script, None, 1), [""]);
    }
}
