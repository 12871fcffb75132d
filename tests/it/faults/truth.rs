//! What must be true of every call, whatever happened to it and however loaded the machine is.

use shopline::runtime::{Method, Outcome};

use super::row::Expected;

/// The outcome is no lie, nothing was sent in secret, and nothing more often than allowed.
pub(super) fn holds(title: &str, method: Method, most: u32, what: &Expected) {
    match what.outcome {
        Outcome::NotApplied => assert_eq!(what.applied, 0, "{title}: it was done: {what:?}"),
        Outcome::Applied => assert!(what.applied > 0, "{title}: it was not done: {what:?}"),
        Outcome::Unknown => {}
    }
    let attempts = u64::from(what.attempts);
    assert!(
        what.received <= attempts,
        "{title}: sent in secret: {what:?}"
    );
    assert!(
        what.attempts <= most,
        "{title}: more attempts than allowed: {what:?}"
    );
    let once = method == Method::Put || what.received <= 1;
    assert!(once, "{title}: sent twice: {what:?}");
}
