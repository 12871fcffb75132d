//! Security: which schemes an operation needs, and how their credentials travel.

use crate::diagnostic::said;
use indexmap::IndexMap;

use super::body::is_token;
use crate::diagnostic::{Diagnostic, codes};
use crate::document;
use crate::document::{Location, RefOr, SecurityKind};
use crate::resolve::resolver::Resolver;
use crate::resolve::suggest::did_you_mean;
use crate::resolve::{CredentialKind, SecurityScheme};

/// Schemes that answer a challenge of the server: a fixed header cannot do that.
const CHALLENGES: [&str; 8] = [
    "digest",
    "hoba",
    "mutual",
    "negotiate",
    "ntlm",
    "scram-sha-1",
    "scram-sha-256",
    "oauth",
];

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// The alternatives of an operation: its own, or those of the description.
    pub(super) fn security_of(
        &mut self,
        written: &'d document::Operation<'a>,
    ) -> Vec<Vec<(String, Vec<String>)>> {
        let document = self.document;
        let Some(alternatives) = written.security.as_ref().or(document.security.as_ref()) else {
            return Vec::new();
        };
        let mut list = Vec::new();
        for alternative in alternatives {
            let mut schemes = Vec::new();
            for entry in &alternative.schemes {
                let components = &document.components.security_schemes;
                if let Some(known) = components.iter().find(|known| known.name == entry.name) {
                    self.used_schemes.insert(entry.name);
                    // Why it cannot be sent is said where the scheme stands.
                    if !self.is_sendable(&known.value) {
                        continue;
                    }
                } else {
                    let label = did_you_mean(entry.name, components.iter().map(|known| known.name));
                    let message = said!("no security scheme `{0}` is declared", entry.name);
                    self.report_unsupported(
                        Diagnostic::error(codes::SECURITY_UNKNOWN, entry.name_mark, message)
                            .label(label)
                            .instead(said!("the operation is called without it")),
                    );
                    continue;
                }
                let scopes = entry
                    .value
                    .iter()
                    .map(|scope| scope.value.to_owned())
                    .collect();
                schemes.push((entry.name.to_owned(), scopes));
            }
            if !schemes.is_empty() || alternative.schemes.is_empty() {
                list.push(schemes);
            }
        }
        list
    }

    /// Whether a credential of this scheme can travel.
    fn is_sendable(&mut self, written: &'d RefOr<'a, document::SecurityScheme<'a>>) -> bool {
        match self.item(written).map(|(scheme, _)| &scheme.kind) {
            None => false,
            Some(SecurityKind::ApiKey {
                name,
                location: Location::Header | Location::Path,
            }) => is_token(name.value),
            Some(_) => true,
        }
    }

    /// The schemes in use, in the order of the components.
    pub(in crate::resolve) fn security_schemes(&mut self) -> IndexMap<String, SecurityScheme> {
        let document = self.document;
        let mut schemes = IndexMap::new();
        for entry in &document.components.security_schemes {
            let Some((scheme, _)) = self.item(&entry.value) else {
                continue;
            };
            if !self.used_schemes.contains(entry.name) {
                continue;
            }
            let kind = self.credential(scheme);
            let docs = self.docs(&scheme.text, None);
            schemes.insert(entry.name.to_owned(), SecurityScheme { docs, kind });
        }
        schemes
    }

    fn credential(&mut self, scheme: &'d document::SecurityScheme<'a>) -> CredentialKind {
        match &scheme.kind {
            SecurityKind::ApiKey { name, location } => {
                let text = name.value.to_owned();
                match location {
                    Location::Query => CredentialKind::Query(text),
                    Location::Cookie => CredentialKind::Cookie(text),
                    Location::Header | Location::Path => {
                        let instead = said!("operations are called without it");
                        self.check_token(name.value, name.mark, instead);
                        CredentialKind::Header(text)
                    }
                }
            }
            SecurityKind::Http { scheme, .. } => {
                let lower = scheme.value.to_ascii_lowercase();
                if CHALLENGES.contains(&lower.as_str()) {
                    self.report_unsupported(Diagnostic::error(
                        codes::UNSUPPORTED_SECURITY,
                        scheme.mark,
                        said!(
                            "the HTTP authentication scheme `{0}` is not supported",
                            scheme.value
                        ),
                    ));
                }
                match lower.as_str() {
                    "bearer" => CredentialKind::Bearer,
                    "basic" => CredentialKind::Basic,
                    _ => CredentialKind::Http(scheme.value.to_owned()),
                }
            }
            SecurityKind::MutualTls => CredentialKind::MutualTls,
            SecurityKind::OAuth2 { .. } | SecurityKind::OpenIdConnect { .. } => {
                CredentialKind::Bearer
            }
        }
    }
}
