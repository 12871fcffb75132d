use super::*;

const FILE: FileId = FileId(3);

fn read(lines: &str) -> Result<Lock, Vec<String>> {
    parse(FILE, lines).map_err(|found| {
        let line = |one: &Diagnostic| one.primary.map_or(0, |mark| mark.index + 1);
        found
            .iter()
            .map(|one| format!("{}: {}", line(one), one.message))
            .collect()
    })
}

#[test]
fn a_sum_is_the_beginning_of_a_well_known_one() {
    // printf abc | sha256sum | cut -c1-12
    assert_eq!(Sum::of("abc").to_string(), "ba7816bf8f01");
    assert_eq!(Sum::of(" abc\n"), Sum::of("abc"));
    assert_eq!(Sum::read("ba7816bf8f01"), Some(Sum::of("abc")));
    for wrong in [
        "",
        "ba7816bf8f0",
        "BA7816BF8F01",
        "ba7816bf8f0g",
        "+a7816bf8f01",
    ] {
        assert_eq!(Sum::read(wrong), None, "{wrong}");
    }
}

#[test]
fn what_is_written_is_read() {
    let text = format!(
        "{HEADER}\nversion 1\ndocument a b.yaml\ncomplete zh-Hant\n#/a ja {0} {1}\n#/a zh-Hant {0} {1}\n",
        Sum::of("a"),
        Sum::of("b")
    );
    let lock = read(&text).expect("a lock");
    assert_eq!(lock.document, "a b.yaml");
    assert_eq!(lock.made.len(), 2);
    assert_eq!(lock.render(), text);
    let mut lines: Vec<&str> = text.lines().collect();
    lines.reverse();
    assert_eq!(read(&lines.join("\r\n")), Ok(lock));
}

#[test]
fn what_is_wrong_is_found_at_its_line() {
    let sums = format!("{} {}", Sum::of("a"), Sum::of("b"));
    for (text, expected) in [
        ("".to_owned(), "1: the lock does not say its version"),
        (
            "version 2".to_owned(),
            "1: the version `2` of the lock is not known",
        ),
        (
            "version 1\n<<<<<<< ours".to_owned(),
            "2: a merge conflict stands here",
        ),
        (
            "version 1\n\n=======".to_owned(),
            "3: a merge conflict stands here",
        ),
        (
            "version 1\n#/a ja 0 1".to_owned(),
            "2: a sum has twelve hexadecimal digits",
        ),
        (
            format!("version 1\n#/a  {sums}"),
            "2: this is no line of a lock",
        ),
        (
            "version 1\nlockfileVersion: 3".to_owned(),
            "2: this is no line of a lock",
        ),
        (
            format!("version 1\n#/a ja {sums}\n#/b ja {sums}\n#/a ja {sums}"),
            "4: `#/a` has two lines for `ja`",
        ),
    ] {
        assert_eq!(read(&text), Err(vec![expected.to_owned()]), "{text}");
    }
}
