// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

//! The types that travel.

mod strings;
mod numbers;
mod lists;
mod maps;
mod open;
mod names;
mod implied;
mod unions;
mod shape_model;
mod circle;
mod square;
mod needs;
mod excludes;
mod together;
mod at_least_one;
mod several;
mod thing;
mod thing_update;

pub use self::strings::Strings;
pub use self::numbers::Numbers;
pub use self::lists::Lists;
pub use self::maps::Maps;
pub use self::open::Open;
pub use self::names::Names;
pub use self::implied::Implied;
pub use self::unions::{Unions, UnionsPlain};
pub use self::shape_model::ShapeModel;
pub use self::circle::{Circle, CircleKind};
pub use self::square::{Square, SquareKind};
pub use self::needs::Needs;
pub use self::excludes::Excludes;
pub use self::together::Together;
pub use self::at_least_one::AtLeastOne;
pub use self::several::Several;
pub use self::thing::Thing;
pub use self::thing_update::{ThingUpdate, ThingUpdateKind};
