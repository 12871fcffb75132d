//! Where a credential comes from: a fixed secret, or a source that can rotate.

use core::fmt::{self, Debug, Formatter};

use super::alloc::boxed::Box;
use super::alloc::format;
use super::alloc::string::String;
use super::alloc::sync::Arc;
use super::secret::Secret;
use super::transport::{BoxError, BoxFuture};

/// Gives the secret of one credential, and a new one when the service has refused it.
///
/// A call whose answer is 401 asks once for a refresh and is then sent once more, whatever its method: a 401 means that
/// nothing was done.
pub trait TokenSource: Send + Sync {
    /// The secret to send now. It is asked before each attempt, so it should be quick.
    ///
    /// # Errors
    ///
    /// When there is none; nothing is sent then.
    fn token(&self) -> Result<Secret, BoxError>;

    /// A secret in place of the one that was refused; `None` when there is no other. It is also the place to notice that
    /// somebody else has already rotated it.
    ///
    /// # Errors
    ///
    /// When asking for one failed; the call then ends.
    fn refresh<'a>(
        &'a self,
        refused: &'a Secret,
    ) -> BoxFuture<'a, Result<Option<Secret>, BoxError>> {
        let answer = self.refresh_blocking(refused);
        Box::pin(core::future::ready(answer))
    }

    /// The same for a blocking call.
    ///
    /// # Errors
    ///
    /// When asking for one failed; the call then ends.
    fn refresh_blocking(&self, refused: &Secret) -> Result<Option<Secret>, BoxError> {
        let _ = refused;
        Ok(None)
    }
}

impl TokenSource for Secret {
    fn token(&self) -> Result<Secret, BoxError> {
        Ok(self.clone())
    }
}

/// What a client is given for one credential: a text, a [`Secret`], or a [`TokenSource`].
#[derive(Clone)]
pub struct Token(Arc<dyn TokenSource>);

impl Token {
    /// A token that can rotate.
    #[must_use]
    pub fn source(source: impl TokenSource + 'static) -> Self {
        Self(Arc::new(source))
    }

    /// Name and password for `Authorization: Basic`.
    #[must_use]
    pub fn basic(user: &str, password: &str) -> Self {
        Secret::new(format!("{user}:{password}")).into()
    }

    pub(super) fn get(&self) -> &dyn TokenSource {
        &*self.0
    }
}

impl Debug for Token {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl From<Secret> for Token {
    fn from(secret: Secret) -> Self {
        Self::source(secret)
    }
}

impl From<&str> for Token {
    fn from(text: &str) -> Self {
        Secret::from(text).into()
    }
}

impl From<String> for Token {
    fn from(text: String) -> Self {
        Secret::from(text).into()
    }
}
