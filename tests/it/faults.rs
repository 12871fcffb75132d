//! Faults, counted: what becomes of a call over real sockets, over both transports, whatever goes wrong.
//!
//! The table of results stands in `tests/snapshots/faults.snap`; what is expected is written by hand beside each
//! fault.

mod bodiless;
mod idle;
mod markdown;
mod odd;
mod path_ids;
mod play;
mod plug;
mod proxy;
pub(crate) mod raw;
mod redirects;
mod row;
mod table;
mod truth;
mod unreached;
mod wire;

#[test]
fn every_fault_is_told_as_it_is() {
    let rows = table::rows();
    let (mock, _folder) = play::mock();
    let cases = play::cases(&rows);
    let results: Vec<_> = cases
        .iter()
        .copied()
        .zip(play::play(&cases, &mock))
        .collect();
    let wrong = results
        .iter()
        .filter(|(case, came)| came.what != case.expected());
    let wrong: Vec<String> = wrong
        .map(|(case, came)| {
            let (title, expected) = (case.title(), case.expected());
            format!(
                "{title}\n  expected {expected:?}\n  came     {:?}\n  {}",
                came.what, came.text
            )
        })
        .collect();
    let (count, all) = (wrong.len(), results.len());
    assert!(wrong.is_empty(), "{count} of {all}\n{}", wrong.join("\n"));
    // Elsewhere the table lacks the rows of the full line of connections.
    if cfg!(target_os = "linux") {
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots" }, {
            insta::assert_snapshot!("faults", markdown::table(&rows, &results));
        });
    }
}
