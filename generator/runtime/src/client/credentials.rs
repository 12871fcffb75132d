//! Which credentials go with a request, and how.

use ::base64::Engine as _;
use ::base64::engine::general_purpose::STANDARD;
use ::zeroize::Zeroizing;

use super::super::operation::{Credential, CredentialKind, OperationInfo};
use super::super::request::{Request, RequestError};
use super::super::secret::Secret;
use super::super::token::Token;
use super::super::transport::Secrets;

/// The credentials of the first alternative that the client has all of; `None` when it has none of them all.
pub(super) fn choose<'t>(
    info: &'static OperationInfo,
    tokens: &'t [(Credential, Token)],
) -> Option<impl Iterator<Item = &'t (Credential, Token)>> {
    let find = |name: &&str| tokens.iter().find(|(known, _)| known.name == *name);
    // The alternative without credentials comes last, so that what the client has is sent.
    let some = info.security.iter().filter(|all| !all.is_empty());
    let none = info.security.iter().filter(|all| all.is_empty());
    let has_all = |all: &&&[&str]| all.iter().all(|name| find(name).is_some());
    let chosen = some.chain(none).find(has_all);
    if chosen.is_none() && !info.security.is_empty() {
        return None;
    }
    Some(chosen.into_iter().copied().flatten().filter_map(find))
}

/// Puts a credential where it belongs.
pub(super) fn apply(
    request: &Request,
    secrets: &mut Secrets,
    kind: CredentialKind,
    secret: &Secret,
) -> Result<(), RequestError> {
    let text = secret.expose();
    let mut header = |name, parts: &[&str]| {
        let value = secrets.header(name, parts);
        request.check_header(name, value)
    };
    match kind {
        CredentialKind::Bearer => header("Authorization", &["Bearer ", text])?,
        CredentialKind::Basic => {
            let encoded = Zeroizing::new(STANDARD.encode(text));
            header("Authorization", &["Basic ", &encoded])?;
        }
        CredentialKind::Http(scheme) => header("Authorization", &[scheme, " ", text])?,
        CredentialKind::Header(name) => header(name, &[text])?,
        CredentialKind::Query(name) => secrets.query(name, text),
        CredentialKind::Cookie(name) => secrets.cookie(request.header("Cookie"), name, text),
        // The transport was given the certificate.
        CredentialKind::MutualTls => {}
    }
    Ok(())
}
