//! What belongs to the crate as a whole: its package table, its root docs, servers, settings and credentials.

use super::Options;
use super::cx::Cx;
use super::docs::{inline::code, phrases};
use super::naming;
use super::scope::{Scope, Wish};
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::model::{Api, Credential, CredentialKind, Docs, Ident, Package, Server, Setting};
use crate::resolve;

impl Cx<'_, '_> {
    /// The package table: the name from the command line, `x-rust-package` or the title; the version of the API where
    /// it is SemVer, else 0.1.0; a description of one line.
    pub(crate) fn package(&self, options: &Options, sink: &mut Sink<'_>) -> Package {
        let info = &self.spec.info;
        let title = self.title();
        let chosen = info
            .rust_package
            .as_ref()
            .filter(|_| options.crate_name.is_none());
        if let (Some(name), Some(mark)) = (chosen, info.mark)
            && !is_package_name(name)
        {
            let found = Diagnostic::error(
                codes::BAD_RUST_NAME,
                mark,
                said!("`{0}` cannot be the name of a package", name),
            );
            sink.push(match naming::package_name(name) {
                Some(wanted) => found.help(said!("write `{0}`", wanted)),
                None => found,
            });
        }
        let name = options
            .crate_name
            .clone()
            .or_else(|| chosen.filter(|name| is_package_name(name)).cloned());
        let name = name
            .or_else(|| naming::package_name(&title))
            .unwrap_or_else(|| "api-client".to_owned());
        let version = if is_semver(&info.version) {
            info.version.clone()
        } else {
            "0.1.0".to_owned()
        };
        let own = info.docs.summary.values().next().map(|text| one_line(text));
        let description = own
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| one_line(&format!("A client for {title}")));
        Package {
            name,
            version,
            description,
        }
    }

    fn title(&self) -> String {
        self.spec
            .info
            .docs
            .title
            .values()
            .next()
            .map(|title| one_line(title))
            .unwrap_or_else(|| "the API".to_owned())
    }

    /// The docs of the crate root.
    pub(crate) fn crate_docs(&self) -> Docs {
        let info = &self.spec.info;
        let instead = self.languages.say(phrases::CRATE, &[&code(&self.title())]);
        let mut facts = vec![self.languages.say(phrases::START, &[])];
        if !info.version.trim().is_empty() {
            facts.push(
                self.languages
                    .say(phrases::VERSION, &[&code(&info.version)]),
            );
        }
        let mut docs = self.languages.docs(&info.docs, instead, facts);
        // The root of a crate has a name already, and takes no alias.
        docs.aliases.clear();
        docs
    }

    /// The base URLs.
    pub(crate) fn servers(&self, sink: &mut Sink<'_>) -> Vec<Server> {
        let mut room = Scope::default();
        room.reserve("SERVERS");
        room.reserve("CREDENTIALS");
        let mut servers = Vec::new();
        for server in &self.spec.servers {
            let shown = code(&server.url);
            let docs = self.languages.docs(
                &server.docs,
                self.languages.say(phrases::SERVER, &[&shown]),
                Vec::new(),
            );
            let short = server
                .docs
                .description
                .values()
                .next()
                .filter(|text| text.chars().count() <= 24);
            let name = short
                .and_then(|text| naming::constant_name(text))
                .unwrap_or_else(|| "SERVER".to_owned());
            // A digit stands behind `_`, which nobody would look for at the beginning of a constant.
            let name = if name.starts_with('_') {
                format!("SERVER{name}")
            } else {
                name
            };
            let ident = quiet(&mut room, name, sink);
            servers.push(Server {
                ident,
                url: server.url.clone(),
                docs,
            });
        }
        servers
    }

    /// What the client is built with.
    pub(crate) fn settings(&self, sink: &mut Sink<'_>) -> Vec<Setting> {
        let mut room = Scope::default();
        naming::RESERVED_METHODS
            .iter()
            .for_each(|name| room.reserve(name));
        let mut settings = Vec::new();
        for (name, setting) in &self.spec.client_settings {
            let wanted = naming::field_name(name).unwrap_or_else(|| "setting".to_owned());
            let wish = Wish {
                name: wanted,
                wire: name,
                mark: Some(setting.mark),
                explicit: false,
                snake: true,
            };
            let ident = room.claim(wish, sink);
            let facts = vec![
                self.languages
                    .say(phrases::HEADER_SENT, &[&code(&setting.header)]),
            ];
            let mut docs = self.languages.docs(
                &setting.docs,
                self.languages.say(phrases::SETTING, &[&code(name)]),
                facts,
            );
            docs.aliases.retain(|alias| *alias != ident.0);
            let (name, header) = (name.clone(), setting.header.clone());
            settings.push(Setting {
                ident,
                name,
                header,
                required: setting.required,
                docs,
            });
        }
        settings
    }

    /// How credentials travel.
    pub(crate) fn credentials(&self, sink: &mut Sink<'_>) -> Vec<Credential> {
        let mut room = Scope::default();
        room.reserve("CREDENTIALS");
        let mut credentials = Vec::new();
        for (name, scheme) in &self.spec.security_schemes {
            let wanted = naming::constant_name(name).unwrap_or_else(|| "CREDENTIAL".to_owned());
            let ident = quiet(&mut room, wanted, sink);
            let instead = self.languages.say(phrases::CREDENTIAL, &[&code(name)]);
            let docs = self.languages.docs(&scheme.docs, instead, Vec::new());
            credentials.push(Credential {
                name: name.clone(),
                ident,
                kind: kind(&scheme.kind),
                docs,
            });
        }
        credentials
    }
}

fn quiet(room: &mut Scope, name: String, sink: &mut Sink<'_>) -> Ident {
    let wire = name.clone();
    room.claim(
        Wish {
            name,
            wire: &wire,
            mark: None,
            explicit: false,
            snake: true,
        },
        sink,
    )
}

/// The only credential, where some operation cannot do without it. A certificate is the transport's.
pub(super) fn builder_credential(api: &Api) -> Option<Ident> {
    let mut secrets = api
        .credentials
        .iter()
        .filter(|one| one.kind != CredentialKind::MutualTls);
    let only = secrets.next().filter(|_| secrets.next().is_none())?;
    let needs = |security: &Vec<Vec<String>>| {
        !security.is_empty() && security.iter().all(|all| all.contains(&only.name))
    };
    let is_needed = api
        .operations
        .iter()
        .any(|module| needs(&module.operation.security));
    is_needed.then(|| only.ident.clone())
}

fn kind(kind: &resolve::CredentialKind) -> CredentialKind {
    match kind {
        resolve::CredentialKind::Bearer => CredentialKind::Bearer,
        resolve::CredentialKind::Basic => CredentialKind::Basic,
        resolve::CredentialKind::Http(scheme) => CredentialKind::Http(scheme.clone()),
        resolve::CredentialKind::Header(name) => CredentialKind::Header(name.clone()),
        resolve::CredentialKind::Query(name) => CredentialKind::Query(name.clone()),
        resolve::CredentialKind::Cookie(name) => CredentialKind::Cookie(name.clone()),
        resolve::CredentialKind::MutualTls => CredentialKind::MutualTls,
    }
}

fn one_line(text: &str) -> String {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    super::docs::inline::visible(&text).into_owned()
}

fn is_package_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'))
}

/// Whether cargo takes a text for a version: three numbers, then perhaps a pre-release and a build.
fn is_semver(version: &str) -> bool {
    let (rest, build) = version
        .split_once('+')
        .map_or((version, None), |(rest, build)| (rest, Some(build)));
    let (core, pre) = rest
        .split_once('-')
        .map_or((rest, None), |(core, pre)| (core, Some(pre)));
    let is_number = |part: &str| {
        !part.is_empty()
            && part.len() <= 18
            && part.bytes().all(|b| b.is_ascii_digit())
            && (part == "0" || !part.starts_with('0'))
    };
    let is_word = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let is_pre = |part: &str| {
        is_word(part) && (is_number(part) || !part.bytes().all(|b| b.is_ascii_digit()))
    };
    core.split('.').count() == 3
        && core.split('.').all(is_number)
        && pre.is_none_or(|pre| pre.split('.').all(is_pre))
        && build.is_none_or(|build| build.split('.').all(is_word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions() {
        for good in ["1.0.0", "0.1.0-alpha.1", "1.2.3+build.5"] {
            assert!(is_semver(good), "{good}");
        }
        for bad in [
            "1.0",
            "v1.0.0",
            "2024-01-01",
            "01.0.0",
            "1.0.0-",
            "1.0.0-01",
            "",
        ] {
            assert!(!is_semver(bad), "{bad}");
        }
    }
}
