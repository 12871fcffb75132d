//! What OpenAPI 3.2 adds: keys that only tell something are read over, as are those that say how an example is written;
//! keys that change what is sent or read are not supported, and are told as such.

use super::decode::{Decoder, Kind};
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::phrase::Phrase;
use crate::source::Member;

/// Keys without a meaning for a client, by the object that has them.
const TOLD: &[(Phrase, &[&str])] = &[
    (said!("an OpenAPI Object"), &["$self"]),
    (said!("a Server Object"), &["name"]),
    (said!("a Tag Object"), &["summary", "parent", "kind"]),
    (said!("a Response Object"), &["summary"]),
    (said!("an Example Object"), &["serializedValue"]),
    (said!("a Components Object"), &["mediaTypes"]),
    (said!("an XML Object"), &["nodeType"]),
    (SCHEMES[0], &["deprecated"]),
    (SCHEMES[1], &["deprecated"]),
    (SCHEMES[2], &["deprecated"]),
    (SCHEMES[3], &["deprecated", "oauth2MetadataUrl"]),
    (SCHEMES[4], &["deprecated"]),
];

const SCHEMES: [Phrase; 5] = [
    said!("an `apiKey` Security Scheme Object"),
    said!("an `http` Security Scheme Object"),
    said!("a `mutualTLS` Security Scheme Object"),
    said!("an `oauth2` Security Scheme Object"),
    said!("an `openIdConnect` Security Scheme Object"),
];

/// Keys that say what is sent or read.
const UNSUPPORTED: &[(Phrase, &[&str])] = &[
    (
        said!("a Path Item Object"),
        &["query", "additionalOperations"],
    ),
    (
        said!("a Media Type Object"),
        &["$ref", "itemSchema", "prefixEncoding", "itemEncoding"],
    ),
    (
        said!("an Encoding Object"),
        &["encoding", "prefixEncoding", "itemEncoding"],
    ),
    (said!("a Discriminator Object"), &["defaultMapping"]),
];

impl Decoder<'_, '_> {
    /// Whether 3.2 has this key, which nobody reads; what is not supported is reported.
    pub(super) fn is_new_in_3_2(&mut self, member: &Member, kind: &Kind) -> bool {
        if !self.is_3_2() {
            return false;
        }
        let has = |table: &[(Phrase, &[&str])]| {
            let mut keys = table.iter().filter(|(name, _)| *name == kind.name);
            keys.any(|(_, keys)| keys.contains(&&*member.key))
        };
        if has(UNSUPPORTED) {
            let message = said!("`{0}` is not supported", member.key);
            let problem = Diagnostic::error(codes::UNSUPPORTED_KEYWORD, member.key_mark, message);
            self.report(problem.instead(said!("left out")));
            return true;
        }
        has(TOLD)
    }
}
