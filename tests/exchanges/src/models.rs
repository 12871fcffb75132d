// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

//! The types that travel.

mod inner;
mod thing;
mod thing_change;
mod upload;
mod talk;
mod word;
mod filter;
mod problem;
mod post_scanned;

pub use self::inner::Inner;
pub use self::thing::Thing;
pub use self::thing_change::{ThingChange, ThingChangeOwner, ThingChangeOwnerRolesItem};
pub use self::upload::{Upload, UploadMeta};
pub use self::talk::Talk;
pub use self::word::Word;
pub use self::filter::Filter;
pub use self::problem::Problem;
pub use self::post_scanned::PostScannedBody;
