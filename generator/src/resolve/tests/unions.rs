//! `oneOf`, `anyOf`, discriminators, inheritance, enumerations.

use super::{clean, faults, shape_of};

const PETS: &str = "
Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
Dog: {type: object, required: [kind], properties: {kind: {type: string}, name: {type: string}}}
";

fn pets(more: &str) -> String {
    format!("{more}{PETS}")
}

#[test]
fn variants_keep_their_names_and_get_tags() {
    let reference =
        "oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]";
    let plain = pets(&format!("Pet: {{{reference}}}"));
    assert_eq!(clean(&plain, "Pet"), "one(Cat | Dog)");
    let tagged = pets(&format!(
        "Pet: {{{reference}, discriminator: {{propertyName: kind, mapping: {{dog: Dog, puppy: '#/components/schemas/Dog'}}}}}}"
    ));
    assert_eq!(
        clean(&tagged, "Pet"),
        "one(Cat#Cat | Dog#dog#puppy) on kind"
    );
    let beside = pets(&format!(
        "Pet: {{type: object, required: [kind], properties: {{kind: {{type: string}}}}, {reference}}}"
    ));
    assert_eq!(clean(&beside, "Pet"), "one(Cat | Dog)");
}

#[test]
fn what_stands_beside_a_union_goes_into_its_variants() {
    let schemas = pets(
        "Pet: {properties: {id: {type: string}}, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}",
    );
    assert_eq!(
        clean(&schemas, "Pet"),
        "one({id: string, kind!: string, lives: integer} | {id: string, kind!: string, name: string})"
    );
}

#[test]
fn a_base_with_a_discriminator_is_the_union_of_its_children() {
    let schemas = "
Pet: {type: object, required: [kind], properties: {kind: {type: string}, id: {type: string}}, discriminator: {propertyName: kind}}
Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}
Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {properties: {mane: {type: boolean}}}]}
Dog: {allOf: [{$ref: '#/components/schemas/Pet'}]}
Home: {properties: {pet: {$ref: '#/components/schemas/Pet'}}}
";
    assert_eq!(
        clean(schemas, "Pet"),
        "any(Cat#Cat | Dog#Dog | Lion#Lion) on kind"
    );
    assert_eq!(
        clean(schemas, "Lion"),
        "{kind!: string, id: string, lives: integer, mane: boolean}"
    );
    assert_eq!(clean(schemas, "Dog"), "{kind!: string, id: string}");
    assert_eq!(clean(schemas, "Home"), "{pet: Pet}");
    let parent = "
Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}], type: object, properties: {id: {type: string}}}
Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}
";
    assert!(shape_of(parent, "Cat").0.contains("lives"));
}

#[test]
fn discriminators_must_tell_variants_apart() {
    let missing = pets(
        "Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: knid}}",
    );
    assert_eq!(faults(&missing).len(), 2);
    let lost = pets(
        "Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {d: Dgo}}}",
    );
    assert_eq!(
        faults(&lost),
        ["E0306 Pet/discriminator/mapping/d: `mapping` leads to `Dgo`, which is no schema"]
    );
    let text = pets(
        "Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {type: string}], discriminator: {propertyName: kind}}",
    );
    assert_eq!(
        faults(&text),
        ["E0306 Pet/oneOf/1: a variant that is no object cannot bear the discriminator"]
    );
}

#[test]
fn a_union_among_the_variants_bears_all_their_tags() {
    let schemas = "
All: {oneOf: [{$ref: '#/components/schemas/Some'}, {$ref: '#/components/schemas/C'}], discriminator: {propertyName: t}}
Some: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
A: {type: object, properties: {t: {type: string, const: a}}}
B: {type: object, properties: {t: {type: string, enum: [b]}}}
C: {type: object, properties: {t: {type: string}}}
";
    assert_eq!(clean(schemas, "All"), "one(Some#a#b | C#C) on t");
}

#[test]
fn lists_of_values() {
    assert_eq!(
        clean("A: {enum: [a, b]}", "A"),
        "enum(String(\"a\") String(\"b\"))"
    );
    assert_eq!(
        clean(
            "A: {oneOf: [{const: a, description: A}, {const: b, title: B}]}",
            "A"
        ),
        "enum(String(\"a\") String(\"b\"))"
    );
    assert_eq!(
        clean("A: {anyOf: [{type: string}, {enum: [a]}], default: z}", "A"),
        "enum(String(\"a\"))"
    );
    assert_eq!(clean("A: {type: integer, const: 3}", "A"), "enum(Int(3))");
    assert_eq!(
        clean("A: {enum: [a, 1]}", "A"),
        "one(enum(String(\"a\")) | enum(Int(1)))"
    );
    assert_eq!(clean("A: {type: number, enum: [1.5]}", "A"), "number");
    assert_eq!(
        faults("A: {enum: [a, a]}"),
        ["E0307 A/enum/1: the value `a` is listed twice"]
    );
    assert_eq!(
        faults("A: {type: string, enum: [1]}"),
        ["E0503 A/enum/0: this value does not have the type beside it"]
    );
}

#[test]
fn several_types_are_a_union() {
    assert_eq!(
        clean(
            "A: {type: [string, array, 'null'], items: {type: integer}}",
            "A"
        ),
        "any(string | [integer])?"
    );
}

#[test]
fn a_variant_of_null_alone_may_have_a_name() {
    let names = "
State: {type: string, enum: [on, off]}
Blank: {type: string, enum: ['']}
Nothing: {enum: [null]}
";
    let of = |list: &str| format!("A: {{{list}}}{names}");
    let one =
        of("oneOf: [{$ref: '#/components/schemas/State'}, {$ref: '#/components/schemas/Nothing'}]");
    let two = of(
        "oneOf: [{$ref: '#/components/schemas/State'}, {$ref: '#/components/schemas/Blank'}, {$ref: '#/components/schemas/Nothing'}]",
    );
    assert_eq!(clean(&one, "A"), "=State?");
    assert_eq!(clean(&two, "A"), "one(State | Blank)?");
    let typed = two.replace("A: {", "A: {type: string, ");
    assert_eq!(clean(&typed, "A"), "one(State | Blank)");
}
