//! Paths, parameters, contents, security, servers.

use super::{findings, json, resolve_files, show};
use crate::diagnostic::codes::NOTE_MEDIA_TYPES;
use crate::resolve::{CredentialKind, Payload, Status};

/// What a body is sent as, the default first, then what is left out, and how many files there are.
fn offer(content: &str) -> (Vec<String>, Vec<String>, usize) {
    let text = format!(
        "openapi: 3.1.0
info: {{title: T, version: '1'}}
paths: {{/a: {{post: {{{OK}, requestBody: {{content: {{{content}}}}}}}}}}}
components: {{schemas: {{A: {{type: object, properties: {{a: {{}}}}}}}}}}"
    );
    resolve_files(&[("a.yaml", &text)], |spec, found, sources| {
        assert_eq!(findings(found, sources), Vec::<String>::new());
        let notes = found.iter().filter(|one| one.code == NOTE_MEDIA_TYPES);
        let body = spec.operations[0].body.as_ref().unwrap();
        assert_eq!(notes.count() == 0, body.others.is_empty());
        let made = body.contents().map(|one| one.media_type.clone());
        let files = body.contents().map(|one| one.files.len());
        (made.collect(), body.others.clone(), files.sum())
    })
}

#[test]
fn a_body_is_sent_as_any_structured_media_type() {
    let schema = "{schema: {$ref: '#/components/schemas/A'}}";
    let list = "{schema: {type: array, items: {type: string, format: binary}}}";
    let file = "{schema: {type: object, properties: {a: {type: string, format: binary}, b: {}}}}";
    let (form, parts) = ("application/x-www-form-urlencoded", "multipart/form-data");
    let json = "application/json";
    for (content, made, others, files) in [
        (
            format!("{form}: {schema}, {json}: {schema}"),
            vec![json, form],
            vec![],
            0,
        ),
        // A member of a component may be anything: it stays JSON, since JSON may carry it elsewhere.
        (
            format!("{json}: {schema}, {parts}: {schema}"),
            vec![json, parts],
            vec![],
            0,
        ),
        (
            format!("{json}: {schema}, {parts}: {file}"),
            vec![parts, json],
            vec![],
            2,
        ),
        (
            format!(
                "{json}: {schema}, {parts}: {{schema: {{type: object, properties: {{b: {{}}}}}}}}"
            ),
            vec![json, parts],
            vec![],
            1,
        ),
        (
            format!(
                "{json}: {schema}, 'application/*+json': {schema}, '*/*': {schema}, {form}: {{}}, text/plain: {schema}"
            ),
            vec![json],
            vec!["application/*+json", "*/*", form, "text/plain"],
            0,
        ),
        // What is no object is no form, and nothing to choose.
        (
            format!("{json}: {schema}, {form}: {{schema: {{type: string}}}}"),
            vec![json],
            vec![form],
            0,
        ),
        (
            format!("{json}: {schema}, {parts}: {list}"),
            vec![parts],
            vec![json],
            0,
        ),
        (
            format!("'application/*+json': {schema}"),
            vec![json],
            vec![],
            0,
        ),
        (
            format!("'*/*': {schema}, {form}: {schema}"),
            vec![json, form],
            vec![],
            0,
        ),
    ] {
        let found = offer(&content);
        let texts = |list: Vec<&str>| list.into_iter().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(found, (texts(made), texts(others), files), "{content}");
    }
}

fn codes(text: &str) -> Vec<String> {
    let text = format!("openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\n{text}");
    resolve_files(&[("a.yaml", &text)], |_, found, sources| {
        findings(found, sources)
            .iter()
            .map(|fault| fault.split(' ').next().unwrap_or_default().to_owned())
            .collect()
    })
}

const OK: &str = "responses: {'204': {description: d}}";

#[test]
fn an_operation_is_complete_in_itself() {
    let text = "openapi: 3.1.0
info: {title: T, version: '1'}
servers: [{url: 'https://{host}/v1', variables: {host: {default: api.example.test}}}]
security: [{key: []}]
paths:
  /pets/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
      - {name: limit, in: query, schema: {type: integer}}
    put:
      operationId: putPet
      parameters: [{name: limit, in: query, schema: {type: string}}]
      requestBody: {content: {text/plain: {}, application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      responses:
        '200': {description: d, content: {application/problem+json: {schema: {type: string}}}}
        4XX: {description: d, content: {image/png: {}}}
        default: {description: d}
components:
  schemas: {Pet: {type: object, properties: {name: {type: string}}}}
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, other: {type: http, scheme: basic}}
";
    resolve_files(&[("a.yaml", text)], |spec, found, sources| {
        assert_eq!(findings(found, sources), Vec::<String>::new());
        let operation = &spec.operations[0];
        assert_eq!(spec.servers[0].url, "https://api.example.test/v1");
        assert_eq!(operation.parameters.len(), 2);
        assert_eq!(show(spec, operation.parameters[1].schema, 0), "string");
        let body = operation.body.as_ref().unwrap();
        assert_eq!(
            (
                body.others.as_slice(),
                show(spec, json(body.content.payload), 1).as_str()
            ),
            (&["text/plain".to_owned()][..], "Pet")
        );
        let statuses: Vec<Status> = operation
            .responses
            .iter()
            .map(|response| response.status)
            .collect();
        assert_eq!(
            statuses,
            [Status::Exact(200), Status::Range(4), Status::Default]
        );
        assert_eq!(
            operation.responses[1].content.as_ref().unwrap().payload,
            Payload::Bytes
        );
        assert_eq!(spec.security_schemes.len(), 1);
        assert_eq!(
            spec.security_schemes["key"].kind,
            CredentialKind::Header("X-Key".to_owned())
        );
    });
}

#[test]
fn paths_and_parameters_agree() {
    assert_eq!(
        codes(&format!("paths: {{'/a/{{id}}': {{get: {{{OK}}}}}}}")),
        ["E0403"]
    );
    let unused = format!(
        "paths: {{'/a': {{get: {{{OK}, parameters: [{{name: x, in: path, required: true, schema: {{type: string}}}}]}}}}}}"
    );
    assert_eq!(codes(&unused), ["E0403"]);
    let twice = format!(
        "paths: {{/a: {{get: {{{OK}, parameters: [{{name: x, in: query, schema: {{}}}}, {{name: x, in: query, schema: {{}}}}]}}}}}}"
    );
    assert_eq!(codes(&twice), ["E0402"]);
    let both = "paths: {'/a/{x}': {}, '/a/{y}': {}}";
    assert_eq!(codes(both), ["E0404"]);
    assert_eq!(codes("paths: {'/a/{x': {}}"), ["E0405"]);
    let ids =
        format!("paths: {{/a: {{get: {{operationId: x, {OK}}}, put: {{operationId: x, {OK}}}}}}}");
    assert_eq!(codes(&ids), ["E0401"]);
}

#[test]
fn the_rest_is_checked_too() {
    let status = "paths: {/a: {get: {responses: {'99': {description: d}}}}}";
    assert_eq!(codes(status), ["E0406"]);
    let parameter = |text: &str| {
        codes(&format!(
            "paths: {{/a: {{get: {{{OK}, parameters: [{{{text}}}]}}}}}}"
        ))
    };
    assert_eq!(
        parameter("name: x, in: query, style: matrix, schema: {type: string}"),
        ["E0407"]
    );
    assert_eq!(
        parameter("name: x, in: query, style: deepObject, schema: {type: string}"),
        ["E0407"]
    );
    assert_eq!(
        parameter(
            "name: x, in: query, schema: {type: array, items: {type: array, items: {type: string}}}"
        ),
        ["E0704"]
    );
    assert_eq!(
        parameter("name: 'a b', in: header, schema: {type: string}"),
        ["E0411"]
    );
    assert_eq!(
        parameter("name: X-A, in: header, x-client-setting: a, schema: {type: integer}"),
        ["E0605"]
    );
    assert_eq!(
        parameter("name: x, in: query, x-client-setting: a, schema: {type: string}"),
        ["E0605"]
    );
    assert_eq!(
        codes(&format!(
            "paths: {{/a: {{get: {{{OK}, security: [{{k: []}}]}}}}}}"
        )),
        ["E0408"]
    );
    assert_eq!(
        codes("servers: [{url: 'https://{a}.example.test'}]\npaths: {}"),
        ["E0409"]
    );
    let body = format!(
        "paths: {{/a: {{get: {{{OK}, requestBody: {{content: {{application/json: {{}}}}}}}}}}}}"
    );
    assert_eq!(codes(&body), ["E0412"]);
    assert_eq!(codes("paths: {}\ntags: [{name: a}, {name: a}]"), ["E0414"]);
    let link = "paths: {/a: {get: {responses: {'200': {description: d, links: {l: {operationId: nope}}}}}}}";
    assert_eq!(codes(link), ["E0410"]);
}
