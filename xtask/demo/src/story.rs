//! The scenes, what has to happen in each, and whether it did.

use std::io::Write;

use mock::{Seen, Server};
use shopline::Client;

use crate::changes::Changes;
use crate::example::{self, Answer};
use crate::page::Page;
use crate::short::{self, members};
use crate::way::{Act, Runner};
use crate::words::{self, Words, fill};
use crate::{Request, Way, excerpt};

/// One call, and what has to come of it.
struct Scene {
    act: Act,
    /// What the server does wrong, request by request.
    faults: &'static [&'static str],
    /// The preview, when there is one.
    preview: Option<&'static str>,
    /// What the server has to see, in the shorthand of [`short::seen`].
    seen: &'static [&'static str],
    /// What the client has to say, in the shorthand of [`short::answer`].
    answer: &'static str,
}

/// The customer after the first scene; the others do not change what is shown of it.
const RENAMED: &str = "Ok name=王小明 memo=null gender=other";

const SCENES: [Scene; 5] = [
    Scene {
        act: Act::SetAndClear,
        faults: &[],
        preview: Some("PUT /customers/{id} +name=[redacted] -memo, 26 kept"),
        seen: &[r#"PUT +name="王小明" -memo, 26 kept: 200, applied"#],
        answer: RENAMED,
    },
    Scene {
        act: Act::BreakARule,
        faults: &[],
        preview: None,
        seen: &[],
        answer: "Err Rules NotApplied 0 phone-needs-country-code",
    },
    Scene {
        act: Act::PassAWrongId,
        faults: &[],
        preview: None,
        seen: &[],
        answer: "Err Request NotApplied 0",
    },
    Scene {
        act: Act::MeetABusyService,
        faults: &["429-retry-after=1"],
        preview: None,
        seen: &[
            "PUT +is_accept_marketing=false, 27 kept: 429",
            "PUT +is_accept_marketing=false, 27 kept: 200, applied",
        ],
        answer: RENAMED,
    },
    Scene {
        act: Act::LoseTheAnswer,
        faults: &["drop-after-write"],
        preview: None,
        seen: &[r#"PUT +memo="請於下午來電", 27 kept: no answer, applied"#],
        answer: "Err Lost Unknown 1",
    },
];

/// Tells the story, and returns what did not go as told, a line each.
///
/// The server must be fresh, and keep what was sent ([`options`](crate::options)).
pub fn tell(server: &Server, request: Request, out: &mut dyn Write) -> Vec<String> {
    let words = words::of(request.language);
    let started = Runner::new(request.way).map_err(|reason| reason.to_string());
    let client = example::client(&server.base_url(), words.tag);
    let (runner, client) = match (started, client) {
        (Ok(runner), Ok(client)) => (runner, client),
        (Err(reason), _) => return vec![format!("  {reason}")],
        (_, Err(reason)) => return vec![format!("  {reason}")],
    };
    let mut story = Story {
        server,
        client,
        runner,
        words,
        page: Page::new(out, &words.labels),
        wrong: Vec::new(),
    };
    story.open(request.way);
    for (scene, title) in SCENES.iter().zip(words.titles) {
        story.play(scene, title);
    }
    story.end(request.way);
    story.wrong
}

struct Story<'s> {
    server: &'s Server,
    client: Client,
    runner: Runner,
    words: &'static Words,
    page: Page<'s>,
    wrong: Vec<String>,
}

impl Story<'_> {
    fn open(&mut self, way: Way) {
        let words = self.words;
        let title = self.server.title();
        let title = title.rsplit_once(", ").map_or(&*title, |(title, _)| title);
        let opening = fill(words.opening, &[title, &self.server.base_url()]);
        self.page.line(&opening);
        let (_, answer) = self.runner.run(Act::Prepare, &self.client);
        let customer = self.customer(&answer).unwrap_or_default();
        let way = match way {
            Way::Async => words.ways[0],
            Way::Blocking => words.ways[1],
        };
        self.page.line(&fill(words.customer, &[&customer, way]));
        let wanted = "Ok name=陳大文 memo=週末再聯絡 gender=other";
        self.check("0.", &short::answer(&answer), wanted);
    }

    fn play(&mut self, scene: &Scene, title: &str) {
        let words = self.words;
        let [code, preview, server, result] = words.labels;
        self.page.line(&format!("\n{title}"));
        let lines = excerpt::body(self.runner.source(), scene.act.name());
        let lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
        self.page.part(code, &lines);
        if let Err(reason) = self.server.script(scene.faults.iter().copied()) {
            self.wrong.push(format!("  {title}: {reason}"));
        }
        let before = self.server.log().requests.len();
        let (shown, answer) = self.runner.run(scene.act, &self.client);
        let log = self.server.log();
        let seen: Vec<&Seen> = log.requests.iter().skip(before).collect();
        if let Some(Ok(shown)) = &shown {
            self.page
                .part(preview, &[self.changes(&Changes::previewed(shown))]);
        }
        let mut lines: Vec<String> = seen.iter().flat_map(|seen| self.request(seen)).collect();
        if lines.is_empty() {
            lines.push(words.nothing.to_owned());
        }
        self.page.part(server, &lines);
        self.page.part(result, &self.result(&answer, &seen));
        if let Some(wanted) = scene.preview {
            self.check(title, &short::preview(&shown), wanted);
        }
        let short: Vec<String> = seen.iter().map(|seen| short::seen(seen)).collect();
        self.check(title, &short.join("; "), &scene.seen.join("; "));
        self.check(title, &short::answer(&answer), scene.answer);
    }

    fn end(&mut self, way: Way) {
        if !self.wrong.is_empty() {
            return;
        }
        let file = match way {
            Way::Async => "example.rs",
            Way::Blocking => "example_blocking.rs",
        };
        let [first, second] = self.words.ending;
        self.page.line(&format!("\n{first}"));
        self.page.line(&fill(second, &[file]));
    }

    /// Compares what was with what had to be.
    fn check(&mut self, title: &str, was: &str, wanted: &str) {
        if was != wanted {
            let number = title.split('.').next().unwrap_or(title);
            let line = fill(self.words.deviation, &[number, was, wanted]);
            self.wrong.push(line);
        }
    }

    /// A request as the server saw it: where to and what came back, then what it sets, clears and keeps.
    fn request(&self, seen: &Seen) -> [String; 2] {
        let words = self.words;
        let target = seen.sent.as_ref().map_or("?", |sent| &sent.target);
        let line = format!("{} {target}", seen.method);
        let line = match (seen.status, seen.applied) {
            (Some(status), _) => fill(words.answered, &[&line, &status.to_string()]),
            (None, true) => fill(words.lost, &[&line]),
            (None, false) => fill(words.dropped, &[&line]),
        };
        [line, self.changes(&Changes::sent(seen))]
    }

    fn changes(&self, changes: &Changes) -> String {
        let words = self.words;
        let named = changes.named.iter().map(|(name, value)| match value {
            Some(value) => fill(words.set, &[name, value]),
            None => fill(words.clear, &[name]),
        });
        let kept = fill(words.keep, &[&changes.kept.to_string()]);
        let all: Vec<String> = named.chain([kept]).collect();
        all.join(words.comma)
    }

    fn result(&self, answer: &Answer, seen: &[&Seen]) -> Vec<String> {
        let words = self.words;
        let error = match answer {
            Ok(_) => {
                let customer = self.customer(answer).unwrap_or_default();
                return vec![fill(words.success, &[&customer])];
            }
            Err(error) => error,
        };
        let kind = format!("{:?}", error.kind());
        let outcome = format!("{:?}", error.outcome());
        let attempts = error.attempts().to_string();
        let mut lines = vec![fill(words.failure, &[&kind, &outcome, &attempts])];
        for violation in error.violations().into_iter().flatten() {
            let message = violation.message(words.tag);
            lines.push(fill(words.violation, &[violation.id(), &message]));
        }
        if seen.iter().any(|seen| seen.applied) {
            lines.push(words.truth.to_owned());
        }
        lines
    }

    /// The members of the customer that the story is about.
    fn customer(&self, answer: &Answer) -> Option<String> {
        let words = self.words;
        let say = |member: Option<Option<&str>>| match member {
            Some(Some(text)) => format!("{text:?}"),
            Some(None) => words.none.to_owned(),
            None => words.untold.to_owned(),
        };
        let customer = answer.as_ref().ok()?;
        let shown = members(customer).map(|(name, member)| format!("{name} {}", say(member)));
        Some(shown.join(words.comma))
    }
}
