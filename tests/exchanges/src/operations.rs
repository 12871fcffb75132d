// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

//! The operations, each as a value.

mod change_thing;
mod upload_scan;
mod talk_operation;
mod export_things;
mod login;
mod secured;
mod search_everything;

pub use self::change_thing::{ChangeThing, ChangeThingError};
pub use self::upload_scan::{UploadScan, UploadScanError};
pub use self::talk_operation::{TalkOperation, TalkOperationError};
pub use self::export_things::{ExportThings, ExportThingsError};
pub use self::login::{
    Login, LoginError, LoginBody, LoginBodyGrantType, LoginResponse200, LoginResponse400,
};
pub use self::secured::{Secured, SecuredError};
pub use self::search_everything::{
    SearchEverything, SearchEverythingError, SearchEverythingLabel,
    SearchEverythingQuery, SearchEverythingXFlags,
};
