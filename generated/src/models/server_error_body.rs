// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Serialize};

/// Server error · 伺服器錯誤
///
/// The body of the answer when the server fails.
///
/// 伺服器發生錯誤時回應的內容。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
/// - Known from public client code. · 取自公開的用戶端程式碼。
#[doc(alias = "伺服器錯誤")]
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct ServerErrorBody {
    /// Message · 訊息
    ///
    /// What went wrong, for people to read.
    ///
    /// 錯誤說明，供人閱讀。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "訊息")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,

    /// Code · 代碼
    ///
    /// What went wrong, for programs to read.
    ///
    /// 錯誤代碼，供程式判讀。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "代碼")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

impl ServerErrorBody {
    /// Starts with nothing set. · 從未設定任何欄位開始。
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `message`. · 設定 `message`。
    ///
    /// Message · 訊息
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Sets `code`. · 設定 `code`。
    ///
    /// Code · 代碼
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }
}
