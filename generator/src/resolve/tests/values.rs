//! Values against schemas.

use super::faults;

#[test]
fn findings_point_inside_the_value() {
    let schema = |example: &str| {
        format!(
            "A: {{type: object, required: [a], properties: {{a: {{type: array, items: {{type: integer, maximum: 5}}}}, d: {{type: string, format: date}}}}, additionalProperties: false, example: {example}}}"
        )
    };
    assert_eq!(
        faults(&schema("{a: [1, 2], d: '2025-01-31'}")),
        Vec::<String>::new()
    );
    let places: Vec<String> = faults(&schema("{a: [1, x, 9], d: '2025-02-31', ohter: 1}"))
        .into_iter()
        .map(|fault| fault.split(':').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(
        places,
        [
            "E0501 A/example/a/1",
            "E0501 A/example/a/2",
            "E0501 A/example/d",
            "E0501 A/example/ohter"
        ]
    );
    assert_eq!(faults(&schema("{}")).len(), 1);
}

#[test]
fn null_is_exact() {
    assert_eq!(faults("A: {type: string, default: null}").len(), 1);
    assert_eq!(
        faults("A: {type: [string, 'null'], default: null}").len(),
        0
    );
    assert_eq!(
        faults("A: {properties: {a: {type: string}}, example: {a: null}}").len(),
        1
    );
}

#[test]
fn unions_and_lists() {
    assert_eq!(
        faults("A: {oneOf: [{type: integer}, {type: number}], example: 1}").len(),
        1
    );
    assert_eq!(
        faults("A: {anyOf: [{type: integer}, {type: number}], example: 1}").len(),
        0
    );
    assert_eq!(
        faults("A: {enum: [a], example: b}"),
        [
            "E0501 A/example: this example does not match its schema: `b` is not among the listed values"
        ]
    );
    assert_eq!(
        faults("A: {type: string, enum: [ab, abc], maxLength: 2}").len(),
        1
    );
}
