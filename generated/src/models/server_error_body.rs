// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::object;

/// Server error · 伺服器錯誤
///
/// The body of the answer when the server fails.
///
/// 伺服器發生錯誤時回應的內容。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
/// - Known from public client code. · 取自公開的用戶端程式碼。
#[doc(alias = "伺服器錯誤")]
#[derive(Clone, Debug, Default, PartialEq)]
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
    pub message: Option<String>,

    /// Code · 代碼
    ///
    /// What went wrong, for programs to read.
    ///
    /// 錯誤代碼，供程式判讀。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "代碼")]
    pub code: Option<String>,
}

object! {
    ServerErrorBody, bilingual, new();
    0 message: optional "message";
    1 code: optional "code";
}
