// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

//! The operations, each as a value.

mod change_thing; mod upload_scan; mod talk_operation; mod export_things; mod login; mod secured;
mod search_everything;

pub use self::{
    change_thing::*, upload_scan::*, talk_operation::*, export_things::*, login::*, secured::*,
    search_everything::*,
};
