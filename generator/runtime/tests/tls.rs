//! TLS of both transports: whom they trust, and how they go through a proxy.

#![cfg(all(feature = "reqwest", feature = "blocking"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use client_runtime::serde_json::json;
use client_runtime::{
    Check, Checker, ClientBuilder, Core, Credential, CredentialKind, Error, ErrorKind, Json,
    Method, Network, Operation, OperationInfo, Outcome, Request, RequestBuilder, RequestError,
    ReqwestTransport, Response, ResponseError, RetryPolicy, UreqTransport,
};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

#[derive(Clone)]
struct Update;

impl Check for Update {
    fn check(&self, _: &mut Checker<'_>) {}
}

impl Operation for Update {
    type Success = Json;
    type Failure = std::fmt::Error;
    const INFO: &'static OperationInfo =
        &OperationInfo::new("update", Method::Put, "/thing").security(&[&["bearer"]]);

    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        request.json(&json!({"name": "王小明"}))?;
        request.finish()
    }

    fn decode(response: &Response) -> Result<Json, ResponseError<std::fmt::Error>> {
        response.json()
    }
}

/// An authority, as PEM and as DER, and a service on loopback that it vouches for.
struct Service {
    pem: String,
    der: Vec<u8>,
    port: u16,
}

/// Answers each connection with an empty object.
fn service() -> Service {
    let mut authority = CertificateParams::new([]).unwrap();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let root = authority.self_signed(&key).unwrap();
    let issuer = Issuer::new(authority, key);
    let key = KeyPair::generate().unwrap();
    let own = CertificateParams::new(["127.0.0.1".to_owned()]).unwrap();
    let own = own.signed_by(&key, &issuer).unwrap();
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![CertificateDer::from(own)], key)
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let config = Arc::clone(&config);
            // Whoever does not trust us hangs up, which is what some of these tests want.
            thread::spawn(move || answer(stream?, config));
        }
    });
    Service {
        pem: root.pem(),
        der: root.der().to_vec(),
        port,
    }
}

fn answer(stream: TcpStream, config: Arc<ServerConfig>) -> io::Result<()> {
    let connection = ServerConnection::new(config).map_err(io::Error::other)?;
    let mut stream = StreamOwned::new(connection, stream);
    let mut byte = [0];
    let mut last = 0;
    while last != b'}' {
        stream.read_exact(&mut byte)?;
        last = byte[0];
    }
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n";
    stream.write_all(&[head.as_bytes(), b"{}"].concat())?;
    stream.conn.send_close_notify();
    stream.flush()
}

/// A proxy that tells what it was asked for, and answers it with this status.
fn proxy(status: &'static str) -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let (tell, told) = channel();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream?;
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                let mut byte = [0];
                stream.read_exact(&mut byte)?;
                head.extend(byte);
            }
            let head = String::from_utf8_lossy(&head).into_owned();
            let target = head.split(' ').nth(1).unwrap_or_default();
            let _ = tell.send(head.clone());
            let mut service = TcpStream::connect(target)?;
            stream.write_all(format!("HTTP/1.1 {status}\r\n\r\n").as_bytes())?;
            if !status.starts_with('2') {
                continue;
            }
            let (mut from, mut to) = (stream.try_clone()?, service.try_clone()?);
            thread::spawn(move || io::copy(&mut from, &mut to));
            io::copy(&mut service, &mut stream)?;
        }
        io::Result::Ok(())
    });
    (address, told)
}

fn builder(url: &str) -> ClientBuilder<Core> {
    let bearer = Credential {
        name: "bearer",
        kind: CredentialKind::Bearer,
    };
    ClientBuilder::new(None)
        .base_url(url)
        .credential(bearer, "canary-token")
        .retry(RetryPolicy::never())
}

/// One call over each transport.
fn both(client: Core) -> [Result<Json, Error<std::fmt::Error>>; 2] {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let call = client.call(Update);
    [runtime.block_on(call.clone().send()), call.send_blocking()]
}

#[test]
fn who_is_not_trusted_gets_nothing() {
    let service = service();
    let url = format!("https://127.0.0.1:{}", service.port);
    let other = self::service();
    let system = builder(&url).build().unwrap();
    let elsewhere = builder(&url).root_certificates(other.pem).build().unwrap();
    for client in [system, elsewhere] {
        for answer in both(client) {
            let error = answer.unwrap_err();
            assert_eq!(
                (error.kind(), error.outcome()),
                (ErrorKind::Connect, Outcome::NotApplied),
                "{error:?}"
            );
        }
    }
}

#[test]
fn an_own_authority_is_trusted() {
    let service = service();
    let other = self::service();
    let url = format!("https://127.0.0.1:{}", service.port);
    let several = [other.pem.as_str(), service.pem.as_str()].concat();
    for client in [
        builder(&url).root_certificates(service.pem.clone()),
        builder(&url).root_certificates(service.der.clone()),
        builder(&url).root_certificates(several),
        builder(&url)
            .root_certificates(other.der)
            .root_certificates(service.der),
    ] {
        for answer in both(client.build().unwrap()) {
            assert_eq!(answer.unwrap(), json!({}));
        }
    }
}

#[test]
fn what_cannot_be_used_is_told_when_the_client_is_built() {
    for (bad, why) in [
        (
            builder("https://x.test").root_certificates(""),
            "there is no certificate",
        ),
        (
            builder("https://x.test").root_certificates("canary"),
            "there is no certificate",
        ),
        (
            builder("https://x.test").root_certificates([0x30, 1, 2]),
            "",
        ),
        (
            builder("https://x.test").proxy("http://canary:canary@:x"),
            "",
        ),
    ] {
        let error = bad.build().unwrap_err();
        assert_eq!(error.to_string(), "the transport cannot be set up");
        let source = std::error::Error::source(&error).unwrap().to_string();
        assert!(source.contains(why), "{source}");
        let shown = format!("{error:?} {source}");
        assert!(!shown.contains("canary"), "{shown}");
    }
}

#[test]
fn each_transport_tells_by_itself_what_it_cannot_use() {
    for network in [
        Network::new().root_certificates("x"),
        Network::new().root_certificates([0x30, 1, 2]),
        Network::new().proxy("http://canary:canary@:x"),
    ] {
        let shown = format!(
            "{network:?} {:?} {:?}",
            ReqwestTransport::new(&network).unwrap_err(),
            UreqTransport::new(&network).unwrap_err()
        );
        assert!(!shown.contains("canary"), "{shown}");
    }
}

#[test]
fn a_proxy_sees_the_host_and_nothing_else() {
    let service = service();
    let (address, told) = proxy("200 OK");
    let client = builder(&format!("https://127.0.0.1:{}", service.port))
        .root_certificates(service.pem)
        .proxy(format!("http://user:word@{address}"))
        .build()
        .unwrap();
    for answer in both(client) {
        assert_eq!(answer.unwrap(), json!({}));
        let head = told.recv_timeout(Duration::from_secs(20)).unwrap();
        let target = format!("CONNECT 127.0.0.1:{} HTTP/1.1\r\n", service.port);
        assert!(head.starts_with(&target), "{head}");
        let lower = head.to_lowercase();
        assert!(
            lower.contains("\r\nproxy-authorization: basic dxnlcjp3b3jk\r\n"),
            "{head}"
        );
        assert!(
            !lower.contains("canary") && !lower.contains("/thing"),
            "{head}"
        );
    }
    // Without TLS a proxy would see all of it.
    let closed = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let open = builder(&format!("http://{closed}"));
    for answer in both(open.proxy(format!("http://{address}")).build().unwrap()) {
        assert_eq!(answer.unwrap_err().kind(), ErrorKind::Connect);
        assert!(told.try_recv().is_err());
    }
}

#[test]
fn a_proxy_that_refuses_is_no_connection() {
    let service = service();
    for status in ["407 Proxy Authentication Required", "502 Bad Gateway"] {
        let (address, _told) = proxy(status);
        let client = builder(&format!("https://127.0.0.1:{}", service.port))
            .root_certificates(service.pem.clone())
            .proxy(format!("http://canary:canary@{address}"));
        for answer in both(client.build().unwrap()) {
            let error = answer.unwrap_err();
            assert_eq!(
                (error.kind(), error.outcome()),
                (ErrorKind::Connect, Outcome::NotApplied),
                "{error:?}"
            );
            assert!(!format!("{error:?}").contains("canary"), "{error:?}");
        }
    }
}

#[test]
fn a_connection_has_its_own_time_in_each_call() {
    // The system takes the connection, and nobody answers the handshake.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}", silent.local_addr().unwrap());
    let client = builder(&url).build().unwrap();
    let call = client
        .call(Update)
        .connect_timeout(Duration::from_millis(50));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    for answer in [runtime.block_on(call.clone().send()), call.send_blocking()] {
        let error = answer.unwrap_err();
        assert_eq!(
            (error.kind(), error.outcome()),
            (ErrorKind::Connect, Outcome::NotApplied),
            "{error:?}"
        );
    }
}

/// The environment of a process cannot be changed safely within it, so the test runs itself again.
#[cfg(target_os = "linux")]
#[test]
fn the_authorities_of_the_system_count_where_there_are_any() {
    use std::{env, fs, process};
    /// What the child connects to.
    const URL: &str = "CLIENT_RUNTIME_TEST_URL";
    /// What it shall meet there.
    const WANTED: &str = "CLIENT_RUNTIME_TEST_WANTED";
    if let (Ok(url), Ok(wanted)) = (env::var(URL), env::var(WANTED)) {
        for answer in both(builder(&url).build().unwrap()) {
            let kind = answer.map_or_else(|error| format!("{:?}", error.kind()), |_| "Ok".into());
            assert_eq!(kind, wanted);
        }
        return;
    }
    let service = service();
    let folder = env::temp_dir().join(format!("client-runtime-{}", process::id()));
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("authority.pem");
    fs::write(&file, &service.pem).unwrap();
    for (authorities, wanted) in [(file.as_path(), "Ok"), (&folder.join("none"), "Connect")] {
        let child = process::Command::new(env::current_exe().unwrap())
            .args([
                "--exact",
                "the_authorities_of_the_system_count_where_there_are_any",
            ])
            .env(URL, format!("https://127.0.0.1:{}", service.port))
            .env(WANTED, wanted)
            .env("SSL_CERT_FILE", authorities)
            .env_remove("SSL_CERT_DIR")
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&child.stdout);
        assert!(
            child.status.success() && told.contains("1 passed"),
            "{wanted}: {told}"
        );
    }
    fs::remove_dir_all(folder).unwrap();
}
