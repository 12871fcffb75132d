//! Installing what is pinned, once: a copy of the pins beside the installation says what was installed.

use std::fs;
use std::path::Path;

use super::{Place, read};
use crate::Failure;

/// The last of the copies to be written, so that it stands only beside an installation that is whole.
const STAMP: &str = "installed";

/// Installs what these files of the pins say, unless just that is there already.
///
/// `install` finds the copies of the files in the folder that it is given.
pub(super) fn once(
    place: &Place,
    files: &[&str],
    say: impl FnOnce(),
    install: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut pins = Vec::new();
    for file in files {
        pins.push((file, read(&place.pins.join(file))?));
    }
    let wanted: String = pins.iter().map(|(_, text)| text.as_str()).collect();
    let stamp = place.home.join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    say();
    if place.home.exists() {
        fs::remove_dir_all(&place.home)
            .map_err(|reason| Failure::file("delete", &place.home, &reason))?;
    }
    fs::create_dir_all(&place.home)
        .map_err(|reason| Failure::file("make", &place.home, &reason))?;
    for (file, text) in &pins {
        write(&place.home.join(file), text)?;
    }
    install(&place.home)?;
    write(&stamp, &wanted)
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(|reason| Failure::file("write", path, &reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_done_again_only_when_it_failed_or_the_pins_changed() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place {
            pins: folder.path().join("pins"),
            home: folder.path().join("home"),
        };
        fs::create_dir(&place.pins).expect("a folder");
        let pin = place.pins.join("pin");
        let install = |fails: bool| {
            let mut done = false;
            let result = once(
                &place,
                &["pin"],
                || {},
                |home| {
                    done = true;
                    assert!(home.join("pin").exists() && !home.join("junk").exists());
                    write(&home.join("junk"), "")?;
                    match fails {
                        true => Err(Failure::Trouble("no network".into())),
                        false => Ok(()),
                    }
                },
            );
            (done, result.is_ok())
        };
        write(&pin, "1").expect("a file");
        assert_eq!(install(true), (true, false));
        assert_eq!(install(false), (true, true));
        assert_eq!(install(false), (false, true));
        write(&pin, "2").expect("a file");
        assert_eq!(install(false), (true, true));
    }
}
