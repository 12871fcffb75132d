//! Who runs the example: an executor, or the thread itself.

use shopline::Client;
use shopline::runtime::{Preview, RequestError};

use crate::example::Answer;
use crate::{example, example_blocking};

/// How the client sends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// With `reqwest`, on an executor.
    #[default]
    Async,
    /// With `ureq`, on the thread that calls.
    Blocking,
}

/// A function of the example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    Prepare,
    SetAndClear,
    BreakARule,
    PassAWrongId,
    MeetABusyService,
    LoseTheAnswer,
}

/// What a preview says, when the function asks for one.
pub(crate) type Shown = Option<Result<Preview, RequestError>>;

impl Act {
    /// The function's name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Prepare => "prepare",
            Self::SetAndClear => "set_and_clear",
            Self::BreakARule => "break_a_rule",
            Self::PassAWrongId => "pass_a_wrong_id",
            Self::MeetABusyService => "meet_a_busy_service",
            Self::LoseTheAnswer => "lose_the_answer",
        }
    }
}

/// Something that runs the functions of the example.
pub(crate) enum Runner {
    Async(tokio::runtime::Runtime),
    Blocking,
}

impl Runner {
    pub(crate) fn new(way: Way) -> std::io::Result<Self> {
        match way {
            Way::Async => tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .map(Self::Async),
            Way::Blocking => Ok(Self::Blocking),
        }
    }

    /// The text of the functions.
    pub(crate) fn source(&self) -> &'static str {
        match self {
            Self::Async(_) => include_str!("example.rs"),
            Self::Blocking => include_str!("example_blocking.rs"),
        }
    }

    pub(crate) fn run(&self, act: Act, client: &Client) -> (Shown, Answer) {
        match self {
            Self::Async(executor) => executor.block_on(run(act, client)),
            Self::Blocking => run_blocking(act, client),
        }
    }
}

async fn run(act: Act, client: &Client) -> (Shown, Answer) {
    let mut shown = None;
    let answer = match act {
        Act::Prepare => example::prepare(client).await,
        Act::SetAndClear => example::set_and_clear(client, |preview| shown = Some(preview)).await,
        Act::BreakARule => example::break_a_rule(client).await,
        Act::PassAWrongId => example::pass_a_wrong_id(client).await,
        Act::MeetABusyService => example::meet_a_busy_service(client).await,
        Act::LoseTheAnswer => example::lose_the_answer(client).await,
    };
    (shown, answer)
}

fn run_blocking(act: Act, client: &Client) -> (Shown, Answer) {
    let mut shown = None;
    let answer = match act {
        Act::Prepare => example_blocking::prepare(client),
        Act::SetAndClear => {
            example_blocking::set_and_clear(client, |preview| shown = Some(preview))
        }
        Act::BreakARule => example_blocking::break_a_rule(client),
        Act::PassAWrongId => example_blocking::pass_a_wrong_id(client),
        Act::MeetABusyService => example_blocking::meet_a_busy_service(client),
        Act::LoseTheAnswer => example_blocking::lose_the_answer(client),
    };
    (shown, answer)
}
