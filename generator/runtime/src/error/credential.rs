//! Why no credential could be sent.

use core::error::Error;
use core::fmt::{self, Display, Formatter};

use super::super::transport::BoxError;

/// No credential could be sent.
#[derive(Debug)]
#[non_exhaustive]
pub enum CredentialError {
    /// The client has none of those that the operation takes.
    Missing,
    /// The base URL is neither https nor the loopback of this machine.
    Insecure,
    /// The source of the token failed.
    Source(BoxError),
}

impl Display for CredentialError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "the client has no credential that the operation takes",
            Self::Insecure => "a credential goes only over https or to loopback",
            Self::Source(_) => "the source of the token failed",
        })
    }
}

impl Error for CredentialError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Source(error) => Some(&**error),
            Self::Missing | Self::Insecure => None,
        }
    }
}
