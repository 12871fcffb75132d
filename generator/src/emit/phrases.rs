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
    RULES: "The rules between the fields.", "欄位之間的規則。";
    KNOWN: "Every value that the description knows.", "說明文件列出的所有值。";
    WIRE_VALUE: "The value as it travels.", "實際傳輸的值。";
    IS_KNOWN: "Whether the description knows this value.", "此值是否列於說明文件。";
    UNKNOWN_VALUE: "A value that the description does not know; it is read and written unchanged.",
        "說明文件未列出的值；讀寫時保持不變。";
    UNKNOWN_SHAPE: "JSON that is none of the known shapes; it is read and written unchanged.",
        "不屬於任何已知形式的 JSON；讀寫時保持不變。";
    SETTINGS: "What every request carries beside its own fields.", "每個請求除自身欄位外所攜帶的內容。";
    SETTINGS_FILE: "What a client is given once.", "用戶端只需設定一次的內容。";
    CREDENTIALS: "Every kind of credential, by its name in the description.", "所有驗證方式，以說明文件中的名稱列出。";
    SERVERS: "The base URLs, the default first.", "基底網址，預設者在先。";
    MODELS_FILE: "The types that travel.", "傳輸的資料型別。";
    OPERATIONS_FILE: "The operations, each as a value.", "各項操作，皆為一個值。";
}
