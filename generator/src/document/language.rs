//! Language tags.

/// Whether a text is well formed by the grammar of BCP 47 (RFC 5646, section 2.1; grandfathered tags left out).
#[must_use]
pub fn is_language_tag(tag: &str) -> bool {
    let letters = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic());
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if tag.split('-').any(|part| {
        part.is_empty() || part.len() > 8 || !part.bytes().all(|b| b.is_ascii_alphanumeric())
    }) {
        return false;
    }
    let mut parts = tag.split('-').peekable();
    let Some(language) = parts.next() else {
        return false;
    };
    if language.eq_ignore_ascii_case("x") {
        return parts.next().is_some();
    }
    if language.len() < 2 || !letters(language) {
        return false;
    }
    // Up to three extended language subtags, then a script, then a region.
    for _ in 0..3 {
        if language.len() <= 3 {
            parts.next_if(|part| part.len() == 3 && letters(part));
        }
    }
    parts.next_if(|part| part.len() == 4 && letters(part));
    parts.next_if(|part| (part.len() == 2 && letters(part)) || (part.len() == 3 && digits(part)));
    let is_variant =
        |part: &str| part.len() >= 5 || (part.len() == 4 && part.as_bytes()[0].is_ascii_digit());
    while parts.next_if(|part| is_variant(part)).is_some() {}
    // Extensions and private use: a single character, then at least one longer part (any length after `x`).
    while let Some(part) = parts.next() {
        if part.len() != 1 {
            return false;
        }
        let private = part.eq_ignore_ascii_case("x");
        let mut any = false;
        while parts.next_if(|part| private || part.len() > 1).is_some() {
            any = true;
        }
        if !any {
            return false;
        }
    }
    true
}
