//! "Did you mean".

/// Longer words are not compared: nobody mistypes a sentence, and the comparison is quadratic in the length.
const LONGEST: usize = 64;

/// The candidate that a mistyped word most likely means; the earlier one of two that are equally near.
#[must_use]
pub fn suggest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    if length == 0 || length > LONGEST {
        return None;
    }
    // A third of the letters may be wrong, but of a word of two or three only one.
    let limit = (length / 3).max(1);
    let folded = fold(word);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let other = candidate.chars().count();
        if candidate == word || other.abs_diff(length) > limit.max(length / 2) || other > LONGEST {
            continue;
        }
        let candidate_folded = fold(candidate);
        let distance = if candidate_folded == folded {
            0
        } else {
            strsim::osa_distance(&folded, &candidate_folded)
        };
        // One letter that is wrong in a word of one letter leaves nothing of it.
        if distance <= limit
            && distance < length.max(other)
            && best.is_none_or(|(least, _)| distance < least)
        {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Case and separators are what people mistake first: `operation_id` means `operationId`.
fn fold(word: &str) -> String {
    word.chars()
        .filter(|character| !matches!(character, '_' | '-' | ' '))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::suggest;

    #[test]
    fn near_words() {
        let words = [
            "dependentRequired",
            "dependentSchemas",
            "type",
            "title",
            "maxLength",
            "minLength",
            "operationId",
        ];
        assert_eq!(
            suggest("dependantRequired", words),
            Some("dependentRequired")
        );
        assert_eq!(suggest("typ", words), Some("type"));
        assert_eq!(suggest("maxLenght", words), Some("maxLength"));
        assert_eq!(suggest("operation_id", words), Some("operationId"));
        assert_eq!(suggest("MAXLENGTH", words), Some("maxLength"));
        assert_eq!(suggest("banana", words), None);
        assert_eq!(suggest("x", ["y"]), None);
        assert_eq!(suggest("", words), None);
    }
}
