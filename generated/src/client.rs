// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

//! The client: every operation is one of its methods. · 用戶端：每項操作皆為其方法。

use crate::runtime::{
    ClientBuilder, Core, Error, Operation, Preview, RequestError, RetryPolicy, Token,
    WithHead,
};

/// Calls the service. Cloning is cheap; clones share connections, retry budget and rate limiter. · 呼叫服務的用戶端。複製的成本很低；複本共用連線、重試額度與速率限制。
///
/// With the feature `tracing` (default) each call and each attempt is a span of the crate `tracing`, under the names of OpenTelemetry; there is no id, no header and no body in it. The fields are listed in the docs of [`runtime`](crate::runtime). · 啟用功能 `tracing`（預設）時，每次呼叫與每次嘗試皆為套件 `tracing` 的一個 span，名稱依循 OpenTelemetry；其中不含 ID、標頭與內容。各欄位列於 [`runtime`](crate::runtime) 的文件。
#[derive(Clone, Debug)]
pub struct Client {
    core: Core,
}

impl Client {
    /// Starts a client with what it cannot do without. · 以必要的內容開始建立用戶端。
    pub fn builder(
        token: impl Into<Token>,
        handle: impl Into<String>,
    ) -> ClientBuilder<Self> {
        ClientBuilder::new(crate::SERVERS.first().copied())
            .credential(crate::settings::BEARER, token)
            .settings(crate::settings::ClientSettings::new(handle))
    }

    /// A call of any operation that is a value. · 呼叫以值表示的任何操作。
    pub fn call<O: Operation>(&self, operation: O) -> Call<O> {
        Call {
            call: self.core.call(operation),
        }
    }
}

impl From<Core> for Client {
    fn from(core: Core) -> Self {
        Self { core }
    }
}

/// A call that is about to be sent. Nothing is sent before one of the `send` methods. · 即將送出的呼叫。在呼叫任一 `send` 方法之前不會送出任何內容。
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct Call<O> {
    call: crate::runtime::Call<O>,
}

impl<O: Operation> Call<O> {
    /// Changes the operation. · 變更操作。
    pub fn with_operation(self, change: impl FnOnce(&mut O)) -> Self {
        Self {
            call: self.call.with_operation(change),
        }
    }

    /// The operation, to be changed in place. · 操作本身，可直接變更。
    pub fn operation_mut(&mut self) -> &mut O {
        self.call.operation_mut()
    }

    /// Sets how long a connection may take; `None` is for ever. · 設定建立連線的時限；`None` 表示無限。
    pub fn connect_timeout(self, time: impl Into<Option<core::time::Duration>>) -> Self {
        Self {
            call: self.call.connect_timeout(time),
        }
    }

    /// Sets how long one attempt may take; `None` is for ever. · 設定單次嘗試的時限；`None` 表示無限。
    pub fn attempt_timeout(self, time: impl Into<Option<core::time::Duration>>) -> Self {
        Self {
            call: self.call.attempt_timeout(time),
        }
    }

    /// Sets how long the call may take with all attempts and waits; `None` is for ever. · 設定整個呼叫（含所有嘗試與等待）的時限；`None` 表示無限。
    pub fn total_timeout(self, time: impl Into<Option<core::time::Duration>>) -> Self {
        Self {
            call: self.call.total_timeout(time),
        }
    }

    /// Sets when the request is sent again. A late repeat can overwrite a newer change of somebody else. · 設定何時重新送出請求。較晚的重送可能覆蓋他人較新的變更。
    pub fn retry_policy(self, policy: RetryPolicy) -> Self {
        Self {
            call: self.call.retry_policy(policy),
        }
    }

    /// Lets an update be sent that changes nothing. · 允許送出沒有任何變更的更新。
    pub fn allow_empty(self) -> Self {
        Self {
            call: self.call.allow_empty(),
        }
    }

    /// Asks for the status and the headers of a success, too. It comes last, behind the parameters. · 連同成功回應的狀態與標頭一併取得；請置於各參數之後。
    pub fn with_head(self) -> Call<WithHead<O>> {
        Call {
            call: self.call.with_head(),
        }
    }

    /// What would be sent: what is set, cleared and kept, without personal data. · 將會送出的內容：設定、清除與保留的欄位，不含個人資料。
    ///
    /// # Errors
    ///
    /// When the request cannot be built. · 無法建立請求時。
    pub fn preview(&self) -> Result<Preview, RequestError> {
        self.call.preview()
    }
}

impl<O: Operation> Call<O> {
    /// Checks limits and rules, then sends. · 檢查限制與規則後送出。
    ///
    /// # Errors
    ///
    /// When there is no success that can be read; `outcome()` of the error says whether it was applied. · 沒有可讀取的成功回應時；錯誤的 `outcome()` 說明是否已套用。
    pub async fn send(self) -> Result<O::Success, Error<O::Failure>> {
        self.call.send().await
    }

    /// Sends without checking limits and rules, which the trace tells (`call.unchecked`). · 不檢查限制與規則，直接送出；追蹤紀錄會標示（`call.unchecked`）。
    ///
    /// # Errors
    ///
    /// When there is no success that can be read; `outcome()` of the error says whether it was applied. · 沒有可讀取的成功回應時；錯誤的 `outcome()` 說明是否已套用。
    pub async fn send_unchecked(self) -> Result<O::Success, Error<O::Failure>> {
        self.call.send_unchecked().await
    }

    /// Checks limits and rules, then sends, blocking this thread. · 檢查限制與規則後送出，並阻塞目前的執行緒。
    ///
    /// # Errors
    ///
    /// When there is no success that can be read; `outcome()` of the error says whether it was applied. · 沒有可讀取的成功回應時；錯誤的 `outcome()` 說明是否已套用。
    pub fn send_blocking(self) -> Result<O::Success, Error<O::Failure>> {
        self.call.send_blocking()
    }

    /// Sends without checking limits and rules, which the trace tells (`call.unchecked`), blocking this thread. · 不檢查限制與規則，直接送出，並阻塞目前的執行緒；追蹤紀錄會標示（`call.unchecked`）。
    ///
    /// # Errors
    ///
    /// When there is no success that can be read; `outcome()` of the error says whether it was applied. · 沒有可讀取的成功回應時；錯誤的 `outcome()` 說明是否已套用。
    pub fn send_unchecked_blocking(self) -> Result<O::Success, Error<O::Failure>> {
        self.call.send_unchecked_blocking()
    }
}
