//! The story's own sentences. What a broken rule says comes from the description instead, through the client.

/// A language of the story.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// `en`.
    #[default]
    English,
    /// `zh-Hant`.
    Chinese,
}

impl Language {
    /// The language of a BCP 47 tag, whose case does not matter.
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        [Self::English, Self::Chinese]
            .into_iter()
            .find(|language| of(*language).tag.eq_ignore_ascii_case(tag))
    }
}

/// The sentences in one language. `{0}` and `{1}` stand for what is filled in.
pub(crate) struct Words {
    /// BCP 47.
    pub(crate) tag: &'static str,
    /// What plays what, and where.
    pub(crate) opening: &'static str,
    /// The customer before the first scene.
    pub(crate) customer: &'static str,
    /// How the program sends: async, blocking.
    pub(crate) ways: [&'static str; 2],
    /// The titles of the scenes, in order.
    pub(crate) titles: [&'static str; 5],
    /// The labels of the parts of a scene: code, preview, server, result.
    pub(crate) labels: [&'static str; 4],
    /// What happens to a field.
    pub(crate) set: &'static str,
    /// See [`Words::set`].
    pub(crate) clear: &'static str,
    /// See [`Words::set`].
    pub(crate) keep: &'static str,
    /// What stands between the members of a list.
    pub(crate) comma: &'static str,
    /// A server that no request reached.
    pub(crate) nothing: &'static str,
    /// A request with the status of its answer.
    pub(crate) answered: &'static str,
    /// A request that was done, and whose answer was lost.
    pub(crate) lost: &'static str,
    /// A request that was not done and not answered.
    pub(crate) dropped: &'static str,
    /// A success, with the customer.
    pub(crate) success: &'static str,
    /// A failure: its kind, its outcome, its attempts.
    pub(crate) failure: &'static str,
    /// A broken rule: its id, and what the description says about it.
    pub(crate) violation: &'static str,
    /// A member of the customer that is null.
    pub(crate) none: &'static str,
    /// A member of the customer that did not come.
    pub(crate) untold: &'static str,
    /// What the server knows and the client cannot: the update is done.
    pub(crate) truth: &'static str,
    /// The last lines, when everything went as told.
    pub(crate) ending: [&'static str; 2],
    /// The line before the deviations.
    pub(crate) not_as_told: &'static str,
    /// A deviation: where, what was, what had to be.
    pub(crate) deviation: &'static str,
}

/// The sentences of a language.
pub(crate) fn of(language: Language) -> &'static Words {
    match language {
        Language::English => &ENGLISH,
        Language::Chinese => &CHINESE,
    }
}

/// A sentence with its gaps filled.
pub(crate) fn fill(sentence: &str, values: &[&str]) -> String {
    let mut text = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((number, behind)) = after.split_once('}') else {
            break;
        };
        let value = number.parse().ok().and_then(|at: usize| values.get(at));
        text.push_str(before);
        text.push_str(value.copied().unwrap_or_default());
        rest = behind;
    }
    text.push_str(rest);
    text
}

const ENGLISH: Words = Words {
    tag: "en",
    opening: "A mock plays {0} on {1}. Nothing leaves this machine.",
    customer: "It has a customer: {0}. A program ({1}) makes five calls.",
    ways: ["async", "blocking"],
    titles: [
        "1. Set the name, clear the memo, leave the rest.",
        "2. Break a rule. It is refused before anything is sent.",
        "3. Pass `..` as the id. That would call another endpoint, so it is refused, too.",
        "4. Meet a busy service: 429, `Retry-After: 1`. The client waits and sends it again.",
        "5. Lose the answer after the write, without a retry. Nobody can know from here, and the error says so.",
    ],
    labels: ["code", "preview", "server", "result"],
    set: "set {0} = {1}",
    clear: "clear {0}",
    keep: "keep {0} others",
    comma: ", ",
    nothing: "nothing arrives",
    answered: "{0} → {1}",
    lost: "{0} → done, but the connection breaks before the answer",
    dropped: "{0} → not done, and the connection breaks",
    success: "Ok: {0}",
    failure: "Err: kind {0}, outcome {1}, attempts {2}",
    violation: "{0}: {1}",
    none: "none",
    untold: "not told",
    truth: "The server's own log says: it was applied.",
    ending: [
        "All went as told, and the server's log says the same.",
        "The code: xtask/demo/src/{0}. Your own program: README.md, \"In your own project\".",
    ],
    not_as_told: "error: not everything went as told",
    deviation: "  {0}: {1}\n    and it had to be: {2}",
};

const CHINESE: Words = Words {
    tag: "zh-Hant",
    opening: "模擬伺服器在 {1} 扮演 {0}，任何資料都不會離開這台電腦。",
    customer: "其中有一位顧客：{0}。接著由程式（{1}）進行五次呼叫。",
    ways: ["非同步", "同步"],
    titles: [
        "1. 設定姓名、清除備註，其餘不變。",
        "2. 違反規則：在送出任何內容之前即遭拒絕。",
        "3. 以 `..` 作為 ID：這會呼叫到另一個端點，因此同樣遭拒絕。",
        "4. 服務忙碌：429，`Retry-After: 1`。用戶端等候後再送一次。",
        "5. 寫入之後遺失回應，且不重送：用戶端無從得知結果，錯誤也據實說明。",
    ],
    labels: ["程式碼", "預覽", "伺服器", "結果"],
    set: "設定 {0} = {1}",
    clear: "清除 {0}",
    keep: "其餘 {0} 個欄位不變",
    comma: "、",
    nothing: "未收到任何請求",
    answered: "{0} → {1}",
    lost: "{0} → 已完成，但連線在回應之前中斷",
    dropped: "{0} → 未完成，連線中斷",
    success: "Ok：{0}",
    failure: "Err：kind {0}、outcome {1}、attempts {2}",
    violation: "{0}：{1}",
    none: "無",
    untold: "未回傳",
    truth: "伺服器自己的紀錄顯示：更新已套用。",
    ending: [
        "一切如上所述，伺服器的紀錄也相符。",
        "程式碼：xtask/demo/src/{0}。撰寫自己的程式：README.md 的「In your own project」一節。",
    ],
    not_as_told: "error: 並非一切如上所述",
    deviation: "  {0}：{1}\n    應為：{2}",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_wherever_they_stand() {
        assert_eq!(fill("{1} on {0}.", &["a", "b"]), "b on a.");
        assert_eq!(fill("{0}{0}", &["{1}"]), "{1}{1}");
        assert_eq!(fill("plain", &[]), "plain");
    }

    #[test]
    fn a_language_is_found_by_its_tag() {
        assert_eq!(Language::of("EN"), Some(Language::English));
        assert_eq!(Language::of("zh-hant"), Some(Language::Chinese));
        assert_eq!(Language::of("zh"), None);
    }
}
