//! The texts of errors in Traditional Chinese. Their English is in `Display`, where it stays the same for logs.

use super::super::alloc::borrow::Cow;
use super::super::alloc::format;
use super::super::error::CredentialError;
use super::super::exchange::Outcome;
use super::super::request::RequestErrorKind;
use super::super::transport::{Fault, Unconnected};
use super::{LANGUAGES, find};

/// Whether the language is one that reads these texts.
pub(in super::super) fn wanted(language: &str) -> bool {
    find(LANGUAGES.iter().copied(), language) == Some(1)
}

pub(in super::super) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::NotApplied => "未套用",
        Outcome::Unknown => "可能已套用",
        Outcome::Applied => "已套用",
    }
}

pub(in super::super) fn credential(error: &CredentialError) -> &'static str {
    match error {
        CredentialError::Missing => "用戶端沒有此操作可用的憑證",
        CredentialError::Insecure => "憑證只會經由 https 或送往本機",
        CredentialError::Source(_) => "無法取得權杖",
    }
}

pub(in super::super) fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::Connect => "無法連線",
        Fault::Invalid => "無法送出此請求",
        Fault::Timeout => "等候回應逾時",
        Fault::Lost => "連線中斷",
        Fault::TooLarge => "回應超過大小上限",
    }
}

pub(in super::super) fn unconnected(reason: Unconnected) -> &'static str {
    match reason {
        Unconnected::Refused => "對方拒絕連線",
        Unconnected::NameNotFound => "找不到主機名稱",
        Unconnected::Tls => "TLS 驗證失敗",
        Unconnected::TimedOut => "連線逾時",
    }
}

pub(in super::super) fn part(kind: RequestErrorKind) -> &'static str {
    match kind {
        RequestErrorKind::PathParameter => "路徑參數",
        RequestErrorKind::Header => "標頭",
        RequestErrorKind::Encode => "值",
        RequestErrorKind::Parameter => "參數",
        RequestErrorKind::Setting => "設定",
    }
}

/// A reason that the runtime gives as text; one that is not in the table (the words of a library) stays as it is.
pub(in super::super) fn reason(english: &str) -> Cow<'_, str> {
    const TABLE: &[(&str, &str)] = &[
        (
            "the client has no async transport",
            "用戶端沒有非同步的傳輸方式",
        ),
        (
            "the client has no blocking transport",
            "用戶端沒有同步的傳輸方式",
        ),
        ("the client has no base URL", "用戶端沒有設定基底網址"),
        ("is empty", "不可為空"),
        ("is not set", "尚未設定"),
        (
            "a number that is not finite has no JSON spelling",
            "非有限的數字無法以 JSON 表示",
        ),
        (
            "its style cannot carry a value of this shape",
            "其樣式無法表示這種形狀的值",
        ),
        (
            "an item has the delimiter of its style in it, which would make it two items",
            "項目中含有其樣式的分隔符號，會變成兩個項目",
        ),
        ("only an object can be a form", "只有物件可以是表單"),
        ("the body is empty", "本文是空的"),
        ("the body is not UTF-8", "本文不是 UTF-8"),
        ("the answer is no JSON", "回應不是 JSON"),
        (
            "the answer is no stream of the media type that was asked for",
            "回應不是所要求媒體類型的串流",
        ),
    ];
    let found = TABLE.iter().find(|(known, _)| *known == english);
    Cow::Borrowed(found.map_or(english, |(_, chinese)| chinese))
}

pub(in super::super) const EMPTY_UPDATE: &str =
    "更新沒有變更任何內容；若仍要送出，請用 `allow_empty`";
pub(in super::super) const DEADLINE: &str = "呼叫的時限已到";

/// What an undeclared status means.
pub(in super::super) fn unexpected(status: u16) -> Cow<'static, str> {
    Cow::Owned(match status {
        300..=399 => {
            format!("狀態 {status} 是重新導向；為了讓請求與憑證只送往設定的網址，不會跟隨")
        }
        _ => format!("狀態 {status} 未經宣告"),
    })
}
