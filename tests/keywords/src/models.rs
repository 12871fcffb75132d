// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

//! The types that travel.

crate::runtime::compiled_with! {
    (feature = "other-types")

    mod strings; mod numbers; mod lists; mod maps; mod open; mod names; mod implied; mod unions; mod shape_model;
    mod square; mod contact; mod person; mod team; mod tuples; mod contains;

    pub use self::{
        strings::Strings, numbers::Numbers, lists::Lists, maps::Maps, open::Open, names::Names, implied::Implied,
        unions::{Unions, UnionsPlain}, shape_model::ShapeModel, square::{Square, SquareKind}, contact::Contact,
        person::Person, team::Team, tuples::Tuples, contains::{Contains, ContainsOddItem, ContainsTypedItem},
    };
}

crate::runtime::compiled_with! {
    (any(
        feature = "things", feature = "other-types",
    ))

    mod circle;

    pub use self::{
        circle::{Circle, CircleKind},
    };
}

crate::runtime::compiled_with! {
    (feature = "needs")

    mod needs;

    pub use self::{
        needs::Needs,
    };
}

crate::runtime::compiled_with! {
    (feature = "excludes")

    mod excludes;

    pub use self::{
        excludes::Excludes,
    };
}

crate::runtime::compiled_with! {
    (feature = "together")

    mod together;

    pub use self::{
        together::Together,
    };
}

crate::runtime::compiled_with! {
    (feature = "at-least-one")

    mod at_least_one;

    pub use self::{
        at_least_one::AtLeastOne,
    };
}

crate::runtime::compiled_with! {
    (feature = "several")

    mod several;

    pub use self::{
        several::Several,
    };
}

crate::runtime::compiled_with! {
    (feature = "things")

    mod thing; mod thing_update;

    pub use self::{
        thing::Thing, thing_update::{ThingUpdate, ThingUpdateKind},
    };
}
