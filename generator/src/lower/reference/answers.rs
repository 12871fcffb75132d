//! What comes back, and what the client does about it.

use super::Author;
use super::operation::is_repeated;
use super::words;
use crate::lower::direction::Side;
use crate::lower::operations::status;
use crate::model::reference::Answer;
use crate::phrase::Phrase;
use crate::resolve::{Operation, Response, Status};

impl Author<'_, '_> {
    /// The answers of an operation, successes first.
    pub(super) fn answers(
        &self,
        page: usize,
        operation: &Operation<'_>,
        told: &mut Vec<String>,
    ) -> Vec<Answer> {
        let mut responses: Vec<&Response<'_>> = operation.responses.iter().collect();
        responses.sort_by_key(|response| (!status::is_success(response.status), response.status));
        let mut answers = Vec::new();
        for response in responses {
            let success = status::is_success(response.status);
            // The body of a failure is small and shared by several, so it stands among the types.
            let payload = response.content.as_ref().map(|content| {
                let told = success.then_some(&mut *told);
                self.payload(page, content, Side::Response, told)
            });
            let written = status::written(response.status);
            let code = written.split(' ').next().unwrap_or_default();
            answers.push(Answer {
                anchor: format!("answer.{code}"),
                status: written,
                success,
                text: self.full(&response.docs),
                origin: self.origin(&response.docs),
                action: self.say(action(response.status, is_repeated(operation)), &[]),
                payload,
            });
        }
        answers
    }
}

/// What the client does about a status, where it may or may not send the operation again.
fn action(status: Status, repeated: bool) -> Phrase {
    match (status, repeated) {
        (Status::Exact(200..=299) | Status::Range(2), _) => words::READ,
        (Status::Exact(300..=399) | Status::Range(3), _) => words::ELSEWHERE,
        (Status::Exact(401), _) => words::NEW_TOKEN,
        (Status::Exact(429), true) => words::WAITS,
        (Status::Exact(429), false) => words::LIMITED,
        (Status::Exact(408 | 502 | 503 | 504), true) => words::AGAIN,
        (Status::Exact(408 | 499 | 500..=599) | Status::Range(5), _) => words::UNKNOWN,
        (Status::Exact(400..=499), _) => words::REFUSED,
        (Status::Exact(_) | Status::Range(_) | Status::Default, _) => words::OTHER,
    }
}
