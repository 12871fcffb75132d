// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

//! The operations, each as a value.

crate::runtime::compiled_with! {
    (feature = "things")

    mod change_thing;

    pub use self::{
        change_thing::{ChangeThing, ChangeThingError},
    };
}

crate::runtime::compiled_with! {
    (feature = "scans")

    mod upload_scan;

    pub use self::{
        upload_scan::{UploadScan, UploadScanError},
    };
}

crate::runtime::compiled_with! {
    (feature = "talk")

    mod talk_operation;

    pub use self::{
        talk_operation::{TalkOperation, TalkOperationError},
    };
}

crate::runtime::compiled_with! {
    (feature = "export")

    mod export_things;

    pub use self::{
        export_things::{ExportThings, ExportThingsError},
    };
}

crate::runtime::compiled_with! {
    (feature = "token")

    mod login;

    pub use self::{
        login::{Login, LoginError, LoginBody, LoginBodyGrantType, LoginResponse200, LoginResponse400},
    };
}

crate::runtime::compiled_with! {
    (feature = "secured")

    mod secured;

    pub use self::{
        secured::{Secured, SecuredError},
    };
}

crate::runtime::compiled_with! {
    (feature = "everything")

    mod search_everything;

    pub use self::{
        search_everything::{SearchEverything, SearchEverythingError, SearchEverythingLabel, SearchEverythingQuery,
        SearchEverythingXFlags},
    };
}
