//! The names that mean something already.

/// The prelude, the derives and everything that generated files import, sorted.
#[rustfmt::skip]
pub(super) const RESERVED_TYPES: &[&str] = &[
    "AsMut", "AsRef", "BTreeMap", "Base64", "Box", "Check", "Checker",
    "ClientSettings", "Clone", "Copy", "Credential", "CredentialKind", "Date", "DateTime", "Debug",
    "DecodeError", "Default", "Deserialize", "Deserializer", "Display", "DoubleEndedIterator",
    "Drop", "Encoding", "Eq", "Err", "ExactSizeIterator", "Extend", "Fields", "Fn",
    "FnMut", "FnOnce", "Formatter", "From", "FromIterator", "Hash", "Into", "IntoFuture",
    "IntoIterator", "Iterator", "Json", "JsonType", "Method", "None", "Num", "Number", "Numeric",
    "Ok", "Operation", "OperationInfo", "Option", "Ord", "PartialEq", "PartialOrd", "Presence",
    "RateLimit", "Redacted", "Request", "RequestBuilder", "RequestError", "Response",
    "ResponseError", "Result", "Rule", "RuleKind", "Self", "Send", "Serialize", "Serializer",
    "Settings", "Shape", "Sized", "Some", "String", "Sync", "ToBody", "ToOwned", "ToString",
    "TryFrom", "TryInto", "UnknownInteger", "UnknownValue", "Unpin", "Vec", "Violation", "Violations",
];

/// Method names that a field's verb must not take: the trait methods that generated code calls, and those whose name
/// promises an operator (`clippy::should_implement_trait`).
#[rustfmt::skip]
pub(crate) const RESERVED_METHODS: &[&str] = &[
    "add", "as_mut", "as_ref", "bitand", "bitor", "bitxor", "borrow", "borrow_mut", "check",
    "clone", "clone_from", "clone_into", "cmp", "decode", "default", "deref", "deref_mut",
    "deserialize", "div", "drop", "eq", "fmt", "from", "from_iter", "from_str", "hash", "index",
    "index_mut", "into", "into_iter", "mul", "ne", "neg", "new", "next", "not", "partial_cmp",
    "presence", "rem", "request", "serialize", "shl", "shr", "sub", "to_owned", "to_string",
    "try_from", "try_into", "type_id", "validate", "validate_at",
];

/// Method names that a parameter must not take: what every call has, beside the setters of its parameters.
#[rustfmt::skip]
pub(crate) const CALL_METHODS: &[&str] = &[
    "allow_empty", "attempt_timeout", "connect_timeout", "operation_mut", "preview", "retry_policy",
    "send", "send_blocking", "send_unchecked", "send_unchecked_blocking", "stream",
    "stream_blocking", "total_timeout", "with_head", "with_operation",
];

/// Module names that are no good as files: what cargo takes for roots, and the devices of Windows.
#[rustfmt::skip]
pub(super) const NOT_A_FILE: &[&str] = &[
    "aux", "clock", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "con", "lib", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    "main", "mod", "nul", "prn", "self", "super", "crate", "runtime", "models", "operations",
];

/// The keywords of edition 2024, reserved ones included.
pub(super) fn is_keyword(name: &str) -> bool {
    matches!(
        name,
        "abstract"
            | "as"
            | "async"
            | "await"
            | "become"
            | "box"
            | "break"
            | "const"
            | "continue"
            | "crate"
            | "do"
            | "dyn"
            | "else"
            | "enum"
            | "extern"
            | "false"
            | "final"
            | "fn"
            | "for"
            | "gen"
            | "if"
            | "impl"
            | "in"
            | "let"
            | "loop"
            | "macro"
            | "match"
            | "mod"
            | "move"
            | "mut"
            | "override"
            | "priv"
            | "pub"
            | "ref"
            | "return"
            | "self"
            | "Self"
            | "static"
            | "struct"
            | "super"
            | "trait"
            | "true"
            | "try"
            | "type"
            | "typeof"
            | "unsafe"
            | "unsized"
            | "use"
            | "virtual"
            | "where"
            | "while"
            | "yield"
    )
}
