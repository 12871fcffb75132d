//! What happened, in a shorthand that can be compared with what had to happen.

use mock::Seen;
use shopline::models::Customer;

use crate::changes::Changes;
use crate::example::Answer;
use crate::way::Shown;

/// A member of a customer: its name, and its value if it came and if it has one.
pub(crate) type Member<'c> = (&'static str, Option<Option<&'c str>>);

/// The members that the story is about.
pub(crate) fn members(customer: &Customer) -> [Member<'_>; 3] {
    let gender = customer.gender.as_ref();
    [
        ("name", customer.name.as_ref().map(Option::as_deref)),
        ("memo", customer.memo.as_ref().map(Option::as_deref)),
        (
            "gender",
            gender.map(|gender| gender.as_ref().map(|gender| gender.as_str())),
        ),
    ]
}

/// Method and path template, `+` for what is set, `-` for what is cleared.
pub(crate) fn preview(shown: &Shown) -> String {
    match shown {
        Some(Ok(preview)) => format!(
            "{}{}",
            preview.operation,
            changes(&Changes::previewed(preview))
        ),
        Some(Err(error)) => error.to_string(),
        None => "no preview".to_owned(),
    }
}

/// The method, `+` for what is set, `-` for what is cleared, the status, and whether it was applied.
pub(crate) fn seen(seen: &Seen) -> String {
    let status = seen.status.map_or("no answer".into(), |it| it.to_string());
    let applied = if seen.applied { ", applied" } else { "" };
    let changes = changes(&Changes::sent(seen));
    format!("{}{changes}: {status}{applied}", seen.method)
}

/// A success with the customer; a failure with kind, outcome, attempts and the ids of broken rules.
pub(crate) fn answer(answer: &Answer) -> String {
    let mut text = String::new();
    match answer {
        Ok(customer) => {
            text.push_str("Ok");
            for (name, member) in members(customer) {
                let member = member.map_or("absent", |member| member.unwrap_or("null"));
                text.push_str(&format!(" {name}={member}"));
            }
        }
        Err(error) => {
            let (kind, outcome) = (error.kind(), error.outcome());
            text.push_str(&format!("Err {kind:?} {outcome:?} {}", error.attempts()));
            for violation in error.violations().into_iter().flatten() {
                text.push_str(&format!(" {}", violation.id()));
            }
        }
    }
    text
}

fn changes(changes: &Changes) -> String {
    let mut text = String::new();
    for (name, value) in &changes.named {
        match value {
            Some(value) => text.push_str(&format!(" +{name}={value}")),
            None => text.push_str(&format!(" -{name}")),
        }
    }
    format!("{text}, {} kept", changes.kept)
}
