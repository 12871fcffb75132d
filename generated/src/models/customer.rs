// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::{
    Channel, CustomField, CustomerCreator, DeliveryAddress, Gender, MemberInfoReward, MembershipTier,
    MembershipTierGap, MembershipTierInfo, Money, OrdersTotal, Subscription, UtmData,
};
use crate::runtime::{BTreeMap, Date, DateTime, Json, object, redact};

/// Customer · 顧客
///
/// A customer of the store. Every member can be missing: `fields[]` and `excludes[]` leave members out.
///
/// 商店的顧客。任何欄位都可能不存在：`fields[]` 與 `excludes[]` 會使欄位不回傳。
///
/// - Source: <https://open-api.docs.shoplineapp.com/docs/get-customer>, seen 2026-11-23. · 來源：<https://open-api.docs.shoplineapp.com/docs/get-customer>，查閱於 2026-11-23。
/// - Inferred: Nothing is required, since a request can ask for any part of it. · 推論：沒有必填欄位，因為請求可指定只回傳任何一部分。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
/// - The page shows no response. Members and nullability come from the vendor's guides to reading customers (docs/get-customer, docs/get-customers) and from public client code; the texts are ours. `is_accept_marketing`, `is_subscribed_marketing_sms`, `membership_tier_id`, `custom_fields`, `facebook_info` and `line_info` can be written and never come back under these names. · 官方頁面未顯示回應。欄位與可否為 null 取自官方的讀取顧客指南（docs/get-customer、docs/get-customers）與公開的用戶端程式碼；文字為自行撰寫。`is_accept_marketing`、`is_subscribed_marketing_sms`、`membership_tier_id`、`custom_fields`、`facebook_info` 與 `line_info` 可寫入，但不會以這些名稱回傳。
#[doc(alias = "顧客")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Customer {
    /// Customer ID · 顧客 ID
    ///
    /// The unique id of the customer.
    ///
    /// 顧客的唯一 ID。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "顧客 ID")]
    pub id: Option<String>,

    /// Customer name · 顧客姓名
    ///
    /// The name of the customer.
    ///
    /// 顧客的姓名。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: `null`: the request takes it under the same name. · 推論：`null`：請求中同名的欄位可接受。
    #[doc(alias = "顧客姓名")]
    #[doc(alias = "姓名")]
    pub name: Option<Option<String>>,

    /// Customer email · 顧客電子郵件
    ///
    /// The email address of the customer.
    ///
    /// 顧客的電子郵件地址。
    ///
    /// - Optional. · 選填。
    /// - Format: `email`. · 格式：`email`。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "顧客電子郵件")]
    #[doc(alias = "電子郵件")]
    pub email: Option<String>,

    /// Customer gender · 顧客性別
    ///
    /// The gender of the customer.
    ///
    /// 顧客的性別。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "顧客性別")]
    #[doc(alias = "性別")]
    pub gender: Option<Option<Gender>>,

    /// Customer birthday · 顧客生日
    ///
    /// The birthday of the customer, as `YYYY-MM-DD`, kept for older clients. A year, month or day that is not known is filled with 1904, 1 and 1; prefer `birth_year`, `birth_month` and `birth_day`.
    ///
    /// 顧客的生日，格式為 `YYYY-MM-DD`，為舊版用戶端保留。未知的年、月、日分別以 1904、1、1 填入；建議改用 `birth_year`、`birth_month` 與 `birth_day`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    /// - Format: `date`. · 格式：`date`。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: `null`: the request takes it under the same name. · 推論：`null`：請求中同名的欄位可接受。
    #[doc(alias = "顧客生日")]
    #[doc(alias = "生日")]
    pub birthday: Option<Option<Date>>,

    /// Customer birth year · 顧客出生年份
    ///
    /// The year in which the customer was born. `null` when it is not known.
    ///
    /// 顧客的出生年份。未知時為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "顧客出生年份")]
    #[doc(alias = "出生年份")]
    pub birth_year: Option<Option<i64>>,

    /// Customer birth month · 顧客出生月份
    ///
    /// The month in which the customer was born. `null` when it is not known.
    ///
    /// 顧客的出生月份。未知時為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "顧客出生月份")]
    #[doc(alias = "出生月份")]
    pub birth_month: Option<Option<i64>>,

    /// Customer birth day · 顧客出生日期
    ///
    /// The day of the month on which the customer was born. `null` when it is not known.
    ///
    /// 顧客的出生日期（當月第幾日）。未知時為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "顧客出生日期")]
    #[doc(alias = "出生日期")]
    pub birth_day: Option<Option<i64>>,

    /// Customer memo · 顧客備註
    ///
    /// The memo on the customer.
    ///
    /// 顧客的備註。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: `null`: the request takes it under the same name. · 推論：`null`：請求中同名的欄位可接受。
    #[doc(alias = "顧客備註")]
    #[doc(alias = "備註")]
    pub memo: Option<Option<String>>,

    /// Customer phones · 顧客電話
    ///
    /// The phones of the customer. Hidden once the mobile phone is confirmed.
    ///
    /// 顧客的電話。手機驗證後即不顯示。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "顧客電話")]
    #[doc(alias = "電話")]
    pub phones: Option<Vec<String>>,

    /// Customer phone · 顧客電話
    ///
    /// The last one of `phones`. Hidden once the mobile phone is confirmed.
    ///
    /// `phones` 的最後一筆。手機驗證後即不顯示。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "顧客電話")]
    #[doc(alias = "電話")]
    pub phone: Option<String>,

    /// Customer phone country code · 顧客電話國碼
    ///
    /// The country calling code of `phone`.
    ///
    /// `phone` 的電話國碼。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "顧客電話國碼")]
    #[doc(alias = "電話國碼")]
    pub phone_country_code: Option<String>,

    /// Customer mobile phone · 顧客手機
    ///
    /// The mobile phone number of the customer. Shown only once it is confirmed.
    ///
    /// 顧客的手機號碼。驗證後才會顯示。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "顧客手機")]
    #[doc(alias = "手機")]
    pub mobile_phone: Option<String>,

    /// Verification of the mobile phone · 手機驗證狀態
    ///
    /// Whether the mobile phone number is verified.
    ///
    /// 手機號碼是否已驗證。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "手機驗證狀態")]
    pub mobile_phone_verified: Option<bool>,

    /// Country code of the mobile phone · 手機號碼國碼
    ///
    /// The country calling code of `mobile_phone`.
    ///
    /// `mobile_phone` 的手機號碼國碼。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "手機號碼國碼")]
    pub mobile_phone_country_calling_code: Option<String>,

    /// Customer locale code · 顧客使用前台之語言
    ///
    /// The language in which the customer uses the store front, as a lower-case language code such as `zh-hant` or `en`.
    ///
    /// 顧客使用前台之語言，為小寫語言代碼，例如 `zh-hant` 或 `en`。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "顧客使用前台之語言")]
    #[doc(alias = "使用前台之語言")]
    pub locale_code: Option<String>,

    /// Number of orders · 訂單數
    ///
    /// The number of orders of the customer.
    ///
    /// 顧客的訂單數。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "訂單數")]
    pub order_count: Option<i64>,

    /// Sum of all orders · 訂單總金額
    ///
    /// The sum of all orders of the customer.
    ///
    /// 顧客所有訂單的總金額。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "訂單總金額")]
    pub orders_total_sum: Option<Money>,

    /// Membership · 會員身分
    ///
    /// Is the customer a member?
    ///
    /// 顧客是否為會員？
    ///
    /// - Optional. · 選填。
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

    /// Subscription to email marketing · email 優惠宣傳訂閱狀態
    ///
    /// Whether the customer accepts email marketing news.
    ///
    /// 是否接受 email 優惠宣傳？
    ///
    /// - Optional. · 選填。
    #[doc(alias = "email 優惠宣傳訂閱狀態")]
    pub is_subscribed_marketing_email: Option<bool>,

    /// Balance of store credits · 購物金餘額
    ///
    /// The store credits that the customer has.
    ///
    /// 顧客的購物金餘額。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "購物金餘額")]
    pub credit_balance: Option<i64>,

    /// Balance of member points · 會員點數餘額
    ///
    /// The member points that the customer has.
    ///
    /// 顧客的會員點數餘額。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "會員點數餘額")]
    pub member_point_balance: Option<i64>,

    /// Custom fields · 客製化欄位
    ///
    /// The custom fields of the customer with their content. The request sends them as `custom_fields`, in another shape.
    ///
    /// 顧客的客製化欄位與內容。請求時以 `custom_fields` 傳送，格式不同。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "客製化欄位")]
    pub custom_data: Option<Vec<CustomField>>,

    /// Membership tier · 會員等級
    ///
    /// The membership tier of the customer. `null` when there is none.
    ///
    /// 顧客的會員等級。沒有時為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    /// - Inferred: That `null` means that there is none; a sample shows `null`, no text explains it. · 推論：`null` 表示沒有；有一個範例顯示 `null`，但沒有文字說明。
    #[doc(alias = "會員等級")]
    pub membership_tier: Option<Option<MembershipTier>>,

    /// Customer delivery addresses · 顧客送貨地址
    ///
    /// The delivery addresses of the customer.
    ///
    /// 顧客的送貨地址。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "顧客送貨地址")]
    #[doc(alias = "送貨地址")]
    pub delivery_addresses: Option<Vec<DeliveryAddress>>,

    /// Subscribed email types · 已訂閱的電子郵件類型
    ///
    /// The types of email that the customer subscribes to, for example `marketing.news`.
    ///
    /// 顧客已訂閱的電子郵件類型，例如 `marketing.news`。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "已訂閱的電子郵件類型")]
    pub subscribed_email_types: Option<Vec<String>>,

    /// Third-party user ID · 第三方顧客 ID
    ///
    /// The user id that a third party has put.
    ///
    /// 第三方儲存的顧客 ID。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "第三方顧客 ID")]
    pub ref_user_id: Option<Option<String>>,

    /// LINE ID
    ///
    /// The LINE id of the customer.
    ///
    /// 顧客的 LINE ID。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    pub line_id: Option<Option<String>>,

    /// Facebook ID
    ///
    /// The Facebook id of the customer.
    ///
    /// 顧客的 Facebook ID。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    pub facebook_id: Option<String>,

    /// Google ID
    ///
    /// The Google id of the customer.
    ///
    /// 顧客的 Google ID。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    pub google_id: Option<String>,

    /// Time of the last update · 更新時間
    ///
    /// The time at which the customer was last updated, in UTC.
    ///
    /// 顧客資料最後更新的時間，以 UTC 表示。
    ///
    /// - Optional. · 選填。
    /// - Format: `date-time`. · 格式：`date-time`。
    #[doc(alias = "更新時間")]
    pub updated_at: Option<DateTime>,

    /// Time of creation · 建立時間
    ///
    /// The time at which the customer was created, in UTC.
    ///
    /// 顧客資料建立的時間，以 UTC 表示。
    ///
    /// - Optional. · 選填。
    /// - Format: `date-time`. · 格式：`date-time`。
    #[doc(alias = "建立時間")]
    pub created_at: Option<DateTime>,

    /// Time of the current sign-in · 本次登入時間
    ///
    /// The time of the current sign-in, in UTC.
    ///
    /// 本次登入的時間，以 UTC 表示。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    /// - Format: `date-time`. · 格式：`date-time`。
    /// - Inferred: `null` for a customer who has never signed in. · 推論：顧客從未登入時為 `null`。
    #[doc(alias = "本次登入時間")]
    pub current_sign_in_at: Option<Option<DateTime>>,

    /// Time of the last sign-in · 上次登入時間
    ///
    /// The time of the sign-in before the current one, in UTC.
    ///
    /// 本次登入之前一次登入的時間，以 UTC 表示。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    /// - Format: `date-time`. · 格式：`date-time`。
    /// - Inferred: `null` for a customer who has never signed in. · 推論：顧客從未登入時為 `null`。
    #[doc(alias = "上次登入時間")]
    pub last_sign_in_at: Option<Option<DateTime>>,

    /// Customer registration time · 顧客註冊時間
    ///
    /// The date and time at which the customer registered, in UTC.
    ///
    /// 顧客註冊的日期與時間，以 UTC 表示。
    ///
    /// - Optional. · 選填。
    /// - Format: `date-time`. · 格式：`date-time`。
    #[doc(alias = "顧客註冊時間")]
    #[doc(alias = "註冊時間")]
    pub registered_at: Option<DateTime>,

    /// Channel of registration · 註冊通路
    ///
    /// The channel through which the customer registered.
    ///
    /// 顧客註冊時使用的通路。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "註冊通路")]
    pub registered_from_channel: Option<Channel>,

    /// Creator of the customer · 建立來源
    ///
    /// What created the customer.
    ///
    /// 建立此顧客的來源。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "建立來源")]
    pub created_by: Option<CustomerCreator>,

    /// Channel of creation · 建立通路
    ///
    /// The channel through which the customer was created.
    ///
    /// 建立此顧客的通路。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "建立通路")]
    pub created_by_channel: Option<String>,

    /// Customer tags · 顧客標籤
    ///
    /// The tags of the customer.
    ///
    /// 顧客的標籤。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "顧客標籤")]
    #[doc(alias = "標籤")]
    pub tags: Option<Vec<String>>,

    /// Expiry of the membership tier · 會員等級到期日
    ///
    /// The time at which the membership tier expires.
    ///
    /// 會員等級到期的時間。
    ///
    /// - Optional. · 選填。
    /// - Inferred: A plain text: no source states its form, and a wrong guess would make the answer to an update that was done unreadable. · 推論：一般文字：沒有來源說明其格式，若猜錯，將無法讀取已完成之更新的回應。
    #[doc(alias = "會員等級到期日")]
    pub tier_expires_at: Option<String>,

    /// Time of the email verification · 電子郵件驗證時間
    ///
    /// The time at which the email address was verified.
    ///
    /// 電子郵件地址驗證的時間。
    ///
    /// - Optional. · 選填。
    /// - Inferred: A plain text: no source states its form, and a wrong guess would make the answer to an update that was done unreadable. · 推論：一般文字：沒有來源說明其格式，若猜錯，將無法讀取已完成之更新的回應。
    #[doc(alias = "電子郵件驗證時間")]
    pub confirmed_at: Option<String>,

    /// UTM data · UTM 資料
    ///
    /// The UTM parameters with which the customer came.
    ///
    /// 顧客來訪時的 UTM 參數。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "UTM 資料")]
    pub utm_data: Option<UtmData>,

    /// Referral code · 推薦碼
    ///
    /// The code with which the customer refers others.
    ///
    /// 顧客推薦他人時使用的代碼。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "推薦碼")]
    pub referral_code: Option<String>,

    /// Time of the offline referral · 線下推薦登錄時間
    ///
    /// The time at which the offline referral was registered.
    ///
    /// 線下推薦登錄的時間。
    ///
    /// - Optional. · 選填。
    /// - Inferred: A plain text: no source states its form, and a wrong guess would make the answer to an update that was done unreadable. · 推論：一般文字：沒有來源說明其格式，若猜錯，將無法讀取已完成之更新的回應。
    #[doc(alias = "線下推薦登錄時間")]
    pub offline_referral_registered_at: Option<String>,

    /// Channel of the offline referral · 線下推薦通路 ID
    ///
    /// The id of the channel of the offline referral.
    ///
    /// 線下推薦所屬通路的 ID。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "線下推薦通路 ID")]
    pub offline_referral_channel_id: Option<String>,

    /// Agent of the offline referral · 線下推薦人員 ID
    ///
    /// The id of the agent who made the offline referral.
    ///
    /// 進行線下推薦之人員的 ID。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "線下推薦人員 ID")]
    pub offline_referral_agent_id: Option<String>,

    /// Gap to the next membership tier · 會員等級差距
    ///
    /// What is missing for the next membership tier or for keeping this one. It comes only when it is asked for.
    ///
    /// 距離升級或續會尚差的條件。僅在指定時才會回傳。
    ///
    /// - Optional. · 選填。
    /// - Known from the endpoint that reads a customer, by `fields[]=membership_tier_gap`; whether an update can return it is unknown. · 由讀取顧客的端點得知，需使用 `fields[]=membership_tier_gap`；更新時是否會回傳未知。
    #[doc(alias = "會員等級差距")]
    pub membership_tier_gap: Option<MembershipTierGap>,

    /// Current membership tier · 目前會員等級資訊
    ///
    /// The current membership tier with its rules.
    ///
    /// 目前的會員等級與其規則。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "目前會員等級資訊")]
    pub current_membership_tier_info: Option<MembershipTierInfo>,

    /// Metafields
    ///
    /// The metafields of the customer.
    ///
    /// 顧客的 metafields。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Known from the endpoint that reads a customer, by `include_fields[]`, which an update does not have. · 由讀取顧客的端點得知，需使用 `include_fields[]`，而更新沒有此參數。
    pub metafields: Option<BTreeMap<String, Json>>,

    /// Single sign-on linkings · 單一登入連結
    ///
    /// The linkings of the customer to single sign-on accounts. Their ids are here, not in `ref_user_id`.
    ///
    /// 顧客與單一登入帳號的連結。其 ID 在此，不在 `ref_user_id`。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: Items of any kind: one source types them as text, and its prose speaks of members inside. · 推論：項目可為任何型別：一個來源定為文字，但其說明提到內含的成員。
    #[doc(alias = "單一登入連結")]
    pub customer_authentication_linkings: Option<Vec<Json>>,

    /// Subscriptions · 訂閱狀態
    ///
    /// The subscriptions of the customer by platform. A change of the SMS subscription is applied later, so this can lag.
    ///
    /// 顧客在各平台的訂閱狀態。SMS 訂閱的變更為非同步處理，此處可能延遲。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "訂閱狀態")]
    pub subscriptions: Option<Vec<Subscription>>,

    /// Order totals · 各平台訂單金額
    ///
    /// The totals of the orders of the customer by platform.
    ///
    /// 顧客在各平台的訂單總金額。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "各平台訂單金額")]
    pub orders_totals: Option<Vec<OrdersTotal>>,

    /// Profile reward · 會員資料獎勵
    ///
    /// The reward for a complete profile.
    ///
    /// 填寫完整會員資料的獎勵。
    ///
    /// - Optional. · 選填。
    /// - Known from the endpoint that reads a customer, by `include_fields[]`, which an update does not have. · 由讀取顧客的端點得知，需使用 `include_fields[]`，而更新沒有此參數。
    #[doc(alias = "會員資料獎勵")]
    pub member_info_reward: Option<MemberInfoReward>,

    /// Triggering of the profile reward · 會員資料獎勵觸發狀態
    ///
    /// Whether this update made the store send the reward for a complete profile.
    ///
    /// 本次更新是否觸發商店發送會員資料獎勵。
    ///
    /// - Optional. · 選填。
    /// - It belongs to this endpoint alone. · 僅此端點有此欄位。
    #[doc(alias = "會員資料獎勵觸發狀態")]
    pub info_reward_triggered: Option<bool>,

    /// Claim of the profile reward · 會員資料獎勵領取狀態
    ///
    /// Whether the reward for a complete profile was claimed.
    ///
    /// 會員資料獎勵是否已領取。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "會員資料獎勵領取狀態")]
    pub info_reward_claimed: Option<bool>,

    /// Referrer data · 推薦人資料
    ///
    /// The data of the one who referred the customer.
    ///
    /// 推薦此顧客者的資料。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Known from the endpoint that reads a customer, by `include_fields[]`, which an update does not have. · 由讀取顧客的端點得知，需使用 `include_fields[]`，而更新沒有此參數。
    #[doc(alias = "推薦人資料")]
    pub referrer_data: Option<BTreeMap<String, Json>>,
}

object! {
    Customer, bilingual, new();
    0 id: optional "id", set id(impl Into<String> = into) "Customer ID · 顧客 ID";
    1 name: optional_or_null "name", set name(impl Into<String> = into) "Customer name · 顧客姓名", clear clear_name;
    2 email: optional "email", set email(impl Into<String> = into) "Customer email · 顧客電子郵件";
    3 gender: optional_or_null "gender", set gender(Gender) "Customer gender · 顧客性別", clear clear_gender;
    4 birthday: optional_or_null "birthday", set birthday(impl Into<Date> = into) "Customer birthday · 顧客生日", clear clear_birthday;
    5 birth_year: optional_or_null "birth_year", set birth_year(i64) "Customer birth year · 顧客出生年份", clear clear_birth_year;
    6 birth_month: optional_or_null "birth_month", set birth_month(i64) "Customer birth month · 顧客出生月份", clear clear_birth_month;
    7 birth_day: optional_or_null "birth_day", set birth_day(i64) "Customer birth day · 顧客出生日期", clear clear_birth_day;
    8 memo: optional_or_null "memo", set memo(impl Into<String> = into) "Customer memo · 顧客備註", clear clear_memo;
    9 phones: optional "phones", set phones(impl IntoIterator<Item = impl Into<String>> = each) "Customer phones · 顧客電話";
    10 phone: optional "phone", set phone(impl Into<String> = into) "Customer phone · 顧客電話";
    11 phone_country_code: optional "phone_country_code", set phone_country_code(impl Into<String> = into) "Customer phone country code · 顧客電話國碼";
    12 mobile_phone: optional "mobile_phone", set mobile_phone(impl Into<String> = into) "Customer mobile phone · 顧客手機";
    13 mobile_phone_verified: optional "mobile_phone_verified", set mobile_phone_verified(bool) "Verification of the mobile phone · 手機驗證狀態";
    14 mobile_phone_country_calling_code: optional "mobile_phone_country_calling_code", set mobile_phone_country_calling_code(impl Into<String> = into) "Country code of the mobile phone · 手機號碼國碼";
    15 locale_code: optional "locale_code", set locale_code(impl Into<String> = into) "Customer locale code · 顧客使用前台之語言";
    16 order_count: optional "order_count", set order_count(i64) "Number of orders · 訂單數";
    17 orders_total_sum: optional "orders_total_sum", set orders_total_sum(Money) "Sum of all orders · 訂單總金額";
    18 is_member: optional "is_member", set is_member(bool) "Membership · 會員身分";
    19 is_blacklisted: optional "is_blacklisted", set is_blacklisted(bool) "Blacklisting · 黑名單狀態";
    20 is_subscribed_marketing_email: optional "is_subscribed_marketing_email", set is_subscribed_marketing_email(bool) "Subscription to email marketing · email 優惠宣傳訂閱狀態";
    21 credit_balance: optional "credit_balance", set credit_balance(i64) "Balance of store credits · 購物金餘額";
    22 member_point_balance: optional "member_point_balance", set member_point_balance(i64) "Balance of member points · 會員點數餘額";
    23 custom_data: optional "custom_data", set custom_data(impl IntoIterator<Item = impl Into<CustomField>> = each) "Custom fields · 客製化欄位";
    24 membership_tier: optional_or_null "membership_tier", set membership_tier(MembershipTier) "Membership tier · 會員等級", clear clear_membership_tier;
    25 delivery_addresses: optional "delivery_addresses", set delivery_addresses(impl IntoIterator<Item = impl Into<DeliveryAddress>> = each) "Customer delivery addresses · 顧客送貨地址";
    26 subscribed_email_types: optional "subscribed_email_types", set subscribed_email_types(impl IntoIterator<Item = impl Into<String>> = each) "Subscribed email types · 已訂閱的電子郵件類型";
    27 ref_user_id: optional_or_null "ref_user_id", set ref_user_id(impl Into<String> = into) "Third-party user ID · 第三方顧客 ID", clear clear_ref_user_id;
    28 line_id: optional_or_null "line_id", set line_id(impl Into<String> = into) "LINE ID", clear clear_line_id;
    29 facebook_id: optional "facebook_id", set facebook_id(impl Into<String> = into) "Facebook ID";
    30 google_id: optional "google_id", set google_id(impl Into<String> = into) "Google ID";
    31 updated_at: optional "updated_at", set updated_at(impl Into<DateTime> = into) "Time of the last update · 更新時間";
    32 created_at: optional "created_at", set created_at(impl Into<DateTime> = into) "Time of creation · 建立時間";
    33 current_sign_in_at: optional_or_null "current_sign_in_at", set current_sign_in_at(impl Into<DateTime> = into) "Time of the current sign-in · 本次登入時間", clear clear_current_sign_in_at;
    34 last_sign_in_at: optional_or_null "last_sign_in_at", set last_sign_in_at(impl Into<DateTime> = into) "Time of the last sign-in · 上次登入時間", clear clear_last_sign_in_at;
    35 registered_at: optional "registered_at", set registered_at(impl Into<DateTime> = into) "Customer registration time · 顧客註冊時間";
    36 registered_from_channel: optional "registered_from_channel", set registered_from_channel(Channel) "Channel of registration · 註冊通路";
    37 created_by: optional "created_by", set created_by(CustomerCreator) "Creator of the customer · 建立來源";
    38 created_by_channel: optional "created_by_channel", set created_by_channel(impl Into<String> = into) "Channel of creation · 建立通路";
    39 tags: optional "tags", set tags(impl IntoIterator<Item = impl Into<String>> = each) "Customer tags · 顧客標籤";
    40 tier_expires_at: optional "tier_expires_at", set tier_expires_at(impl Into<String> = into) "Expiry of the membership tier · 會員等級到期日";
    41 confirmed_at: optional "confirmed_at", set confirmed_at(impl Into<String> = into) "Time of the email verification · 電子郵件驗證時間";
    42 utm_data: optional "utm_data", set utm_data(UtmData) "UTM data · UTM 資料";
    43 referral_code: optional "referral_code", set referral_code(impl Into<String> = into) "Referral code · 推薦碼";
    44 offline_referral_registered_at: optional "offline_referral_registered_at", set offline_referral_registered_at(impl Into<String> = into) "Time of the offline referral · 線下推薦登錄時間";
    45 offline_referral_channel_id: optional "offline_referral_channel_id", set offline_referral_channel_id(impl Into<String> = into) "Channel of the offline referral · 線下推薦通路 ID";
    46 offline_referral_agent_id: optional "offline_referral_agent_id", set offline_referral_agent_id(impl Into<String> = into) "Agent of the offline referral · 線下推薦人員 ID";
    47 membership_tier_gap: optional "membership_tier_gap", set membership_tier_gap(MembershipTierGap) "Gap to the next membership tier · 會員等級差距";
    48 current_membership_tier_info: optional "current_membership_tier_info", set current_membership_tier_info(MembershipTierInfo) "Current membership tier · 目前會員等級資訊";
    49 metafields: optional "metafields", set metafields(BTreeMap<String, Json>) "Metafields";
    50 customer_authentication_linkings: optional "customer_authentication_linkings", set customer_authentication_linkings(impl IntoIterator<Item = impl Into<Json>> = each) "Single sign-on linkings · 單一登入連結";
    51 subscriptions: optional "subscriptions", set subscriptions(impl IntoIterator<Item = impl Into<Subscription>> = each) "Subscriptions · 訂閱狀態";
    52 orders_totals: optional "orders_totals", set orders_totals(impl IntoIterator<Item = impl Into<OrdersTotal>> = each) "Order totals · 各平台訂單金額";
    53 member_info_reward: optional "member_info_reward", set member_info_reward(MemberInfoReward) "Profile reward · 會員資料獎勵";
    54 info_reward_triggered: optional "info_reward_triggered", set info_reward_triggered(bool) "Triggering of the profile reward · 會員資料獎勵觸發狀態";
    55 info_reward_claimed: optional "info_reward_claimed", set info_reward_claimed(bool) "Claim of the profile reward · 會員資料獎勵領取狀態";
    56 referrer_data: optional "referrer_data", set referrer_data(BTreeMap<String, Json>) "Referrer data · 推薦人資料";
}

redact! {
    Customer;
    id hidden, name hidden, email hidden, gender hidden, birthday hidden, birth_year hidden, birth_month hidden,
    birth_day hidden, memo hidden, phones hidden, phone hidden, phone_country_code, mobile_phone hidden,
    mobile_phone_verified, mobile_phone_country_calling_code, locale_code, order_count, orders_total_sum,
    is_member, is_blacklisted, is_subscribed_marketing_email, credit_balance, member_point_balance, custom_data,
    membership_tier, delivery_addresses, subscribed_email_types, ref_user_id hidden, line_id hidden,
    facebook_id hidden, google_id hidden, updated_at, created_at, current_sign_in_at, last_sign_in_at,
    registered_at, registered_from_channel, created_by, created_by_channel, tags hidden, tier_expires_at,
    confirmed_at, utm_data, referral_code hidden, offline_referral_registered_at, offline_referral_channel_id,
    offline_referral_agent_id hidden, membership_tier_gap, current_membership_tier_info, metafields hidden,
    customer_authentication_linkings hidden, subscriptions, orders_totals, member_info_reward,
    info_reward_triggered, info_reward_claimed, referrer_data hidden,
}
