// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

//! The types that travel.

mod strings; mod numbers; mod lists; mod maps; mod open; mod names; mod implied; mod unions; mod shape_model;
mod circle; mod square; mod needs; mod excludes; mod together; mod at_least_one; mod several; mod thing;
mod thing_update; mod tuples; mod contains;

pub use self::{
    strings::Strings, numbers::Numbers, lists::Lists, maps::Maps, open::Open, names::Names, implied::Implied,
    unions::{Unions, UnionsPlain}, shape_model::ShapeModel, circle::{Circle, CircleKind}, square::{Square,
    SquareKind}, needs::Needs, excludes::Excludes, together::Together, at_least_one::AtLeastOne, several::Several,
    thing::Thing, thing_update::{ThingUpdate, ThingUpdateKind}, tuples::Tuples, contains::{Contains,
    ContainsOddItem, ContainsTypedItem},
};
