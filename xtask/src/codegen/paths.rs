//! Paths: made absolute without a folder having to exist, from one folder to another, and safe to write to.

use std::collections::HashMap;
use std::io;
use std::path::{Component, Path, PathBuf};

use generator::render::File;

/// The absolute path without links, `.` and `..`; what does not exist yet is taken as it is spelled.
///
/// Each part is resolved before `..` steps back from it, as the operating system does it.
///
/// # Errors
///
/// When a part cannot be looked at, or is a link that leads nowhere.
pub fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut resolved = std::env::current_dir()?.canonicalize()?;
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                resolved.pop();
            }
            Component::Prefix(_) | Component::RootDir => resolved.push(component),
            Component::Normal(part) => {
                resolved.push(part);
                match resolved.symlink_metadata() {
                    Ok(_) => resolved = resolved.canonicalize()?,
                    Err(reason) if reason.kind() == io::ErrorKind::NotFound => {}
                    Err(reason) => return Err(reason),
                }
            }
        }
    }
    Ok(resolved)
}

/// The way from one resolved folder to another, with `/`; `None` when there is none (another drive) or when it is not
/// UTF-8.
#[must_use]
pub fn relative(from: &Path, to: &Path) -> Option<String> {
    let (mut from_parts, mut to_parts) = (from.components().peekable(), to.components().peekable());
    if from_parts.peek() != to_parts.peek() {
        return None;
    }
    while let (Some(left), Some(right)) = (from_parts.peek(), to_parts.peek()) {
        if left != right {
            break;
        }
        from_parts.next();
        to_parts.next();
    }
    let up = from_parts.map(|_| Some(".."));
    let down = to_parts.map(|part| part.as_os_str().to_str());
    let parts: Vec<&str> = up.chain(down).collect::<Option<_>>()?;
    Some(if parts.is_empty() {
        ".".to_owned()
    } else {
        parts.join("/")
    })
}

/// Makes sure that no produced file can leave the folder, and that none hides another where case does not count.
///
/// # Errors
///
/// Names the first file that does.
pub fn check_output(files: &[File]) -> Result<(), String> {
    let mut seen: HashMap<String, &str> = HashMap::new();
    for file in files {
        if !is_safe(&file.path) {
            return Err(format!(
                "the generator made a file with the unsafe path {:?}; nothing was written",
                file.path
            ));
        }
        if let Some(other) = seen.insert(file.path.to_lowercase(), &file.path) {
            return Err(format!(
                "the files `{other}` and `{}` are one where case does not count",
                file.path
            ));
        }
    }
    Ok(())
}

/// Whether a path stays in its folder on every system.
fn is_safe(path: &str) -> bool {
    let safe_part = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && !part.ends_with(['.', ' '])
            && !part.contains(|c: char| c.is_control() || r#"\:*?"<>|"#.contains(c))
    };
    path.split('/').all(safe_part) && !path.starts_with("target/")
}

#[cfg(test)]
mod tests;
