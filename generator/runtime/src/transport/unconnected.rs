//! Why there is no connection, as far as the error behind it tells.

use core::error::Error;
use core::fmt::{self, Display, Formatter};

/// What kept a connection from coming about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Unconnected {
    Refused,
    NameNotFound,
    Tls,
    TimedOut,
}

impl Display for Unconnected {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Refused => "refused",
            Self::NameNotFound => "the name of the host was not found",
            Self::Tls => "TLS failed",
            Self::TimedOut => "timed out",
        })
    }
}

/// Looks for the reason in an error and all behind it. Libraries say it by an `io::Error` or, for names and TLS, only in
/// words; what is not known is not guessed.
pub(super) fn reason(error: &(dyn Error + 'static)) -> Option<Unconnected> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(reason) = by_kind(error).or_else(|| by_words(error)) {
            return Some(reason);
        }
        next = error.source();
    }
    None
}

#[cfg(feature = "std")]
fn by_kind(error: &(dyn Error + 'static)) -> Option<Unconnected> {
    use std::io::ErrorKind;
    match error.downcast_ref::<std::io::Error>()?.kind() {
        ErrorKind::ConnectionRefused => Some(Unconnected::Refused),
        ErrorKind::TimedOut => Some(Unconnected::TimedOut),
        _ => None,
    }
}

#[cfg(not(feature = "std"))]
fn by_kind(_: &(dyn Error + 'static)) -> Option<Unconnected> {
    None
}

fn by_words(error: &(dyn Error + 'static)) -> Option<Unconnected> {
    let words = super::super::alloc::format!("{error}").to_ascii_lowercase();
    let says = |known: &[&str]| known.iter().any(|known| words.contains(known));
    if says(&["dns error", "host not found", "failed to lookup address"]) {
        Some(Unconnected::NameNotFound)
    } else if says(&["certificate", "tls", "corrupt message", "handshake"]) {
        Some(Unconnected::Tls)
    } else if says(&["timed out", "timeout"]) {
        Some(Unconnected::TimedOut)
    } else if says(&["connection refused"]) {
        Some(Unconnected::Refused)
    } else {
        None
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::*;
    use std::io::{Error as IoError, ErrorKind};

    #[test]
    fn the_reason_is_found_behind_an_error() {
        let reason = |error: IoError| reason(&error);
        let refused = IoError::from(ErrorKind::ConnectionRefused);
        assert_eq!(reason(refused), Some(Unconnected::Refused));
        let late = IoError::other(IoError::from(ErrorKind::TimedOut));
        assert_eq!(reason(late), Some(Unconnected::TimedOut));
        let name = IoError::other("dns error: failed to lookup address information");
        assert_eq!(reason(name), Some(Unconnected::NameNotFound));
        let tls = IoError::new(ErrorKind::InvalidData, "invalid peer certificate: Expired");
        assert_eq!(reason(tls), Some(Unconnected::Tls));
        assert_eq!(reason(IoError::other("something else")), None);
    }
}
