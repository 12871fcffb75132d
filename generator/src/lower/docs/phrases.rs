//! The sentences that the generator writes itself, in the languages it speaks. A description in any other language gets
//! the English ones.

use super::Languages;
use crate::phrase::{Phrase, phrases};

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
    EACH_NAME = "Each name: {0}", "每個名稱：{0}";
    ONE_OF = "One of {0}.", "須為 {0} 之一。";
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
    SEE_TABLES = "Which states of two fields go together: [`RULES`](Self::RULES).", "兩個欄位的哪些狀態可以並存：[`RULES`](Self::RULES)。";
    AT_LEAST_ONE = "At least one of {0} must be there.", "{0} 至少須填寫一項。";

    // Tables of rules.
    RULE_TABLE = "The rules between the fields.", "欄位之間的規則。";
    TABLE_LEGEND = "Two fields together: ✓ allowed, ✗ refused, – cannot be sent.", "兩個欄位的組合：✓ 允許，✗ 拒絕，– 無法傳送。";
    STATE_ABSENT = "absent", "未傳送";
    STATE_VALUE = "value", "值";
    BLANK_IS_ABSENT = "A blank {0} counts as absent.", "空白的 {0} 視同未傳送。";
    OTHERS_KEEP_THE_RULE = "Two by two; the other fields are as the rule wants them.", "兩兩列出，其他欄位皆符合規則。";
    OTHERS_ARE_ABSENT = "Two by two; the other fields are left out.", "兩兩列出，其他欄位皆未傳送。";

    // The smallest update between two states.
    DIFF = "The smallest update that turns `old` into `new`.", "將 `old` 變成 `new` 的最小更新。";
    DIFF_TAKES = "Takes two states of this type, or of what the service answers ({0}).", "可傳入此型別或服務回應（{0}）的兩個狀態。";
    DIFF_TAKES_ITSELF = "Takes two states of this type.", "可傳入此型別的兩個狀態。";
    DIFF_LACKS = "Not from {0}: it may lack {1}, which is always sent.", "無法取自 {0}：其可能缺少必定送出的 {1}。";
    DIFF_KEEPS = "What `new` leaves out, or has as `old` has it, is kept; what only `new` has is set.", "`new` 省略或與 `old` 相同者保留不變；僅 `new` 有者則設定。";
    DIFF_CLEARS = "What is null only in `new` is cleared.", "僅 `new` 為 null 者則清除。";
    DIFF_WHOLE = "A list, a map or a nested object that differs is sent as a whole.", "清單、對應表或巢狀物件若有不同，則整個送出。";
    DIFF_MERGE = "The service merges nested objects: what is gone from one in `new` stays there.", "服務會合併巢狀物件：`new` 之中少了的成員仍會留存。";
    DIFF_UNDECLARED = "Members that are not declared are compared one by one.", "未宣告的成員逐一比較。";
    DIFF_ALWAYS = "Always sent, as in `new`", "必定送出，依 `new`";
    DIFF_PUT = "Only for a service that leaves alone what is not sent, although this is a PUT.", "雖為 PUT，僅適用於不會更動未傳送欄位的服務。";
    DIFF_RULES = "What a rule demands beside a change is taken from `new`; where `new` lacks it, the check before sending says so.", "規則所要求的其他欄位取自 `new`；若 `new` 缺少，送出前的檢查會指出。";
    DIFF_EMPTY = "Without a change it [is empty](Self::is_empty), and is not sent unless that is allowed.", "沒有變更時為[空](Self::is_empty)，除非允許，否則不會送出。";
    IS_EMPTY = "Whether nothing would be sent.", "是否沒有任何內容要送出。";
    TAKEN_WHOLE = "All that it says.", "其全部內容。";
    TAKEN_FROM = "What {0} says about the fields of an update.", "{0} 對更新欄位所述的內容。";
    TAKEN = "Taken", "帶入";
    TAKEN_UNLESS_NULL = "Taken unless null, since it cannot be cleared", "非 null 時帶入，因為無法清除";
    TAKEN_UNDECLARED = "Taken: the members that are not declared.", "帶入：未宣告的成員。";
    OTHER_TYPE = "Not taken, the types differ", "不帶入，型別不同";
    NOT_IN_ANSWER = "Not taken, not in the answer", "不帶入，回應中沒有";
    NOT_IN_UPDATE = "Not taken, not in an update", "不帶入，更新中沒有";
    ALWAYS_THE_SAME = "Always the same", "固定不變";

    // Operations.
    CALLS = "Calls {0}.", "呼叫 {0}。";
    RATE_LIMIT = "At most {0} request{s} in {1} seconds.", "每 {1} 秒最多 {0} 次請求。";
    IDEMPOTENT = "Safe to repeat.", "可安全重送。";
    NOT_IDEMPOTENT = "Not safe to repeat.", "不可任意重送。";
    SECURITY = "Credentials: {0}.", "憑證：{0}。";
    MEDIA_TYPE = "Media type: {0}.", "媒體類型：{0}。";
    FORM_NULL = "Where null is allowed, it is sent as the empty text.", "可為 null 之處，以空白文字送出。";
    OTHER_MEDIA_TYPES = "Also offered, but not generated: {0}.", "另有提供但未產生：{0}。";
    RESPONSE_HEADER = "Response header {0}: {1}", "回應標頭 {0}：{1}";
    HEADER = "The header {0} of an answer.", "回應標頭 {0}。";
    HEADER_READ = "Read from {0}.", "讀取自 {0}。";
    HEADERS = "Headers of a success: {0}.", "成功回應的標頭：{0}。";
    LINK = "Link {0}: {1}", "連結 {0}：{1}";
    HEADER_SENT = "Sent as the header {0} of every call that declares it.", "於每個宣告此標頭的呼叫中以 {0} 送出。";
    VERSION = "Version of the API: {0}.", "API 版本：{0}。";
}

impl Languages<'_> {
    /// A label in the languages of the description, and what it labels, which is the same in all: `Taken · 帶入: …`
    pub(crate) fn label(&self, phrase: Phrase, what: &str) -> String {
        format!("{}: {what}", self.say(phrase, &[]))
    }

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
        crate::phrase::tests::agree(ALL);
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
