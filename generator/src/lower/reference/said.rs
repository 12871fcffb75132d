//! One text in every language: those of the description with their places, those of the generator by its phrases.

use std::collections::HashMap;

use super::Author;
use crate::lower::Options;
use crate::lower::cx::Cx;
use crate::lower::docs::facts::labelled;
use crate::lower::docs::{Languages, sanitise, sentence};
use crate::model::reference::{Place, Said, Words};
use crate::phrase::Phrase;
use crate::resolve::{self, Docs, Shape, Spec, Text, Translatable};
use crate::source::{Mark, Sources};

/// What languages call themselves, for those that are seen most; any other shows its tag.
const AUTONYMS: &[(&str, &str)] = &[
    ("de", "Deutsch"),
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("th", "ไทย"),
    ("vi", "Tiếng Việt"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
];

/// The name of a language in that language.
pub(super) fn autonym(tag: &str) -> String {
    let known = AUTONYMS.iter().find(|(known, _)| *known == tag);
    known.map_or_else(|| tag.to_owned(), |(_, name)| (*name).to_owned())
}

/// The description as each language on its own sees it, so that what is said for rustdoc in all of them can be said in
/// one.
pub(super) struct Voices<'r, 'a>(Vec<Voice<'r, 'a>>);

struct Voice<'r, 'a> {
    cx: Cx<'r, 'a>,
    tag: &'r str,
    /// The language that the generator's own sentences come in.
    spoken: &'r str,
}

impl<'r, 'a> Voices<'r, 'a> {
    pub(super) fn of(cx: &'r Cx<'r, 'a>) -> Self {
        let one = |tag: &'r String| {
            let languages = Languages(std::slice::from_ref(tag), cx.languages.1);
            let speaks = languages.spoken() == [tag.as_str()];
            Voice {
                cx: Cx { languages, ..*cx },
                tag,
                spoken: if speaks { tag } else { "en" },
            }
        };
        Self(cx.languages.0.iter().map(one).collect())
    }
}

impl<'a> Author<'_, 'a> {
    /// A sentence of the generator.
    pub(super) fn say(&self, phrase: Phrase, arguments: &[&str]) -> Said {
        let mut said = self
            .own(|cx| vec![cx.languages.say(phrase, arguments)])
            .pop()
            .unwrap_or_default();
        for words in &mut said.0 {
            words.place = phrase.place(&words.tag).map(own_place);
        }
        said
    }

    /// Sentences that the generator makes: as many in each language.
    pub(super) fn own(&self, make: impl Fn(&Cx<'_, 'a>) -> Vec<String>) -> Vec<Said> {
        let mut lines: Vec<Said> = Vec::new();
        for (language, voice) in self.voices.0.iter().enumerate() {
            for (at, markdown) in make(&voice.cx).into_iter().enumerate() {
                if lines.len() == at {
                    lines.push(Said::default());
                }
                lines[at].0.push(Words {
                    language,
                    tag: voice.spoken.to_owned(),
                    markdown,
                    place: None,
                    stale: false,
                });
            }
        }
        lines
    }

    /// A text of the description.
    fn text(&self, text: &Text, make: impl Fn(&str) -> String) -> Said {
        let words = self
            .voices
            .0
            .iter()
            .enumerate()
            .filter_map(|(language, voice)| {
                let words = text.get(voice.tag)?;
                let markdown = make(words);
                let place = self.place(words.mark);
                let stale = voice.cx.languages.is_stale(words);
                (!markdown.is_empty()).then(|| Words {
                    language,
                    tag: voice.tag.to_owned(),
                    markdown,
                    place,
                    stale,
                })
            });
        Said(words.collect())
    }

    /// What an object calls itself: its title, else its short text.
    pub(super) fn name(&self, docs: &Docs) -> Said {
        let name = self.text(&docs.title, sanitise::line);
        if name.0.is_empty() {
            self.title(docs)
        } else {
            name
        }
    }

    /// The summary of an object.
    pub(super) fn summary(&self, docs: &Docs) -> Said {
        self.text(&docs.summary, sanitise::line)
    }

    /// The short text of an object: its summary or title, else the first sentence of its description.
    pub(super) fn title(&self, docs: &Docs) -> Said {
        let own = [&docs.summary, &docs.title]
            .into_iter()
            .find(|text| !text.is_empty());
        match own {
            Some(text) => self.text(text, sanitise::line),
            None => self.text(&docs.description, |text| {
                sanitise::line(&sentence::first(text))
            }),
        }
    }

    /// The description of an object, unless its title says the same.
    pub(super) fn full(&self, docs: &Docs) -> Said {
        self.text(&docs.description, |text| sanitise::block(text).join("\n"))
    }

    /// The description of an object without the words that its title has said.
    pub(super) fn rest(&self, docs: &Docs) -> Said {
        self.beyond(&self.title(docs), self.full(docs))
    }

    /// A text, unless a title says the same in each of its languages.
    fn beyond(&self, title: &Said, full: Said) -> Said {
        let plain = |text: &str| text.trim().trim_end_matches(['.', '。']).to_owned();
        let is_said = |words: &Words| {
            let mut said = title.0.iter();
            let said = said.find(|other| other.language == words.language);
            said.is_some_and(|said| plain(&said.markdown) == plain(&words.markdown))
        };
        if full.0.iter().all(is_said) {
            Said::default()
        } else {
            full
        }
    }

    /// Where the facts of an object come from.
    pub(super) fn origin(&self, docs: &Docs) -> Vec<Said> {
        let Some(source) = &docs.source else {
            return Vec::new();
        };
        let own = |line: &dyn Fn(&Cx<'_, 'a>) -> Option<String>| {
            self.own(|cx| line(cx).into_iter().collect())
        };
        let mut facts = own(&|cx| cx.languages.page(source));
        facts.extend(source.inferred.iter().map(|text| {
            let mut said = self.fact(text);
            for words in &mut said.0 {
                words.markdown = labelled(&words.tag, &words.markdown);
            }
            said
        }));
        facts.extend(own(&|cx| cx.languages.translated(source)));
        facts.push(self.fact(&source.note));
        facts.retain(|said| !said.0.is_empty());
        facts
    }

    /// A text of the description; a language that lacks it gets it in the description's own.
    fn fact(&self, text: &Text) -> Said {
        let mut said = self.text(text, sanitise::line);
        if let Some(first) = said.0.first().cloned() {
            for language in 0..self.voices.0.len() {
                if said.0.iter().all(|words| words.language != language) {
                    let words = Words {
                        language,
                        ..first.clone()
                    };
                    said.0.push(words);
                }
            }
            said.0.sort_by_key(|words| words.language);
        }
        said
    }

    /// What an object says, and after what phrase: its title, and what its description says beyond that.
    pub(super) fn labelled(&self, phrase: Phrase, number: &str, docs: &Docs) -> Vec<Said> {
        let title = self.title(docs);
        let rest = self.beyond(&title, self.text(&docs.description, sanitise::line));
        let mut facts = vec![title, rest];
        facts.retain(|said| !said.0.is_empty());
        for words in facts.iter_mut().flat_map(|said| &mut said.0) {
            words.markdown = phrase.in_language_or_english(&words.tag, &[&words.markdown, number]);
        }
        facts
    }

    /// A text as written, with all its translations.
    pub(super) fn written(&self, text: &Translatable<'_>) -> Said {
        let own = text.source.map(|said| ("en", said));
        let all = own.into_iter().chain(text.translations.iter().copied());
        let all = all.map(|(language, said)| {
            let words = resolve::Words {
                text: said.value.to_owned(),
                mark: said.mark,
            };
            (language.to_owned(), words)
        });
        self.text(&all.collect(), sanitise::line)
    }

    /// A place in the description.
    pub(super) fn place(&self, mark: Mark) -> Option<Place> {
        self.places.get(&mark).cloned()
    }
}

/// The place of a sentence of the generator.
pub(super) fn own_place((file, line): (&'static str, usize)) -> Place {
    Place {
        file: file.to_owned(),
        line,
        column: 1,
        is_own: true,
    }
}

/// Every place that a page can name, looked up in one go.
pub(super) fn places(
    spec: &Spec<'_>,
    sources: &Sources,
    options: &Options,
) -> HashMap<Mark, Place> {
    let mut marks: Vec<Mark> = Vec::new();
    let mut docs: Vec<&Docs> = vec![&spec.info.docs];
    docs.extend(spec.tags.values());
    docs.extend(spec.servers.iter().map(|server| &server.docs));
    docs.extend(spec.security_schemes.values().map(|scheme| &scheme.docs));
    for schema in &spec.schemas {
        docs.push(&schema.docs);
        match &schema.shape {
            Shape::Object(object) => {
                marks.extend(
                    object
                        .properties
                        .values()
                        .map(|property| property.name_mark),
                );
                marks.extend(object.rules.iter().map(|rule| rule.mark));
                docs.extend(object.rules.iter().map(|rule| &rule.docs));
            }
            Shape::Enum(list) => docs.extend(list.values.iter().map(|value| &value.docs)),
            _ => {}
        }
    }
    for operation in &spec.operations {
        docs.push(&operation.docs);
        docs.extend(operation.rate_limit.iter().map(|(_, _, docs)| docs));
        docs.extend(operation.body.iter().map(|body| &body.docs));
        docs.extend(operation.parameters.iter().map(|parameter| &parameter.docs));
        docs.extend(operation.responses.iter().map(|response| &response.docs));
        let answers = operation.responses.iter();
        let contents = answers.filter_map(|response| response.content.as_ref());
        let body = operation.body.iter().flat_map(|body| body.contents());
        let samples = body.chain(contents).flat_map(|content| &content.examples);
        docs.extend(samples.map(|sample| &sample.docs));
        marks.extend(operation.parameters.iter().map(|parameter| parameter.mark));
    }
    marks.extend(docs.into_iter().flat_map(marks_of));
    for text in &spec.texts {
        marks.extend(text.source.iter().map(|said| said.mark));
        marks.extend(text.translations.iter().map(|(_, said)| said.mark));
    }
    let found = sources.places(&marks);
    let shown = |(mark, place): (Mark, crate::source::Place)| {
        let file = crate::lower::source_of(mark, sources, options);
        (
            mark,
            Place {
                file,
                line: place.line,
                column: place.column,
                is_own: false,
            },
        )
    };
    found.into_iter().map(shown).collect()
}

fn marks_of(docs: &Docs) -> Vec<Mark> {
    let texts = [&docs.title, &docs.summary, &docs.description];
    let of_source = docs
        .source
        .iter()
        .flat_map(|source| source.inferred.iter().chain([&source.note]));
    texts
        .into_iter()
        .chain(of_source)
        .flat_map(|text| text.values().map(|words| words.mark))
        .collect()
}
