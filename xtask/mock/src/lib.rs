//! `cargo xtask mock`: an HTTP/1.1 server on loopback that plays the API of any OpenAPI document, 3.1 or 3.0, in one
//! file or several.
//!
//! It shares nothing with the generator: it reads the document with another YAML reader, and judges requests with the
//! `jsonschema` crate on the document itself. So what it refuses can be held against what a generated client refuses.
//!
//! # What it answers
//!
//! - **Paths** stand below the paths of the document's servers. A path that no template matches is a 404, another
//!   method a 405; unknown query parameters and headers are ignored.
//! - **Access**: any credentials of the kind that the document asks for, behind the word of any `http` scheme, or one
//!   token only (`--token`). Otherwise the declared 401.
//! - **Parameters and bodies** are judged by their schemas. A refusal takes the status and the schema that the
//!   document declares for it (422 or 400 first), and lists, where that schema has room (`extras`, or a member
//!   `violations`), each violation: the keyword or the rule's id (`x-rule`), the JSON Pointer, and the text of that
//!   place in each language (`description` and `x-i18n`). It never repeats a value. The formats `date` and `date-time`
//!   are judged; other formats are remarks (unless `--formats` asks for them), and `x-future` is not judged.
//! - **Bodies** are judged as values. JSON is one. A form is read as its schema asks: `a[b][0]=x` and `a=x&a=y`, the
//!   empty text as null where null may stand (as Stripe clears), a text in JSON as what it says where a list or an object
//!   stands. Of `multipart/form-data` each part is a member: JSON by its media type, text, or bytes, which count as text;
//!   a part in another media type than its `encoding` has is a violation. A body whose boundaries do not fit is a 400.
//!   Any other media type is taken as it is.
//! - **Objects** live in memory by their paths. `PUT` and `PATCH` both merge: a value sets, `null` clears, what is not
//!   sent is kept; lists and inner objects are replaced as a whole. Before its first update an object is the example of
//!   the document's answer, the one with the most members, under the id of the path; the answer to the first update
//!   bears `X-Mock-Created: true`. With `--strict-ids`, only the ids that the document shows for the parameter and
//!   those made by `POST` are known, and others are the declared 404. `DELETE` removes. A list is always its example.
//! - **Answers** hold the example's members and what was set of those that their schema names. A value that the schema
//!   does not take (null where it is not allowed, a text that is not of the format) is left out. The list parameters
//!   `fields`, `fields[]`, `excludes`, `excludes[]`, `exclude` and `exclude[]` are known by their names: they keep members
//!   and leave members out; with both, what is kept is left out again. Members that the schema requires stay.
//! - **Streams** (`text/event-stream`, `application/x-ndjson` and its like, `application/json-seq`, `…;stream=watch`)
//!   are the example, in chunks of a few bytes that cut items in their middle: as it is when it is a text, else one item
//!   for each member of the list. Of several media types the answer has the first one that `Accept` names, else JSON.
//!
//! # Faults
//!
//! A request with the header `X-Mock-Fault: name[=value][*count]` meets a fault; with a count only the first so many
//! requests of that header, method and path do. `POST /__mock/faults` takes a JSON list of such texts, used up request
//! by request. [`FAULTS`] has them all.
//!
//! | fault | the request is done? | the answer |
//! |---|---|---|
//! | `429`, `503`, … | no | the declared one of that status |
//! | `429-retry-after=2` | no | with that `Retry-After`, seconds or a date |
//! | `500-html` | no | a page, as a proxy sends it |
//! | `redirect=HOST` | no | 307 to `https://HOST`, or to `HOST` when it has a scheme |
//! | `drop-before-headers` | no | none, the connection is closed |
//! | `drop-after-write` | yes | none, the connection is closed |
//! | `drop-mid-body` | yes | half of the body, then the connection is closed |
//! | `slow-headers=MS`, `slow-body=MS` | yes | late, or slowly |
//! | `truncated-json` | yes | ends early, with a `Content-Length` that fits |
//! | `wrong-type`, `unknown-enum`, `unexpected-null` (`=MEMBER`) | yes | one member is not what its schema says |
//! | `unknown-fields` | yes | more members than the schema names |
//! | `huge-body=BYTES` | yes | right, after so many blanks that it has that many bytes |
//!
//! `GET /__mock/log` tells each request (method, template, status, fault, whether it changed something) and how many
//! updates each id saw; `POST /__mock/reset` forgets everything; `GET /__mock` explains itself.
//!
//! # In a test
//!
//! ```no_run
//! # fn main() -> Result<(), mock::Failure> {
//! let server = mock::Server::start(&mock::Options {
//!     spec: "spec/api.yaml".into(),
//!     ..mock::Options::default()
//! })?;
//! server.script(["429*2", "drop-after-write"])?;
//! // … a client calls server.base_url() …
//! assert_eq!(server.log().updates_of("1"), (4, 2));
//! server.shutdown();
//! # Ok(())
//! # }
//! ```

mod access;
mod app;
pub mod bundle;
mod distort;
mod document;
mod failure;
mod fault;
mod form;
mod http;
mod judge;
mod log;
mod objects;
mod operation;
mod parameters;
mod parts;
mod refusal;
mod sample;
mod server;
mod shape;
mod stop;
mod streamed;
mod success;
mod template;
pub mod upgrade;
mod yaml;

pub use failure::Failure;
pub use fault::FAULTS;
pub use judge::fragment;
pub use log::{Log, Seen, Sent, Updates};
pub use server::{Options, Server};
