//! The table of diagnostic codes. A code, once released, keeps its number and its meaning.

/// A stable code: `E0107`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(pub &'static str);

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

macro_rules! codes {
    ($($name:ident = $code:literal, $title:literal;)*) => {
        $(#[doc = $title] pub const $name: Code = Code($code);)*

        /// Every code with its title, in the order of the numbers.
        pub const ALL: &[(Code, &str)] = &[$(($name, $title)),*];
    };
}

codes! {
    // E00xx: files and syntax (`source`).
    FILE_MISSING = "E0001", "a file that the description names cannot be read";
    FILE_OUTSIDE = "E0002", "a reference leaves the folder tree of the description";
    FILE_NOT_UTF8 = "E0003", "a file is not UTF-8 text";
    SYNTAX = "E0004", "the text is not well-formed YAML or JSON";
    DUPLICATE_KEY = "E0005", "an object has two members of one name";
    YAML_FEATURE = "E0006", "a YAML feature outside JSON's data model";
    TOO_DEEP = "E0007", "values are nested too deep";
    ALIAS_BUDGET = "E0008", "aliases expand to too much";
    FILE_REMOTE = "E0009", "a reference to the network cannot be followed";

    // E01xx: OpenAPI and JSON Schema objects as written (`document`).
    WRONG_TYPE = "E0101", "a value has the wrong type";
    MISSING_KEY = "E0102", "a required key is missing";
    WRONG_VERSION = "E0103", "the version of OpenAPI is not supported";
    BAD_VALUE = "E0104", "a value is outside what its key allows";
    CONFLICTING_KEYS = "E0105", "two keys exclude each other";
    BAD_EXTENSION = "E0106", "an `x-` key of ours is used wrongly";
    UNKNOWN_KEYWORD = "E0107", "unknown keyword";
    NEAR_MISS_EXTENSION = "E0108", "an `x-` key is nearly one of ours";

    // E02xx: references (`resolve`).
    REF_MISSING = "E0201", "a `$ref` points at nothing";
    REF_WRONG_KIND = "E0202", "a `$ref` points at an object of another kind";
    REF_CYCLE = "E0203", "a chain of `$ref` ends in itself";
    REF_SYNTAX = "E0204", "a `$ref` is not a reference that can be followed";

    // E03xx: what schemas mean (`resolve`).
    REQUIRED_UNDECLARED = "E0301", "a required name is declared nowhere";
    ALL_OF_CONTRADICTION = "E0302", "the members of `allOf` contradict each other";
    LIMITS_CONTRADICTION = "E0303", "limits contradict each other";
    LIMIT_ON_WRONG_TYPE = "E0304", "a keyword does nothing for this type";
    BAD_PATTERN = "E0305", "a pattern is not an ECMA-262 regular expression";
    BAD_DISCRIMINATOR = "E0306", "a discriminator cannot tell its variants apart";
    BAD_ENUM = "E0307", "an enumeration has no values, or the same twice";
    READ_WRITE_ONLY = "E0308", "`readOnly` and `writeOnly` together";
    INFINITE_SCHEMA = "E0309", "no finite value can match this schema";

    // E04xx: operations (`resolve`).
    OPERATION_ID_DUPLICATE = "E0401", "two operations share an operationId";
    PARAMETER_DUPLICATE = "E0402", "two parameters share name and location";
    PATH_PARAMETER = "E0403", "the path and its parameters do not agree";
    PATH_DUPLICATE = "E0404", "two paths match the same URLs";
    BAD_PATH = "E0405", "a path is malformed";
    BAD_STATUS = "E0406", "a status code is malformed";
    BAD_STYLE = "E0407", "this style does not go with this location and type";
    SECURITY_UNKNOWN = "E0408", "a security requirement names an unknown scheme";
    BAD_SERVER = "E0409", "a server URL and its variables do not agree";
    BAD_LINK = "E0410", "a link leads nowhere";
    BAD_HEADER = "E0411", "a header name cannot be sent";
    BODY_NOT_ALLOWED = "E0412", "the method has no meaning for a request body";
    BAD_MEDIA_TYPE = "E0413", "a media type is malformed";
    TAG_DUPLICATE = "E0414", "two tags share a name";
    BAD_ENCODING = "E0415", "an encoding speaks of no member of the body";

    // E05xx: values against their schemas (`resolve`).
    BAD_EXAMPLE = "E0501", "an example does not match its schema";
    BAD_DEFAULT = "E0502", "a default does not match its schema";
    BAD_ENUM_VALUE = "E0503", "an enum or const value does not match its schema";

    // E06xx: our dialect (`resolve`).
    RULE_SHAPE = "E0601", "a rule has none of the known shapes";
    RULE_ID = "E0602", "a rule id is malformed or used twice";
    RULE_FIELD = "E0603", "a rule speaks of a field that is not declared";
    FUTURE_TYPE = "E0604", "`x-future` stands on something that is no date";
    CLIENT_SETTING = "E0605", "`x-client-setting` is used wrongly";
    LANGUAGE_TAG = "E0606", "a language tag is malformed";

    // E07xx: well formed, but not supported; the accepted-gaps file may silence these.
    UNSUPPORTED_KEYWORD = "E0701", "a keyword is not supported";
    UNSUPPORTED_SCHEMA = "E0702", "a schema has no Rust type yet";
    UNSUPPORTED_UNION = "E0703", "the members of a union cannot be told apart";
    UNSUPPORTED_PARAMETER = "E0704", "a parameter cannot be sent yet";
    UNSUPPORTED_MEDIA_TYPE = "E0705", "a media type is not supported";
    UNSUPPORTED_SECURITY = "E0706", "a security scheme is not supported";
    GAP_UNUSED = "E0790", "an accepted gap is not needed";
    GAP_MALFORMED = "E0791", "an accepted gap is malformed";

    // E08xx: names (`lower`).
    NAME_COLLISION = "E0801", "two names become one in Rust";
    NAME_EMPTY = "E0802", "a name has nothing that Rust can spell";
    BAD_RUST_NAME = "E0803", "`x-rust-name` is not a Rust identifier";

    // E09xx: decisions worth knowing (notes).
    NOTE_MEDIA_TYPES = "E0901", "a media type is not generated";
    NOTE_RENAMED = "E0902", "a name was changed to keep names apart";
    NOTE_UNDECLARED = "E0903", "an example has a member that no schema declares";

    // E10xx: translations (`i18n`).
    TRANSLATION_STALE = "E1001", "a translation is older than its source text";
    TRANSLATION_MISSING = "E1002", "a text lacks a translation";
    TRANSLATION_ORPHANED = "E1003", "a translation of a text that is not there";
    TRANSLATION_NUMBERS = "E1004", "the numbers of a translation are not those of its source text";
    TRANSLATION_CODE = "E1005", "the code spans of a translation are not those of its source text";
    TRANSLATION_LINKS = "E1006", "the links of a translation are not those of its source text";
    SIMPLIFIED = "E1007", "a Simplified character in Traditional Chinese";
    HALF_WIDTH = "E1008", "half-width punctuation between Chinese characters";
    EMPHASIS = "E1009", "a mark of emphasis or code that closes nothing";
    LOCK_MALFORMED = "E1010", "the lock of the translations is malformed";
    OVERLAY_MALFORMED = "E1011", "a file of translations is no Overlay that can be imported";
    OVERLAY_TARGET = "E1012", "an action of an Overlay hits no text, or more than one";
    NOT_EDITABLE = "E1013", "a text is written in a way that cannot be edited in place";
}
