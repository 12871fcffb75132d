//! Random texts: of a format, of a pattern, of a length.

use fastrand::Rng;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::string::string_regex;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::Maker;
use super::parts::Parts;

/// Texts that have something special.
pub(super) const SAMPLES: [&str; 8] = [
    "text",
    "",
    "two words",
    "中文 é",
    "\"quoted\" \\ and\nbroken",
    "<tag> & 🦀",
    "123",
    "null",
];

/// What stands for a format.
const FORMATS: &[(&str, &[&str])] = &[
    ("date", &["2024-02-29", "1999-12-31"]),
    (
        "date-time",
        &[
            "2024-01-31T12:00:00Z",
            "2023-06-15T23:59:59.123456+08:00",
            "1990-12-31T23:59:60Z",
        ],
    ),
    ("time", &["23:59:00Z", "12:30:15.5+02:00"]),
    ("duration", &["P3Y6M4DT12H30M5S", "PT0S"]),
    ("uuid", &["3e4666bf-d5e5-4aa7-b8ce-cefe41c7568a"]),
    ("email", &["someone@example.test"]),
    ("idn-email", &["某人@example.test"]),
    ("hostname", &["host.example.test"]),
    ("ipv4", &["192.0.2.1"]),
    ("ipv6", &["2001:db8::1"]),
    ("uri", &["https://example.test/a?b=c#d"]),
    ("url", &["https://example.test/"]),
    ("uri-reference", &["../a", "https://example.test/"]),
    ("uri-template", &["https://example.test/{id}"]),
    ("json-pointer", &["/a/b~1c"]),
    ("regex", &["^a+$"]),
    ("byte", &["aGVsbG8=", "", "aGVsbG8gd29ybGQ"]),
];

/// So long can a text become that only its limit makes long.
const LONGEST: usize = 2000;

impl Maker<'_> {
    /// A text.
    pub(super) fn text(&mut self, parts: &Parts) -> String {
        let root = self.root;
        let made = parts
            .first_text(root, "pattern")
            .and_then(|pattern| matching(pattern, &mut self.rng));
        let format = || {
            let name = parts.first_text(root, "format")?;
            FORMATS.iter().find(|(known, _)| *known == name)
        };
        let text = match (made, format()) {
            (Some(text), _) => return text,
            (None, Some((_, texts))) => texts[self.rng.usize(..texts.len())],
            (None, None) if parts.first_text(root, "contentEncoding") == Some("base64") => {
                "aGVsbG8="
            }
            (None, None) => SAMPLES[self.rng.usize(..SAMPLES.len())],
        };
        let least = parts.largest(root, "minLength").unwrap_or(0.0) as usize;
        let most = parts.smallest(root, "maxLength").unwrap_or(f64::MAX) as usize;
        let mut text: String = text.chars().take(most).collect();
        while text.chars().count() < least.min(LONGEST) {
            text.push('x');
        }
        text
    }
}

/// A text in which a regular expression is found; nothing when none can be made of it.
pub(super) fn matching(pattern: &str, rng: &mut Rng) -> Option<String> {
    // The pattern speaks ECMA-262, where the classes are of ASCII, and the maker of texts knows no anchors.
    let ascii = pattern
        .replace(r"\d", "[0-9]")
        .replace(r"\w", "[A-Za-z0-9_]")
        .replace(r"\s", "[ ]")
        .replace(r"\/", "/");
    let inner = ascii.strip_prefix('^').unwrap_or(&ascii);
    let inner = inner.strip_suffix('$').unwrap_or(inner);
    let strategy = string_regex(inner).ok()?;
    let seed: Vec<u8> = (0..32).map(|_| rng.u8(..)).collect();
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Config::default(), random);
    Some(strategy.new_tree(&mut runner).ok()?.current())
}
