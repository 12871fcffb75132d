//! `decode()`: which status carries what.

use super::payloads;
use super::scope::Scope;
use crate::model::{Ident, Operation, Payload, StatusRange, StatusVariant, Success};
use std::collections::HashSet;

/// The method `decode`.
pub(super) fn decode(scope: &Scope<'_>, item: &Operation) -> String {
    let (response, error) = (
        scope.runtime_path("Response"),
        scope.runtime_path("ResponseError"),
    );
    let mut arms = successes(scope, item);
    arms.extend(item.failure.variants.iter().map(|variant| {
        let decoded = decoded_failure(scope, &item.failure.ident, variant);
        (variant.status, decoded)
    }));
    // A failure that is declared for every other status takes what would be unexpected.
    let by_default = arms
        .iter()
        .position(|(status, _)| *status == StatusRange::Default);
    let by_default = by_default.map_or_else(
        || "Err(response.unexpected())".to_owned(),
        |index| arms.remove(index).1,
    );
    arms.sort_by_key(|(status, _)| *status);
    let exact: HashSet<u16> = arms
        .iter()
        .filter_map(|(status, _)| exact(*status))
        .collect();
    let mut text = format!(
        "#[inline]\nfn decode(response: &{response}) -> Result<Self::Success, {error}<Self::Failure>> {{\n    \
         match response.status() {{\n"
    );
    for (status, decoded) in &arms {
        let pattern = pattern(*status, &exact);
        text.push_str(&format!("        {pattern} => {decoded},\n"));
    }
    text.push_str(&format!("        _ => {by_default},\n    }}\n}}\n"));
    text
}

/// The arms of the successes.
fn successes(scope: &Scope<'_>, item: &Operation) -> Vec<(StatusRange, String)> {
    match &item.success {
        Success::One(statuses, payload) => {
            let decoded = match payload {
                Payload::Json(..) => "response.json()".to_owned(),
                Payload::Form(..) => "response.form()".to_owned(),
                Payload::Items(items) => {
                    let frames = payloads::frames(scope, items);
                    format!("response.items::<{frames}, _>()")
                }
                Payload::Text => "response.text()".to_owned(),
                Payload::Bytes | Payload::Parts(..) => "Ok(response.bytes())".to_owned(),
                Payload::Empty => "Ok(())".to_owned(),
            };
            // `default` beside no other success stands for all of them, and so does an empty list.
            let any = statuses.is_empty() || statuses.contains(&StatusRange::Default);
            let any = any.then_some(&StatusRange::Hundred(2));
            let exact = statuses
                .iter()
                .filter(|status| **status != StatusRange::Default);
            let mut listed: Vec<StatusRange> = exact.chain(any).copied().collect();
            listed.sort();
            listed.dedup();
            listed
                .into_iter()
                .map(|status| (status, decoded.clone()))
                .collect()
        }
        Success::Many(name, _, variants) => {
            let status = |status| {
                if status == StatusRange::Default {
                    StatusRange::Hundred(2)
                } else {
                    status
                }
            };
            variants
                .iter()
                .map(|variant| {
                    (
                        status(variant.status),
                        decoded_success(scope, name, variant),
                    )
                })
                .collect()
        }
    }
}

fn decoded_success(scope: &Scope<'_>, name: &Ident, variant: &StatusVariant) -> String {
    let variant_name = &variant.ident.0;
    let name = &name.0;
    match &variant.payload {
        Payload::Items(items) => {
            let frames = payloads::frames(scope, items);
            format!("response.items::<{frames}, _>().map({name}::{variant_name})")
        }
        Payload::Json(..) => format!("response.json().map({name}::{variant_name})"),
        Payload::Form(..) => format!("response.form().map({name}::{variant_name})"),
        Payload::Text => format!("response.text().map({name}::{variant_name})"),
        Payload::Bytes | Payload::Parts(..) => {
            format!("Ok({name}::{variant_name}(response.bytes()))")
        }
        Payload::Empty => format!("Ok({name}::{variant_name})"),
    }
}

fn decoded_failure(scope: &Scope<'_>, name: &Ident, variant: &StatusVariant) -> String {
    let variant_name = &variant.ident.0;
    let name = &name.0;
    let decoded = match &variant.payload {
        Payload::Json(ty, _) if !scope.context.is_compound(ty) => {
            format!("failure_json(|body| {name}::{variant_name}(*body))")
        }
        Payload::Json(..) => format!("failure_json({name}::{variant_name})"),
        Payload::Form(ty, _) if !scope.context.is_compound(ty) => {
            format!("failure_form(|body| {name}::{variant_name}(*body))")
        }
        Payload::Form(..) => format!("failure_form({name}::{variant_name})"),
        Payload::Items(items) => {
            let frames = payloads::frames(scope, items);
            format!("failure_items::<{frames}, _>({name}::{variant_name})")
        }
        Payload::Text => format!("failure_text({name}::{variant_name})"),
        Payload::Bytes | Payload::Parts(..) => format!("failure_bytes({name}::{variant_name})"),
        Payload::Empty => format!("failure({name}::{variant_name})"),
    };
    format!("Err(response.{decoded})")
}

fn exact(status: StatusRange) -> Option<u16> {
    match status {
        StatusRange::Exact(status) => Some(status),
        StatusRange::Hundred(_) | StatusRange::Default => None,
    }
}

/// The pattern of a status. A hundred that some exact status is taken from is a guard, so that no two patterns overlap.
fn pattern(status: StatusRange, exact: &HashSet<u16>) -> String {
    match status {
        StatusRange::Exact(status) => status.to_string(),
        StatusRange::Hundred(digit) => {
            let (first, last) = (u16::from(digit) * 100, u16::from(digit) * 100 + 99);
            let overlaps = (first..=last).any(|status| exact.contains(&status));
            if overlaps {
                format!("status if ({first}..={last}).contains(&status)")
            } else {
                format!("{first}..={last}")
            }
        }
        StatusRange::Default => "_".to_owned(),
    }
}
