// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

//! The operations, each as a value.

mod change_thing; mod upload_scan; mod talk_operation; mod export_things; mod login; mod secured;
mod search_everything;

pub use self::{
    change_thing::{ChangeThing, ChangeThingError}, upload_scan::{UploadScan, UploadScanError},
    talk_operation::{TalkOperation, TalkOperationError}, export_things::{ExportThings, ExportThingsError},
    login::{Login, LoginError, LoginBody, LoginBodyGrantType, LoginResponse200, LoginResponse400},
    secured::{Secured, SecuredError}, search_everything::{SearchEverything, SearchEverythingError,
    SearchEverythingLabel, SearchEverythingQuery, SearchEverythingXFlags},
};
