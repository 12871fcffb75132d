//! The first line of every generated file, by which codegen knows its own files again.

/// The header line with its newline, as a comment of the language that the path names.
pub(super) fn line(path: &str, source: &str) -> String {
    let (open, close) = match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("toml") => ("#", ""),
        Some("html" | "md") => ("<!--", " -->"),
        Some("css") => ("/*", " */"),
        _ => ("//", ""),
    };
    let source: String = source.chars().map(visible).collect();
    // Nothing in a name may end the comment.
    let source = if close.is_empty() {
        source
    } else {
        source.replace("--", "-\u{2010}").replace("*/", "*\u{2215}")
    };
    format!(
        "{open} @generated from {source} by cargo xtask codegen; edit the spec, not this file.{close}\n"
    )
}

/// A character of a file name as it may stand in a comment: what would end the line or turn its direction is escaped.
fn visible(character: char) -> String {
    if matches!(character, '"' | '\'' | '\\') {
        return character.to_string();
    }
    character.escape_debug().collect()
}
