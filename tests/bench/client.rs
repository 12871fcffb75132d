//! What the client costs beside code that somebody writes by hand for this one call, in instructions and in blocks of the
//! heap.
//!
//! The other side is `by_hand.rs`. Both write the same body, read the same answer, and send the same request to the same
//! service on loopback, which is checked first. Each measure runs this very program again under valgrind, with many
//! rounds and with one; the difference is what a round costs, without the start of the program and the first
//! connection. The service runs in the process that is not counted.
//!
//! Why not `gungraun`: a ratio wants two functions in one run, and the whole call wants a service outside of what is
//! counted; it has neither.
//!
//! Run it by `cargo xtask bench`, or alone by `cargo bench --package tests --bench client`.

use std::ffi::OsStr;
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;

use serde_json::Value;
use shopline::Client;
use shopline::models::{Customer, UpdateCustomerBody};

mod by_hand;
mod service;
mod valgrind;

use service::Service;
use valgrind::{CALLGRIND, Tool};

/// Counts blocks of the heap, those that grow included.
const MEMCHECK: Tool = Tool {
    arguments: &[
        "--tool=memcheck",
        "--leak-check=no",
        "--undef-value-errors=no",
    ],
    label: "total heap usage: ",
};

const TOKEN: &str = "64f0c0ffee64f0c0ffee64f0c0ffee64f0c0ffee";
const HANDLE: &str = "my-shop-handle";

/// What is measured, how often in a row, and what it is called.
const WORKS: [(&str, u32, &str); 3] = [
    ("encode", 1000, "write the body"),
    ("decode", 300, "read the answer"),
    ("call", 100, "whole call"),
];

/// How much is sent and answered: the names of the examples in the description.
const SIZES: [(&str, &str, &str); 2] = [
    ("setNameClearMemo", "someFields", "2 fields, 3 back"),
    ("setManyFields", "wholeCustomer", "23 fields, 45 back"),
];

type Failure = Box<dyn std::error::Error>;

/// What is sent and answered, as JSON.
struct Texts {
    body: Vec<u8>,
    answer: Vec<u8>,
}

fn texts(size: &str) -> Result<Texts, Failure> {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/shopline.yaml");
    let spec: Value = serde_yaml::from_str(&std::fs::read_to_string(spec)?)?;
    let put = &spec["paths"]["/customers/{id}"]["put"];
    let example = |at: &Value, name: &str| {
        serde_json::to_vec(&at["content"]["application/json"]["examples"][name]["value"])
    };
    let known = SIZES.iter().find(|(body, _, _)| *body == size);
    let (body, answer, _) = known.ok_or("no such size")?;
    Ok(Texts {
        body: example(&put["requestBody"], body)?,
        answer: example(&put["responses"]["200"], answer)?,
    })
}

/// Calls within an executor of this thread alone.
fn executor() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
}

/// The generated client does a work so many times.
fn generated(work: &str, size: &str, rounds: u32, base: &str) -> Result<(), Failure> {
    let texts = texts(size)?;
    let body: UpdateCustomerBody = serde_json::from_slice(&texts.body)?;
    match work {
        "encode" => (0..rounds).try_for_each(|_| {
            black_box(serde_json::to_vec(black_box(&body))?);
            Ok(())
        }),
        "decode" => (0..rounds).try_for_each(|_| {
            black_box(serde_json::from_slice::<Customer>(black_box(
                &texts.answer,
            ))?);
            Ok(())
        }),
        _ => {
            let client = Client::builder(TOKEN, HANDLE).base_url(base).build()?;
            executor()?.block_on(async {
                for _ in 0..rounds {
                    black_box(client.update_customer(size, body.clone()).send().await?);
                }
                Ok(())
            })
        }
    }
}

/// The code by hand does a work so many times.
fn by_hand(work: &str, size: &str, rounds: u32, base: &str) -> Result<(), Failure> {
    let texts = texts(size)?;
    let body: by_hand::UpdateCustomerBody = serde_json::from_slice(&texts.body)?;
    match work {
        "encode" => (0..rounds).try_for_each(|_| {
            black_box(serde_json::to_vec(black_box(&body))?);
            Ok(())
        }),
        "decode" => (0..rounds).try_for_each(|_| {
            let answer = black_box(&texts.answer);
            black_box(serde_json::from_slice::<by_hand::answer::Customer>(answer)?);
            Ok(())
        }),
        _ => {
            let api = by_hand::Api::new(base, TOKEN, HANDLE)?;
            executor()?.block_on(async {
                for _ in 0..rounds {
                    black_box(api.update_customer(size, &body.clone()).await?);
                }
                Ok(())
            })
        }
    }
}

/// Fails unless both sides say the same and understand the same.
fn compare(size: &str, service: &Service) -> Result<(), Failure> {
    let texts = texts(size)?;
    let ours: UpdateCustomerBody = serde_json::from_slice(&texts.body)?;
    let theirs: by_hand::UpdateCustomerBody = serde_json::from_slice(&texts.body)?;
    if serde_json::to_vec(&ours)? != serde_json::to_vec(&theirs)? {
        return Err(format!("{size}: the bodies differ").into());
    }
    let ours: Customer = serde_json::from_slice(&texts.answer)?;
    let theirs: by_hand::answer::Customer = serde_json::from_slice(&texts.answer)?;
    let whole = serde_json::from_slice(&texts.answer)?;
    let read = [serde_json::to_value(ours)?, serde_json::to_value(theirs)?];
    if read.iter().any(|read| !same(read, &whole)) {
        return Err(format!("{size}: the answers differ").into());
    }
    service.heard();
    generated("call", size, 1, &service.base)?;
    by_hand("call", size, 1, &service.base)?;
    match service.heard().as_slice() {
        [ours, theirs] if ours == theirs => Ok(()),
        heard => Err(format!("{size}: the requests differ: {heard:#?}").into()),
    }
}

/// Whether two values say the same: a number by hand has forgotten how it was written.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .all(|(name, value)| other.get(name).is_some_and(|other| same(value, other)))
        }
        _ => one == other,
    }
}

/// What one round of a work costs.
fn cost(
    tool: &Tool,
    side: &str,
    work: &str,
    size: &str,
    rounds: u32,
    base: &str,
) -> Result<f64, String> {
    let count = |rounds: u32| {
        let rounds = rounds.to_string();
        tool.count(&[side, work, size, &rounds, base].map(OsStr::new))
    };
    Ok((count(rounds + 1)? - count(1)?) / f64::from(rounds))
}

#[expect(
    clippy::print_stdout,
    reason = "the numbers are what this program is for"
)]
fn report() -> Result<(), Failure> {
    let mut answers = Vec::new();
    for (size, _, _) in SIZES {
        answers.push((size, String::from_utf8(texts(size)?.answer)?));
    }
    let service = Service::start(answers)?;
    println!("| what | instructions | by hand | ratio | allocations | by hand |");
    println!("|---|---|---|---|---|---|");
    for (size, _, sizes) in SIZES {
        compare(size, &service)?;
        for (work, rounds, title) in WORKS {
            let cost = |tool, side| cost(tool, side, work, size, rounds, &service.base);
            let (ours, theirs) = (cost(&CALLGRIND, "generated")?, cost(&CALLGRIND, "by-hand")?);
            let blocks = (cost(&MEMCHECK, "generated")?, cost(&MEMCHECK, "by-hand")?);
            println!(
                "| {title}, {sizes} | {ours:.0} | {theirs:.0} | {:.2} | {:.1} | {:.1} |",
                ours / theirs,
                blocks.0,
                blocks.1
            );
        }
    }
    Ok(())
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        ["--measure", side, work, size, rounds, base] => rounds
            .parse()
            .map_err(Failure::from)
            .and_then(|rounds| match *side {
                "generated" => generated(work, size, rounds, base),
                _ => by_hand(work, size, rounds, base),
            }),
        [] => report(),
        _ => Err("this benchmark takes no arguments".into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
