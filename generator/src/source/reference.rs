//! What a `$ref` names: another file or the same one, and a place in it.

use std::fmt;

use super::pointer::percent_decode;
use super::{FileId, Sources};

/// Why a reference leads to no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefError {
    /// It names a place in the network.
    Remote,
    /// It leaves the folder tree of the entry file.
    Outside,
    /// It is a URL of a scheme that names no file.
    Scheme(String),
    /// The file, by this path, is not there or could not be read; that is reported already.
    NotRead(String),
}

impl fmt::Display for RefError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Remote => f.write_str("the reference names a place in the network"),
            Self::Outside => f.write_str("the reference leaves the folder tree of the description"),
            Self::Scheme(scheme) => {
                write!(f, "a reference of the scheme `{scheme}:` names no file")
            }
            Self::NotRead(path) => {
                write!(f, "the file `{}` could not be read", path.escape_debug())
            }
        }
    }
}

impl std::error::Error for RefError {}

impl Sources {
    /// The file that a reference names, read from a file, and its fragment as written (without the `#`), which
    /// [`Sources::find`] takes when it is empty or begins with `/`.
    ///
    /// # Errors
    /// When the reference leads to no file that was read.
    pub fn resolve_path<'r>(
        &self,
        from: FileId,
        reference: &'r str,
    ) -> Result<(FileId, &'r str), RefError> {
        let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        if path.is_empty() {
            return Ok((from, fragment));
        }
        let path = join(&self.file(from).path, path)?;
        match self.by_path.get(&path) {
            Some(&file) => Ok((file, fragment)),
            None => Err(RefError::NotRead(path)),
        }
    }
}

/// The path, relative to the folder of the entry file, of what a file names by a relative URL.
pub(super) fn join(from: &str, reference: &str) -> Result<String, RefError> {
    if let Some(scheme) = scheme(reference) {
        return Err(match &*scheme.to_ascii_lowercase() {
            "http" | "https" | "ftp" => RefError::Remote,
            "file" => RefError::Outside,
            other => RefError::Scheme(other.to_owned()),
        });
    }
    if reference.starts_with("//") {
        return Err(RefError::Remote);
    }
    let decoded = percent_decode(reference);
    if decoded.starts_with('/') {
        return Err(RefError::Outside);
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in decoded.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop().ok_or(RefError::Outside)?;
            }
            // Elsewhere a separator or the name of a drive: such a part could leave the folder.
            _ if part.contains(['\\', '\0']) => return Err(RefError::Outside),
            _ => parts.push(part),
        }
    }
    Ok(parts.join("/"))
}

/// The scheme of a URL that has one; the letter of a drive counts as one, which refuses it as well.
fn scheme(reference: &str) -> Option<&str> {
    let (scheme, _) = reference.split_once(':')?;
    let mut bytes = scheme.bytes();
    let valid = bytes.next()?.is_ascii_alphabetic()
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    // `common.yaml:x` would be a scheme by the letter of the RFC; nobody means that.
    (valid && !scheme.contains('.')).then_some(scheme)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        let ok = |from, to| join(from, to).unwrap();
        assert_eq!(ok("a.yaml", "b.yaml"), "b.yaml");
        assert_eq!(ok("x/a.yaml", "./y//../b%20c.yaml"), "x/b c.yaml");
        assert_eq!(ok("x/a.yaml", "../b.yaml"), "b.yaml");
    }

    #[test]
    fn ways_out() {
        let error = |from, to| join(from, to).unwrap_err();
        for to in [
            "../b",
            "x/../../b",
            "/etc/passwd",
            "%2e%2e/b",
            "%2Fetc",
            "..\\b",
            "file:///etc/passwd",
        ] {
            assert_eq!(error("a.yaml", to), RefError::Outside, "{to}");
        }
        assert_eq!(error("a.yaml", "HTTPS://example.test/a"), RefError::Remote);
        assert_eq!(error("a.yaml", "//example.test/a"), RefError::Remote);
        assert_eq!(error("a.yaml", "urn:a"), RefError::Scheme("urn".into()));
        assert_eq!(error("a.yaml", "c:/x"), RefError::Scheme("c".into()));
    }
}
