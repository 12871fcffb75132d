// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

//! The operations, each as a value.

crate::runtime::compiled_with! {
    (feature = "things")

    mod change_thing; mod patch_thing;

    pub use self::{
        change_thing::{ChangeThing, ChangeThingError}, patch_thing::{PatchThing, PatchThingContentType,
        PatchThingError},
    };
}

crate::runtime::compiled_with! {
    (feature = "notes")

    mod add_note;

    pub use self::{
        add_note::{AddNote, AddNoteContent, AddNoteError, AddNoteBody, AddNoteFormUrlencodedBody, AddNoteFormDataBody,
        AddNoteJsonVersion2Body},
    };
}

crate::runtime::compiled_with! {
    (feature = "labels")

    mod put_labels;

    pub use self::{
        put_labels::{PutLabels, PutLabelsContent, PutLabelsError},
    };
}

crate::runtime::compiled_with! {
    (feature = "scans")

    mod upload_scan;

    pub use self::{
        upload_scan::{UploadScan, UploadScanContentType, UploadScanError},
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
