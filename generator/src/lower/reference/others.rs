//! The texts that no page shows where they belong: those of components that nothing uses, of links to more to read, and
//! the like. Whoever compares languages finds them, too, so that no sentence is out of reach.

use std::collections::HashSet;

use super::Author;
use crate::model::reference::{
    Answer, OperationPage, Payload, Place, Reference, Row, RuleSection, Said, Told, TypeSection,
};

/// What the pages show of the description.
#[derive(Default)]
struct Shown(HashSet<Place>);

impl Author<'_, '_> {
    /// The texts that these pages lack, in the order in which they were written.
    pub(super) fn others(&self, reference: &Reference) -> Vec<Said> {
        let mut shown = Shown::default();
        shown.reference(reference);
        let mut others: Vec<Said> = Vec::new();
        for text in &self.cx.spec.texts {
            let mut said = self.written(text);
            let is_new = |place: &Place| shown.0.insert(place.clone());
            let places = said.0.iter_mut().filter_map(|words| words.place.as_ref());
            // Each language is looked at, so that none is told twice.
            if places.map(is_new).fold(false, |any, new| any | new) {
                others.push(said);
            }
        }
        let place = |said: &Said| {
            let place = said.0.first().and_then(|words| words.place.clone());
            place.map(|place| (place.file, place.line, place.column))
        };
        others.sort_by_cached_key(place);
        others
    }
}

impl Shown {
    fn said(&mut self, said: &Said) {
        self.0
            .extend(said.0.iter().filter_map(|words| words.place.clone()));
    }

    fn all<'s>(&mut self, all: impl IntoIterator<Item = &'s Said>) {
        all.into_iter().for_each(|said| self.said(said));
    }

    fn told(&mut self, told: &[Told]) {
        self.all(told.iter().flat_map(|told| [&told.text, &told.more]));
    }

    fn reference(&mut self, reference: &Reference) {
        self.all([&reference.title, &reference.summary, &reference.text]);
        self.all(&reference.origin);
        self.told(&reference.servers);
        self.told(&reference.tags);
        reference
            .operations
            .iter()
            .for_each(|page| self.operation(page));
        reference.types.iter().for_each(|one| self.section(one));
    }

    fn operation(&mut self, page: &OperationPage) {
        self.all([&page.title, &page.text]);
        self.all(&page.origin);
        self.told(&page.credentials);
        self.all(&page.rate_limit);
        page.parameters.iter().for_each(|row| self.row(row));
        page.body.iter().for_each(|body| self.payload(body));
        page.answers.iter().for_each(|answer| self.answer(answer));
        self.all(page.examples.iter().map(|example| &example.title));
        page.types.iter().for_each(|one| self.section(one));
    }

    fn answer(&mut self, answer: &Answer) {
        self.said(&answer.text);
        self.all(&answer.origin);
        answer
            .payload
            .iter()
            .for_each(|payload| self.payload(payload));
    }

    fn payload(&mut self, payload: &Payload) {
        self.said(&payload.text);
        self.all(payload.examples.iter().map(|sample| &sample.title));
        payload.section.iter().for_each(|one| self.section(one));
    }

    fn section(&mut self, section: &TypeSection) {
        self.all([&section.title, &section.text]);
        self.all(section.origin.iter().chain(&section.facts));
        self.told(&section.values);
        section.rows.iter().for_each(|row| self.row(row));
        section.rules.iter().for_each(|rule| self.rule(rule));
    }

    fn row(&mut self, row: &Row) {
        self.all([&row.title, &row.text]);
        self.all(row.origin.iter().chain(&row.facts));
        self.told(&row.values);
    }

    fn rule(&mut self, rule: &RuleSection) {
        self.all([&rule.title, &rule.text]);
        self.all(&rule.origin);
    }
}
