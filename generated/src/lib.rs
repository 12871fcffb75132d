// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.
//! x
