//! The sentences that the generator writes itself, in the languages it speaks. A description in any other language gets
//! the English ones.

use super::Languages;
use crate::phrase::{Phrase, phrases};

phrases! {
    in "docs.txt":
    // What an item is, when the description has no text for it.
    MEMBER PARAMETER TYPE INLINE_TYPE VALUE VARIANT OPERATION BODY RESPONSE SERVER SETTING CREDENTIAL CRATE
    OTHER_STATUS STATUS_RANGE EXTRA FAILURE SUCCESS

    // Verbs.
    SET CLEAR KEEP

    // Translations.
    STALE

    // Presence and null.
    CLEARABLE MAY_BE_MISSING_OR_NULL MAY_BE_NULL OPTIONAL NULL_ALLOWED REQUIRED FIXED JSON_NAME WIRE_NAME

    // Limits.
    MIN_LENGTH MAX_LENGTH PATTERN MINIMUM MAXIMUM EXCLUSIVE_MINIMUM EXCLUSIVE_MAXIMUM MULTIPLE_OF MIN_ITEMS
    MAX_ITEMS UNIQUE_ITEMS MIN_PROPERTIES MAX_PROPERTIES FUTURE EACH EACH_NAME ONE_OF FORMAT DEFAULT EXAMPLE

    // Marks and origins.
    DEPRECATED READ_ONLY WRITE_ONLY SENSITIVE SOURCE SOURCE_SEEN SEEN INFERRED TRANSLATED RULES NEEDS
    NEEDS_NON_BLANK EXCLUDES TOGETHER SEE_TABLES AT_LEAST_ONE

    // Tables of rules.
    RULE_TABLE TABLE_LEGEND STATE_ABSENT STATE_VALUE BLANK_IS_ABSENT OTHERS_KEEP_THE_RULE OTHERS_ARE_ABSENT

    // The smallest update between two states.
    DIFF DIFF_TAKES DIFF_TAKES_ITSELF DIFF_LACKS DIFF_KEEPS DIFF_CLEARS DIFF_WHOLE DIFF_MERGE DIFF_UNDECLARED
    DIFF_ALWAYS DIFF_PUT DIFF_RULES DIFF_EMPTY IS_EMPTY TAKEN_WHOLE TAKEN_FROM TAKEN TAKEN_UNLESS_NULL
    TAKEN_UNDECLARED OTHER_TYPE NOT_IN_ANSWER NOT_IN_UPDATE ALWAYS_THE_SAME

    // Operations.
    CALLS STREAM RATE_LIMIT IDEMPOTENT NOT_IDEMPOTENT SECURITY MEDIA_TYPE MEDIA_TYPES FORM_NULL FILES_AS_TEXT
    OTHER_MEDIA_TYPES CONTENT_TYPE CONTENT_TYPES CONTENT_TYPE_DEFAULT CONTENT_TYPE_OTHER CONTENTS CONTENT_VARIANTS
    RESPONSE_HEADER HEADER HEADER_READ HEADERS LINK HEADER_SENT VERSION

    // The root of the crate.
    START FEATURES_TITLE FEATURES FEATURE_OF FEATURE_OTHERS NEEDS_FEATURE BROUGHT_BY

    // Tuples.
    PLACE EACH_FURTHER

    // `contains`.
    CONTAINS_MIN CONTAINS_MAX
}

impl Languages<'_> {
    /// A label in the languages of the description, and what it labels, which is the same in all: `Taken · 帶入: …`
    pub(crate) fn label(&self, phrase: Phrase, what: &str) -> String {
        format!("{}: {what}", self.say(phrase, &[]))
    }

    /// A sentence in the languages of the description: `At most 5 items. · 最多 5 項。`
    pub(crate) fn say(&self, phrase: Phrase, arguments: &[&str]) -> String {
        self.say_each(phrase, |_| {
            arguments
                .iter()
                .map(|argument| (*argument).to_owned())
                .collect()
        })
    }

    /// The same, with words that are other ones in each language.
    pub(crate) fn say_each(
        &self,
        phrase: Phrase,
        arguments: impl Fn(&str) -> Vec<String>,
    ) -> String {
        let mut said: Vec<String> = Vec::new();
        for language in self.spoken() {
            let words = arguments(language);
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            said.extend(phrase.in_language(language, &words));
        }
        said.dedup();
        said.join(" · ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_speak_of_the_same() {
        crate::phrase::tests::agree(ALL);
    }

    #[test]
    fn one_language_is_not_doubled() {
        let both = ["en".to_owned(), "zh-Hant".to_owned()];
        assert_eq!(
            Languages(&both, None).say(MAX_ITEMS, &["5"]),
            "At most 5 items. · 最多 5 項。"
        );
        assert_eq!(
            Languages(&both[..1], None).say(MAX_ITEMS, &["1"]),
            "At most 1 item."
        );
        let other = ["ja".to_owned()];
        assert_eq!(Languages(&other, None).say(SET, &["`{0}`"]), "Sets `{0}`.");
    }
}
