//! Who may come in: any credentials of the right kind, or one token only.

use crate::http::Request;
use crate::operation::{Operation, Place, Scheme};

/// Whether a request shows what the operation wants.
pub(crate) fn allows(operation: &Operation, request: &Request, token: Option<&str>) -> bool {
    let shown = |scheme: &Scheme| match credentials(scheme, request) {
        Some(shown) => !shown.is_empty() && token.is_none_or(|token| token == shown),
        None => *scheme == Scheme::Unseen,
    };
    operation.security.is_empty()
        || operation
            .security
            .iter()
            .any(|together| together.iter().all(shown))
}

fn credentials(scheme: &Scheme, request: &Request) -> Option<String> {
    match scheme {
        Scheme::Unseen => None,
        Scheme::Authorization(word) => {
            let (scheme, token) = request.header("authorization")?.split_once(' ')?;
            scheme
                .eq_ignore_ascii_case(word)
                .then(|| token.trim().to_owned())
        }
        Scheme::Key(Place::Query, name) => request.queried(name).first().map(|&key| key.to_owned()),
        Scheme::Key(Place::Cookie, name) => cookie(request, name),
        Scheme::Key(_, name) => request.header(name).map(str::to_owned),
    }
}

/// The value of a cookie.
pub(crate) fn cookie(request: &Request, name: &str) -> Option<String> {
    let cookies = request.header("cookie")?.split(';');
    let mut named = cookies
        .filter_map(|cookie| cookie.trim().split_once('='))
        .filter(|(known, _)| *known == name);
    named.next().map(|(_, value)| value.to_owned())
}
