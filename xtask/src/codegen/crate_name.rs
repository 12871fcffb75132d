//! What Cargo and Rust accept as the name of a crate.

/// Words that cannot be the name of a library in Rust code.
const KEYWORDS: &[&str] = &[
    "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Names that stand for something else: in Rust, in Cargo, in the generated crate.
const TAKEN: &[&str] = &[
    "alloc",
    "core",
    "std",
    "proc_macro",
    "proc-macro",
    "test",
    "client-runtime",
    "client_runtime",
];

/// Names that Windows reserves for devices.
const DEVICES: &[&str] = &["aux", "con", "nul", "prn"];

/// Whether a crate can have that name.
///
/// # Errors
///
/// Says why not.
pub fn check(name: &str) -> Result<(), String> {
    let shown = name.escape_debug();
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Err(format!(
            "`{shown}` is no crate name: it must begin with a letter from a to z"
        ));
    }
    if let Some(wrong) = name
        .chars()
        .find(|c| !c.is_ascii_alphanumeric() && !"-_".contains(*c))
    {
        let wrong = wrong.escape_debug();
        return Err(format!(
            "`{shown}` is no crate name: `{wrong}` is neither letter, digit, `-` nor `_`"
        ));
    }
    if name.len() > 64 {
        return Err(format!(
            "`{shown}` is no crate name: it is longer than 64 characters"
        ));
    }
    let lower = name.to_ascii_lowercase();
    if KEYWORDS.contains(&name) || TAKEN.contains(&name) || DEVICES.contains(&lower.as_str()) {
        return Err(format!("`{shown}` is no crate name: the word is reserved"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn names() {
        for good in ["shopline", "my-api", "my_api2", "A", "client", "x"] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        let long = "a".repeat(65);
        for bad in [
            "",
            "1st",
            "-a",
            "_",
            "a b",
            "a/b",
            "../a",
            "客戶",
            "a.b",
            "type",
            "std",
            "nul",
            "CON",
            "client-runtime",
            "a\"",
            &long,
        ] {
            assert!(check(bad).is_err(), "{bad:?}");
        }
    }
}
