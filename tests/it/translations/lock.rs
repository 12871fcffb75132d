//! What the lock says of texts that change.

use generator::LockFile;

use super::{found, generate, locked, snapshot};

/// One text with its translations, in a place of its own.
fn property(name: &str, text: &str, translation: &str) -> String {
    let x = match translation {
        "" => String::new(),
        _ => format!(", x-i18n: {{zh-Hant: {{title: {translation}}}}}"),
    };
    format!("        {name}: {{type: string, title: {text}{x}}}\n")
}

fn schema(properties: &[(&str, &str, &str)]) -> String {
    let head = "openapi: 3.1.0\ninfo: {title: T, version: 1.0.0, x-i18n: {zh-Hant: {title: 題}}}\ncomponents:\n  schemas:\n    A:\n      type: object\n      properties:\n";
    let list = properties
        .iter()
        .map(|(name, text, translation)| property(name, text, translation));
    head.to_owned() + &list.collect::<String>()
}

/// The same texts in an array, where a new item moves all that follow.
fn parameters(texts: &[(&str, &str)]) -> String {
    let head = "openapi: 3.1.0\ninfo: {title: T, version: 1.0.0, x-i18n: {zh-Hant: {title: 題}}}\npaths:\n  /a:\n    get:\n      operationId: a\n      responses: {'204': {description: T, x-i18n: {zh-Hant: {description: 題}}}}\n      parameters:\n";
    let list = texts.iter().enumerate().map(|(at, (text, translation))| {
        format!("        - {{name: p{at}, in: query, schema: {{type: string}}, description: {text}, x-i18n: {{zh-Hant: {{description: {translation}}}}}}}\n")
    });
    head.to_owned() + &list.collect::<String>()
}

/// What is found in a later text, and the lock then.
fn later(lock: &str, text: &str) -> (Vec<(&'static str, u32, u32)>, String) {
    let outcome = generate(text, LockFile::Text("i18n.lock", lock));
    assert_eq!(outcome.errors, 0, "{}", outcome.report);
    (found(&outcome), outcome.lock.expect("a lock"))
}

#[test]
fn a_source_text_that_changes_alone_makes_its_translation_stale_for_good() {
    let before = schema(&[("a", "One", "一"), ("b", "Two", "二")]);
    let lock = locked(&before);
    assert_eq!(later(&lock, &before), (Vec::new(), lock.clone()));

    let changed = schema(&[("a", "One thing", "一"), ("b", "Two", "二")]);
    let stale = vec![("E1001", 8, 71)];
    let (seen, second) = later(&lock, &changed);
    assert_eq!(seen, stale);
    // The line stays as it was, so the next run finds it again.
    assert_eq!(second, lock);
    assert_eq!(later(&second, &changed), (stale, lock.clone()));
    // A third text of the source changes nothing about it; the first one is what the translation was made from.
    assert_eq!(
        later(
            &lock,
            &schema(&[("a", "One more", "一"), ("b", "Two", "二")])
        )
        .0
        .len(),
        1
    );
    assert_eq!(later(&lock, &before).0, []);
}

#[test]
fn a_translation_that_changes_is_recorded() {
    let lock = locked(&schema(&[("a", "One", "一")]));
    for (text, translation) in [("One", "壹"), ("One thing", "壹")] {
        let after = schema(&[("a", text, translation)]);
        let (seen, second) = later(&lock, &after);
        assert_eq!(seen, []);
        assert_ne!(second, lock);
        assert_eq!(second, locked(&after));
    }
}

#[test]
fn texts_come_and_go() {
    let before = schema(&[("a", "One", "一"), ("b", "Two", "二")]);
    let after = schema(&[("b", "Two", "二"), ("c", "Three", "三")]);
    let (seen, lock) = later(&locked(&before), &after);
    assert_eq!((seen, lock), (Vec::new(), locked(&after)));
}

#[test]
fn what_moves_is_judged_by_its_old_place() {
    let texts = [("One", "一"), ("Two", "二"), ("Three", "三")];
    let lock = locked(&parameters(&texts));
    // A new item before all others: nothing is stale.
    let more = parameters(&[("Zero", "零"), texts[0], texts[1], texts[2]]);
    let (seen, moved) = later(&lock, &more);
    assert_eq!((seen, &moved), (Vec::new(), &locked(&more)));
    // The same, and one of those that moved has another source text now.
    let stale = parameters(&[("Zero", "零"), texts[0], ("Two things", "二"), texts[2]]);
    let (seen, second) = later(&lock, &stale);
    assert_eq!(
        seen.iter()
            .map(|found| (found.0, found.1))
            .collect::<Vec<_>>(),
        [("E1001", 11)]
    );
    // It is still stale when nothing moves any more.
    assert_eq!(later(&second, &stale).0, seen);
    // An object with another name takes its staleness along.
    let lock = locked(&schema(&[("a", "One", "一")]));
    let (seen, _) = later(&lock, &schema(&[("renamed", "One thing", "一")]));
    assert_eq!(
        seen.iter().map(|found| found.0).collect::<Vec<_>>(),
        ["E1001"]
    );
    // A copy of a translation for another text is none that has moved.
    let copied = schema(&[("a", "One", "一"), ("b", "One thing", "一")]);
    assert_eq!(later(&lock, &copied).0, []);
}

#[test]
fn a_language_that_was_complete_may_lack_nothing() {
    let complete = locked(&schema(&[("a", "One", "一")]));
    assert!(complete.contains("\ncomplete zh-Hant\n"), "{complete}");
    let lacking = schema(&[("a", "One", "一"), ("b", "Two", "")]);
    let outcome = generate(&lacking, LockFile::Text("i18n.lock", &complete));
    assert_eq!(found(&outcome), [("E1002", 9, 34)]);
    assert_eq!(outcome.translation_warnings, 1);
    snapshot("missing", &outcome.report);

    // A language that is under way is told of once, and fails nothing.
    let outcome = generate(&lacking, LockFile::New);
    assert_eq!(found(&outcome), [("E1002", 9, 34)]);
    assert_eq!(outcome.translation_warnings, 0);
    snapshot("under_way", &outcome.report);
    // Without a lock nobody has said that it should be complete.
    assert_eq!(found(&generate(&lacking, LockFile::Unused)), []);
}

#[test]
fn a_lock_that_cannot_be_trusted_stops_everything() {
    let text = schema(&[("a", "One", "一")]);
    let lock = locked(&text);
    let last = lock.lines().last().expect("a line");
    let wrong = [
        (
            "conflict",
            format!("{lock}<<<<<<< ours\n{last}\n=======\n{last}\n>>>>>>> theirs\n"),
        ),
        ("twice", format!("{lock}{last}\n")),
        ("version", lock.replace("version 1", "version 9")),
        (
            "another_file",
            "# yarn lockfile v1\n\nleft-pad@1:\n".to_owned(),
        ),
        ("cut_off", lock[..lock.len() - 8].to_owned()),
    ];
    let mut report = String::new();
    for (name, lock) in wrong {
        let outcome = generate(&text, LockFile::Text("spec/i18n.lock", &lock));
        assert!(outcome.files.is_none() && outcome.lock.is_none(), "{name}");
        assert!(
            found(&outcome).iter().all(|found| found.0 == "E1010"),
            "{name}"
        );
        report.push_str(&format!("==== {name}\n{}\n", outcome.report));
    }
    snapshot("lock_malformed", &report);
}

#[test]
fn the_lock_of_another_document_is_none_of_ours() {
    let text = schema(&[("a", "One", "一")]);
    let other = locked(&text).replace("document a.yaml", "document b.yaml");
    let outcome = generate(&text, LockFile::Text("i18n.lock", &other));
    assert_eq!((outcome.errors, outcome.lock), (0, None));
}
