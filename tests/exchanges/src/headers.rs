// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

//! The declared headers of answers. `with_head` on a call brings them with a success, and an error has those of its answer; `read_header` reads one.

use crate::runtime::Header;

/// How many calls are left.
///
/// - Read from `X-Left`.
pub const X_LEFT: Header<i64> = Header::new("X-Left");

/// The header `X-Pages` of an answer.
pub const X_PAGES: Header<Vec<i64>> = Header::new("X-Pages");
