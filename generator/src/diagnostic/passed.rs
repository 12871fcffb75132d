//! What is done in place of an error that is passed over, by its code. Where an error of that code can have another
//! effect, the place that finds it says so itself ([`Diagnostic::instead`](super::Diagnostic::instead)).

use super::{Code, codes, said};
use crate::phrase::Phrase;

/// The codes of errors that can be passed over. A stage that goes on from an error does the same in every way to read.
const PASSED: &[(Code, Phrase)] = &[
    (codes::FILE_MISSING, GONE),
    (codes::FILE_OUTSIDE, GONE),
    (codes::FILE_NOT_UTF8, GONE),
    (codes::SYNTAX, GONE),
    (
        codes::DUPLICATE_KEY,
        said!("the first one counts, this one is left out"),
    ),
    (codes::YAML_FEATURE, LEFT_OUT),
    (codes::TOO_DEEP, ANY),
    (codes::ALIAS_BUDGET, said!("read as null")),
    (codes::FILE_REMOTE, GONE),
    (codes::WRONG_TYPE, LEFT_OUT),
    (codes::MISSING_KEY, said!("gone on without it")),
    (codes::BAD_VALUE, LEFT_OUT),
    (
        codes::CONFLICTING_KEYS,
        said!("the first of the two counts"),
    ),
    (codes::BAD_EXTENSION, IGNORED),
    (codes::UNKNOWN_KEYWORD, IGNORED),
    (codes::NEAR_MISS_EXTENSION, IGNORED),
    (codes::REF_MISSING, ANY),
    (codes::REF_WRONG_KIND, ANY),
    (codes::REF_CYCLE, ANY),
    (codes::REF_SYNTAX, ANY),
    (
        codes::REQUIRED_UNDECLARED,
        said!("it is an optional member of any JSON value"),
    ),
    (codes::ALL_OF_CONTRADICTION, ANY),
    (
        codes::LIMITS_CONTRADICTION,
        said!("neither limit is checked"),
    ),
    (codes::BAD_PATTERN, said!("the pattern is not checked")),
    (
        codes::BAD_DISCRIMINATOR,
        said!("the variants are told apart by their shapes"),
    ),
    (codes::BAD_ENUM, said!("each value is taken once")),
    (codes::READ_WRITE_ONLY, said!("both are ignored")),
    (
        codes::INFINITE_SCHEMA,
        said!("the type is made, though no value of it can be"),
    ),
    (
        codes::OPERATION_ID_DUPLICATE,
        said!("both operations are made; the second gets a name of its own"),
    ),
    (codes::PARAMETER_DUPLICATE, said!("the first one counts")),
    (codes::PATH_PARAMETER, LEFT_OUT),
    (codes::PATH_DUPLICATE, said!("both paths are made")),
    (codes::BAD_PATH, said!("the path is taken as it is written")),
    (codes::BAD_STATUS, said!("the response is left out")),
    (
        codes::BAD_STYLE,
        said!("the style that is usual here is used"),
    ),
    (codes::SECURITY_UNKNOWN, LEFT_OUT),
    (
        codes::BAD_SERVER,
        said!("the URL is taken as it is written"),
    ),
    (
        codes::BAD_LINK,
        said!("the link is told in the docs all the same"),
    ),
    (codes::BAD_HEADER, LEFT_OUT),
    (
        codes::BODY_NOT_ALLOWED,
        said!("the body is sent as it is described"),
    ),
    (
        codes::BAD_MEDIA_TYPE,
        said!("the media type is taken as it is written"),
    ),
    (codes::TAG_DUPLICATE, said!("the first one counts")),
    (codes::BAD_EXAMPLE, SHOWN),
    (codes::BAD_DEFAULT, SHOWN),
    (codes::BAD_ENUM_VALUE, said!("the value is left out")),
    (codes::RULE_SHAPE, said!("the rule is left out")),
    (codes::RULE_ID, said!("the rule is left out")),
    (codes::RULE_FIELD, said!("the rule is left out")),
    (codes::FUTURE_TYPE, IGNORED),
    (
        codes::CLIENT_SETTING,
        said!("it is no setting of the client"),
    ),
    (
        codes::LANGUAGE_TAG,
        said!("the texts of this language are left out"),
    ),
    (
        codes::UNSUPPORTED_KEYWORD,
        said!("the keyword is not checked"),
    ),
    (codes::UNSUPPORTED_SCHEMA, ANY),
    (codes::UNSUPPORTED_UNION, ANY),
    (codes::UNSUPPORTED_PARAMETER, said!("sent as JSON text")),
    (codes::UNSUPPORTED_MEDIA_TYPE, said!("taken as bytes")),
    (
        codes::UNSUPPORTED_SECURITY,
        said!("the caller gives what stands behind its name in the header"),
    ),
    (codes::NAME_COLLISION, said!("the second one gets a number")),
    (
        codes::BAD_RUST_NAME,
        said!("the name is made from the description"),
    ),
];

const ANY: Phrase = said!("read as any JSON value");
const LEFT_OUT: Phrase = said!("left out");
const IGNORED: Phrase = said!("the key is ignored");
const SHOWN: Phrase = said!("it is shown in the docs as it is written");
const GONE: Phrase = said!(
    "a schema that refers to it is read as any JSON value, anything else that does is left out"
);

/// What is done in place of an error of that code.
pub(super) fn passed_over(code: Code) -> Phrase {
    let known = PASSED.iter().find(|(known, _)| *known == code);
    known.map_or(LEFT_OUT, |(_, done)| *done)
}

#[cfg(test)]
mod tests {
    use super::super::codes;
    use super::PASSED;

    /// What no way to read can pass over, and what is never an error.
    const OTHERS: &[&str] = &[
        "E0103", "E0304", "E0415", "E0790", "E0791", "E0802", "E1010", "E1011", "E1012", "E1013",
    ];

    #[test]
    fn each_error_says_what_is_done_instead() {
        for (code, title) in codes::ALL {
            let is_note = code.0.starts_with("E09") || code.0.starts_with("E100");
            let is_other = is_note || OTHERS.contains(&code.0);
            let times = PASSED.iter().filter(|(known, _)| known == code).count();
            assert_eq!(times, usize::from(!is_other), "{code}: {title}");
        }
    }
}
