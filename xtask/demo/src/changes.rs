//! What a body does to the fields, before it is sent and when it has come in.

use mock::Seen;
use serde_json::Value;
use shopline::operations::UpdateCustomer;
use shopline::runtime::{Change, Operation as _, Preview};

/// What happens to the fields.
pub(crate) struct Changes {
    /// Names with new values, none for a field that is cleared; in the order of the description.
    pub(crate) named: Vec<(String, Option<String>)>,
    /// How many fields are left as they are.
    pub(crate) kept: usize,
}

impl Changes {
    /// As the client announces them.
    pub(crate) fn previewed(preview: &Preview) -> Self {
        let (mut named, mut kept) = (Vec::new(), 0);
        for field in &preview.fields {
            let name = field.name.to_string();
            match &field.change {
                Change::Set(value) => named.push((name, Some(value.clone()))),
                Change::Clear => named.push((name, None)),
                Change::Keep => kept += 1,
            }
        }
        Self { named, kept }
    }

    /// As the server got them.
    pub(crate) fn sent(seen: &Seen) -> Self {
        let body = seen.sent.as_ref().and_then(|sent| sent.body.as_ref());
        let members = body.and_then(Value::as_object).into_iter().flatten();
        let mut named: Vec<(String, Option<String>)> = members
            .map(|(name, value)| (name.clone(), (!value.is_null()).then(|| value.to_string())))
            .collect();
        let known = UpdateCustomer::FIELDS;
        named.sort_by_key(|(name, _)| known.iter().position(|field| field == name));
        Self {
            kept: known.len().saturating_sub(named.len()),
            named,
        }
    }
}
