//! The answer, written by hand.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{DeliveryAddress, Gender, double};

type Translations = BTreeMap<String, Option<String>>;

#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct Customer {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<String>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) name: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) email: Option<String>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) gender: Option<Option<Gender>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) birthday: Option<Option<String>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) birth_year: Option<Option<i64>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) birth_month: Option<Option<i64>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) birth_day: Option<Option<i64>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) memo: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) phones: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) phone_country_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) mobile_phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) mobile_phone_verified: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) mobile_phone_country_calling_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) locale_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) order_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) orders_total_sum: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) is_member: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) is_blacklisted: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) is_subscribed_marketing_email: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) credit_balance: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) member_point_balance: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) custom_data: Option<Vec<CustomField>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) membership_tier: Option<Option<MembershipTier>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) delivery_addresses: Option<Vec<DeliveryAddress>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) subscribed_email_types: Option<Vec<String>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) ref_user_id: Option<Option<String>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) line_id: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) facebook_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) google_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) updated_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) created_at: Option<String>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) current_sign_in_at: Option<Option<String>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) last_sign_in_at: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) registered_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) registered_from_channel: Option<Channel>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) created_by: Option<CustomerCreator>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) created_by_channel: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) tier_expires_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) confirmed_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) utm_data: Option<UtmData>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) referral_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) offline_referral_registered_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) offline_referral_channel_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) offline_referral_agent_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) membership_tier_gap: Option<MembershipTierGap>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) current_membership_tier_info: Option<MembershipTierInfo>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) metafields: Option<BTreeMap<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) customer_authentication_linkings: Option<Vec<Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) subscriptions: Option<Vec<Subscription>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) orders_totals: Option<Vec<OrdersTotal>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) member_info_reward: Option<MemberInfoReward>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) info_reward_triggered: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) info_reward_claimed: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) referrer_data: Option<BTreeMap<String, Value>>,
}

#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct Money {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) cents: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) currency_symbol: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) currency_iso: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) label: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) dollars: Option<f64>,
}

#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct CustomField {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) r#type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name_translations: Option<Translations>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) field_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) value: Option<String>,
}

#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct MembershipTier {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name_translations: Option<Translations>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) status: Option<String>,
}

#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct Channel {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<Translations>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) platform: Option<ChannelPlatform>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) merchant_id: Option<String>,
}

#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct UtmData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) utm_source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) utm_campaign: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) utm_medium: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) utm_content: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) utm_term: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) utm_time: Option<String>,
}

#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct MembershipTierGap {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) next_tier: Option<BTreeMap<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) next_discount: Option<f64>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) user_spending: Option<Option<f64>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) user_spendings_for_extend: Option<Option<f64>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) next_total_spending: Option<Option<f64>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) extend_total_spending: Option<Option<f64>>,
}

#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct MembershipTierInfo {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) level: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name_translations: Option<Translations>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) merchant_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) exclusive_product_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) promotion_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) valid_period: Option<BTreeMap<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) membership_tier_rules: Option<Vec<MembershipTierRule>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) created_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) updated_at: Option<String>,
}

#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct MembershipTierRule {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) effect_type: Option<TierEffectType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) condition_interval: Option<TierConditionInterval>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) effect_interval: Option<TierEffectInterval>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) total_spending: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) created_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) updated_at: Option<String>,
}

#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct TierConditionInterval {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) r#type: Option<TierConditionIntervalType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) time_unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) time_value: Option<i64>,
}

#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct TierEffectInterval {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) r#type: Option<TierEffectIntervalType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) time_unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) time_value: Option<i64>,
}

#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct Subscription {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) platform: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) is_active: Option<bool>,
}

#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct OrdersTotal {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) total: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) platform: Option<String>,
}

#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct MemberInfoReward {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) custom_fields: Option<Vec<Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reward_on: Option<Vec<Value>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) promotion_ids: Option<Option<Vec<String>>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) user_credits: Option<Option<i64>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) member_points: Option<Option<i64>>,
}

#[derive(Clone, Deserialize, Serialize)]
pub(crate) enum ChannelPlatform {
    #[serde(rename = "Shopee")]
    Shopee,
    #[serde(rename = "shop_crm")]
    ShopCrm,
    #[serde(rename = "online")]
    Online,
    #[serde(rename = "pos")]
    Pos,
    #[serde(rename = "sc")]
    Sc,
}

#[derive(Clone, Deserialize, Serialize)]
pub(crate) enum CustomerCreator {
    #[serde(rename = "shop")]
    Shop,
    #[serde(rename = "admin")]
    Admin,
    #[serde(rename = "openapi")]
    Openapi,
    #[serde(rename = "shop_crm")]
    ShopCrm,
    #[serde(rename = "pos")]
    Pos,
}

#[derive(Clone, Deserialize, Serialize)]
pub(crate) enum TierEffectType {
    #[serde(rename = "upgrade")]
    Upgrade,
    #[serde(rename = "extend")]
    Extend,
}

#[derive(Clone, Deserialize, Serialize)]
pub(crate) enum TierConditionIntervalType {
    #[serde(rename = "within_interval")]
    WithinInterval,
    #[serde(rename = "single_purchase")]
    SinglePurchase,
}

#[derive(Clone, Deserialize, Serialize)]
pub(crate) enum TierEffectIntervalType {
    #[serde(rename = "within_interval")]
    WithinInterval,
    #[serde(rename = "unlimited")]
    Unlimited,
}
