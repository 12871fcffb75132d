//! The docs that are the same in every crate, in English and, for a description that speaks it, Traditional Chinese.

/// A fixed text in both languages.
pub(super) struct Phrase {
    english: &'static str,
    chinese: &'static str,
}

impl Phrase {
    /// The line for the docs.
    pub(super) fn text(&self, chinese: bool) -> String {
        if chinese {
            format!("{} · {}", self.english, self.chinese)
        } else {
            self.english.to_owned()
        }
    }
}

macro_rules! phrases {
    ($($name:ident: $english:literal, $chinese:literal;)*) => {
        $(pub(super) const $name: Phrase = Phrase { english: $english, chinese: $chinese };)*
    };
}

phrases! {
    NEW_EMPTY: "Starts with nothing set.", "從未設定任何欄位開始。";
    NEW_REQUIRED: "Starts with what is required and nothing else.", "以必填內容開始，其餘皆未設定。";
    REQUIRED: "What is required, written as a literal.", "必填內容，以結構體字面值書寫。";
    UNKNOWN_VALUE: "A value that the description does not know; it is read and written unchanged.",
        "說明文件未列出的值；讀寫時保持不變。";
    UNKNOWN_SHAPE: "JSON that is none of the known shapes; it is read and written unchanged.",
        "不屬於任何已知形式的 JSON；讀寫時保持不變。";
    NOT_COMPILED: "JSON in the place of this type, as no feature is on that brings it.",
        "因未啟用帶有此型別的功能，以 JSON 代替此型別。";
    SETTINGS: "What every request carries beside its own fields.", "每個請求除自身欄位外所攜帶的內容。";
    SETTINGS_FILE: "What a client is given once.", "用戶端只需設定一次的內容。";
    CREDENTIALS: "Every kind of credential, by its name in the description.", "所有驗證方式，以說明文件中的名稱列出。";
    SERVERS: "The base URLs, the default first.", "基底網址，預設者在先。";
    CLIENT_FILE: "The client: every operation is one of its methods.", "用戶端：每項操作皆為其方法。";
    CLIENT: "Calls the service. Cloning is cheap; clones share connections, retry budget and rate limiter.",
        "呼叫服務的用戶端。複製的成本很低；複本共用連線、重試額度與速率限制。";
    TRACING: "With the feature `tracing` (default) each call and each attempt is a span of the crate `tracing`, under the names of OpenTelemetry; there is no id, no header and no body in it. The fields are listed in the docs of [`runtime`](crate::runtime).",
        "啟用功能 `tracing`（預設）時，每次呼叫與每次嘗試皆為套件 `tracing` 的一個 span，名稱依循 OpenTelemetry；其中不含 ID、標頭與內容。各欄位列於 [`runtime`](crate::runtime) 的文件。";
    BUILDER: "Starts a client with what it cannot do without.", "以必要的內容開始建立用戶端。";
    CALL_OF: "A call of any operation that is a value.", "呼叫以值表示的任何操作。";
    CALL: "A call that is about to be sent. Nothing is sent before one of the `send` methods.",
        "即將送出的呼叫。在呼叫任一 `send` 方法之前不會送出任何內容。";
    WITH_OPERATION: "Changes the operation.", "變更操作。";
    OPERATION_MUT: "The operation, to be changed in place.", "操作本身，可直接變更。";
    CONNECT_TIMEOUT: "Sets how long a connection may take; `None` is for ever.", "設定建立連線的時限；`None` 表示無限。";
    ATTEMPT_TIMEOUT: "Sets how long one attempt may take; `None` is for ever.", "設定單次嘗試的時限；`None` 表示無限。";
    TOTAL_TIMEOUT: "Sets how long the call may take with all attempts and waits; `None` is for ever.",
        "設定整個呼叫（含所有嘗試與等待）的時限；`None` 表示無限。";
    RETRY_POLICY: "Sets when the request is sent again. A late repeat can overwrite a newer change of somebody else.",
        "設定何時重新送出請求。較晚的重送可能覆蓋他人較新的變更。";
    ALLOW_EMPTY: "Lets an update be sent that changes nothing.", "允許送出沒有任何變更的更新。";
    PREVIEW: "What would be sent: what is set, cleared and kept, without personal data.",
        "將會送出的內容：設定、清除與保留的欄位，不含個人資料。";
    PREVIEW_ERRORS: "When the request cannot be built.", "無法建立請求時。";
    SEND: "Checks limits and rules, then sends.", "檢查限制與規則後送出。";
    SEND_UNCHECKED: "Sends without checking limits and rules, which the trace tells (`call.unchecked`).",
        "不檢查限制與規則，直接送出；追蹤紀錄會標示（`call.unchecked`）。";
    SEND_BLOCKING: "Checks limits and rules, then sends, blocking this thread.", "檢查限制與規則後送出，並阻塞目前的執行緒。";
    SEND_UNCHECKED_BLOCKING: "Sends without checking limits and rules, which the trace tells (`call.unchecked`), blocking this thread.",
        "不檢查限制與規則，直接送出，並阻塞目前的執行緒；追蹤紀錄會標示（`call.unchecked`）。";
    SEND_ERRORS: "When there is no success that can be read; `outcome()` of the error says whether it was applied.",
        "沒有可讀取的成功回應時；錯誤的 `outcome()` 說明是否已套用。";
    HEADERS_FILE: "The declared headers of answers. `with_head` on a call brings them with a success, and an error has those of its answer; `read_header` reads one.",
        "已宣告的回應標頭。呼叫上的 `with_head` 會讓成功結果附上標頭，錯誤則帶有其回應的標頭；以 `read_header` 讀取。";
    WITH_HEAD: "Asks for the status and the headers of a success, too. It comes last, behind the parameters.",
        "連同成功回應的狀態與標頭一併取得；請置於各參數之後。";
    STREAM: "Checks limits and rules, sends, and hands over the items of the answer as they come. The time for an attempt counts to the head of the answer and then for each wait; the total time to the head.",
        "檢查限制與規則後送出，並於回應的各項到達時逐一交付。單次嘗試的時限計至回應標頭，之後計每次等待；總時限計至回應標頭。";
    STREAM_BLOCKING: "The same, blocking this thread, also while it waits for an item.", "同上，並阻塞目前的執行緒，等待各項時亦然。";
    STREAM_ERRORS: "When the stream does not begin; `outcome()` of the error says whether it was applied. What comes later is in the items.",
        "串流未能開始時；錯誤的 `outcome()` 說明是否已套用。之後的錯誤則在各項之中。";
    MODELS_FILE: "The types that travel.", "傳輸的資料型別。";
    OPERATIONS_FILE: "The operations, each as a value.", "各項操作，皆為一個值。";
}
