//! The mock over real sockets.

mod bodies;
mod client;
mod faults;
mod generic;
mod hostile;
mod serving;
