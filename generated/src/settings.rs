// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

//! What a client is given once. · 用戶端只需設定一次的內容。

use crate::runtime::{Credential, CredentialKind, Settings};

/// What every request carries beside its own fields. · 每個請求除自身欄位外所攜帶的內容。
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClientSettings {
    /// The integrator's handle. · 串接商的 handle。
    ///
    /// The integrator's handle. SHOPLINE asks for it on every request.
    ///
    /// 串接商的 handle。SHOPLINE 要求每個請求都須提供。
    ///
    /// - Sent as the header `User-Agent` of every call that declares it. · 於每個宣告此標頭的呼叫中以 `User-Agent` 送出。
    /// - Source: <https://open-api.docs.shoplineapp.com/docs/openapi-request-example>, seen 2026-11-23. · 來源：<https://open-api.docs.shoplineapp.com/docs/openapi-request-example>，查閱於 2026-11-23。
    /// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
    /// - The vendor documents the header as mandatory; whether the service enforces it is unknown. · 官方文件將此標頭列為必填；服務是否強制要求則未知。
    #[doc(alias = "串接商的 handle")]
    pub handle: String,
}

impl ClientSettings {
    /// Starts with what is required and nothing else. · 以必填內容開始，其餘皆未設定。
    #[must_use]
    pub fn new(handle: impl Into<String>) -> Self {
        Self { handle: handle.into() }
    }
}

impl Settings for ClientSettings {
    const HEADERS: &'static [(&'static str, &'static str, bool)] = &[
        ("handle", "User-Agent", true),
    ];

    fn get(&self, name: &str) -> Option<&str> {
        match name {
            "handle" => Some(&self.handle),
            _ => None,
        }
    }
}

/// An access token, from the store admin or from an app. · Access token，由商店後台或應用程式取得。
///
/// An access token, from the store admin or from an app. It is opaque: the page labels it JWT, but the vendor's own sample is none, so no form is stated here.
///
/// Access token，由商店後台或應用程式取得。請視為不透明字串：官方頁面標示為 JWT，但其範例並非 JWT，故此處不標示格式。
#[doc(alias = "Access token，由商店後台或應用程式取得")]
pub const BEARER: Credential = Credential {
    name: "bearer",
    kind: CredentialKind::Bearer,
};

/// Every kind of credential, by its name in the description. · 所有驗證方式，以說明文件中的名稱列出。
pub const CREDENTIALS: &[Credential] = &[BEARER];
