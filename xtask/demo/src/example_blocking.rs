//! The same as `example.rs`, without async. The client is the same: it can do both.

use shopline::Client;
use shopline::models::UpdateCustomerBody;
use shopline::runtime::{Preview, RequestError, RetryPolicy};

use crate::example::{Answer, ID};

/// Sets two fields.
///
/// # Errors
///
/// When there is no success; this holds for all that follow.
pub fn prepare(client: &Client) -> Answer {
    let change = UpdateCustomerBody::new().name("陳大文").memo("週末再聯絡");
    client.update_customer(ID, change).send_blocking()
}

/// Sets the name and clears the memo. What is not mentioned stays as it is.
pub fn set_and_clear(client: &Client, show: impl FnOnce(Result<Preview, RequestError>)) -> Answer {
    let change = UpdateCustomerBody::new().name("王小明").clear_memo();
    let call = client.update_customer(ID, change);
    show(call.preview());
    call.send_blocking()
}

/// A phone needs its country code, so this is refused here, before a byte is sent.
pub fn break_a_rule(client: &Client) -> Answer {
    let change = UpdateCustomerBody::new().phone("0225550000");
    client.update_customer(ID, change).send_blocking()
}

/// `..` is no id: the URL would be that of another endpoint.
pub fn pass_a_wrong_id(client: &Client) -> Answer {
    let change = UpdateCustomerBody::new().clear_memo();
    client.update_customer("..", change).send_blocking()
}

/// The client waits as long as a busy service asks, and sends the same bytes again: nothing to do here.
pub fn meet_a_busy_service(client: &Client) -> Answer {
    let change = UpdateCustomerBody::new().is_accept_marketing(false);
    client.update_customer(ID, change).send_blocking()
}

/// Sent once and never again, because a late repeat could overwrite what somebody else has changed meanwhile. Without
/// this policy an update is repeated, as RFC 9110 allows for PUT.
pub fn lose_the_answer(client: &Client) -> Answer {
    let change = UpdateCustomerBody::new().memo("請於下午來電");
    let call = client.update_customer(ID, change);
    call.retry_policy(RetryPolicy::never()).send_blocking()
}
