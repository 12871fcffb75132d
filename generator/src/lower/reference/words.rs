//! Sentences of the pages about what the client does.

use crate::phrase::phrases;

phrases! {
    ARRAY = "list", "清單";
    MAP = "by name", "依名稱";
    REPEATS = "Sending it again does the same once more, so the client makes up to three attempts: when no connection came about, when the answer is lost or late, and after status 408, 429, 502, 503 and 504. In between it waits for a random time that grows up to 8 seconds, or as long as `Retry-After` asks. A late repeat can overwrite a newer change of somebody else.", "重送的效果相同，因此用戶端最多嘗試三次：無法連線時、回應遺失或逾時時，以及收到狀態 408、429、502、503 與 504 之後。兩次嘗試之間會隨機等待，時間逐次增加，最長 8 秒；若有 `Retry-After` 則依其要求。較晚的重送可能覆蓋他人較新的變更。";
    REPEATS_UNSENT = "Sending it again could do it twice, so the client does so only when no connection came about and nothing was sent: up to three attempts.", "重送可能造成重複執行，因此僅在無法連線、尚未送出任何內容時才會重試，最多嘗試三次。";
    REPEATS_NEVER = "The client never sends it again.", "用戶端不會重送。";
    READ = "The client reads it. An answer that cannot be read is an error of its own kind and is never sent again: the change was made.", "用戶端會讀取此回應。無法讀取的回應屬於獨立的錯誤種類，且不會重送：變更已完成。";
    NEW_TOKEN = "The client asks once for a new token and tries again, if it was built with a source of tokens; otherwise this is an error. Nothing was changed.", "若用戶端具備 token 來源，會取得新的 token 並重試一次；否則即為錯誤。未變更任何資料。";
    REFUSED = "An error at once, with this answer as a typed value. Nothing was changed.", "立即回報錯誤，並提供此回應的內容。未變更任何資料。";
    WAITS = "The client waits as long as `Retry-After` asks, without it at least 1 second, and tries again, three times in all. Nothing was changed.", "用戶端依 `Retry-After` 的要求等待；若無此標頭則至少等待 1 秒後重試，總共最多三次。未變更任何資料。";
    LIMITED = "An error at once; `retry_after()` says how long to wait. Nothing was changed.", "立即回報錯誤；`retry_after()` 說明應等待多久。未變更任何資料。";
    AGAIN = "The client tries again, three times in all. If that does not help, the error says that the change may have been made.", "用戶端會重試，總共最多三次。若仍未成功，錯誤會說明變更可能已完成。";
    UNKNOWN = "An error at once; it is not sent again, unless the client is told to. The error says that the change may have been made.", "立即回報錯誤；除非另行設定，否則不會重送。錯誤會說明變更可能已完成。";
    ELSEWHERE = "An error; the client follows no redirect, so that nothing reaches another host.", "回報錯誤；用戶端不會跟隨重新導向，因此不會有任何內容送往其他主機。";
    OTHER = "An error with this answer as a typed value; it says whether the change may have been made.", "回報錯誤，並提供此回應的內容；錯誤會說明變更是否可能已完成。";
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_languages_speak_of_the_same() {
        crate::phrase::tests::agree(super::ALL);
    }
}
