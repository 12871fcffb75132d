//! The client against Prism, which judges every request by the description itself: what we send is what others read in
//! it, and what others answer by it can be read. `cargo xtask peers prism` starts Prism and says where it is.
//!
//! Prism serves without the path of the server, answers 422 where a request breaks the description, and says what it
//! found in the header `sl-violations`. It judges the formats too (`email`), and it does not see `dependentRequired`.

#[path = "../it/bodies.rs"]
mod bodies;

mod answers;
mod peer;
mod refusals;
mod requests;
mod rules;
