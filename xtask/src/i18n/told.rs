//! What the commands about translations say, in both languages.

use generator::i18n::State;

use crate::codegen::command::count;

/// The language in which they speak.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    chinese: bool,
}

impl Told {
    pub(super) fn of(language: Option<&str>) -> Self {
        Self {
            chinese: language == Some("zh-Hant"),
        }
    }

    /// One of two texts.
    fn either(self, english: String, chinese: String) -> String {
        if self.chinese { chinese } else { english }
    }

    pub(super) fn texts(self, shown: &str, number: usize) -> String {
        self.either(
            format!("{shown}: {}\n", count(number, "text")),
            format!("{shown}：{number} 則文字\n"),
        )
    }

    pub(super) fn counts(self, language: &str, [fresh, stale, missing]: [usize; 3]) -> String {
        self.either(
            format!("  {language}  {fresh} fresh, {stale} stale, {missing} missing\n"),
            format!("  {language}  {fresh} 則最新、{stale} 則待更新、{missing} 則缺少\n"),
        )
    }

    /// Where a text stands that is not fresh.
    pub(super) fn listed(self, state: State, place: &str, id: &str) -> String {
        let chinese = match state {
            State::Fresh => "最新",
            State::Stale => "待更新",
            State::Missing => "缺少",
        };
        self.either(
            format!("    {:<7}  {place}  {id}\n", state.word()),
            format!("    {chinese}  {place}  {id}\n"),
        )
    }

    pub(super) fn more(self, number: usize) -> String {
        self.either(
            format!("    … and {number} more\n"),
            format!("    … 另有 {number} 則\n"),
        )
    }

    pub(super) fn no_text_at(self, place: &str, near: Option<&str>) -> String {
        let place = place.escape_debug();
        let hint = |before: &str, after: &str| {
            near.map(|near| format!("{before}`{near}`{after}"))
                .unwrap_or_default()
        };
        let (english, chinese) = (hint("; did you mean ", "?"), hint("；是否為 ", "？"));
        self.either(
            format!("there is no text at `{place}`{english}\n`cargo xtask i18n status` lists what is stale."),
            format!("`{place}` 沒有文字{chinese}\n`cargo xtask i18n status` 會列出待更新的譯文。"),
        )
    }

    /// One translation, and what was done with it.
    pub(super) fn accepted(self, language: &str, id: &str) -> String {
        let word = if self.chinese {
            "已確認"
        } else {
            "accepted"
        };
        format!("{word}  {language}  {id}\n")
    }

    pub(super) fn all_accepted(self, number: usize, lock: &str) -> String {
        if number == 0 {
            return self.either(
                "nothing there is stale\n".to_owned(),
                "該處沒有待更新的譯文\n".to_owned(),
            );
        }
        self.either(
            format!(
                "{} accepted in {lock}; {}\n",
                count(number, "translation"),
                self.again()
            ),
            format!("已在 {lock} 確認 {number} 則譯文；{}\n", self.again()),
        )
    }

    pub(super) fn fixed(self, place: &str, before: &str, after: &str) -> String {
        let word = if self.chinese { "已修正" } else { "fixed" };
        format!("{word}  {place}  `{before}` → `{after}`\n")
    }

    pub(super) fn all_fixed(self, number: usize) -> String {
        if number == 0 {
            return self.either(
                "nothing to mend\n".to_owned(),
                "沒有需要修正之處\n".to_owned(),
            );
        }
        self.either(
            format!("{} mended; {}\n", count(number, "place"), self.again()),
            format!("已修正 {number} 處；{}\n", self.again()),
        )
    }

    pub(super) fn left(self, place: &str) -> String {
        self.either(
            format!("left   {place}  (the text is written with escapes or by an alias; mend it by hand)\n"),
            format!("未修正  {place}  （文字以跳脫字元或別名寫成，請自行修正）\n"),
        )
    }

    pub(super) fn exported(self, [fresh, stale, missing]: [usize; 3], to: Option<&str>) -> String {
        let number = fresh + stale + missing;
        let english = to.unwrap_or("the standard output");
        let chinese = to.unwrap_or("標準輸出");
        self.either(
            format!(
                "{} ({fresh} fresh, {stale} stale, {missing} missing) to {english}\n",
                count(number, "text")
            ),
            format!("已將 {number} 則文字（{fresh} 則最新、{stale} 則待更新、{missing} 則缺少）寫至 {chinese}\n"),
        )
    }

    pub(super) fn nothing_to_export(self) -> String {
        self.either(
            "nothing to export: no text stands so\n".to_owned(),
            "沒有可匯出的文字：沒有這種狀態的文字\n".to_owned(),
        )
    }

    pub(super) fn more_in(self, number: usize, path: &str) -> String {
        self.either(
            format!("{} more in {path}: --file {path}\n", count(number, "text")),
            format!("{path} 另有 {number} 則文字：--file {path}\n"),
        )
    }

    pub(super) fn no_file(self, path: &str, known: &str) -> String {
        let path = path.escape_debug();
        self.either(
            format!("--file: the document has no file `{path}`; it has {known}"),
            format!("--file：規格文件沒有檔案 `{path}`；它有 {known}"),
        )
    }

    pub(super) fn imported(self, language: &str, id: &str) -> String {
        let word = if self.chinese {
            "已匯入"
        } else {
            "imported"
        };
        format!("{word}  {language}  {id}\n")
    }

    pub(super) fn all_imported(self, number: usize, unchanged: usize, empty: usize) -> String {
        let numbers = self.either(
            format!(
                "{} imported, {unchanged} unchanged, {empty} left empty",
                count(number, "translation")
            ),
            format!("匯入 {number} 則譯文、{unchanged} 則未變更、{empty} 則留空"),
        );
        match (number, self.chinese) {
            (0, _) => format!("{numbers}\n"),
            (_, true) => format!("{numbers}；{}\n", self.again()),
            (_, false) => format!("{numbers}; {}\n", self.again()),
        }
    }

    pub(super) fn locked(self, number: usize, lock: &str, is_new: bool) -> String {
        let english = if is_new { "written" } else { "up to date" };
        let chinese = if is_new { "已寫入" } else { "為最新" };
        self.either(
            format!("{} in {lock}: {english}\n", count(number, "translation")),
            format!("{lock} 的 {number} 則譯文：{chinese}\n"),
        )
    }

    pub(super) fn other_lock(self, lock: &str, shown: &str) -> String {
        self.either(
            format!("`{lock}` is the lock of another document than {shown}"),
            format!("`{lock}` 是另一份規格文件的鎖定檔，並非 {shown} 的"),
        )
    }

    /// What is said where there is no lock.
    pub(super) fn no_lock(self, lock: &str, spec: &str) -> String {
        self.either(
            format!(
                "there is no {lock}, so nobody knows which translations are stale; to begin one: cargo xtask i18n lock{spec}\n"
            ),
            format!("沒有 {lock}，因此無從得知哪些譯文待更新；建立方式：cargo xtask i18n lock{spec}\n"),
        )
    }

    fn again(self) -> &'static str {
        if self.chinese {
            "請執行 `cargo xtask codegen` 更新文件"
        } else {
            "run `cargo xtask codegen` to bring the docs up to date"
        }
    }
}
