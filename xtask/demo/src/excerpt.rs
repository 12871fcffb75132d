//! Lines of the example, as the story shows them.

/// The lines of a function's body, without their indentation; none when there is no such function.
pub(crate) fn body<'s>(source: &'s str, function: &str) -> Vec<&'s str> {
    let signature = format!("fn {function}(");
    let Some((_, behind)) = source.split_once(&signature) else {
        return Vec::new();
    };
    let lines = behind.lines().skip_while(|line| !line.ends_with('{'));
    lines
        .skip(1)
        .take_while(|line| *line != "}")
        .map(|line| line.strip_prefix("    ").unwrap_or(line))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_found_by_its_name() {
        let source = "fn a(\n    x: u8,\n) -> u8 {\n    x\n}\n\nfn ab() {\n    if b {\n        c();\n    }\n}\n";
        assert_eq!(body(source, "a"), ["x"]);
        assert_eq!(body(source, "ab"), ["if b {", "    c();", "}"]);
        assert!(body(source, "b").is_empty());
    }
}
