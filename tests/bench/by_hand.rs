//! The same call as somebody writes it by hand for one program: structs with serde's derives, and plain `reqwest`.
//!
//! It is the leanest that does the same on the wire. Dates are texts that nobody looks at, enums know what is known today,
//! no rule is checked, nothing is repeated, and an error says no more than what the library says.

use std::collections::BTreeMap;
use std::error::Error;
use std::time::Duration;

use reqwest::header::{CONTENT_TYPE, USER_AGENT};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

pub(crate) mod answer;

use answer::Customer;

/// The service, for one shop.
pub(crate) struct Api {
    http: reqwest::Client,
    base: String,
    token: String,
    handle: String,
}

impl Api {
    pub(crate) fn new(base: &str, token: &str, handle: &str) -> Result<Self, Box<dyn Error>> {
        // Another part of the program may have chosen already.
        drop(rustls::crypto::ring::default_provider().install_default());
        // Without limits a call can hang for ever.
        let http = reqwest::Client::builder()
            .connect_timeout(Duration::from_secs(10))
            .timeout(Duration::from_secs(30))
            .build()?;
        Ok(Self {
            http,
            base: base.into(),
            token: token.into(),
            handle: handle.into(),
        })
    }

    /// What the methods `json` of `reqwest` do, too.
    pub(crate) async fn update_customer(
        &self,
        id: &str,
        body: &UpdateCustomerBody,
    ) -> Result<Customer, Box<dyn Error>> {
        let answer = self
            .http
            .put(format!("{}/customers/{id}", self.base))
            .bearer_auth(&self.token)
            .header(USER_AGENT, &self.handle)
            .header(CONTENT_TYPE, "application/json")
            .body(serde_json::to_vec(body)?)
            .send()
            .await?
            .error_for_status()?;
        Ok(serde_json::from_slice(&answer.bytes().await?)?)
    }
}

/// A key that is there, be it with null.
fn double<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct UpdateCustomerBody {
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) name: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) phones: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) phone_country_code: Option<String>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) birth_year: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) birth_month: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) birth_day: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) is_member: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) is_blacklisted: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) is_accept_marketing: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) is_subscribed_marketing_email: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) is_subscribed_marketing_sms: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) membership_tier_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) tier_expires_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) delivery_addresses: Option<Vec<DeliveryAddress>>,
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
    pub(crate) memo: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) custom_fields: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) registered_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) locale_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) mobile_phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) mobile_phone_country_calling_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) facebook_info: Option<BTreeMap<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) line_info: Option<BTreeMap<String, Value>>,
}

#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct DeliveryAddress {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) country_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) city: Option<String>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) district: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) state: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) postcode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) address_1: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) address_2: Option<String>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) key: Option<Option<String>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) layer1: Option<Option<String>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) layer2: Option<Option<String>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) layer3: Option<Option<String>>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) logistic_codes: Option<Option<Vec<String>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) recipient_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) recipient_phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) recipient_phone_country_code: Option<String>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "double"
    )]
    pub(crate) remarks: Option<Option<String>>,
}

#[derive(Clone, Deserialize, Serialize)]
pub(crate) enum Gender {
    #[serde(rename = "male")]
    Male,
    #[serde(rename = "female")]
    Female,
    #[serde(rename = "other")]
    Other,
}
