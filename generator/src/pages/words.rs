//! The words of the pages themselves.

use crate::phrase::phrases;

phrases! {
    LANGUAGE = "Language", "語言";
    SKIP = "To the content", "跳至內容";
    CONTENTS = "Contents", "目錄";
    OPERATIONS = "Operations", "操作";
    TYPES = "Types", "型別";
    VERSION = "Version", "版本";
    SERVERS = "Servers", "伺服器";
    CREDENTIALS = "Credentials", "憑證";
    RATE_LIMIT = "Rate limit", "速率限制";
    REPEATS = "Repeats", "重送";
    PARAMETERS = "Parameters", "參數";
    BODY = "Request body", "請求內容";
    ANSWERS = "Answers", "回應";
    ERRORS = "Errors and what the client does", "錯誤與用戶端的處理方式";
    EXAMPLES = "Examples", "範例";
    RULES = "Rules between the fields", "欄位之間的規則";
    FACTS = "Sources and what is inferred", "來源與推論";
    FIELD = "Field", "欄位";
    TYPE = "Type", "型別";
    LEAVE_OUT = "May be left out", "可省略";
    CLEAR = "Null clears it", "可用 null 清除";
    MAY_BE_NULL = "May be null", "可能為 null";
    YES = "yes", "是";
    NO = "no", "否";
    OPTIONAL = "may be left out", "可省略";
    REQUIRED = "required", "必填";
    CLEARABLE = "null clears it", "可用 null 清除";
    NOT_CLEARABLE = "cannot be cleared", "不可清除";
    NULLABLE = "may be null", "可能為 null";
    MAY_BE_MISSING = "may be missing", "可能不回傳";
    PERSONAL = "personal data", "個人資料";
    DEPRECATED = "deprecated", "已停用";
    VALUES = "Values", "可用的值";
    EXAMPLE = "Example", "範例";
    RULE = "Rule", "規則";
    OR_NULL = "or null", "或 null";
    ONE_OF = "One of these:", "下列其中之一：";
    IN_PATH = "in the path", "位於路徑";
    IN_QUERY = "in the query", "位於查詢字串";
    IN_HEADER = "in a header", "位於標頭";
    IN_COOKIE = "in a cookie", "位於 cookie";
    EDIT = "edit at {0}", "在 {0} 修改";
    STALE = "translation out of date", "譯文待更新";
    ABSENT = "absent", "未傳送";
    NULL = "null", "null";
    VALUE = "a value", "有值";
    LEGEND = "What is sent for a field", "欄位的傳送方式與結果";
    KEEPS = "The field stays as it is.", "欄位維持不變。";
    CLEARS = "The field is cleared, where it is marked so; elsewhere null is refused.", "清除欄位；僅適用於標示「可用 null 清除」的欄位，其他欄位不接受 null。";
    SETS = "The field is set to the value.", "欄位設為該值。";
    ALLOWED = "allowed", "允許";
    REFUSED = "refused", "拒絕";
    IMPOSSIBLE = "cannot be sent", "無法傳送";
    TABLE = "{0} (down) and {1} (across)", "{0}（縱）與 {1}（橫）";
    FROM = "Made from {0}. Each member has an address: click its name and quote the link.", "由 {0} 產生。每個欄位皆有位址：點選名稱即可引用其連結。";
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_languages_speak_of_the_same() {
        crate::phrase::tests::agree(super::ALL);
    }
}
