// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

//! The operations, each as a value.

mod put_needs; mod put_excludes; mod put_together; mod put_at_least_one; mod put_several; mod get_thing;
mod patch_thing;

pub use self::{
    put_needs::{PutNeeds, PutNeedsError}, put_excludes::{PutExcludes, PutExcludesError},
    put_together::{PutTogether, PutTogetherError}, put_at_least_one::{PutAtLeastOne, PutAtLeastOneError},
    put_several::{PutSeveral, PutSeveralError}, get_thing::{GetThing, GetThingError}, patch_thing::{PatchThing,
    PatchThingError},
};
