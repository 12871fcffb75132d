// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::{Customer, DeliveryAddress, Gender};
use crate::runtime::{
    BTreeMap, Check, Checker, Date, DateTime, Fields, Json, Limit, Num, Presence, Rule, RuleKind, ToBody, diff,
    object, redact,
};

/// Customer update · 顧客更新內容
///
/// The payload for updating a customer. A field that is left out stays as it is; only what is sent changes.
///
/// 更新顧客的內容。未傳送的欄位維持不變，僅變更有傳送的欄位。
///
/// - Inferred: That a field that is left out stays as it is: no field is required and the samples of the vendor send a part, but the vendor does not write it out. · 推論：未傳送的欄位維持不變：沒有任何欄位為必填，官方範例也只傳送部分欄位，但官方並未明文說明。
/// - Inferred: Lists are replaced as a whole. · 推論：清單以整份取代。
/// - The copy of the page lost the names of 22 of the 28 fields. They come from the vendor's guide (docs/update-customer) and from public client code, in the page's order, with types that agree on every row. Exactly `name`, `gender`, `birthday`, `ref_user_id` and `memo` are typed as text or `null` on the page. Breaking a rule presumably gives 422; no source shows it. · 取得的頁面副本缺少 28 個欄位中 22 個的名稱。這些名稱取自官方指南（docs/update-customer）與公開的用戶端程式碼，依頁面順序排列，每一列的型別皆相符。頁面上僅 `name`、`gender`、`birthday`、`ref_user_id` 與 `memo` 的型別為文字或 `null`。違反規則時應會回應 422；但沒有來源可證實。
///
/// Rules between the fields: · 欄位之間的規則：
///
/// - `birthday-excludes-birth-parts`: `birthday` cannot be used with `birth_year`, `birth_month` or `birth_day` at the same time. · `birthday` 不可與 `birth_year`、`birth_month` 或 `birth_day` 同時使用。
///   - Inferred: Value counts, not presence: `null` says no date that the parts could contradict, and a customer can go from a whole birthday to a year alone only by clearing the one while sending the other. How the server answers that pair is unknown, but a request that we refuse wrongly has no way out, and one that the server refuses changes nothing. · 推論：以值為準，而非欄位是否存在：`null` 不代表任何日期，不會與年、月、日矛盾；且顧客要從完整生日改為僅有年份，唯有清除前者並同時傳送後者。伺服器如何回應此組合未知，但若由我們誤拒請求則別無他法，若由伺服器拒絕則不會造成任何變更。
///   - Translated for this description: zh-Hant. · 為本描述文件自行翻譯：zh-Hant。
///   - The page states the rule in English only, at the three parts. · 官方頁面僅以英文說明此規則，列於三個部分。
/// - `phone-needs-country-code`: If `phone` is input, `phone_country_code` should not be blank. · 如已輸入 `phone`，`phone_country_code` 不能是空白。
///   - Inferred: Value counts, not presence: the page says input, and `null` is no input. Since neither field is nullable, the two forms differ only for a body that is wrong already. · 推論：以值為準，而非欄位是否存在：官方頁面說的是已輸入，而 `null` 不算輸入。由於兩個欄位皆不可為 null，兩種解讀僅在內容本已錯誤時才有差異。
///   - Inferred: An empty `phone` counts as input, and a country code of white space alone counts as blank. · 推論：空白的 `phone` 視為已輸入，僅含空白字元的國碼視為空白。
/// - `mobile-phone-goes-with-country-code`: `mobile_phone` and `mobile_phone_country_calling_code` have to be used together. · `mobile_phone` 與 `mobile_phone_country_calling_code` 需一同使用。
///   - Inferred: Value counts, not presence: a member that is `null` carries nothing that the other could be used with. Since neither field is nullable, the two forms differ only for a body that is wrong already. · 推論：以值為準，而非欄位是否存在：值為 `null` 的欄位沒有內容可供另一欄位一同使用。由於兩個欄位皆不可為 null，兩種解讀僅在內容本已錯誤時才有差異。
///   - The vendor's guide asks for the code only when `mobile_phone` is not empty; the page asks for both, both ways, and is followed. · 官方指南僅在 `mobile_phone` 不為空時要求國碼；官方頁面則要求兩者互相搭配，此處依官方頁面。
///
/// Which states of two fields go together: [`RULES`](Self::RULES). · 兩個欄位的哪些狀態可以並存：[`RULES`](Self::RULES)。
#[doc(alias = "顧客更新內容")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateCustomerBody {
    /// Customer name · 顧客姓名
    ///
    /// The name of the customer. `null` clears it.
    ///
    /// 顧客的姓名。`null` 表示清除。
    ///
    /// - Leave out to keep, null to clear. · 省略則不變，null 則清除。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: That `null` clears the value; the page only says that `null` is accepted. · 推論：`null` 會清除其值；官方頁面僅說明可接受 `null`。
    #[doc(alias = "顧客姓名")]
    #[doc(alias = "姓名")]
    pub name: Option<Option<String>>,

    /// Customer phones · 顧客電話
    ///
    /// The phones of the customer. Not the verified mobile phone number.
    ///
    /// 顧客的電話。請注意，非客戶手機驗證電話。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: Sending the list replaces the whole list. · 推論：傳送清單會取代整份清單。
    /// - The vendor's guide (docs/update-customer) types this field as one comma-separated text and says that it will be deprecated in favour of `phone`; the reference page says a list and names no deprecation, and is followed. Which one wins when `phones` and `phone` are both sent is unknown. · 官方指南（docs/update-customer）將此欄位定為以逗號分隔的文字，並表示將停用而改用 `phone`；官方頁面則定為清單且未提及停用，此處依官方頁面。同時傳送 `phones` 與 `phone` 時以何者為準未知。
    #[doc(alias = "顧客電話")]
    #[doc(alias = "電話")]
    pub phones: Option<Vec<String>>,

    /// Customer phone · 顧客電話
    ///
    /// The phone of the customer. Not the verified mobile phone number. When it is sent, `phone_country_code` must not be blank.
    ///
    /// 顧客的電話。請注意，非客戶手機驗證電話。如已輸入，`phone_country_code` 不能是空白。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "顧客電話")]
    #[doc(alias = "電話")]
    pub phone: Option<String>,

    /// Customer phone country code · 顧客電話國碼
    ///
    /// The country calling code of `phone`, without the plus sign. If `phone` is input, this field should not be blank.
    ///
    /// `phone` 的電話國碼，不含加號。如已輸入 `phone`，此欄不能是空白。
    ///
    /// - Optional. · 選填。
    /// - Example: `"886"`. · 範例：`"886"`。
    /// - Inferred: Digits without the plus sign, as in the vendor's samples; the page states no form. · 推論：不含加號的數字，依官方範例；官方頁面未說明格式。
    #[doc(alias = "顧客電話國碼")]
    #[doc(alias = "電話國碼")]
    pub phone_country_code: Option<String>,

    /// Customer gender · 顧客性別
    ///
    /// The gender of the customer. `null` clears it.
    ///
    /// 顧客的性別。`null` 表示清除。
    ///
    /// - Leave out to keep, null to clear. · 省略則不變，null 則清除。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: That `null` clears the value; the page only says that `null` is accepted. · 推論：`null` 會清除其值；官方頁面僅說明可接受 `null`。
    /// - Whether `null` stands in the list of values as well as in the type is unknown; it makes no difference on the wire. · `null` 是否除型別外也列於允許值清單未知；對實際傳輸並無影響。
    #[doc(alias = "顧客性別")]
    #[doc(alias = "性別")]
    pub gender: Option<Option<Gender>>,

    /// Customer birthday · 顧客生日
    ///
    /// The birthday of the customer, as `YYYY-MM-DD`. It is checked against the age limit of the admin settings. It cannot be used with `birth_year`, `birth_month` or `birth_day` at the same time. `null` clears it.
    ///
    /// 顧客的生日，格式為 `YYYY-MM-DD`。將依據後台年齡限制檢查顧客生日。不可與 `birth_year`、`birth_month` 或 `birth_day` 同時使用。`null` 表示清除。
    ///
    /// - Leave out to keep, null to clear. · 省略則不變，null 則清除。
    /// - Format: `date`. · 格式：`date`。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: The form `YYYY-MM-DD`: the page states none, the vendor's samples agree on it. · 推論：格式 `YYYY-MM-DD`：官方頁面未說明，官方範例皆採此格式。
    /// - Inferred: That `null` clears the value; the page only says that `null` is accepted. · 推論：`null` 會清除其值；官方頁面僅說明可接受 `null`。
    /// - The vendor's guide to creating a customer adds that the year begins with 19 or 20. That is not checked here. · 官方的建立顧客指南另說明年份以 19 或 20 開頭。此處不檢查。
    #[doc(alias = "顧客生日")]
    #[doc(alias = "生日")]
    pub birthday: Option<Option<Date>>,

    /// Customer birth year · 顧客出生年份
    ///
    /// The year in which the customer was born, four digits. It cannot be used with `birthday` at the same time.
    ///
    /// 顧客的出生年份，四位數。不可與 `birthday` 同時使用。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: Four digits; the page states no range, so none is checked. · 推論：四位數；官方頁面未說明範圍，故不檢查。
    /// - Translated for this description: zh-Hant. · 為本描述文件自行翻譯：zh-Hant。
    /// - Whether the three parts must be sent together is unknown. · 三個部分是否須一同傳送未知。
    #[doc(alias = "顧客出生年份")]
    #[doc(alias = "出生年份")]
    pub birth_year: Option<i64>,

    /// Customer birth month · 顧客出生月份
    ///
    /// The month in which the customer was born, from 1 to 12. It cannot be used with `birthday` at the same time.
    ///
    /// 顧客的出生月份，1 至 12。不可與 `birthday` 同時使用。
    ///
    /// - Optional. · 選填。
    /// - At least 1. · 不小於 1。
    /// - At most 12. · 不大於 12。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: The range from 1 to 12; the page states none. · 推論：範圍為 1 至 12；官方頁面未說明。
    /// - Translated for this description: zh-Hant. · 為本描述文件自行翻譯：zh-Hant。
    #[doc(alias = "顧客出生月份")]
    #[doc(alias = "出生月份")]
    pub birth_month: Option<i64>,

    /// Customer birth day · 顧客出生日期
    ///
    /// The day of the month on which the customer was born, from 1 to 31. It cannot be used with `birthday` at the same time.
    ///
    /// 顧客的出生日期（當月第幾日），1 至 31。不可與 `birthday` 同時使用。
    ///
    /// - Optional. · 選填。
    /// - At least 1. · 不小於 1。
    /// - At most 31. · 不大於 31。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: The range from 1 to 31; the page states none. · 推論：範圍為 1 至 31；官方頁面未說明。
    /// - Translated for this description: zh-Hant. · 為本描述文件自行翻譯：zh-Hant。
    #[doc(alias = "顧客出生日期")]
    #[doc(alias = "出生日期")]
    pub birth_day: Option<i64>,

    /// Customer email · 顧客電子郵件
    ///
    /// The email address of the customer.
    ///
    /// 顧客的電子郵件地址。
    ///
    /// - Optional. · 選填。
    /// - Format: `email`. · 格式：`email`。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: The form of an email address; the page states none, and it is not checked. · 推論：電子郵件地址的格式；官方頁面未說明，也不做檢查。
    #[doc(alias = "顧客電子郵件")]
    #[doc(alias = "電子郵件")]
    pub email: Option<String>,

    /// Membership · 會員身分
    ///
    /// Is the customer a member?
    ///
    /// 顧客是否為會員？
    ///
    /// - Optional. · 選填。
    /// - The vendor's guide (docs/update-customer) says that a customer can only be turned into a member, not back. The page says nothing; what `false` does is unknown. · 官方指南（docs/update-customer）表示顧客只能成為會員，無法改回。官方頁面未提及；`false` 的作用未知。
    #[doc(alias = "會員身分")]
    pub is_member: Option<bool>,

    /// Blacklisting · 黑名單狀態
    ///
    /// Is the customer on the blacklist?
    ///
    /// 顧客是否在黑名單？
    ///
    /// - Optional. · 選填。
    #[doc(alias = "黑名單狀態")]
    pub is_blacklisted: Option<bool>,

    /// Acceptance of marketing · 優惠宣傳接受狀態
    ///
    /// Whether the customer accepts marketing news. Set it to `true` for acceptance.
    ///
    /// 是否接受優惠宣傳？設為 `true` 表示接受。
    ///
    /// - Optional. · 選填。
    /// - It does not come back in the response. How it relates to the flags for email and SMS is unknown. · 回應中不會回傳。與 email 及 SMS 訂閱狀態的關係未知。
    #[doc(alias = "優惠宣傳接受狀態")]
    pub is_accept_marketing: Option<bool>,

    /// Subscription to email marketing · email 優惠宣傳訂閱狀態
    ///
    /// Whether the customer accepts email marketing news. Set it to `true` for acceptance.
    ///
    /// 是否接受 email 優惠宣傳？設為 `true` 表示接受。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "email 優惠宣傳訂閱狀態")]
    pub is_subscribed_marketing_email: Option<bool>,

    /// Subscription to SMS marketing · SMS 優惠宣傳訂閱狀態
    ///
    /// Whether the customer accepts SMS marketing news. Set it to `true` for acceptance.
    ///
    /// 是否接受 SMS 優惠宣傳？設為 `true` 表示接受。
    ///
    /// - Optional. · 選填。
    /// - It does not come back in the response; the subscription is applied later, so the list of subscriptions can lag. · 回應中不會回傳；訂閱為非同步處理，故訂閱清單可能延遲。
    #[doc(alias = "SMS 優惠宣傳訂閱狀態")]
    pub is_subscribed_marketing_sms: Option<bool>,

    /// Membership tier ID · 會員等級 ID
    ///
    /// The id of the membership tier. Please check Get Membership Tiers (`GET /membership_tiers`).
    ///
    /// 會員等級的 ID。請參考 Get Membership Tiers（`GET /membership_tiers`）。
    ///
    /// - Optional. · 選填。
    /// - Example: `"64f0c0ffee0000000000b001"`. · 範例：`"64f0c0ffee0000000000b001"`。
    /// - Inferred: 24 hexadecimal digits, as in the vendor's examples; not checked. · 推論：24 個十六進位數字，依官方範例；不做檢查。
    /// - Translated for this description: zh-Hant. · 為本描述文件自行翻譯：zh-Hant。
    /// - It does not come back under this name; the response has `membership_tier`. A sample of the vendor sends an empty text here, perhaps for no tier. · 不會以此名稱回傳；回應中為 `membership_tier`。官方有一個範例在此傳送空字串，可能表示沒有等級。
    #[doc(alias = "會員等級 ID")]
    pub membership_tier_id: Option<String>,

    /// Expiry of the membership tier · 會員等級到期日
    ///
    /// The time at which the membership tier expires, in UTC. Only a future date is available.
    ///
    /// 會員等級到期的時間，以 UTC 表示。僅可使用未來的日期。
    ///
    /// - Optional. · 選填。
    /// - Must lie in the future. · 必須是未來的時間。
    /// - Format: `date-time`. · 格式：`date-time`。
    /// - Example: `"2099-12-31T15:59:59+00:00"`. · 範例：`"2099-12-31T15:59:59+00:00"`。
    /// - Inferred: The form, an RFC 3339 date and time in UTC: the page says only text and future date, and the vendor says that all its times are UTC. · 推論：格式為 RFC 3339 的日期與時間，以 UTC 表示：官方頁面僅說明為文字且為未來的日期，而官方表示其所有時間皆為 UTC。
    /// - Translated for this description: zh-Hant. · 為本描述文件自行翻譯：zh-Hant。
    /// - Whether `membership_tier_id` must be sent with it is unknown. · 是否須與 `membership_tier_id` 一同傳送未知。
    #[doc(alias = "會員等級到期日")]
    pub tier_expires_at: Option<DateTime>,

    /// Customer delivery addresses · 顧客送貨地址
    ///
    /// The delivery addresses of the customer, 5 at most.
    ///
    /// 顧客的送貨地址，最多 5 組。
    ///
    /// - Optional. · 選填。
    /// - At most 5 items. · 最多 5 項。
    /// - Inferred: Sending the list replaces the whole list, since the items have no id of their own. · 推論：傳送清單會取代整份清單，因為各項目沒有自己的 ID。
    #[doc(alias = "顧客送貨地址")]
    #[doc(alias = "送貨地址")]
    pub delivery_addresses: Option<Vec<DeliveryAddress>>,

    /// Third-party user ID · 第三方顧客 ID
    ///
    /// For a third party to put its own user id. `null` clears it.
    ///
    /// 可供儲存第三方顧客 ID。`null` 表示清除。
    ///
    /// - Leave out to keep, null to clear. · 省略則不變，null 則清除。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: That `null` clears the value; the page only says that `null` is accepted. · 推論：`null` 會清除其值；官方頁面僅說明可接受 `null`。
    #[doc(alias = "第三方顧客 ID")]
    pub ref_user_id: Option<Option<String>>,

    /// Customer memo · 顧客備註
    ///
    /// The memo on the customer. `null` clears it.
    ///
    /// 顧客的備註。`null` 表示清除。
    ///
    /// - Leave out to keep, null to clear. · 省略則不變，null 則清除。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: That `null` clears the value; the page only says that `null` is accepted. · 推論：`null` 會清除其值；官方頁面僅說明可接受 `null`。
    #[doc(alias = "顧客備註")]
    #[doc(alias = "備註")]
    pub memo: Option<Option<String>>,

    /// Customer tags · 顧客標籤
    ///
    /// The tags of the customer.
    ///
    /// 顧客的標籤。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: Sending the list replaces the whole list. · 推論：傳送清單會取代整份清單。
    /// - Translated for this description: en. · 為本描述文件自行翻譯：en。
    /// - The two endpoints for tags allow 3 to 40 characters a tag and 60 tags a customer, and answer 200 with the tags unchanged beyond that. Whether the same holds here is unknown, so nothing is checked. · 兩個標籤端點允許每個標籤 3 至 40 個字元、每位顧客 60 個標籤，超過時回應 200 但標籤不變。此處是否相同未知，故不檢查。
    #[doc(alias = "顧客標籤")]
    #[doc(alias = "標籤")]
    pub tags: Option<Vec<String>>,

    /// Custom field content · 顧客客製化欄位
    ///
    /// The content of the custom fields, by custom field id. You can check Get CustomFields (`GET /custom_fields`) to get the ids and parameters.
    ///
    /// 顧客客製化欄位的內容，以客製化欄位 ID 為鍵。可於 Get CustomFields（`GET /custom_fields`）拿到客製化欄位的 ID 與參數。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: A map from custom field id to text: the page says only object, the samples of the vendor show such a map. · 推論：以客製化欄位 ID 對應文字：官方頁面僅說明為物件，官方範例則為此種對應。
    /// - A sample in the vendor's guide names this field `custom_data`, which is the response's name for it and there a list. · 官方指南有一個範例將此欄位稱為 `custom_data`，那是回應中的名稱，且在回應中為清單。
    #[doc(alias = "顧客客製化欄位")]
    #[doc(alias = "客製化欄位")]
    pub custom_fields: Option<BTreeMap<String, String>>,

    /// Customer registration time · 顧客註冊時間
    ///
    /// The date and time at which the customer registered, in UTC.
    ///
    /// 顧客註冊的日期與時間，以 UTC 表示。
    ///
    /// - Optional. · 選填。
    /// - Format: `date-time`. · 格式：`date-time`。
    /// - Example: `"2025-03-04T05:06:07.089+00:00"`. · 範例：`"2025-03-04T05:06:07.089+00:00"`。
    /// - Inferred: The form, an RFC 3339 date and time in UTC: the page says only date and time, and the vendor says that all its times are UTC. · 推論：格式為 RFC 3339 的日期與時間，以 UTC 表示：官方頁面僅說明為日期與時間，而官方表示其所有時間皆為 UTC。
    #[doc(alias = "顧客註冊時間")]
    #[doc(alias = "註冊時間")]
    pub registered_at: Option<DateTime>,

    /// Customer locale code · 顧客使用前台之語言
    ///
    /// The language in which the customer uses the store front, as a lower-case language code such as `zh-hant` or `en`.
    ///
    /// 顧客使用前台之語言，為小寫語言代碼，例如 `zh-hant` 或 `en`。
    ///
    /// - Optional. · 選填。
    /// - Example: `"zh-hant"`. · 範例：`"zh-hant"`。
    /// - Inferred: A lower-case language code, as in the samples of the vendor; no list of values is given. · 推論：小寫語言代碼，依官方範例；官方未提供允許值清單。
    #[doc(alias = "顧客使用前台之語言")]
    #[doc(alias = "使用前台之語言")]
    pub locale_code: Option<String>,

    /// Customer mobile phone · 顧客手機
    ///
    /// The mobile phone number of the customer. It has to be used with `mobile_phone_country_calling_code`.
    ///
    /// 顧客的手機號碼，需與 `mobile_phone_country_calling_code` 一同使用。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - For Taiwan the leading 0 may be left out, says the vendor's guide (docs/update-customer). · 官方指南（docs/update-customer）表示臺灣號碼可省略開頭的 0。
    #[doc(alias = "顧客手機")]
    #[doc(alias = "手機")]
    pub mobile_phone: Option<String>,

    /// Country code of the mobile phone · 手機號碼國碼
    ///
    /// The country calling code of `mobile_phone`, without the plus sign. It has to be used with `mobile_phone`.
    ///
    /// `mobile_phone` 的手機號碼國碼，不含加號，需與 `mobile_phone` 一同使用。
    ///
    /// - Optional. · 選填。
    /// - Example: `"886"`. · 範例：`"886"`。
    /// - Inferred: Digits without the plus sign, as in the vendor's samples; the page states no form. · 推論：不含加號的數字，依官方範例；官方頁面未說明格式。
    #[doc(alias = "手機號碼國碼")]
    pub mobile_phone_country_calling_code: Option<String>,

    /// Facebook info · Facebook 資訊
    ///
    /// The Facebook info of the customer.
    ///
    /// 顧客的 Facebook 資訊。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: Any members: the page names none, and no source does. · 推論：可含任何成員：官方頁面未列出，其他來源也沒有。
    /// - Translated for this description: zh-Hant. · 為本描述文件自行翻譯：zh-Hant。
    #[doc(alias = "Facebook 資訊")]
    pub facebook_info: Option<BTreeMap<String, Json>>,

    /// LINE info · LINE 資訊
    ///
    /// The LINE info of the customer.
    ///
    /// 顧客的 LINE 資訊。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: Any members: the page names none, and no source does. · 推論：可含任何成員：官方頁面未列出，其他來源也沒有。
    /// - Translated for this description: zh-Hant. · 為本描述文件自行翻譯：zh-Hant。
    #[doc(alias = "LINE 資訊")]
    pub line_info: Option<BTreeMap<String, Json>>,
}

object! {
    UpdateCustomerBody, bilingual, new();
    0 name: optional_or_null "name", set name(impl Into<String> = into) "Customer name · 顧客姓名", clear clear_name, keep keep_name;
    1 phones: optional "phones", set phones(impl IntoIterator<Item = impl Into<String>> = each) "Customer phones · 顧客電話", keep keep_phones;
    2 phone: optional "phone", set phone(impl Into<String> = into) "Customer phone · 顧客電話", keep keep_phone;
    3 phone_country_code: optional "phone_country_code", set phone_country_code(impl Into<String> = into) "Customer phone country code · 顧客電話國碼", keep keep_phone_country_code;
    4 gender: optional_or_null "gender", set gender(Gender) "Customer gender · 顧客性別", clear clear_gender, keep keep_gender;
    5 birthday: optional_or_null "birthday", set birthday(impl Into<Date> = into) "Customer birthday · 顧客生日", clear clear_birthday, keep keep_birthday;
    6 birth_year: optional "birth_year", set birth_year(i64) "Customer birth year · 顧客出生年份", keep keep_birth_year;
    7 birth_month: optional "birth_month", set birth_month(i64) "Customer birth month · 顧客出生月份", keep keep_birth_month;
    8 birth_day: optional "birth_day", set birth_day(i64) "Customer birth day · 顧客出生日期", keep keep_birth_day;
    9 email: optional "email", set email(impl Into<String> = into) "Customer email · 顧客電子郵件", keep keep_email;
    10 is_member: optional "is_member", set is_member(bool) "Membership · 會員身分", keep keep_is_member;
    11 is_blacklisted: optional "is_blacklisted", set is_blacklisted(bool) "Blacklisting · 黑名單狀態", keep keep_is_blacklisted;
    12 is_accept_marketing: optional "is_accept_marketing", set is_accept_marketing(bool) "Acceptance of marketing · 優惠宣傳接受狀態", keep keep_is_accept_marketing;
    13 is_subscribed_marketing_email: optional "is_subscribed_marketing_email", set is_subscribed_marketing_email(bool) "Subscription to email marketing · email 優惠宣傳訂閱狀態", keep keep_is_subscribed_marketing_email;
    14 is_subscribed_marketing_sms: optional "is_subscribed_marketing_sms", set is_subscribed_marketing_sms(bool) "Subscription to SMS marketing · SMS 優惠宣傳訂閱狀態", keep keep_is_subscribed_marketing_sms;
    15 membership_tier_id: optional "membership_tier_id", set membership_tier_id(impl Into<String> = into) "Membership tier ID · 會員等級 ID", keep keep_membership_tier_id;
    16 tier_expires_at: optional "tier_expires_at", set tier_expires_at(impl Into<DateTime> = into) "Expiry of the membership tier · 會員等級到期日", keep keep_tier_expires_at;
    17 delivery_addresses: optional "delivery_addresses", set delivery_addresses(impl IntoIterator<Item = impl Into<DeliveryAddress>> = each) "Customer delivery addresses · 顧客送貨地址", keep keep_delivery_addresses;
    18 ref_user_id: optional_or_null "ref_user_id", set ref_user_id(impl Into<String> = into) "Third-party user ID · 第三方顧客 ID", clear clear_ref_user_id, keep keep_ref_user_id;
    19 memo: optional_or_null "memo", set memo(impl Into<String> = into) "Customer memo · 顧客備註", clear clear_memo, keep keep_memo;
    20 tags: optional "tags", set tags(impl IntoIterator<Item = impl Into<String>> = each) "Customer tags · 顧客標籤", keep keep_tags;
    21 custom_fields: optional "custom_fields", set custom_fields(BTreeMap<String, String>) "Custom field content · 顧客客製化欄位", keep keep_custom_fields;
    22 registered_at: optional "registered_at", set registered_at(impl Into<DateTime> = into) "Customer registration time · 顧客註冊時間", keep keep_registered_at;
    23 locale_code: optional "locale_code", set locale_code(impl Into<String> = into) "Customer locale code · 顧客使用前台之語言", keep keep_locale_code;
    24 mobile_phone: optional "mobile_phone", set mobile_phone(impl Into<String> = into) "Customer mobile phone · 顧客手機", keep keep_mobile_phone;
    25 mobile_phone_country_calling_code: optional "mobile_phone_country_calling_code", set mobile_phone_country_calling_code(impl Into<String> = into) "Country code of the mobile phone · 手機號碼國碼", keep keep_mobile_phone_country_calling_code;
    26 facebook_info: optional "facebook_info", set facebook_info(BTreeMap<String, Json>) "Facebook info · Facebook 資訊", keep keep_facebook_info;
    27 line_info: optional "line_info", set line_info(BTreeMap<String, Json>) "LINE info · LINE 資訊", keep keep_line_info;
}

redact! {
    UpdateCustomerBody;
    name hidden, phones hidden, phone hidden, phone_country_code, gender hidden, birthday hidden,
    birth_year hidden, birth_month hidden, birth_day hidden, email hidden, is_member, is_blacklisted,
    is_accept_marketing, is_subscribed_marketing_email, is_subscribed_marketing_sms, membership_tier_id,
    tier_expires_at, delivery_addresses, ref_user_id hidden, memo hidden, tags hidden, custom_fields hidden,
    registered_at, locale_code, mobile_phone hidden, mobile_phone_country_calling_code, facebook_info hidden,
    line_info hidden,
}

impl Check for UpdateCustomerBody {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.member("birth_month", &self.birth_month, &[Limit::Minimum(Num::Int(1)), Limit::Maximum(Num::Int(12))]);
        at.member("birth_day", &self.birth_day, &[Limit::Minimum(Num::Int(1)), Limit::Maximum(Num::Int(31))]);
        at.member("tier_expires_at", &self.tier_expires_at, &[Limit::Future]);
        at.member("delivery_addresses", &self.delivery_addresses, &[Limit::MaxItems(5)]);
        at.rules(self, Self::RULES);
    }
}

impl UpdateCustomerBody {
    /// The smallest update that turns `old` into `new`. · 將 `old` 變成 `new` 的最小更新。
    ///
    /// - Takes two states of this type, or of what the service answers ([`Customer`](crate::models::Customer)). · 可傳入此型別或服務回應（[`Customer`](crate::models::Customer)）的兩個狀態。
    /// - What `new` leaves out, or has as `old` has it, is kept; what only `new` has is set. · `new` 省略或與 `old` 相同者保留不變；僅 `new` 有者則設定。
    /// - What is null only in `new` is cleared. · 僅 `new` 為 null 者則清除。
    /// - A list, a map or a nested object that differs is sent as a whole. · 清單、對應表或巢狀物件若有不同，則整個送出。
    /// - Without a change it [is empty](Self::is_empty), and is not sent unless that is allowed. · 沒有變更時為[空](Self::is_empty)，除非允許，否則不會送出。
    /// - What a rule demands beside a change is taken from `new`; where `new` lacks it, the check before sending says so. · 規則所要求的其他欄位取自 `new`；若 `new` 缺少，送出前的檢查會指出。
    /// - Only for a service that leaves alone what is not sent, although this is a PUT. · 雖為 PUT，僅適用於不會更動未傳送欄位的服務。
    #[must_use]
    pub fn diff(old: &impl ToBody<Self>, new: &impl ToBody<Self>) -> Self {
        let (old, new) = (old.to_body(), new.to_body());
        let mut update = new.clone();
        diff::keep_equal(&mut update.name, &old.name);
        diff::keep_equal(&mut update.phones, &old.phones);
        diff::keep_equal(&mut update.phone, &old.phone);
        diff::keep_equal(&mut update.phone_country_code, &old.phone_country_code);
        diff::keep_equal(&mut update.gender, &old.gender);
        diff::keep_equal(&mut update.birthday, &old.birthday);
        diff::keep_equal(&mut update.birth_year, &old.birth_year);
        diff::keep_equal(&mut update.birth_month, &old.birth_month);
        diff::keep_equal(&mut update.birth_day, &old.birth_day);
        diff::keep_equal(&mut update.email, &old.email);
        diff::keep_equal(&mut update.is_member, &old.is_member);
        diff::keep_equal(&mut update.is_blacklisted, &old.is_blacklisted);
        diff::keep_equal(&mut update.is_accept_marketing, &old.is_accept_marketing);
        diff::keep_equal(
            &mut update.is_subscribed_marketing_email,
            &old.is_subscribed_marketing_email,
        );
        diff::keep_equal(
            &mut update.is_subscribed_marketing_sms,
            &old.is_subscribed_marketing_sms,
        );
        diff::keep_equal(&mut update.membership_tier_id, &old.membership_tier_id);
        diff::keep_equal(&mut update.tier_expires_at, &old.tier_expires_at);
        diff::keep_equal(&mut update.delivery_addresses, &old.delivery_addresses);
        diff::keep_equal(&mut update.ref_user_id, &old.ref_user_id);
        diff::keep_equal(&mut update.memo, &old.memo);
        diff::keep_equal(&mut update.tags, &old.tags);
        diff::keep_equal(&mut update.custom_fields, &old.custom_fields);
        diff::keep_equal(&mut update.registered_at, &old.registered_at);
        diff::keep_equal(&mut update.locale_code, &old.locale_code);
        diff::keep_equal(&mut update.mobile_phone, &old.mobile_phone);
        diff::keep_equal(
            &mut update.mobile_phone_country_calling_code,
            &old.mobile_phone_country_calling_code,
        );
        diff::keep_equal(&mut update.facebook_info, &old.facebook_info);
        diff::keep_equal(&mut update.line_info, &old.line_info);
        if !update.is_empty() {
            diff::complete(
                &mut update,
                &new,
                Self::RULES,
                |update, from, name| match name {
                    "phone_country_code" => {
                        update.phone_country_code.clone_from(&from.phone_country_code)
                    }
                    "mobile_phone" => update.mobile_phone.clone_from(&from.mobile_phone),
                    "mobile_phone_country_calling_code" => {
                        update
                            .mobile_phone_country_calling_code
                            .clone_from(&from.mobile_phone_country_calling_code)
                    }
                    _ => {}
                },
            );
        }
        update
    }

    /// Whether nothing would be sent. · 是否沒有任何內容要送出。
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::new()
    }
}

/// All that it says. · 其全部內容。
impl ToBody<UpdateCustomerBody> for UpdateCustomerBody {
    fn to_body(&self) -> UpdateCustomerBody {
        self.clone()
    }
}

/// What [`Customer`](crate::models::Customer) says about the fields of an update. · [`Customer`](crate::models::Customer) 對更新欄位所述的內容。
///
/// - Taken · 帶入: `name`, `phones`, `phone`, `phone_country_code`, `gender`, `birthday`, `email`, `is_member`, `is_blacklisted`, `is_subscribed_marketing_email`, `delivery_addresses`, `ref_user_id`, `memo`, `tags`, `registered_at`, `locale_code`, `mobile_phone`, `mobile_phone_country_calling_code`
/// - Taken unless null, since it cannot be cleared · 非 null 時帶入，因為無法清除: `birth_year`, `birth_month`, `birth_day`
/// - Not taken, the types differ · 不帶入，型別不同: `tier_expires_at` (`String`, `DateTime`)
/// - Not taken, not in the answer · 不帶入，回應中沒有: `is_accept_marketing`, `is_subscribed_marketing_sms`, `membership_tier_id`, `custom_fields`, `facebook_info`, `line_info`
/// - Not taken, not in an update · 不帶入，更新中沒有: `id`, `mobile_phone_verified`, `order_count`, `orders_total_sum`, `credit_balance`, `member_point_balance`, `custom_data`, `membership_tier`, `subscribed_email_types`, `line_id`, `facebook_id`, `google_id`, `updated_at`, `created_at`, `current_sign_in_at`, `last_sign_in_at`, `registered_from_channel`, `created_by`, `created_by_channel`, `confirmed_at`, `utm_data`, `referral_code`, `offline_referral_registered_at`, `offline_referral_channel_id`, `offline_referral_agent_id`, `membership_tier_gap`, `current_membership_tier_info`, `metafields`, `customer_authentication_linkings`, `subscriptions`, `orders_totals`, `member_info_reward`, `info_reward_triggered`, `info_reward_claimed`, `referrer_data`
impl ToBody<UpdateCustomerBody> for Customer {
    fn to_body(&self) -> UpdateCustomerBody {
        UpdateCustomerBody {
            name: self.name.clone(),
            phones: self.phones.clone(),
            phone: self.phone.clone(),
            phone_country_code: self.phone_country_code.clone(),
            gender: self.gender.clone(),
            birthday: self.birthday.clone(),
            birth_year: self.birth_year.flatten(),
            birth_month: self.birth_month.flatten(),
            birth_day: self.birth_day.flatten(),
            email: self.email.clone(),
            is_member: self.is_member,
            is_blacklisted: self.is_blacklisted,
            is_accept_marketing: None,
            is_subscribed_marketing_email: self.is_subscribed_marketing_email,
            is_subscribed_marketing_sms: None,
            membership_tier_id: None,
            tier_expires_at: None,
            delivery_addresses: self.delivery_addresses.clone(),
            ref_user_id: self.ref_user_id.clone(),
            memo: self.memo.clone(),
            tags: self.tags.clone(),
            custom_fields: None,
            registered_at: self.registered_at.clone(),
            locale_code: self.locale_code.clone(),
            mobile_phone: self.mobile_phone.clone(),
            mobile_phone_country_calling_code: self
                .mobile_phone_country_calling_code
                .clone(),
            facebook_info: None,
            line_info: None,
        }
    }
}

impl UpdateCustomerBody {
    /// The rules between the fields. · 欄位之間的規則。
    ///
    /// Two fields together: ✓ allowed, ✗ refused, – cannot be sent. · 兩個欄位的組合：✓ 允許，✗ 拒絕，– 無法傳送。
    ///
    /// **`birthday-excludes-birth-parts`**: `birthday` cannot be used with `birth_year`, `birth_month` or `birth_day` at the same time. · `birthday` 不可與 `birth_year`、`birth_month` 或 `birth_day` 同時使用。
    ///
    /// Two by two; the other fields are as the rule wants them. · 兩兩列出，其他欄位皆符合規則。
    ///
    /// | `birthday` ↓ `birth_year` / `birth_month` / `birth_day` → | absent · 未傳送 | null | value · 值 |
    /// |---|---|---|---|
    /// | absent · 未傳送 | ✓ | – | ✓ |
    /// | null | ✓ | – | ✓ |
    /// | value · 值 | ✓ | – | ✗ |
    ///
    /// **`phone-needs-country-code`**: If `phone` is input, `phone_country_code` should not be blank. · 如已輸入 `phone`，`phone_country_code` 不能是空白。
    ///
    /// A blank `phone_country_code` counts as absent. · 空白的 `phone_country_code` 視同未傳送。
    ///
    /// | `phone` ↓ `phone_country_code` → | absent · 未傳送 | null | value · 值 |
    /// |---|---|---|---|
    /// | absent · 未傳送 | ✓ | – | ✓ |
    /// | null | – | – | – |
    /// | value · 值 | ✗ | – | ✓ |
    ///
    /// **`mobile-phone-goes-with-country-code`**: `mobile_phone` and `mobile_phone_country_calling_code` have to be used together. · `mobile_phone` 與 `mobile_phone_country_calling_code` 需一同使用。
    ///
    /// | `mobile_phone` ↓ `mobile_phone_country_calling_code` → | absent · 未傳送 | null | value · 值 |
    /// |---|---|---|---|
    /// | absent · 未傳送 | ✓ | – | ✗ |
    /// | null | – | – | – |
    /// | value · 值 | ✗ | – | ✓ |
    pub const RULES: &'static [Rule] = &[
        Rule {
            id: "birthday-excludes-birth-parts",
            kind: RuleKind::Excludes {
                field: "birthday",
                others: &["birth_year", "birth_month", "birth_day"],
            },
            null_counts: false,
            text: &[
                (
                    "en",
                    "`birthday` cannot be used with `birth_year`, `birth_month` or `birth_day` at the same time.",
                ),
                (
                    "zh-Hant",
                    "`birthday` 不可與 `birth_year`、`birth_month` 或 `birth_day` 同時使用。",
                ),
            ],
        },
        Rule {
            id: "phone-needs-country-code",
            kind: RuleKind::NeedsNonBlank {
                field: "phone",
                needs: "phone_country_code",
            },
            null_counts: false,
            text: &[
                ("en", "If `phone` is input, `phone_country_code` should not be blank."),
                (
                    "zh-Hant",
                    "如已輸入 `phone`，`phone_country_code` 不能是空白。",
                ),
            ],
        },
        Rule {
            id: "mobile-phone-goes-with-country-code",
            kind: RuleKind::Together {
                fields: &["mobile_phone", "mobile_phone_country_calling_code"],
            },
            null_counts: false,
            text: &[
                (
                    "en",
                    "`mobile_phone` and `mobile_phone_country_calling_code` have to be used together.",
                ),
                (
                    "zh-Hant",
                    "`mobile_phone` 與 `mobile_phone_country_calling_code` 需一同使用。",
                ),
            ],
        },
    ];
}

impl Fields for UpdateCustomerBody {
    fn presence(&self, name: &str) -> Presence {
        match name {
            "phone" => Presence::of(&self.phone),
            "phone_country_code" => Presence::of(&self.phone_country_code),
            "birthday" => Presence::of(&self.birthday),
            "birth_year" => Presence::of(&self.birth_year),
            "birth_month" => Presence::of(&self.birth_month),
            "birth_day" => Presence::of(&self.birth_day),
            "mobile_phone" => Presence::of(&self.mobile_phone),
            "mobile_phone_country_calling_code" => {
                Presence::of(&self.mobile_phone_country_calling_code)
            }
            _ => Presence::Absent,
        }
    }
}
