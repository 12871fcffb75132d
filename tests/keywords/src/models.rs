// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

//! The types that travel.

mod strings; mod numbers; mod lists; mod maps; mod open; mod names; mod implied; mod unions; mod shape_model;
mod circle; mod square; mod needs; mod excludes; mod together; mod at_least_one; mod several; mod thing;
mod thing_update; mod tuples; mod contains;

pub use self::{
    strings::*, numbers::*, lists::*, maps::*, open::*, names::*, implied::*, unions::*, shape_model::*, circle::*,
    square::*, needs::*, excludes::*, together::*, at_least_one::*, several::*, thing::*, thing_update::*,
    tuples::*, contains::*,
};
