//! `cargo xtask explain`.

super::words! {
    "{0}: {1}" => "{0}：{1}",
    "Wrong:" => "錯誤：",
    "Right:" => "正確：",
    "It cannot be shown: every media type is sent and read today, at least as bytes." => "無法示範：目前各種媒體類型都能傳送與讀取，至少以位元組處理。",
    "It cannot be shown here: an example is UTF-8 text itself." => "無法在此示範：範例本身就是 UTF-8 文字。",
    "It cannot be shown here: it would take hundreds of levels." => "無法在此示範：需要數百層。",
    "It cannot be shown here: it stands in the file of accepted gaps, not in the description." => "無法在此示範：它出現在已接受缺口的檔案，而非規格文件。",
}
