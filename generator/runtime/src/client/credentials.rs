//! Which credentials go with a request, and how.

use ::base64::Engine as _;
use ::base64::engine::general_purpose::STANDARD;
use ::zeroize::Zeroizing;

use super::super::alloc::string::String;
use super::super::alloc::vec::Vec;
use super::super::operation::{Credential, CredentialKind, OperationInfo};
use super::super::request::{Request, RequestError};
use super::super::secret::Secret;
use super::super::token::Token;

/// The credentials of the first alternative that the client has all of; `None` when it has none of them all.
pub(super) fn choose(
    info: &OperationInfo,
    tokens: &[(Credential, Token)],
) -> Option<Vec<(Credential, Token)>> {
    if info.security.is_empty() {
        return Some(Vec::new());
    }
    let find = |name: &&str| {
        tokens
            .iter()
            .find(|(known, _)| known.name == *name)
            .cloned()
    };
    // The alternative without credentials comes last, so that what the client has is sent.
    let some = info.security.iter().filter(|all| !all.is_empty());
    let none = info.security.iter().filter(|all| all.is_empty());
    some.chain(none)
        .find_map(|all| all.iter().map(find).collect())
}

/// Puts a credential where it belongs.
pub(super) fn apply(
    request: &mut Request,
    kind: CredentialKind,
    secret: &Secret,
) -> Result<(), RequestError> {
    let text = secret.expose();
    let authorization = |scheme: &str, text: &str| {
        let mut value = Zeroizing::new(String::with_capacity(scheme.len() + text.len() + 1));
        value.push_str(scheme);
        value.push(' ');
        value.push_str(text);
        value
    };
    match kind {
        CredentialKind::Bearer => {
            request.set_header("Authorization", &authorization("Bearer", text))
        }
        CredentialKind::Basic => {
            let encoded = Zeroizing::new(STANDARD.encode(text));
            request.set_header("Authorization", &authorization("Basic", &encoded))
        }
        CredentialKind::Http(scheme) => {
            request.set_header("Authorization", &authorization(scheme, text))
        }
        CredentialKind::Header(name) => request.set_header(name, text),
        CredentialKind::Query(name) => {
            request.push_query(name, text);
            Ok(())
        }
        CredentialKind::Cookie(name) => {
            request.push_cookie(name, text);
            Ok(())
        }
        // The transport was given the certificate.
        CredentialKind::MutualTls => Ok(()),
    }
}
