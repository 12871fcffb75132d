//! The crates that are measured.

use std::path::Path;

use crate::codegen::job;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// The client with each choice of features.
    Client,
    /// The libraries that could bring TLS, below both HTTP libraries.
    Tls,
}

/// One crate.
pub(super) struct Subject {
    pub(super) name: &'static str,
    /// The lines of its `[dependencies]`.
    dependencies: String,
    /// Its `main.rs`.
    pub(super) program: String,
    /// Whether it depends on crates of this repository.
    pub(super) own: bool,
}

impl Subject {
    pub(super) fn manifest(&self) -> String {
        format!(
            "[package]\nname = \"weight\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
             [[bin]]\nname = \"weight\"\npath = \"main.rs\"\n\n\
             [dependencies]\n{}\n[profile.release]\nstrip = true\n\n[workspace]\n",
            self.dependencies
        )
    }
}

impl Table {
    /// The first two lines of the table.
    pub(super) fn head(self) -> String {
        let (what, check) = match self {
            Self::Client => ("features", "`cargo check` (of it ours), s"),
            Self::Tls => ("TLS", "`cargo check`, s"),
        };
        let build = "`cargo build --release`, s";
        format!(
            "| {what} | dependencies | {check} | {build} | binary, MiB |\n|---|---|---|---|---|\n"
        )
    }

    pub(super) fn subjects(self) -> Vec<Subject> {
        match self {
            Self::Client => client(&job::repository().join("generated")),
            Self::Tls => BACKENDS.iter().map(Backend::subject).collect(),
        }
    }
}

/// The client's choices of features. Beside it stands only `tokio` where a call is async: it is there already, and
/// something must run the call.
fn client(folder: &Path) -> Vec<Subject> {
    let subject = |name, features: &[&str]| {
        let path = folder.display();
        let mut dependencies = format!(
            "shopline = {{ path = {path:?}, default-features = false, features = {features:?} }}\n",
            path = path.to_string()
        );
        let mut program = String::from(
            "fn main() {\n    let client = shopline::Client::builder(\"token\", \"handle\").build().expect(\"a client\");\n    \
             let change = shopline::models::UpdateCustomerBody::new().name(\"name\").clear_memo();\n",
        );
        if features.contains(&"reqwest") {
            dependencies.push_str(
                "tokio = { version = \"1\", default-features = false, features = [\"rt\"] }\n",
            );
            program.push_str(ASYNC);
        }
        if !features.contains(&"reqwest") || features.contains(&"blocking") {
            program.push_str(
                "    println!(\"{:?}\", client.update_customer(\"id\", change).send_blocking());\n",
            );
        }
        program.push_str("}\n");
        Subject {
            name,
            dependencies,
            program,
            own: true,
        }
    };
    vec![
        subject("none", &[]),
        subject("`blocking`", &["blocking"]),
        subject("`reqwest` (default)", &["reqwest"]),
        subject("both", &["reqwest", "blocking"]),
    ]
}

const ASYNC: &str =
    "    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let call = client.update_customer(\"id\", change.clone()).send();
    println!(\"{:?}\", runtime.expect(\"a runtime\").block_on(call));
";

/// A library that could bring TLS.
struct Backend {
    name: &'static str,
    /// Features of `reqwest` and of `ureq`.
    features: [&'static str; 2],
    /// More lines of `[dependencies]`.
    dependencies: &'static str,
    /// What `rustls` shall use, or none when it is not `rustls`.
    provider: Option<&'static str>,
}

const RUSTLS: [&str; 2] = ["rustls-no-provider", "rustls-no-provider"];

const BACKENDS: &[Backend] = &[
    Backend {
        name: "none, to compare with",
        features: ["", ""],
        dependencies: "",
        provider: None,
    },
    Backend {
        name: "`rustls` over `ring`",
        features: RUSTLS,
        dependencies: r#"rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"] }"#,
        provider: Some("rustls::crypto::ring::default_provider()"),
    },
    Backend {
        name: "`rustls` over `aws-lc-rs`",
        features: RUSTLS,
        dependencies: r#"rustls = { version = "0.23", default-features = false, features = ["aws_lc_rs", "std", "tls12"] }"#,
        provider: Some("rustls::crypto::aws_lc_rs::default_provider()"),
    },
    Backend {
        name: "`rustls` over `graviola`",
        features: RUSTLS,
        dependencies: "rustls = { version = \"0.23\", default-features = false, features = [\"std\", \"tls12\"] }\n\
                       rustls-graviola = \"0.4\"",
        provider: Some("rustls_graviola::default_provider()"),
    },
    Backend {
        name: "`rustls` over `rustls-rustcrypto`",
        features: RUSTLS,
        dependencies: "rustls = { version = \"0.23\", default-features = false, features = [\"std\", \"tls12\"] }\n\
                       rustls-rustcrypto = \"0.0.2-alpha\"",
        provider: Some("rustls_rustcrypto::provider()"),
    },
    Backend {
        name: "`native-tls` (OpenSSL of the system)",
        features: ["native-tls", "native-tls-no-default"],
        dependencies: "",
        provider: None,
    },
];

impl Backend {
    fn subject(&self) -> Subject {
        let [reqwest, ureq] = self.features.map(|feature| match feature {
            "" => String::new(),
            feature => format!("{feature:?}"),
        });
        let mut dependencies = format!(
            "reqwest = {{ version = \"0.13\", default-features = false, features = [{reqwest}] }}\n\
             ureq = {{ version = \"3\", default-features = false, features = [{ureq}] }}\n\
             tokio = {{ version = \"1\", default-features = false, features = [\"rt\"] }}\n{}\n",
            self.dependencies
        );
        let (tls, preconfigured, config) = match self.provider {
            Some(provider) => {
                dependencies.push_str("webpki-roots = \"1\"\n");
                let tls = ROOTS.replace("PROVIDER", provider);
                (tls, ".tls_backend_preconfigured(tls)", UREQ_RUSTLS)
            }
            None if self.features[1].is_empty() => (String::new(), "", ""),
            None => (String::new(), "", UREQ_NATIVE),
        };
        let program = PROGRAM
            .replace("TLS;", &tls)
            .replace(".PRECONFIGURED", preconfigured)
            .replace(".CONFIG", config);
        Subject {
            name: self.name,
            dependencies,
            program,
            own: false,
        }
    }
}

const PROGRAM: &str = "fn main() {
    TLS;
    let client = reqwest::Client::builder().PRECONFIGURED.build().expect(\"a client\");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect(\"a runtime\");
    println!(\"{:?}\", runtime.block_on(client.get(\"https://127.0.0.1:9\").send()).map(|answer| answer.status()));
    let agent = ureq::Agent::config_builder().CONFIG.build().new_agent();
    println!(\"{:?}\", agent.get(\"https://127.0.0.1:9\").call().map(|answer| answer.status()));
}
";

const ROOTS: &str = "let provider = std::sync::Arc::new(PROVIDER);
    let roots: rustls::RootCertStore = webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect();
    let tls = rustls::ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .expect(\"versions\")
        .with_root_certificates(roots)
        .with_no_client_auth();";

const UREQ_RUSTLS: &str = "
        .tls_config(ureq::tls::TlsConfig::builder().unversioned_rustls_crypto_provider(provider)
            .root_certs(ureq::tls::RootCerts::new_with_certs(&[])).build())
        ";

const UREQ_NATIVE: &str = "
        .tls_config(ureq::tls::TlsConfig::builder().provider(ureq::tls::TlsProvider::NativeTls)
            .root_certs(ureq::tls::RootCerts::PlatformVerifier).build())
        ";
