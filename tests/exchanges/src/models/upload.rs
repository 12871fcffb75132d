// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{Check, Checker, File, Limit, object};

/// The type `Upload`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Upload {
    /// The `scan` member.
    ///
    /// - Required.
    /// - Format: `binary`.
    pub scan: File,

    /// The `pages` member.
    ///
    /// - Optional.
    /// - At most 9 items.
    pub pages: Option<Vec<File>>,

    /// The `note` member.
    ///
    /// - Optional.
    /// - At most 20 characters.
    pub note: Option<String>,

    /// The `meta` member.
    ///
    /// - Optional.
    pub meta: Option<UploadMeta>,
}

object! {
    Upload, english, new(scan: impl Into<File> = into);
    0 scan: required "scan", set scan(impl Into<File> = into);
    1 pages: optional "pages", set pages(impl IntoIterator<Item = impl Into<File>> = each), keep keep_pages;
    2 note: optional "note", set note(impl Into<String> = into), keep keep_note;
    3 meta: optional "meta", set meta(UploadMeta), keep keep_meta;
}

impl Check for Upload {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.member("pages", &self.pages, &[Limit::MaxItems(9)]);
        at.member("note", &self.note, &[Limit::MaxLength(20)]);
    }
}

/// The type of `meta`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UploadMeta {
    /// The `lang` member.
    ///
    /// - Optional.
    pub lang: Option<String>,
}

object! {
    UploadMeta, english, new();
    0 lang: optional "lang", set lang(impl Into<String> = into), keep keep_lang;
}

impl Check for UploadMeta {}
