//! Security schemes, and the requirements that name them.

use crate::diagnostic::said;
use std::collections::HashSet;

use super::decode::{Decoder, Kind, key_mark};
use super::{Entry, Location, Marked, Text};
use crate::diagnostic::{Diagnostic, codes};
use crate::source::{Mark, Member, Node};

/// One alternative of `security`: all of these schemes together. The empty alternative means "without".
#[derive(Clone, Debug)]
pub struct SecurityRequirement<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// The scheme names, each with its scopes or roles.
    pub schemes: Vec<Entry<'a, Vec<Marked<&'a str>>>>,
}

/// The Security Scheme Object.
#[derive(Clone, Debug)]
pub struct SecurityScheme<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `description`, `x-i18n`.
    pub text: Text<'a>,
    /// What kind it is.
    pub kind: SecurityKind<'a>,
}

/// `type` of a security scheme, with the fields of that type.
#[derive(Clone, Debug)]
pub enum SecurityKind<'a> {
    /// `apiKey`.
    ApiKey {
        /// `name`.
        name: Marked<&'a str>,
        /// `in`: query, header or cookie.
        location: Location,
    },
    /// `http`.
    Http {
        /// `scheme`, as the IANA registry of HTTP authentication schemes spells it, any case.
        scheme: Marked<&'a str>,
        /// `bearerFormat`.
        bearer_format: Option<Marked<&'a str>>,
    },
    /// `mutualTLS`.
    MutualTls,
    /// `oauth2`; the flows are checked for shape, a token is sent as a bearer token.
    OAuth2 {
        /// The scopes of all flows with their texts.
        scopes: Vec<Entry<'a, Marked<&'a str>>>,
    },
    /// `openIdConnect`.
    OpenIdConnect {
        /// `openIdConnectUrl`.
        url: Marked<&'a str>,
    },
}

#[derive(Clone, Copy, PartialEq)]
enum Word {
    ApiKey,
    Http,
    MutualTls,
    OAuth2,
    OpenIdConnect,
}

const TYPES: &[(&str, Word)] = &[
    ("apiKey", Word::ApiKey),
    ("http", Word::Http),
    ("mutualTLS", Word::MutualTls),
    ("oauth2", Word::OAuth2),
    ("openIdConnect", Word::OpenIdConnect),
];
const KEY_LOCATIONS: &[(&str, Location)] = &[
    ("query", Location::Query),
    ("header", Location::Header),
    ("cookie", Location::Cookie),
];

const SCHEME: Kind = Kind {
    name: said!("a Security Scheme Object"),
    keys: &[
        "type",
        "description",
        "name",
        "in",
        "scheme",
        "bearerFormat",
        "flows",
        "openIdConnectUrl",
        "x-i18n",
    ],
};
const API_KEY: Kind = Kind {
    name: said!("an `apiKey` Security Scheme Object"),
    keys: &["type", "description", "x-i18n", "name", "in"],
};
const HTTP: Kind = Kind {
    name: said!("an `http` Security Scheme Object"),
    keys: &["type", "description", "x-i18n", "scheme", "bearerFormat"],
};
const MUTUAL_TLS: Kind = Kind {
    name: said!("a `mutualTLS` Security Scheme Object"),
    keys: &["type", "description", "x-i18n"],
};
const OAUTH2: Kind = Kind {
    name: said!("an `oauth2` Security Scheme Object"),
    keys: &["type", "description", "x-i18n", "flows"],
};
const OPEN_ID: Kind = Kind {
    name: said!("an `openIdConnect` Security Scheme Object"),
    keys: &["type", "description", "x-i18n", "openIdConnectUrl"],
};
const FLOWS: Kind = Kind {
    name: said!("an OAuth Flows Object"),
    keys: &[
        "implicit",
        "password",
        "clientCredentials",
        "authorizationCode",
    ],
};
const FLOW: Kind = Kind {
    name: said!("an OAuth Flow Object"),
    keys: &["authorizationUrl", "tokenUrl", "refreshUrl", "scopes"],
};

impl Decoder<'_, '_> {
    pub(super) fn security<'a>(&mut self, node: &'a Node) -> Option<Vec<SecurityRequirement<'a>>> {
        self.array(node)?;
        Some(self.list(node, |this, node| {
            this.object(node)?;
            let schemes = this.map(node, |this, node| Some(this.list(node, Self::string)));
            Some(SecurityRequirement {
                mark: node.mark,
                schemes,
            })
        }))
    }

    pub(super) fn security_scheme<'a>(&mut self, node: &'a Node) -> Option<SecurityScheme<'a>> {
        self.object(node)?;
        let Some(type_node) = node.get("type") else {
            self.missing(node, "type", &SCHEME);
            return None;
        };
        let mut text = Text::default();
        let kind = match self.word(type_node, TYPES)?.value {
            Word::ApiKey => self.api_key(node, &mut text),
            Word::Http => self.http(node, &mut text),
            Word::MutualTls => {
                self.scheme_members(node, &mut text, &MUTUAL_TLS, |_, _| false);
                Some(SecurityKind::MutualTls)
            }
            Word::OAuth2 => {
                let mut scopes = None;
                self.scheme_members(node, &mut text, &OAUTH2, |this, member| {
                    let known = &*member.key == "flows";
                    if known {
                        scopes = Some(this.flows(&member.node));
                    }
                    known
                });
                self.require(&scopes, node, "flows", &OAUTH2);
                let scopes = scopes.unwrap_or_default();
                Some(SecurityKind::OAuth2 { scopes })
            }
            Word::OpenIdConnect => {
                let mut url = None;
                self.scheme_members(node, &mut text, &OPEN_ID, |this, member| {
                    let known = &*member.key == "openIdConnectUrl";
                    if known {
                        url = this.string(&member.node);
                    }
                    known
                });
                self.require(&url, node, "openIdConnectUrl", &OPEN_ID);
                // Both travel alike.
                Some(match url {
                    Some(url) => SecurityKind::OpenIdConnect { url },
                    None => SecurityKind::OAuth2 { scopes: Vec::new() },
                })
            }
        };
        Some(SecurityScheme {
            mark: node.mark,
            text,
            kind: kind?,
        })
    }

    /// Reads what all kinds have in common; `own` takes the keys of one kind.
    fn scheme_members<'a>(
        &mut self,
        node: &'a Node,
        text: &mut Text<'a>,
        kind: &Kind,
        mut own: impl FnMut(&mut Self, &'a Member) -> bool,
    ) {
        for member in node.members().unwrap_or_default() {
            match &*member.key {
                "type" => {}
                "description" => text.description = self.string(&member.node),
                "x-i18n" => text.i18n = self.translations(&member.node),
                _ if own(self, member) => {}
                _ => self.unknown(member, kind),
            }
        }
    }

    fn api_key<'a>(&mut self, node: &'a Node, text: &mut Text<'a>) -> Option<SecurityKind<'a>> {
        let (mut name, mut location) = (None, None);
        self.scheme_members(node, text, &API_KEY, |this, member| {
            match &*member.key {
                "name" => name = this.string(&member.node),
                "in" => location = this.word(&member.node, KEY_LOCATIONS),
                _ => return false,
            }
            true
        });
        self.require_or_lose(&name, node, "name", &API_KEY);
        self.require_or_lose(&location, node, "in", &API_KEY);
        Some(SecurityKind::ApiKey {
            name: name?,
            location: location?.value,
        })
    }

    fn http<'a>(&mut self, node: &'a Node, text: &mut Text<'a>) -> Option<SecurityKind<'a>> {
        let (mut scheme, mut bearer_format) = (None, None);
        self.scheme_members(node, text, &HTTP, |this, member| {
            match &*member.key {
                "scheme" => scheme = this.string(&member.node),
                "bearerFormat" => bearer_format = this.string(&member.node),
                _ => return false,
            }
            true
        });
        self.require_or_lose(&scheme, node, "scheme", &HTTP);
        let scheme = scheme?;
        if let Some(mark) = key_mark(node, "bearerFormat")
            && !scheme.value.eq_ignore_ascii_case("bearer")
        {
            let message = said!(
                "`bearerFormat` does not go with the scheme `{0}`",
                scheme.value
            );
            let problem = Diagnostic::error(codes::CONFLICTING_KEYS, mark, message);
            let problem = problem.related(scheme.mark, said!("only with `bearer`"));
            self.report(problem.instead(said!("the key is ignored")));
        }
        Some(SecurityKind::Http {
            scheme,
            bearer_format,
        })
    }

    /// The flows: their shape is checked, and the scopes of all of them are kept, each name once.
    fn flows<'a>(&mut self, node: &'a Node) -> Vec<Entry<'a, Marked<&'a str>>> {
        let mut scopes = Vec::new();
        for member in self.object(node).unwrap_or_default() {
            let required: &[&str] = match &*member.key {
                "implicit" => &["authorizationUrl", "scopes"],
                "password" | "clientCredentials" => &["tokenUrl", "scopes"],
                "authorizationCode" => &["authorizationUrl", "tokenUrl", "scopes"],
                "deviceAuthorization" if self.is_3_2() => {
                    &["deviceAuthorizationUrl", "tokenUrl", "scopes"]
                }
                _ => {
                    self.unknown(member, &FLOWS);
                    continue;
                }
            };
            self.flow(&member.node, required, &mut scopes);
        }
        let mut seen = HashSet::new();
        scopes.retain(|scope| seen.insert(scope.name));
        scopes
    }

    fn flow<'a>(
        &mut self,
        node: &'a Node,
        required: &[&str],
        scopes: &mut Vec<Entry<'a, Marked<&'a str>>>,
    ) {
        let Some(members) = self.object(node) else {
            return;
        };
        for member in members {
            match &*member.key {
                "scopes" => scopes.extend(self.map(&member.node, Self::string)),
                "refreshUrl" | "authorizationUrl" | "deviceAuthorizationUrl" | "tokenUrl" => {
                    if member.key.starts_with("refresh") || required.contains(&&*member.key) {
                        self.string(&member.node);
                    } else {
                        self.unknown(
                            member,
                            &Kind {
                                name: said!("this OAuth Flow Object"),
                                keys: &[],
                            },
                        );
                    }
                }
                _ => self.unknown(member, &FLOW),
            }
        }
        for key in required {
            if node.get(key).is_none() {
                self.missing(node, key, &FLOW);
            }
        }
    }
}
