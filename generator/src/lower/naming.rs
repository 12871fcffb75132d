//! From wire names to Rust identifiers: total on any Unicode text, and free of every name lint.
//!
//! | on the wire | type or variant | field | module |
//! |---|---|---|---|
//! | `customerName`, `customer-name` | `CustomerName` | `customer_name` | `customer_name` |
//! | `type` | `Type` | `r#type` | `type_model` |
//! | `self`, `crate` | `SelfModel`, `Crate` | `self_`, `crate_` | `self_model` |
//! | `_1`, `1` | `V1` | `_1` | `_1` |
//! | `+1`, `-1` | `Plus1`, `Minus1` | `plus_1`, `minus_1` | `plus_1` |
//! | `>=` | `GreaterEquals` | `greater_equals` | `greater_equals` |
//! | `客戶` | `客戶` | `客戶` | `u5ba2_u6236` (a file name, so ASCII) |
//!
//! Characters that an identifier cannot hold separate words. Characters that it could hold, but that make rustc warn
//! (`uncommon_codepoints`, `confusable_idents`, `mixed_script_confusables`), are spelled by their number: `u0455`.

mod tables;

use heck::{ToSnakeCase, ToUpperCamelCase};
use unicode_normalization::UnicodeNormalization;
use unicode_security::general_security_profile::GeneralSecurityProfile;
use unicode_security::mixed_script::is_potential_mixed_script_confusable_char;

pub(crate) use tables::{CALL_METHODS, RESERVED_METHODS};
use tables::{NOT_A_FILE, RESERVED_TYPES, is_keyword};

/// The spelling of a type: `CustomerTier`. `None` for the empty text.
pub(crate) fn type_name(wire: &str) -> Option<String> {
    camel(wire).map(unreserved)
}

/// Appends `Model` to a name that generated code uses for something else.
pub(crate) fn unreserved(name: String) -> String {
    if RESERVED_TYPES.binary_search(&name.as_str()).is_ok() {
        format!("{name}Model")
    } else {
        name
    }
}

/// The part that a property or a variant adds to the name of its parent.
pub(crate) fn name_part(wire: &str) -> Option<String> {
    camel(wire)
}

/// The spelling of an enum variant. `None` for the empty text.
pub(crate) fn variant_name(wire: &str) -> Option<String> {
    let name = camel(wire)?;
    Some(if name == "Self" {
        "SelfValue".to_owned()
    } else {
        name
    })
}

/// A media type as a variant, or as part of a name: `Json`, `FormData`, `FormUrlencoded`, `MergePatchJson`, `TextJson`.
pub(crate) fn media_type(wire: &str) -> String {
    let name = wire.trim().to_lowercase();
    let short = match name.strip_prefix("application/") {
        Some(short) => short.strip_prefix("x-www-").unwrap_or(short),
        None if name == "multipart/form-data" => "form-data",
        None => &name,
    };
    variant_name(short).unwrap_or_else(|| "MediaType".to_owned())
}

/// The spelling of a field, a method or a parameter, raw where it must be. `None` for the empty text.
pub(crate) fn field_name(wire: &str) -> Option<String> {
    Some(raw(snake(wire)?))
}

/// The spelling of a module, which is a file name too: ASCII, never raw, no device name of any system. `suffix` tells
/// a model from an operation where the name alone will not do.
pub(crate) fn module_name(name: &str, suffix: &str) -> String {
    let ascii: String = name
        .chars()
        .flat_map(|c| if c.is_ascii() { vec![c] } else { number_of(c) })
        .collect();
    let name = snake(&ascii).unwrap_or_else(|| "empty".to_owned());
    if is_keyword(&name) || NOT_A_FILE.contains(&name.as_str()) {
        format!("{name}_{suffix}")
    } else {
        name
    }
}

/// The spelling of a constant: `PRODUCTION`.
pub(crate) fn constant_name(wire: &str) -> Option<String> {
    Some(snake(wire)?.to_uppercase()).filter(|name| name.is_ascii())
}

/// The name of a package: lower case ASCII with `-`.
pub(crate) fn package_name(title: &str) -> Option<String> {
    let words: String = title
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' })
        .collect();
    let name = words.to_snake_case().replace('_', "-");
    match name.chars().next() {
        None => None,
        Some(first) if first.is_ascii_digit() => Some(format!("api-{name}")),
        Some(_)
            if is_keyword(&name) || matches!(name.as_str(), "test" | "core" | "std" | "alloc") =>
        {
            Some(format!("{name}-api"))
        }
        Some(_) => Some(name),
    }
}

/// A field name without what only a whole identifier needs, to build another name from: `r#type` gives `type`.
pub(crate) fn stem(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident).trim_matches('_')
}

/// Puts `r#` before keywords, and `_` behind the few that cannot be raw.
pub(crate) fn raw(name: String) -> String {
    match name.as_str() {
        "self" | "Self" | "super" | "crate" | "_" => format!("{}_", name.trim_end_matches('_')),
        _ if is_keyword(&name) => format!("r#{name}"),
        _ => name,
    }
}

/// Whether an author's `x-rust-name` is an identifier that rustc takes without a word.
pub(crate) fn is_plain_identifier(name: &str) -> bool {
    let mut chars = name.chars();
    chars
        .next()
        .is_some_and(|c| c == '_' || unicode_ident::is_xid_start(c))
        && chars.all(unicode_ident::is_xid_continue)
        && name.chars().all(|c| c.is_ascii() || is_calm(c))
        && !name.trim_matches('_').is_empty()
}

fn camel(wire: &str) -> Option<String> {
    let name = checked(wire, |words| words.to_upper_camel_case())?;
    Some(
        if name.starts_with(|c: char| !unicode_ident::is_xid_start(c)) {
            format!("V{name}")
        } else {
            name
        },
    )
}

fn snake(wire: &str) -> Option<String> {
    let name = checked(wire, |words| words.to_snake_case())?;
    Some(
        if name.starts_with(|c: char| !unicode_ident::is_xid_start(c)) {
            format!("_{name}")
        } else {
            name
        },
    )
}

/// Applies the case, and falls back to pure ASCII where a change of case made something that no identifier holds.
fn checked(wire: &str, case: impl Fn(&str) -> String) -> Option<String> {
    let name = case(&words(wire, false));
    let fits = |name: &str| {
        !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '_' || (!c.is_ascii() && is_calm(c)))
    };
    if fits(&name) {
        return Some(name);
    }
    Some(case(&words(wire, true))).filter(|name| fits(name))
}

/// The words of a name with spaces between them.
fn words(wire: &str, ascii_only: bool) -> String {
    let chars: Vec<char> = wire.nfc().collect();
    let has_letters = chars.iter().any(|c| c.is_alphanumeric() && !c.is_control());
    let mut words = String::with_capacity(wire.len() + 8);
    for (at, &c) in chars.iter().enumerate() {
        let outermost = at == 0 || (at + 1 == chars.len() && at > 0);
        if c.is_ascii_alphanumeric()
            || (!ascii_only && !c.is_ascii() && is_calm(c) && can_stand(&words, c))
        {
            words.push(c);
        } else if c == '\'' || c == '’' {
            // An apostrophe is inside a word: `don't`.
        } else if let Some(name) =
            symbol(c).filter(|_| !has_letters || (outermost && is_spoken(c, at == 0)))
        {
            spaced(&mut words, name);
        } else if c.is_ascii() && has_letters {
            words.push(' ');
        } else if c.is_alphanumeric() || !has_letters {
            spaced(&mut words, &number_of(c).into_iter().collect::<String>());
        } else {
            words.push(' ');
        }
    }
    words
}

fn spaced(words: &mut String, word: &str) {
    words.push(' ');
    words.push_str(word);
    words.push(' ');
}

fn number_of(c: char) -> Vec<char> {
    format!(" u{:04x} ", u32::from(c)).chars().collect()
}

/// A mark that continues an identifier needs something before it.
fn can_stand(words: &str, c: char) -> bool {
    unicode_ident::is_xid_start(c) || words.ends_with(|last: char| last != ' ')
}

/// Whether no name lint of rustc speaks of this character, whatever stands beside it.
fn is_calm(c: char) -> bool {
    let text = c.encode_utf8(&mut [0; 4]).to_owned();
    unicode_ident::is_xid_continue(c)
        && c.identifier_allowed()
        && !is_potential_mixed_script_confusable_char(c)
        && unicode_security::skeleton(&text).eq(text.nfd())
}

/// The symbols that carry meaning at the edge of a name: a sign, a comparison (`DateSent>`), a grade (`A+`), a
/// language (`C#`).
fn is_spoken(c: char, first: bool) -> bool {
    if first {
        matches!(c, '+' | '-' | '<' | '>' | '!')
    } else {
        matches!(c, '+' | '#' | '<' | '>')
    }
}

fn symbol(c: char) -> Option<&'static str> {
    Some(match c {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '/' => "slash",
        '\\' => "backslash",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '=' => "equals",
        '<' => "less",
        '>' => "greater",
        '!' => "not",
        '?' => "question",
        '&' => "and",
        '|' => "or",
        '%' => "percent",
        '#' => "sharp",
        '@' => "at",
        '$' => "dollar",
        '^' => "caret",
        '~' => "tilde",
        '_' => "underscore",
        ' ' => "space",
        '"' => "quote",
        '`' => "backtick",
        '(' | '[' | '{' => "open",
        ')' | ']' | '}' => "close",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields() {
        for (wire, expected) in [
            ("customerName", "customer_name"),
            ("type", "r#type"),
            ("self", "self_"),
            ("_1", "_1"),
            ("1", "_1"),
            ("+1", "plus_1"),
            ("-1", "minus_1"),
            ("excludes[]", "excludes"),
            ("filter[name]", "filter_name"),
            ("$ref", "r#ref"),
            ("@type", "r#type"),
            ("客戶", "客戶"),
            ("X-Request-Id", "x_request_id"),
            ("_", "underscore"),
            ("\u{202e}", "u202e"),
            ("don't", "dont"),
            ("ѕсоре", "u0455_u0441_u043e_u0440_u0435"),
            ("gen", "r#gen"),
            ("姓 名", "姓_名"),
            ("ＡＢ", "uff21_uff22"),
            ("Self", "self_"),
            ("ŉ", "u0149"),
        ] {
            assert_eq!(field_name(wire).as_deref(), Some(expected), "{wire:?}");
        }
        assert_eq!(field_name(""), None);
    }

    #[test]
    fn types_and_variants() {
        for (wire, expected) in [
            ("customer_tier", "CustomerTier"),
            ("String", "StringModel"),
            ("Option", "OptionModel"),
            ("self", "SelfModel"),
            ("_1", "V1"),
            ("2fa", "V2fa"),
            ("客戶", "客戶"),
            ("HTTPServer", "HttpServer"),
        ] {
            assert_eq!(type_name(wire).as_deref(), Some(expected), "{wire:?}");
        }
        for (wire, expected) in [
            (">=", "GreaterEquals"),
            ("-created_at", "MinusCreatedAt"),
            ("A+", "APlus"),
            ("C#", "CSharp"),
            ("Sent>", "SentGreater"),
            (" ", "Space"),
            ("self", "SelfValue"),
            ("1.5", "V15"),
            ("String", "String"),
            ("→", "U2192"),
        ] {
            assert_eq!(variant_name(wire).as_deref(), Some(expected), "{wire:?}");
        }
    }

    #[test]
    fn modules_are_safe_file_names() {
        for (name, expected) in [
            ("Customer", "customer"),
            ("客戶", "u5ba2_u6236"),
            ("Con", "con_model"),
            ("Type", "type_model"),
            ("Mod", "mod_model"),
            ("V1", "v1"),
        ] {
            assert_eq!(module_name(name, "model"), expected);
        }
    }

    #[test]
    fn the_tables_are_sorted() {
        assert!(RESERVED_TYPES.is_sorted());
        assert!(RESERVED_METHODS.is_sorted());
    }

    #[test]
    fn every_character_is_spelled() {
        for c in (0..=0x10_ffff_u32).step_by(7).filter_map(char::from_u32) {
            let wire = c.to_string();
            let both = [field_name(&wire), type_name(&wire)];
            for name in both {
                let name = name.unwrap_or_else(|| panic!("no name for {c:?}"));
                assert!(
                    is_plain_identifier(stem(&name)) || name.starts_with('_'),
                    "{c:?} -> {name}"
                );
            }
        }
    }

    #[test]
    fn media_types() {
        for (wire, expected) in [
            ("application/json", "Json"),
            ("Application/JSON; charset=utf-8", "JsonCharsetUtf8"),
            ("application/merge-patch+json", "MergePatchJson"),
            ("application/vnd.api+json", "VndApiJson"),
            ("application/x-www-form-urlencoded", "FormUrlencoded"),
            ("multipart/form-data", "FormData"),
            (
                "multipart/form-data; charset=utf-8",
                "MultipartFormDataCharsetUtf8",
            ),
            ("multipart/related", "MultipartRelated"),
            ("text/json", "TextJson"),
            ("application/", "MediaType"),
        ] {
            assert_eq!(media_type(wire), expected, "{wire}");
        }
    }

    #[test]
    fn packages() {
        assert_eq!(
            package_name("SHOPLINE Open API").as_deref(),
            Some("shopline-open-api")
        );
        assert_eq!(package_name("3D"), Some("api-3d".to_owned()));
        assert_eq!(package_name("客戶"), None);
    }
}
