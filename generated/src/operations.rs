// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

//! The operations, each as a value. · 各項操作，皆為一個值。

mod update_customer;

pub use self::{
    update_customer::UpdateCustomerError,
};

#[doc(alias = "更新顧客資料")]
pub use self::update_customer::UpdateCustomer;
