// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

//! The types that travel.

mod inner; mod thing; mod thing_change; mod upload; mod talk; mod word; mod filter; mod problem;
mod post_scanned;

pub use self::{
    inner::Inner, thing::Thing, thing_change::{ThingChange, ThingChangeOwner, ThingChangeOwnerRolesItem},
    upload::{Upload, UploadMeta}, talk::Talk, word::Word, filter::Filter, problem::Problem,
    post_scanned::PostScannedBody,
};
