//! The names of statuses: the reason phrases of the IANA registry (RFC 9110 and its neighbours).

use crate::model::StatusRange;
use crate::resolve::Status;

/// Whether a status says that what was asked is done.
pub(crate) fn is_success(status: Status) -> bool {
    matches!(status, Status::Exact(200..=299) | Status::Range(2))
}

/// The name of the variant for a status.
pub(crate) fn name(status: Status) -> String {
    match status {
        Status::Exact(code) => reason(code).map_or_else(|| format!("Status{code}"), spelled),
        Status::Range(1) => "Informational".to_owned(),
        Status::Range(2) => "Successful".to_owned(),
        Status::Range(3) => "Redirection".to_owned(),
        Status::Range(4) => "ClientError".to_owned(),
        Status::Range(5) => "ServerError".to_owned(),
        Status::Range(hundred) => format!("Status{hundred}xx"),
        Status::Default => "Default".to_owned(),
    }
}

/// The status as the description writes it.
pub(crate) fn written(status: Status) -> String {
    match status {
        Status::Exact(code) => {
            reason(code).map_or_else(|| code.to_string(), |reason| format!("{code} {reason}"))
        }
        Status::Range(hundred) => format!("{hundred}XX"),
        Status::Default => "default".to_owned(),
    }
}

/// The status in the model.
pub(crate) fn range(status: Status) -> StatusRange {
    match status {
        Status::Exact(code) => StatusRange::Exact(code),
        Status::Range(hundred) => StatusRange::Hundred(hundred),
        Status::Default => StatusRange::Default,
    }
}

/// `URI Too Long` gives `UriTooLong`, `Non-Authoritative Information` gives `NonAuthoritativeInformation`.
fn spelled(reason: &str) -> String {
    let words = reason
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words
        .map(|word| {
            format!(
                "{}{}",
                word[..1].to_ascii_uppercase(),
                word[1..].to_ascii_lowercase()
            )
        })
        .collect()
}

fn reason(code: u16) -> Option<&'static str> {
    Some(match code {
        100 => "Continue",
        101 => "Switching Protocols",
        102 => "Processing",
        103 => "Early Hints",
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        203 => "Non-Authoritative Information",
        204 => "No Content",
        205 => "Reset Content",
        206 => "Partial Content",
        207 => "Multi-Status",
        208 => "Already Reported",
        226 => "IM Used",
        300 => "Multiple Choices",
        301 => "Moved Permanently",
        302 => "Found",
        303 => "See Other",
        304 => "Not Modified",
        305 => "Use Proxy",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        407 => "Proxy Authentication Required",
        408 => "Request Timeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "Length Required",
        412 => "Precondition Failed",
        413 => "Content Too Large",
        414 => "URI Too Long",
        415 => "Unsupported Media Type",
        416 => "Range Not Satisfiable",
        417 => "Expectation Failed",
        421 => "Misdirected Request",
        422 => "Unprocessable Content",
        423 => "Locked",
        424 => "Failed Dependency",
        425 => "Too Early",
        426 => "Upgrade Required",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        451 => "Unavailable For Legal Reasons",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        505 => "HTTP Version Not Supported",
        506 => "Variant Also Negotiates",
        507 => "Insufficient Storage",
        508 => "Loop Detected",
        511 => "Network Authentication Required",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert_eq!(name(Status::Exact(422)), "UnprocessableContent");
        assert_eq!(name(Status::Exact(200)), "Ok");
        assert_eq!(name(Status::Exact(414)), "UriTooLong");
        assert_eq!(name(Status::Exact(499)), "Status499");
        assert_eq!(written(Status::Range(4)), "4XX");
    }
}
