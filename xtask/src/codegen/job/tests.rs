use super::*;

/// A repository with a document, and an empty folder beside it.
fn places() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let place = tempfile::tempdir().expect("a folder");
    let root = place.path().canonicalize().expect("a folder");
    let (repository, elsewhere) = (root.join("repo"), root.join("elsewhere"));
    for folder in [
        repository.join("spec"),
        repository.join("generator/runtime/src"),
        elsewhere.clone(),
    ] {
        fs::create_dir_all(folder).expect("made");
    }
    fs::write(repository.join(OUR_SPEC), "").expect("written");
    fs::write(
        repository.join("generator/runtime/src/lib.rs"),
        "//! Docs.\n",
    )
    .expect("written");
    (place, repository, elsewhere)
}

#[test]
fn without_options_it_is_our_crate() {
    let (_place, repository, _) = places();
    let job = Job::new(&Request::default(), &repository).expect("a job");
    assert_eq!(
        (job.spec_shown().as_str(), job.out_shown.as_str()),
        ("spec/shopline.yaml", "generated/")
    );
    assert_eq!(job.out, repository.join("generated"));
    assert!(!job.layout.own_workspace);
    assert!(matches!(&job.layout.runtime, Runtime::Path(path) if path == "../generator/runtime"));
    assert_eq!(job.gaps, None);
    fs::write(repository.join("spec/accepted-gaps.yaml"), "[]").expect("written");
    let job = Job::new(&Request::default(), &repository).expect("a job");
    let gaps = Gaps {
        shown: "spec/accepted-gaps.yaml".to_owned(),
        text: "[]".to_owned(),
    };
    assert_eq!(job.gaps, Some(gaps));
    fs::write(repository.join("spec/accepted-gaps.yaml"), b"- a\n- \xff").expect("written");
    let failure = Job::new(&Request::default(), &repository).expect_err("no UTF-8");
    assert_eq!(failure.exit_code(), 1);
    assert!(
        failure.to_string().contains("spec/accepted-gaps.yaml:2"),
        "{failure}"
    );
}

#[test]
fn a_crate_elsewhere_stands_on_its_own() {
    let (_place, repository, elsewhere) = places();
    let request = Request {
        spec: Some(elsewhere.join("api.json")),
        out: Some(elsewhere.join("a/b")),
        ..Request::default()
    };
    let job = Job::new(&request, &repository).expect("a job");
    assert_eq!(
        job.spec_shown(),
        "api.json",
        "no folder of this machine is in a header"
    );
    assert!(job.layout.own_workspace);
    assert!(
        matches!(&job.layout.runtime, Runtime::Path(path) if path == "../../../repo/generator/runtime")
    );
    let vendored = Request {
        vendor_runtime: true,
        ..request.clone()
    };
    let job = Job::new(&vendored, &repository).expect("a job");
    assert!(matches!(&job.layout.runtime, Runtime::Vendored(files) if files[0].0 == "lib.rs"));
    let gaps = Request {
        gaps: Some(elsewhere.join("none.yaml")),
        ..request
    };
    assert_eq!(
        Job::new(&gaps, &repository)
            .expect_err("no such file")
            .exit_code(),
        2
    );
}

#[test]
fn references_may_go_as_far_as_the_root() {
    let (_place, repository, elsewhere) = places();
    let request = Request {
        spec: Some(elsewhere.join("api.json")),
        out: Some(elsewhere.join("out")),
        root: elsewhere.parent().map(Path::to_path_buf),
        ..Request::default()
    };
    let job = Job::new(&request, &repository).expect("a job");
    let name = elsewhere.file_name().and_then(|name| name.to_str());
    let shown = format!("{}/api.json", name.expect("a name"));
    assert_eq!(
        (job.entry.as_str(), job.spec_shown()),
        (&*shown, shown.clone())
    );
    let wrong = Request {
        root: Some(elsewhere.join("below")),
        ..request
    };
    let failure = Job::new(&wrong, &repository).expect_err("not below");
    assert_eq!(failure.exit_code(), 2);
    assert!(failure.to_string().contains("--root"), "{failure}");
}

#[test]
fn our_crate_is_made_from_our_document_alone() {
    let (_place, repository, elsewhere) = places();
    let out = Some(repository.join("spec/../generated"));
    let same = Request {
        out: out.clone(),
        ..Request::default()
    };
    assert!(
        !Job::new(&same, &repository)
            .expect("the same job")
            .layout
            .own_workspace
    );
    for wrong in [
        Request {
            spec: Some(elsewhere.join("a.yaml")),
            out: out.clone(),
            ..Request::default()
        },
        Request {
            name: Some("other".to_owned()),
            out: out.clone(),
            ..Request::default()
        },
        Request {
            vendor_runtime: true,
            out: out.clone(),
            ..Request::default()
        },
        Request {
            lenient: true,
            out: Some(elsewhere.join("a")),
            ..Request::default()
        },
    ] {
        assert_eq!(
            Job::new(&wrong, &repository)
                .expect_err("refused")
                .exit_code(),
            2
        );
    }
}
