//! The loop of a maintainer and of a translator, through the commands, on a copy of the real description.

use std::fs;
use std::path::{Path, PathBuf};

use xtask::Failure;
use xtask::codegen::{Request, command};
use xtask::i18n::{Command, Options, run_in};

use crate::fixtures;

/// The sentence that changes, as it is and as it becomes.
const SENTENCE: (&str, &str) = (
    "description: The memo on the customer. `null` clears it.\n          x-i18n:",
    "description: A memo on the customer. `null` clears it.\n          x-i18n:",
);
const TRANSLATION: (&str, &str) = (
    "zh-Hant: {title: 顧客備註, description: 顧客的備註。`null` 表示清除。}\n          x-sensitive",
    "zh-Hant: {title: 顧客備註, description: 一則顧客的備註。`null` 表示清除。}\n          x-sensitive",
);
const PLACE: &str = "#/components/schemas/UpdateCustomerBody/properties/memo/description";

/// A copy of the description and its lock, and a crate made from them.
struct Copy {
    _folder: tempfile::TempDir,
    spec: PathBuf,
    out: PathBuf,
}

impl Copy {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().canonicalize().expect("a folder");
        for name in ["shopline.yaml", "i18n.lock"] {
            let from = fixtures::root().join("spec").join(name);
            fs::copy(from, root.join(name)).expect("copied");
        }
        Self {
            spec: root.join("shopline.yaml"),
            out: root.join("out"),
            _folder: folder,
        }
    }

    fn lock(&self) -> PathBuf {
        self.spec.with_file_name("i18n.lock")
    }

    fn request(&self) -> Request {
        Request {
            spec: Some(self.spec.clone()),
            out: Some(self.out.clone()),
            ..Request::default()
        }
    }

    fn edit(&self, (before, after): (&str, &str)) {
        let text = fs::read_to_string(&self.spec).expect("read");
        assert_eq!(text.matches(before).count(), 1, "{before}");
        fs::write(&self.spec, text.replace(before, after)).expect("written");
    }

    /// The line of the description that holds this text.
    fn line(&self, text: &str) -> usize {
        let spec = fs::read_to_string(&self.spec).expect("read");
        let text = text.split('\n').next().expect("a line");
        1 + spec
            .lines()
            .position(|line| line.contains(text))
            .expect("it is there")
    }

    fn codegen(&self) -> (String, String) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        command::write(&self.request(), &mut out, &mut err).expect("it writes");
        (text(out), text(err))
    }

    /// What `--check` says: its findings, and why it fails.
    fn check(&self) -> (String, Result<(), Failure>) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let result = command::check(&self.request(), &mut out, &mut err);
        (text(err), result)
    }

    fn i18n(&self, command: &Command, options: Options) -> Result<String, Failure> {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let options = Options {
            spec: Some(self.spec.clone()),
            ..options
        };
        run_in(&fixtures::root(), command, &options, &mut out, &mut err)?;
        Ok(text(out))
    }

    fn status(&self) -> String {
        self.i18n(&Command::Status, Options::default())
            .expect("a status")
    }

    fn docs(&self) -> String {
        let path = "src/models/update_customer_body.rs";
        fs::read_to_string(self.out.join(path)).expect("generated")
    }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("text")
}

/// Everything in a folder, by path.
fn all(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(all(&path));
        } else {
            found.push((path.clone(), fs::read(&path).expect("read")));
        }
    }
    found.sort();
    found
}

#[test]
fn a_sentence_that_changes_is_red_until_its_translation_follows() {
    let copy = Copy::new();
    copy.codegen();
    assert!(copy.check().1.is_ok());
    let lock = fs::read_to_string(copy.lock()).expect("a lock");

    copy.edit(SENTENCE);
    let place = format!(
        "shopline.yaml:{}:49\n",
        copy.line("description: 顧客的備註。")
    );
    let source = format!("::: shopline.yaml:{}:24\n", copy.line(SENTENCE.1));
    let (said, result) = copy.check();
    for wanted in [
        "warning[E1001]",
        &place,
        &source,
        &format!("i18n accept '{PLACE}'"),
    ] {
        assert!(said.contains(wanted), "{wanted} is not in:\n{said}");
    }
    let failure = result.expect_err("it is stale");
    assert_eq!(failure.exit_code(), 1);
    assert!(
        failure
            .to_string()
            .contains("1 warning about translations in shopline.yaml"),
        "{failure}"
    );

    // It can be written, and says so in the docs; the lock remembers, so it stays red.
    let (_, said) = copy.codegen();
    assert!(said.contains("warning[E1001]"), "{said}");
    assert!(
        copy.docs()
            .contains("/// 顧客的備註。`null` 表示清除。（譯文待更新）\n"),
        "{}",
        copy.docs()
    );
    assert_eq!(fs::read_to_string(copy.lock()).expect("a lock"), lock);
    assert_eq!(copy.check().1.expect_err("still stale").exit_code(), 1);
    let status = copy.status();
    let stale = format!("    stale    {}  {PLACE}\n", place.trim_end());
    assert!(
        status.contains("  zh-Hant  613 fresh, 1 stale, 0 missing\n"),
        "{status}"
    );
    assert!(status.ends_with(&stale), "{status}");

    // The translation follows: the lock is behind until it is written, and then all is well.
    copy.edit(TRANSLATION);
    let (_, result) = copy.check();
    let failure = result.expect_err("the lock is behind").to_string();
    assert!(
        failure.contains("stale      i18n.lock\n") && !failure.contains("warning"),
        "{failure}"
    );
    let (told, said) = copy.codegen();
    assert!(told.ends_with("  written  i18n.lock\n"), "{told}");
    assert_eq!(said, "");
    assert!(copy.check().1.is_ok());
    assert!(!copy.docs().contains("譯文待更新"));
}

#[test]
fn an_old_translation_can_be_accepted_on_purpose() {
    let copy = Copy::new();
    copy.edit(SENTENCE);
    copy.codegen();
    let accept = |place: &str, language: Option<&str>| {
        let options = Options {
            language: language.map(str::to_owned),
            ..Options::default()
        };
        copy.i18n(&Command::Accept(Some(place.to_owned())), options)
    };
    assert_eq!(
        accept("/info/**", None).expect("there are texts"),
        "nothing there is stale\n"
    );
    assert_eq!(
        accept(PLACE, Some("ja")).expect("there is a text"),
        "nothing there is stale\n"
    );
    let wrong = accept(
        "#/components/schemas/UpdateCustomerBody/properties/memo/descripton",
        None,
    );
    let wrong = wrong.expect_err("no such text");
    assert_eq!(wrong.exit_code(), 2);
    assert!(
        wrong
            .to_string()
            .contains(&format!("did you mean `{PLACE}`?")),
        "{wrong}"
    );
    assert!(copy.status().contains("1 stale"));

    let told =
        accept("/components/schemas/UpdateCustomerBody/**", Some("zh-Hant")).expect("accepted");
    assert!(
        told.starts_with(&format!(
            "accepted  zh-Hant  {PLACE}\n1 translation accepted in i18n.lock; "
        )),
        "{told}"
    );
    assert!(copy.status().contains("0 stale"));
    copy.codegen();
    assert!(copy.check().1.is_ok());
    assert!(!copy.docs().contains("譯文待更新"));
    // `--all` takes all of them.
    copy.edit((SENTENCE.1, SENTENCE.0));
    assert!(copy.status().contains("1 stale"));
    copy.i18n(&Command::Accept(None), Options::default())
        .expect("accepted");
    assert!(copy.status().contains("0 stale"));
}

#[test]
fn a_wrong_translation_fails_the_check_of_a_document_with_a_lock() {
    let copy = Copy::new();
    copy.codegen();
    copy.edit((
        "zh-Hant: {description: 每秒 20 次",
        "zh-Hant: {description: 每秒 30 次",
    ));
    copy.codegen();
    let (said, result) = copy.check();
    assert!(said.contains("warning[E1004]"), "{said}");
    assert_eq!(result.expect_err("a wrong number").exit_code(), 1);
    // Without a lock it is said, and no more.
    fs::remove_file(copy.lock()).expect("removed");
    let (said, result) = copy.check();
    assert!(said.contains("warning[E1004]") && result.is_ok(), "{said}");
}

#[test]
fn nothing_is_written_while_the_lock_is_broken() {
    let copy = Copy::new();
    copy.codegen();
    copy.edit(SENTENCE);
    let lock = fs::read_to_string(copy.lock()).expect("a lock");
    fs::write(copy.lock(), format!("{lock}<<<<<<< ours\n")).expect("written");
    let before = all(copy.spec.parent().expect("a folder"));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let failure = command::write(&copy.request(), &mut out, &mut err).expect_err("it is broken");
    assert_eq!(failure.exit_code(), 1);
    let line = lock.lines().count() + 1;
    assert!(
        failure
            .to_string()
            .contains(&format!("--> i18n.lock:{line}:1\n")),
        "{failure}"
    );
    for command in [
        Command::Status,
        Command::Accept(None),
        Command::Fix,
        Command::Lock,
    ] {
        assert_eq!(
            copy.i18n(&command, Options::default())
                .expect_err("broken")
                .exit_code(),
            1
        );
    }
    assert_eq!(all(copy.spec.parent().expect("a folder")), before);
}

#[test]
fn nothing_appears_in_the_folder_of_a_stranger_unless_it_is_asked_for() {
    let copy = Copy::new();
    fs::remove_file(copy.lock()).expect("removed");
    copy.codegen();
    assert!(
        copy.status()
            .contains("there is no i18n.lock, so nobody knows"),
        "{}",
        copy.status()
    );
    let failure = copy
        .i18n(&Command::Accept(None), Options::default())
        .expect_err("no lock");
    assert!(
        failure.to_string().contains("cargo xtask i18n lock --spec"),
        "{failure}"
    );
    assert!(!copy.lock().exists());
    let told = copy
        .i18n(&Command::Lock, Options::default())
        .expect("a lock");
    assert_eq!(told, "614 translations in i18n.lock: written\n");
    let ours = fs::read(fixtures::root().join("spec/i18n.lock")).expect("our lock");
    assert_eq!(fs::read(copy.lock()).expect("a lock"), ours);
    let told = copy
        .i18n(&Command::Lock, Options::default())
        .expect("a lock");
    assert_eq!(told, "614 translations in i18n.lock: up to date\n");
}

#[test]
fn a_translator_gets_a_file_and_gives_it_back() {
    let copy = Copy::new();
    copy.codegen();
    let original = fs::read(&copy.spec).expect("read");
    let file = copy.spec.with_file_name("zh.overlay.yaml");
    let export = || {
        let options = Options {
            language: Some("zh-Hant".to_owned()),
            ..Options::default()
        };
        copy.i18n(&Command::Export(Some(file.clone())), options)
    };
    let told = export().expect("exported");
    assert!(
        told.starts_with("614 texts (614 fresh, 0 stale, 0 missing) to "),
        "{told}"
    );
    let import = || copy.i18n(&Command::Import(file.clone()), Options::default());
    assert_eq!(
        import().expect("imported"),
        "0 translations imported, 614 unchanged, 0 left empty\n"
    );
    assert_eq!(fs::read(&copy.spec).expect("read"), original);
    assert!(copy.check().1.is_ok());

    // The translator changes one text, and the source text of another changes in between.
    let overlay = fs::read_to_string(&file).expect("read");
    let changed = overlay.replace("一次設定多個欄位", "同時設定多個欄位");
    fs::write(
        &file,
        changed.replace("設定姓名並清除備註", "設定姓名，並清除備註"),
    )
    .expect("written");
    copy.edit((
        "summary: Set many fields at once",
        "summary: Set several fields at once",
    ));
    let told = import().expect("imported");
    assert!(
        told.contains("2 translations imported, 612 unchanged, 0 left empty; "),
        "{told}"
    );
    let spec = fs::read_to_string(&copy.spec).expect("read");
    let lines = String::from_utf8(original).expect("text");
    let differing = spec
        .lines()
        .zip(lines.lines())
        .filter(|(one, other)| one != other)
        .count();
    assert_eq!(
        (differing, spec.lines().count()),
        (3, lines.lines().count())
    );
    assert!(
        copy.status().contains("613 fresh, 1 stale, 0 missing"),
        "{}",
        copy.status()
    );
}
