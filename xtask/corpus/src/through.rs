//! Sends values through the types of a crate, by running the program that was made of it.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use xtask::Failure;

/// A value to send: the number of its type, and its JSON text.
pub(crate) struct Case {
    /// The number.
    pub(crate) number: usize,
    /// The text.
    pub(crate) text: String,
}

/// How long all values of a document may take.
const LIMIT: Duration = Duration::from_secs(300);

/// How often the program is started again after a value that ended it.
const MOST_CRASHES: usize = 20;

/// Sends all values, and tells for each the JSON text that came back, or what was said.
pub(crate) fn run(
    program: &Path,
    cases: &[Case],
    scratch: &Path,
) -> Result<Vec<Result<String, String>>, Failure> {
    let (input, output) = (scratch.join("cases.txt"), scratch.join("results.txt"));
    let deadline = Instant::now() + LIMIT;
    let mut results = Vec::with_capacity(cases.len());
    let mut crashes = 0;
    while results.len() < cases.len() {
        write(&input, &cases[results.len()..])
            .map_err(|reason| Failure::file("write", &input, &reason))?;
        let open = |path| File::open(path).map_err(|reason| Failure::file("open", &input, &reason));
        let create =
            File::create(&output).map_err(|reason| Failure::file("write", &output, &reason))?;
        let child = Command::new(program)
            .stdin(open(&input)?)
            .stdout(create)
            .stderr(Stdio::null())
            .spawn()
            .map_err(|reason| Failure::file("start", program, &reason))?;
        let end = wait(child, deadline)?;
        let text = fs::read(&output).map_err(|reason| Failure::file("read", &output, &reason))?;
        let text = String::from_utf8_lossy(&text);
        results.extend(text.lines().take(cases.len() - results.len()).map(result));
        if results.len() == cases.len() {
            break;
        }
        crashes += 1;
        let reason = match end {
            Some(status) => format!("the program ended ({status})"),
            None => "the time is up".to_owned(),
        };
        results.push(Err(reason));
        if end.is_none() || crashes > MOST_CRASHES {
            let rest = "not sent, since the program ended too often or the time was up";
            results.resize(cases.len(), Err(rest.to_owned()));
        }
    }
    Ok(results)
}

fn write(path: &Path, cases: &[Case]) -> std::io::Result<()> {
    let mut file = std::io::BufWriter::new(File::create(path)?);
    for case in cases {
        writeln!(file, "{}\t{}", case.number, case.text)?;
    }
    file.flush()
}

fn result(line: &str) -> Result<String, String> {
    match line.split_at_checked(1) {
        Some(("=", text)) => Ok(text.to_owned()),
        Some(("!", reason)) => Err(reason.to_owned()),
        _ => Err(format!("the program wrote `{line}`")),
    }
}

/// Waits for the end; `None` when the time is up.
fn wait(mut child: Child, deadline: Instant) -> Result<Option<ExitStatus>, Failure> {
    let trouble = |reason| Failure::Trouble(format!("cannot wait for a program: {reason}"));
    let mut pause = Duration::from_millis(1);
    loop {
        if let Some(status) = child.try_wait().map_err(trouble)? {
            return Ok(Some(status));
        }
        if Instant::now() > deadline {
            child.kill().map_err(trouble)?;
            child.wait().map_err(trouble)?;
            return Ok(None);
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(100));
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn cases(texts: &[&str]) -> Vec<Case> {
        let case = |text: &&str| Case {
            number: 0,
            text: (*text).to_owned(),
        };
        texts.iter().map(case).collect()
    }

    #[test]
    fn a_value_that_ends_the_program_costs_only_itself() {
        use std::os::unix::fs::PermissionsExt as _;
        let scratch = tempfile::tempdir().expect("a folder can be made");
        let program = scratch.path().join("program");
        let text = "#!/bin/sh\nwhile IFS='\t' read number text; do\n\
            case $text in die) exit 3;; bad) echo '!no';; *) echo \"=$text\";; esac\ndone\n";
        fs::write(&program, text).expect("a file can be written");
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("it is ours");
        let sent = cases(&["1", "die", "bad", "2"]);
        let results = run(&program, &sent, scratch.path()).expect("it can be run");
        let wanted = [
            Ok("1".to_owned()),
            Err("the program ended (exit status: 3)".to_owned()),
            Err("no".to_owned()),
            Ok("2".to_owned()),
        ];
        assert_eq!(results, wanted);
    }
}
