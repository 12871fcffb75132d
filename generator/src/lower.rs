//! Every decision about Rust.
