//! The mock over real sockets.

mod client;
mod faults;
mod generic;
mod hostile;
mod serving;
