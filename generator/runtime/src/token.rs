//! Where a credential comes from: a fixed secret, or a source that can rotate.

use core::fmt::{self, Debug, Formatter};

use super::alloc::boxed::Box;
use super::alloc::string::String;
use super::alloc::sync::Arc;
use super::secret::Secret;
use super::transport::{BoxError, BoxFuture};

#[cfg(feature = "std")]
mod rotating;

/// Gives the secret of one credential, and a new one when the service has refused it.
///
/// A call whose answer is 401 asks once for a refresh and is then sent once more, whatever its method: a 401 means that
/// nothing was done. For a secret that a function can renew there is `Token::rotating`, with `std`.
pub trait TokenSource: Send + Sync {
    /// The secret to send now. It is asked before each attempt, so it should be quick.
    ///
    /// # Errors
    ///
    /// When there is none; nothing is sent then.
    fn token(&self) -> Result<Secret, BoxError>;

    /// A secret in place of the one that was refused; `None` when there is no other. It is also the place to notice that
    /// another call has already rotated it, so that calls which were refused together ask for one new secret and not for
    /// many. It is given up when the total time of the call is over; the 401 then stands.
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

    /// The same for a blocking call. Nothing can interrupt it, so it must keep a time of its own.
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

    /// A secret that a function renews when the service has refused it. Calls that are refused together ask once.
    ///
    /// It is for async calls; a blocking call has no other secret than the one at hand.
    #[cfg(feature = "std")]
    #[must_use]
    pub fn rotating<R, F>(first: impl Into<Secret>, renew: R) -> Self
    where
        R: Fn() -> F + Send + Sync + 'static,
        F: Future<Output = Result<Secret, BoxError>> + Send + 'static,
    {
        Self::source(rotating::Rotating::new(first.into(), renew))
    }

    /// The same with a function that blocks, for blocking calls; in an async call it holds up the thread.
    #[cfg(feature = "std")]
    #[must_use]
    pub fn rotating_blocking(
        first: impl Into<Secret>,
        renew: impl Fn() -> Result<Secret, BoxError> + Send + Sync + 'static,
    ) -> Self {
        Self::source(rotating::RotatingBlocking::new(first.into(), renew))
    }

    /// Name and password for `Authorization: Basic`.
    #[must_use]
    pub fn basic(user: &str, password: &str) -> Self {
        // Of the right size at once, so that no part stays behind where it grew out of.
        Secret::new([user, ":", password].concat()).into()
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
