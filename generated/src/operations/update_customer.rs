// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::models::{
    Customer, ErrorBody, RateLimitErrorBody, ServerErrorBody, UpdateCustomerBody, ValidationErrorBody,
};
use crate::runtime::{
    Check, Checker, Encoding, Method, Operation, OperationInfo, Parameter, Request, RequestBuilder, RequestError,
    Response, ResponseError, operation, redact,
};

/// Update customer · 更新顧客資料
///
/// Updates the information of a specific customer. Only the fields that are sent change; a field that is left out stays as it is.
///
/// 更新特定顧客的資料。僅變更有傳送的欄位；未傳送的欄位維持不變。
///
/// - Calls `PUT /customers/{id}`. · 呼叫 `PUT /customers/{id}`。
/// - Credentials: `bearer`. · 憑證：`bearer`。
/// - 20 requests a second, the standard of the whole Open API; beyond it requests are blocked until the next time window. · 每秒 20 次請求，為 Open API 的共同標準；超過時將被阻擋至下一個時間區間。
/// - Source: <https://open-api.docs.shoplineapp.com/reference/put_customers-id-1>, seen 2026-11-23. · 來源：<https://open-api.docs.shoplineapp.com/reference/put_customers-id-1>，查閱於 2026-11-23。
/// - Inferred: The status 200 of a success: the list of statuses is lost in the copy of the page. · 推論：成功時的狀態碼 200：取得的頁面副本缺少狀態碼清單。
/// - Inferred: That a field that is left out stays as it is: no field is required and the samples of the vendor send a part, but the vendor does not write it out. · 推論：未傳送的欄位維持不變：沒有任何欄位為必填，官方範例也只傳送部分欄位，但官方並未明文說明。
/// - Inferred: That an update must carry a body, if only an empty object. · 推論：更新必須帶有內容，即使只是空物件。
/// - Nothing here was tried against the live service. No idempotency key is documented, and an update can make the store send a reward, so the operation is not marked as safe to repeat. The page has texts in English and Traditional Chinese; its full-width punctuation is restored, short labels have become titles and whole sentences, and what is said about `null`, forms and ids is added in both. On any object below, `translated` names the languages whose text is ours. · 未以正式服務實際驗證。官方文件未提及冪等鍵，且更新可能使商店發送獎勵，故此操作未標示為可安全重複執行。官方頁面有英文與繁體中文文字；此處已還原其全形標點，將簡短標籤改為標題與完整句子，並以兩種語言補充 `null`、格式與 ID 的說明。以下各物件的 `translated` 列出由我們撰寫文字的語言。
#[doc(alias = "更新顧客資料")]
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct UpdateCustomer {
    /// Customer unique ID. · 顧客的唯一 ID。
    ///
    /// - Required. · 必填。
    /// - Sent as `id`. · 以 `id` 送出。
    /// - Inferred: 24 hexadecimal digits, as in the vendor's examples; not checked. · 推論：24 個十六進位數字，依官方範例；不做檢查。
    /// - The page lost this parameter's name; the vendor's guide (docs/update-customer) has it. · 取得的頁面副本缺少此參數的名稱；官方指南（docs/update-customer）有此名稱。
    #[doc(alias = "顧客的唯一 ID")]
    pub id: String,

    /// Exclude certain parameters in the response. · 結果要排除哪些參數。
    ///
    /// - Optional. · 選填。
    /// - Sent as `excludes[]`. · 以 `excludes[]` 送出。
    /// - Inferred: The values are names of the members of the customer. · 推論：其值為顧客的欄位名稱。
    /// - What happens when `excludes[]` and `fields[]` are both sent is unknown. · 同時傳送 `excludes[]` 與 `fields[]` 時的結果未知。
    #[doc(alias = "結果要排除哪些參數")]
    pub excludes: Option<Vec<String>>,

    /// Only show certain parameters in the response. · 結果只顯示哪些參數。
    ///
    /// - Optional. · 選填。
    /// - Sent as `fields[]`. · 以 `fields[]` 送出。
    /// - Inferred: The values are names of the members of the customer. · 推論：其值為顧客的欄位名稱。
    #[doc(alias = "結果只顯示哪些參數")]
    pub fields: Option<Vec<String>>,

    /// Payload for updating customer. · 更新顧客的內容。
    ///
    /// - Required. · 必填。
    #[doc(alias = "更新顧客的內容")]
    pub body: UpdateCustomerBody,
}

operation! {
    UpdateCustomer, bilingual, new(id: impl Into<String> = into, body: UpdateCustomerBody);
    id: required;
    excludes: optional, set excludes(impl IntoIterator<Item = impl Into<String>> = each) "Exclude certain parameters in the response. · 結果要排除哪些參數。";
    fields: optional, set fields(impl IntoIterator<Item = impl Into<String>> = each) "Only show certain parameters in the response. · 結果只顯示哪些參數。";
    body: required;
}

redact! {
    UpdateCustomer;
    id hidden, excludes, fields, body,
}

impl Check for UpdateCustomer {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.payload(&self.body, &[]);
    }
}

impl Operation for UpdateCustomer {
    type Success = Customer;
    type Failure = UpdateCustomerError;
    const INFO: &'static OperationInfo = &OperationInfo::new("updateCustomer", Method::Put, "/customers/{id}")
        .security(&[&["bearer"]])
        .settings(&["handle"])
        .rate_limit(20, 1)
        .parameters(&[
            Parameter::Path("id", Encoding::SIMPLE), Parameter::Query("excludes[]", Encoding::FORM),
            Parameter::Query("fields[]", Encoding::FORM),
        ]);
    const FIELDS: &'static [&'static str] = <UpdateCustomerBody as crate::runtime::object::Object>::MEMBERS;
    const PERSONAL: &'static [&'static str] = &[
        "name", "phones", "phone", "gender", "birthday", "birth_year", "birth_month", "birth_day", "email",
        "ref_user_id", "memo", "tags", "custom_fields", "mobile_phone", "facebook_info", "line_info",
    ];

    #[inline]
    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        request.parameters(&[&self.id, &self.excludes, &self.fields])?;
        request.json(&self.body)?;
        request.finish()
    }

    #[inline]
    fn decode(response: &Response) -> Result<Self::Success, ResponseError<Self::Failure>> {
        match response.status() {
            200 => response.json(),
            401 => Err(response.failure_json(UpdateCustomerError::Unauthorized)),
            403 => Err(response.failure_json(UpdateCustomerError::Forbidden)),
            404 => Err(response.failure_json(UpdateCustomerError::NotFound)),
            422 => Err(response.failure_json(UpdateCustomerError::UnprocessableContent)),
            429 => Err(response.failure_json(UpdateCustomerError::TooManyRequests)),
            500 => Err(response.failure_json(UpdateCustomerError::InternalServerError)),
            _ => Err(response.unexpected()),
        }
    }
}

/// What `updateCustomer` answers when it does not succeed. · `updateCustomer` 未成功時的回應。
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UpdateCustomerError {
    /// The access token is missing or not valid. · 缺少 access token 或 access token 無效。
    ///
    /// - The response `401 Unauthorized`. · 回應 `401 Unauthorized`。
    /// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
    /// - The code in the example is invented; no list of codes is published. · 範例中的代碼為虛構；官方未公布代碼清單。
    #[doc(alias = "缺少 access token 或 access token 無效")]
    Unauthorized(Box<ErrorBody>),

    /// The access token lacks the permission for customers. · 此 access token 沒有顧客資料的權限。
    ///
    /// - The response `403 Forbidden`. · 回應 `403 Forbidden`。
    /// - Inferred: That this endpoint answers 403: known from other endpoints for customers. · 推論：此端點會回應 403：由其他顧客端點得知。
    /// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
    /// - The code in the example is invented; no list of codes is published. · 範例中的代碼為虛構；官方未公布代碼清單。
    #[doc(alias = "此 access token 沒有顧客資料的權限")]
    Forbidden(Box<ErrorBody>),

    /// There is no customer of this id. · 找不到此 ID 的顧客。
    ///
    /// - The response `404 Not Found`. · 回應 `404 Not Found`。
    /// - Inferred: That this endpoint answers 404: known from the endpoint that reads a customer. An unknown id may also be answered with 422. · 推論：此端點會回應 404：由讀取顧客的端點得知。未知的 ID 也可能回應 422。
    /// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
    /// - The code in the example is invented; no list of codes is published. · 範例中的代碼為虛構；官方未公布代碼清單。
    #[doc(alias = "找不到此 ID 的顧客")]
    NotFound(Box<ErrorBody>),

    /// The content of the request is refused. · 請求的內容被拒絕。
    ///
    /// - The response `422 Unprocessable Content`. · 回應 `422 Unprocessable Content`。
    /// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
    /// - The code in the example is invented; no list of codes is published. · 範例中的代碼為虛構；官方未公布代碼清單。
    #[doc(alias = "請求的內容被拒絕")]
    UnprocessableContent(Box<ValidationErrorBody>),

    /// Too many requests. · 請求次數過多，請等待下一個時間區間。
    ///
    /// Too many requests. Wait for the next time window.
    ///
    /// - The response `429 Too Many Requests`. · 回應 `429 Too Many Requests`。
    /// - Source: <https://open-api.docs.shoplineapp.com/docs/openapi-request-example>, seen 2026-11-23. · 來源：<https://open-api.docs.shoplineapp.com/docs/openapi-request-example>，查閱於 2026-11-23。
    /// - Inferred: That this endpoint answers 429: the vendor states it for the whole Open API, the endpoint does not declare it. · 推論：此端點會回應 429：官方說明其適用於整個 Open API，但此端點並未宣告。
    /// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
    /// - No header such as `Retry-After` is documented. · 官方文件未提及 `Retry-After` 之類的標頭。
    #[doc(alias = "請求次數過多，請等待下一個時間區間")]
    TooManyRequests(Box<RateLimitErrorBody>),

    /// The server failed. · 伺服器發生錯誤。
    ///
    /// - The response `500 Internal Server Error`. · 回應 `500 Internal Server Error`。
    /// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
    /// - The code in the example is invented; no list of codes is published. · 範例中的代碼為虛構；官方未公布代碼清單。
    #[doc(alias = "伺服器發生錯誤")]
    InternalServerError(Box<ServerErrorBody>),
}

impl Client {
    /// Update customer · 更新顧客資料
    ///
    /// → [`UpdateCustomer`]
    ///
    /// # Examples
    ///
    /// Set the name and clear the memo · 設定姓名並清除備註
    ///
    /// ```
    /// # use std::{future::Future as _, pin::pin, task::{Context, Poll, Waker}};
    /// # use shopline::runtime::mock::{MockTransport, Reply};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let mock = MockTransport::new([Reply::status(200).header("content-type", "application/json").body("{\"id\":\"64f0c0ffee0000000000a001\",\"name\":\"王小明\",\"memo\":null}")]);
    /// # let client = shopline::Client::builder("token", "my-shop-handle").base_url("http://localhost").mock(&mock).build()?;
    /// use shopline::models::UpdateCustomerBody;
    /// # let call = pin!(async {
    /// let change = UpdateCustomerBody::new().name("王小明").clear_memo();
    /// let answer = client.update_customer("64f0c0ffee0000000000a001", change).send().await?;
    /// # let _ = answer;
    /// # Ok(()) });
    /// # match call.poll(&mut Context::from_waker(Waker::noop())) {
    /// #     Poll::Ready(done) => done,
    /// #     Poll::Pending => Err("the mock answers at once".into()),
    /// # } }
    /// ```
    ///
    /// Set the mobile phone, which needs its country code · 設定手機，需一併提供國碼
    ///
    /// ```
    /// # use std::{future::Future as _, pin::pin, task::{Context, Poll, Waker}};
    /// # use shopline::runtime::mock::{MockTransport, Reply};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let mock = MockTransport::new([Reply::status(200).header("content-type", "application/json").body("{\"id\":\"64f0c0ffee0000000000a001\",\"name\":\"王小明\",\"memo\":null}")]);
    /// # let client = shopline::Client::builder("token", "my-shop-handle").base_url("http://localhost").mock(&mock).build()?;
    /// use shopline::models::UpdateCustomerBody;
    /// # let call = pin!(async {
    /// let change = UpdateCustomerBody::new()
    ///     .mobile_phone("900000000")
    ///     .mobile_phone_country_calling_code("886");
    /// let answer = client.update_customer("64f0c0ffee0000000000a001", change).send().await?;
    /// # let _ = answer;
    /// # Ok(()) });
    /// # match call.poll(&mut Context::from_waker(Waker::noop())) {
    /// #     Poll::Ready(done) => done,
    /// #     Poll::Pending => Err("the mock answers at once".into()),
    /// # } }
    /// ```
    ///
    /// Set the birthday by its parts · 以年、月、日設定生日
    ///
    /// ```
    /// # use std::{future::Future as _, pin::pin, task::{Context, Poll, Waker}};
    /// # use shopline::runtime::mock::{MockTransport, Reply};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let mock = MockTransport::new([Reply::status(200).header("content-type", "application/json").body("{\"id\":\"64f0c0ffee0000000000a001\",\"name\":\"王小明\",\"memo\":null}")]);
    /// # let client = shopline::Client::builder("token", "my-shop-handle").base_url("http://localhost").mock(&mock).build()?;
    /// use shopline::models::UpdateCustomerBody;
    /// # let call = pin!(async {
    /// let change = UpdateCustomerBody::new()
    ///     .birth_year(1990)
    ///     .birth_month(2)
    ///     .birth_day(3);
    /// let answer = client.update_customer("64f0c0ffee0000000000a001", change).send().await?;
    /// # let _ = answer;
    /// # Ok(()) });
    /// # match call.poll(&mut Context::from_waker(Waker::noop())) {
    /// #     Poll::Ready(done) => done,
    /// #     Poll::Pending => Err("the mock answers at once".into()),
    /// # } }
    /// ```
    ///
    /// Set many fields at once · 一次設定多個欄位
    ///
    /// ```
    /// # use std::{future::Future as _, pin::pin, task::{Context, Poll, Waker}};
    /// # use shopline::runtime::mock::{MockTransport, Reply};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let mock = MockTransport::new([Reply::status(200).header("content-type", "application/json").body("{\"id\":\"64f0c0ffee0000000000a001\",\"name\":\"王小明\",\"memo\":null}")]);
    /// # let client = shopline::Client::builder("token", "my-shop-handle").base_url("http://localhost").mock(&mock).build()?;
    /// use shopline::models::UpdateCustomerBody;
    /// use shopline::runtime::serde_json;
    /// # let call = pin!(async {
    /// let change = serde_json::from_str::<UpdateCustomerBody>(r#"{
    ///   "name": "王小明",
    ///   "phones": [
    ///     "0225550000"
    ///   ],
    ///   "phone": "0225550000",
    ///   "phone_country_code": "886",
    ///   "gender": "other",
    ///   "birthday": "1990-02-03",
    ///   "email": "sample@example.test",
    ///   "is_member": true,
    ///   "is_blacklisted": false,
    ///   "is_accept_marketing": true,
    ///   "is_subscribed_marketing_email": true,
    ///   "is_subscribed_marketing_sms": false,
    ///   "membership_tier_id": "64f0c0ffee0000000000b001",
    ///   "tier_expires_at": "2099-12-31T15:59:59+00:00",
    ///   "delivery_addresses": [
    ///     {
    ///       "country_code": "TW",
    ///       "country": "臺灣",
    ///       "city": "臺北市",
    ///       "postcode": "100",
    ///       "address_1": "範例路 1 號",
    ///       "address_2": "中正區",
    ///       "recipient_name": "王小明",
    ///       "recipient_phone": "0225550000",
    ///       "recipient_phone_country_code": "886",
    ///       "remarks": "請按門鈴"
    ///     }
    ///   ],
    ///   "ref_user_id": "crm-000001",
    ///   "memo": "週末再聯絡",
    ///   "tags": [
    ///     "vip"
    ///   ],
    ///   "custom_fields": {
    ///     "64f0c0ffee0000000000c001": "A4"
    ///   },
    ///   "registered_at": "2025-03-04T05:06:07.089+00:00",
    ///   "locale_code": "zh-hant",
    ///   "mobile_phone": "900000000",
    ///   "mobile_phone_country_calling_code": "886"
    /// }"#)?;
    /// let answer = client.update_customer("64f0c0ffee0000000000a001", change).send().await?;
    /// # let _ = answer;
    /// # Ok(()) });
    /// # match call.poll(&mut Context::from_waker(Waker::noop())) {
    /// #     Poll::Ready(done) => done,
    /// #     Poll::Pending => Err("the mock answers at once".into()),
    /// # } }
    /// ```
    #[inline]
    pub fn update_customer(&self, id: impl Into<String>, body: UpdateCustomerBody) -> Call<UpdateCustomer> {
        self.call(UpdateCustomer::new(id, body))
    }
}
