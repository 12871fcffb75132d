// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

//! The operations, each as a value.

crate::runtime::compiled_with! {
    (feature = "needs")

    mod put_needs;

    pub use self::{
        put_needs::{PutNeeds, PutNeedsError},
    };
}

crate::runtime::compiled_with! {
    (feature = "excludes")

    mod put_excludes;

    pub use self::{
        put_excludes::{PutExcludes, PutExcludesError},
    };
}

crate::runtime::compiled_with! {
    (feature = "together")

    mod put_together;

    pub use self::{
        put_together::{PutTogether, PutTogetherError},
    };
}

crate::runtime::compiled_with! {
    (feature = "at-least-one")

    mod put_at_least_one;

    pub use self::{
        put_at_least_one::{PutAtLeastOne, PutAtLeastOneError},
    };
}

crate::runtime::compiled_with! {
    (feature = "several")

    mod put_several;

    pub use self::{
        put_several::{PutSeveral, PutSeveralError},
    };
}

crate::runtime::compiled_with! {
    (feature = "things")

    mod get_thing; mod patch_thing;

    pub use self::{
        get_thing::{GetThing, GetThingError}, patch_thing::{PatchThing, PatchThingError},
    };
}
