//! The sentences that the generator writes itself, in the languages it speaks. A description in any other language gets
//! the English ones.

use super::Languages;

/// One sentence in every language we speak; `{0}`, `{1}` stand for what it speaks of, `{s}` for the plural of `{0}`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrase {
    en: &'static str,
    zh_hant: &'static str,
}

macro_rules! phrases {
    ($($name:ident = $en:literal, $zh_hant:literal;)*) => {
        $(#[doc = $en] pub(crate) const $name: Phrase = Phrase { en: $en, zh_hant: $zh_hant };)*
        #[cfg(test)]
        const ALL: &[Phrase] = &[$($name),*];
    };
}

phrases! {
    // What an item is, when the description has no text for it.
    MEMBER = "The {0} member.", "{0} 欄位。";
    PARAMETER = "The {0} parameter.", "{0} 參數。";
    TYPE = "The type {0}.", "{0} 型別。";
    INLINE_TYPE = "The type of {0}.", "{0} 的型別。";
    VALUE = "The value {0}.", "值 {0}。";
    VARIANT = "The variant {0}.", "{0} 形式。";
    OPERATION = "The operation {0}.", "{0} 操作。";
    BODY = "The body of the request.", "請求內容。";
    RESPONSE = "The response {0}.", "回應 {0}。";
    SERVER = "The server {0}.", "伺服器 {0}。";
    SETTING = "The setting {0}.", "設定 {0}。";
    CREDENTIAL = "The credential {0}.", "憑證 {0}。";
    CRATE = "A client for {0}.", "{0} 的用戶端。";
    OTHER_STATUS = "Any status that is not declared.", "其他未宣告的狀態。";
    STATUS_RANGE = "Any {0} status.", "任何 {0} 狀態。";
    EXTRA = "The members that are not declared, by name.", "其他未宣告的成員，依名稱。";
    FAILURE = "What {0} answers when it does not succeed.", "{0} 未成功時的回應。";
    SUCCESS = "What {0} answers when it succeeds.", "{0} 成功時的回應。";

    // Verbs.
    SET = "Sets {0}.", "設定 {0}。";
    CLEAR = "Clears {0}: `null` is sent.", "清除 {0}：送出 `null`。";
    KEEP = "Leaves {0} as it is: nothing is sent.", "保留 {0} 不變：不送出。";

    // Translations.
    STALE = "(translation out of date)", "（譯文待更新）";

    // Presence and null.
    CLEARABLE = "Leave out to keep, null to clear.", "省略則不變，null 則清除。";
    MAY_BE_MISSING_OR_NULL = "May be missing or null.", "可能省略或為 null。";
    MAY_BE_NULL = "Always there, may be null.", "必定存在，可為 null。";
    OPTIONAL = "Optional.", "選填。";
    NULL_ALLOWED = "May be null.", "可為 null。";
    REQUIRED = "Required.", "必填。";
    FIXED = "Always {0}; filled in by the constructor.", "固定為 {0}，由建構函式填入。";
    JSON_NAME = "JSON name: {0}.", "JSON 名稱：{0}。";
    WIRE_NAME = "Sent as {0}.", "以 {0} 送出。";

    // Limits.
    MIN_LENGTH = "At least {0} character{s}.", "至少 {0} 個字元。";
    MAX_LENGTH = "At most {0} character{s}.", "最多 {0} 個字元。";
    PATTERN = "Must match {0}.", "須符合 {0}。";
    MINIMUM = "At least {0}.", "不小於 {0}。";
    MAXIMUM = "At most {0}.", "不大於 {0}。";
    EXCLUSIVE_MINIMUM = "More than {0}.", "大於 {0}。";
    EXCLUSIVE_MAXIMUM = "Less than {0}.", "小於 {0}。";
    MULTIPLE_OF = "A multiple of {0}.", "須為 {0} 的倍數。";
    MIN_ITEMS = "At least {0} item{s}.", "至少 {0} 項。";
    MAX_ITEMS = "At most {0} item{s}.", "最多 {0} 項。";
    UNIQUE_ITEMS = "No item twice.", "各項不得重複。";
    MIN_PROPERTIES = "At least {0} member{s}.", "至少 {0} 個成員。";
    MAX_PROPERTIES = "At most {0} member{s}.", "最多 {0} 個成員。";
    FUTURE = "Must lie in the future.", "必須是未來的時間。";
    EACH = "Each item: {0}", "每一項：{0}";
    FORMAT = "Format: {0}.", "格式：{0}。";
    DEFAULT = "Default: {0}.", "預設值：{0}。";
    EXAMPLE = "Example: {0}.", "範例：{0}。";

    // Marks and origins.
    DEPRECATED = "Deprecated.", "已停用。";
    READ_ONLY = "Read-only: only in responses.", "唯讀：僅出現於回應。";
    WRITE_ONLY = "Write-only: only in requests.", "唯寫：僅用於請求。";
    SENSITIVE = "Personal data: hidden in `Debug`.", "個人資料：`Debug` 輸出中隱藏。";
    SOURCE = "Source: {0}.", "來源：{0}。";
    SOURCE_SEEN = "Source: {0}, seen {1}.", "來源：{0}，查閱於 {1}。";
    SEEN = "Seen {0}.", "查閱於 {0}。";
    INFERRED = "Inferred: {0}", "推論：{0}";
    TRANSLATED = "Translated for this description: {0}.", "為本描述文件自行翻譯：{0}。";
    RULES = "Rules between the fields:", "欄位之間的規則：";
    NEEDS = "{0} needs {1}.", "填寫 {0} 時，必須同時填寫 {1}。";
    NEEDS_NON_BLANK = "{0} needs {1}, which must not be blank.", "填寫 {0} 時，{1} 不可為空白。";
    EXCLUDES = "{0} cannot be used with {1}.", "{0} 不可與 {1} 同時使用。";
    TOGETHER = "{0} have to be used together.", "{0} 需一同使用。";
    AT_LEAST_ONE = "At least one of {0} must be there.", "{0} 至少須填寫一項。";

    // Operations.
    CALLS = "Calls {0}.", "呼叫 {0}。";
    RATE_LIMIT = "At most {0} request{s} in {1} seconds.", "每 {1} 秒最多 {0} 次請求。";
    IDEMPOTENT = "Safe to repeat.", "可安全重送。";
    NOT_IDEMPOTENT = "Not safe to repeat.", "不可任意重送。";
    SECURITY = "Credentials: {0}.", "憑證：{0}。";
    MEDIA_TYPE = "Media type: {0}.", "媒體類型：{0}。";
    OTHER_MEDIA_TYPES = "Also offered, but not generated: {0}.", "另有提供但未產生：{0}。";
    RESPONSE_HEADER = "Response header {0}: {1}", "回應標頭 {0}：{1}";
    LINK = "Link {0}: {1}", "連結 {0}：{1}";
    HEADER_SENT = "Sent as the header {0} of every call that declares it.", "於每個宣告此標頭的呼叫中以 {0} 送出。";
    VERSION = "Version of the API: {0}.", "API 版本：{0}。";
}

impl Phrase {
    /// The sentence in one language, when we speak it.
    pub(crate) fn in_language(self, language: &str, arguments: &[&str]) -> Option<String> {
        let text = match language {
            "en" => self.en,
            "zh-Hant" | "zh-TW" | "zh-HK" | "zh-MO" => self.zh_hant,
            _ if language.starts_with("zh-Hant-") => self.zh_hant,
            _ => return None,
        };
        let text = text.replace(
            "{s}",
            if arguments.first() == Some(&"1") {
                ""
            } else {
                "s"
            },
        );
        Some(fill(&text, arguments))
    }
}

/// Puts the arguments in, once: what is put in can itself hold `{1}`.
fn fill(text: &str, arguments: &[&str]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        let number = rest[at..]
            .strip_prefix('{')
            .and_then(|place| place.split_once('}'));
        let argument = number
            .and_then(|(number, _)| number.parse::<usize>().ok())
            .and_then(|at| arguments.get(at));
        out.push_str(argument.copied().unwrap_or_default());
        rest = number.map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out
}

impl Languages<'_> {
    /// A sentence in the languages of the description: `At most 5 items. · 最多 5 項。`
    pub(crate) fn say(&self, phrase: Phrase, arguments: &[&str]) -> String {
        self.say_each(phrase, |_| {
            arguments
                .iter()
                .map(|argument| (*argument).to_owned())
                .collect()
        })
    }

    /// The same, with words that are other ones in each language.
    pub(crate) fn say_each(
        &self,
        phrase: Phrase,
        arguments: impl Fn(&str) -> Vec<String>,
    ) -> String {
        let mut said: Vec<String> = Vec::new();
        for language in self.spoken() {
            let words = arguments(language);
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            said.extend(phrase.in_language(language, &words));
        }
        said.dedup();
        said.join(" · ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_speak_of_the_same() {
        for phrase in ALL {
            for place in ["{0}", "{1}"] {
                assert_eq!(
                    phrase.en.contains(place),
                    phrase.zh_hant.contains(place),
                    "{phrase:?}"
                );
            }
        }
    }

    #[test]
    fn one_language_is_not_doubled() {
        let both = ["en".to_owned(), "zh-Hant".to_owned()];
        assert_eq!(
            Languages(&both, None).say(MAX_ITEMS, &["5"]),
            "At most 5 items. · 最多 5 項。"
        );
        assert_eq!(
            Languages(&both[..1], None).say(MAX_ITEMS, &["1"]),
            "At most 1 item."
        );
        let other = ["ja".to_owned()];
        assert_eq!(Languages(&other, None).say(SET, &["`{0}`"]), "Sets `{0}`.");
    }
}
