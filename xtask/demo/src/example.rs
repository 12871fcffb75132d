//! What a program does with the client. Read this first; `example_blocking.rs` is the same without async.

use shopline::Client;
use shopline::models::{Customer, UpdateCustomerBody};
use shopline::operations::UpdateCustomerError;
use shopline::runtime::{BuildError, Error, Preview, RequestError, RetryPolicy};

/// The customer whom this is about.
pub const ID: &str = "64f0c0ffee0000000000a001";

/// What a call answers: the customer as it is now, or an error that says whether the update was applied.
pub type Answer = Result<Customer, Error<UpdateCustomerError>>;

/// A client for the service at that address. It sends the token only over https or, as here, to loopback.
///
/// # Errors
///
/// When the address is no http or https URL.
pub fn client(base_url: &str, language: &str) -> Result<Client, BuildError> {
    Client::builder("any-token", "my-shop-handle")
        .base_url(base_url) // without it: the service itself
        .language(language) // of the sentences about broken rules
        .build()
}

/// Sets two fields.
///
/// # Errors
///
/// When there is no success; this holds for all that follow.
pub async fn prepare(client: &Client) -> Answer {
    let change = UpdateCustomerBody::new().name("陳大文").memo("週末再聯絡");
    client.update_customer(ID, change).send().await
}

/// Sets the name and clears the memo. What is not mentioned stays as it is.
pub async fn set_and_clear(
    client: &Client,
    show: impl FnOnce(Result<Preview, RequestError>),
) -> Answer {
    let change = UpdateCustomerBody::new().name("王小明").clear_memo();
    let call = client.update_customer(ID, change);
    show(call.preview());
    call.send().await
}

/// A phone needs its country code, so this is refused here, before a byte is sent.
pub async fn break_a_rule(client: &Client) -> Answer {
    let change = UpdateCustomerBody::new().phone("0225550000");
    client.update_customer(ID, change).send().await
}

/// `..` is no id: the URL would be that of another endpoint.
pub async fn pass_a_wrong_id(client: &Client) -> Answer {
    let change = UpdateCustomerBody::new().clear_memo();
    client.update_customer("..", change).send().await
}

/// The client waits as long as a busy service asks, and sends the same bytes again: nothing to do here.
pub async fn meet_a_busy_service(client: &Client) -> Answer {
    let change = UpdateCustomerBody::new().is_accept_marketing(false);
    client.update_customer(ID, change).send().await
}

/// Sent once and never again, because a late repeat could overwrite what somebody else has changed meanwhile. Without
/// this policy an update is repeated, as RFC 9110 allows for PUT.
pub async fn lose_the_answer(client: &Client) -> Answer {
    let change = UpdateCustomerBody::new().memo("請於下午來電");
    let call = client.update_customer(ID, change);
    call.retry_policy(RetryPolicy::never()).send().await
}
