//! Names in Rust.

super::words! {
    "a schema of nothing but `null`" => "除了 `null` 沒有其他值的綱要",
    "a list or map of itself" => "包含自身的清單或對應表",
    "too many schemas without a name stand in each other" => "沒有名稱的綱要巢狀過深",
    "`{0}` travels as bytes" => "`{0}` 以位元組傳送",
    "the empty name has nothing that Rust can spell; it becomes `{0}`" => "空白名稱在 Rust 中無法表示，改為 `{0}`",
    "`x-rust-name` chooses a name" => "可用 `x-rust-name` 指定名稱",
    "`{0}` cannot be the name of a package" => "`{0}` 不能作為套件名稱",
    "write `{0}`" => "請寫 `{0}`",
    "`{0}` and `{1}` both become `{2}`" => "`{0}` 與 `{1}` 都會變成 `{2}`",
    "give one of them another `x-rust-name`" => "請為其中一個另外指定 `x-rust-name`",
    "`{0}` becomes `{1}`: `{2}` is taken" => "`{0}` 改為 `{1}`：`{2}` 已被使用",
    "`x-rust-name` chooses another name" => "可用 `x-rust-name` 指定其他名稱",
    "`{0}` becomes `{1}`, since `{2}` already is `{3}`" => "`{0}` 改為 `{1}`，因為 `{2}` 已經是 `{3}`",
    "`{0}` is this one" => "`{0}` 是這一個",
    "`{0}` cannot be the Rust name of this" => "`{0}` 不能作為它的 Rust 名稱",
    "more than {0} schemas without a name stand in each other" => "沒有名稱的綱要層層相包，超過 {0} 層",
    "move some of them to `components.schemas`, where they have names" => "請將其中一些移到 `components.schemas`，讓它們有名稱",
}
