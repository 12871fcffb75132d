//! The examples of the codes about translations.

use super::Example::{self, None, Schemas};
use crate::diagnostic::codes::*;
use crate::diagnostic::{Code, said};

/// The example of each code.
pub(super) const ALL: &[(Code, Example)] = &[
    (
        TRANSLATION_STALE,
        None(said!(
            "It cannot be shown here: it takes a second file, the lock."
        )),
    ),
    (
        TRANSLATION_MISSING,
        None(said!(
            "It cannot be shown here: it takes a second file, the lock."
        )),
    ),
    (
        TRANSLATION_ORPHANED,
        Schemas(
            "A: {type: string, x-i18n: {zh-Hant: {title: 名稱}}}",
            "A: {type: string, title: Name, x-i18n: {zh-Hant: {title: 名稱}}}",
        ),
    ),
    (
        TRANSLATION_NUMBERS,
        Schemas(
            "A: {type: string, title: 20 items, x-i18n: {zh-Hant: {title: 10 項}}}",
            "A: {type: string, title: 20 items, x-i18n: {zh-Hant: {title: 20 項}}}",
        ),
    ),
    (
        TRANSLATION_CODE,
        Schemas(
            "A: {type: string, title: 'Use `a`', x-i18n: {zh-Hant: {title: '用 `b`'}}}",
            "A: {type: string, title: 'Use `a`', x-i18n: {zh-Hant: {title: '用 `a`'}}}",
        ),
    ),
    (
        TRANSLATION_LINKS,
        Schemas(
            "A: {type: string, title: 'See <https://a.example.test>', x-i18n: {zh-Hant: {title: '見 <https://b.example.test>'}}}",
            "A: {type: string, title: 'See <https://a.example.test>', x-i18n: {zh-Hant: {title: '見 <https://a.example.test>'}}}",
        ),
    ),
    (
        SIMPLIFIED,
        Schemas(
            "A: {type: string, title: Country, x-i18n: {zh-Hant: {title: 国家}}}",
            "A: {type: string, title: Country, x-i18n: {zh-Hant: {title: 國家}}}",
        ),
    ),
    (
        HALF_WIDTH,
        Schemas(
            "A: {type: string, title: 'Name, phone', x-i18n: {zh-Hant: {title: '姓名,電話'}}}",
            "A: {type: string, title: 'Name, phone', x-i18n: {zh-Hant: {title: 姓名，電話}}}",
        ),
    ),
    (
        EMPHASIS,
        Schemas(
            "A: {type: string, title: Name, x-i18n: {zh-Hant: {title: '**姓名'}}}",
            "A: {type: string, title: Name, x-i18n: {zh-Hant: {title: '**姓名**'}}}",
        ),
    ),
    (
        LOCK_MALFORMED,
        None(said!(
            "It cannot be shown here: it takes a second file, the lock."
        )),
    ),
    (
        OVERLAY_MALFORMED,
        None(said!(
            "It cannot be shown here: it takes a second file, the translator's."
        )),
    ),
    (
        OVERLAY_TARGET,
        None(said!(
            "It cannot be shown here: it takes a second file, the translator's."
        )),
    ),
    (
        NOT_EDITABLE,
        None(said!(
            "It cannot be shown here: it takes a second file, the translator's."
        )),
    ),
];
