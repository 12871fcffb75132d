// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

//! The types that travel.

mod inner; mod thing; mod thing_change; mod upload; mod talk; mod word; mod filter; mod problem;
mod post_scanned;

pub use self::{
    inner::*, thing::*, thing_change::*, upload::*, talk::*, word::*, filter::*, problem::*, post_scanned::*,
};
