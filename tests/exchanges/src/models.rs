// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

//! The types that travel.

crate::runtime::compiled_with! {
    (any(
        feature = "token", feature = "everything",
    ))

    mod inner;

    pub use self::{
        inner::Inner,
    };
}

crate::runtime::compiled_with! {
    (any(
        feature = "things", feature = "scans", feature = "talk", feature = "export", feature = "other-types",
    ))

    mod thing;

    pub use self::{
        thing::Thing,
    };
}

crate::runtime::compiled_with! {
    (feature = "things")

    mod thing_change; mod problem;

    pub use self::{
        thing_change::{ThingChange, ThingChangeOwner, ThingChangeOwnerRolesItem}, problem::Problem,
    };
}

crate::runtime::compiled_with! {
    (feature = "scans")

    mod upload;

    pub use self::{
        upload::{Upload, UploadMeta},
    };
}

crate::runtime::compiled_with! {
    (feature = "talk")

    mod talk; mod word;

    pub use self::{
        talk::Talk, word::Word,
    };
}

crate::runtime::compiled_with! {
    (feature = "everything")

    mod filter;

    pub use self::{
        filter::Filter,
    };
}

crate::runtime::compiled_with! {
    (feature = "other-types")

    mod post_scanned;

    pub use self::{
        post_scanned::PostScannedBody,
    };
}
