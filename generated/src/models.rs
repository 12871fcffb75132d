// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

//! The types that travel. · 傳輸的資料型別。

mod update_customer_body;
mod delivery_address;
mod gender;
mod customer;
mod money;
mod translations;
mod custom_field;
mod membership_tier;
mod membership_tier_gap;
mod membership_tier_info;
mod membership_tier_rule;
mod tier_effect_type;
mod tier_condition_interval;
mod tier_condition_interval_type;
mod tier_effect_interval;
mod tier_effect_interval_type;
mod channel;
mod channel_platform;
mod customer_creator;
mod utm_data;
mod subscription;
mod orders_total;
mod member_info_reward;
mod error_body;
mod validation_error_body;
mod rate_limit_error_body;
mod server_error_body;

pub use self::update_customer_body::UpdateCustomerBody;
pub use self::delivery_address::DeliveryAddress;
pub use self::gender::Gender;
pub use self::customer::Customer;
pub use self::money::Money;
pub use self::translations::Translations;
pub use self::custom_field::CustomField;
pub use self::membership_tier::MembershipTier;
pub use self::membership_tier_gap::MembershipTierGap;
pub use self::membership_tier_info::MembershipTierInfo;
pub use self::membership_tier_rule::MembershipTierRule;
pub use self::tier_effect_type::TierEffectType;
pub use self::tier_condition_interval::TierConditionInterval;
pub use self::tier_condition_interval_type::TierConditionIntervalType;
pub use self::tier_effect_interval::TierEffectInterval;
pub use self::tier_effect_interval_type::TierEffectIntervalType;
pub use self::channel::Channel;
pub use self::channel_platform::ChannelPlatform;
pub use self::customer_creator::CustomerCreator;
pub use self::utm_data::UtmData;
pub use self::subscription::Subscription;
pub use self::orders_total::OrdersTotal;
pub use self::member_info_reward::MemberInfoReward;
pub use self::error_body::ErrorBody;
pub use self::validation_error_body::ValidationErrorBody;
pub use self::rate_limit_error_body::RateLimitErrorBody;
pub use self::server_error_body::ServerErrorBody;
