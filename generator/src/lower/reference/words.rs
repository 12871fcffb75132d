//! Sentences of the pages about what the client does.

use crate::phrase::phrases;

phrases! {
    in "client.txt":
    ARRAY MAP EACH_ITEM EACH_VALUE REPEATS REPEATS_UNSENT REPEATS_NEVER READ NEW_TOKEN REFUSED WAITS LIMITED AGAIN
    UNKNOWN ELSEWHERE OTHER PLACE
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_languages_speak_of_the_same() {
        crate::phrase::tests::agree(super::ALL);
    }
}
