// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

//! The types that travel. · 傳輸的資料型別。

mod update_customer_body; mod delivery_address; mod gender; mod customer; mod money; mod translations;
mod custom_field; mod membership_tier; mod membership_tier_gap; mod membership_tier_info;
mod membership_tier_rule; mod tier_effect_type; mod tier_condition_interval; mod tier_condition_interval_type;
mod tier_effect_interval; mod tier_effect_interval_type; mod channel; mod channel_platform;
mod customer_creator; mod utm_data; mod subscription; mod orders_total; mod member_info_reward; mod error_body;
mod validation_error_body; mod rate_limit_error_body; mod server_error_body;

#[doc(alias = "顧客更新內容")]
pub use self::update_customer_body::UpdateCustomerBody;

#[doc(alias = "送貨地址")]
pub use self::delivery_address::DeliveryAddress;

#[doc(alias = "性別")]
pub use self::gender::Gender;

#[doc(alias = "顧客")]
pub use self::customer::Customer;

#[doc(alias = "金額")]
pub use self::money::Money;

#[doc(alias = "多語言文字")]
pub use self::translations::Translations;

#[doc(alias = "客製化欄位")]
pub use self::custom_field::CustomField;

#[doc(alias = "會員等級")]
pub use self::membership_tier::MembershipTier;

#[doc(alias = "會員等級差距")]
pub use self::membership_tier_gap::MembershipTierGap;

#[doc(alias = "會員等級資訊")]
pub use self::membership_tier_info::MembershipTierInfo;

#[doc(alias = "會員等級規則")]
pub use self::membership_tier_rule::MembershipTierRule;

#[doc(alias = "等級規則效果")]
pub use self::tier_effect_type::TierEffectType;

#[doc(alias = "條件期間")]
pub use self::tier_condition_interval::TierConditionInterval;

#[doc(alias = "條件期間類型")]
pub use self::tier_condition_interval_type::TierConditionIntervalType;

#[doc(alias = "效果期間")]
pub use self::tier_effect_interval::TierEffectInterval;

#[doc(alias = "效果期間類型")]
pub use self::tier_effect_interval_type::TierEffectIntervalType;

#[doc(alias = "通路")]
pub use self::channel::Channel;

#[doc(alias = "通路平台")]
pub use self::channel_platform::ChannelPlatform;

#[doc(alias = "顧客建立來源")]
pub use self::customer_creator::CustomerCreator;

#[doc(alias = "UTM 資料")]
pub use self::utm_data::UtmData;

#[doc(alias = "訂閱")]
pub use self::subscription::Subscription;

#[doc(alias = "訂單總金額")]
pub use self::orders_total::OrdersTotal;

#[doc(alias = "會員資料獎勵")]
pub use self::member_info_reward::MemberInfoReward;

#[doc(alias = "錯誤")]
pub use self::error_body::ErrorBody;

#[doc(alias = "驗證錯誤")]
pub use self::validation_error_body::ValidationErrorBody;

#[doc(alias = "請求頻率超過限制")]
pub use self::rate_limit_error_body::RateLimitErrorBody;

#[doc(alias = "伺服器錯誤")]
pub use self::server_error_body::ServerErrorBody;
