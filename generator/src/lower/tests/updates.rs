//! Which bodies get `diff`, what they are taken from, and what the tables of rules say of fields that a side lacks.

use super::build::{Builder, MARK};
use super::*;
use crate::model::{Carry, Taken, Verdict};

fn body(b: &mut Builder<'_>, path: &str, method: &str, sent: SchemaId, answer: Option<SchemaId>) {
    let responses = [(Status::Exact(200), answer)];
    b.operation(&format!("{method} {path}"), Some(sent), &responses);
    let operation = b.spec.operations.last_mut().expect("an operation");
    operation.method = method.to_owned();
    operation.path = path.to_owned();
}

#[test]
fn the_bodies_of_put_and_patch_can_be_compared() {
    let mut b = Builder::new();
    let text = b.text();
    let names = ["Put", "Patch", "Post", "Whole", "Same", "Other", "Nothing"];
    let [put, patch, post, whole, same, other, nothing] = names.map(|name| match name {
        "Whole" => b.component(name, &[("a", text, true)]),
        "Nothing" => b.component(name, &[("b", text, false)]),
        _ => b.component(name, &[("a", text, false)]),
    });
    body(&mut b, "/a", "PUT", put, Some(same));
    body(&mut b, "/a", "PATCH", patch, Some(nothing));
    body(&mut b, "/a", "POST", post, Some(other));
    body(&mut b, "/b", "PUT", whole, Some(other));
    let (api, _) = made(&b);
    for name in ["Post", "Whole", "Same", "Other", "Nothing"] {
        assert_eq!(structure(&api, name).diff, None, "{name}");
    }
    for name in ["Put", "Patch"] {
        let diff = structure(&api, name)
            .diff
            .as_ref()
            .expect("a body of an update");
        let sources: Vec<_> = diff
            .sources
            .iter()
            .map(|source| source.path.ident.0.as_str())
            .collect();
        assert_eq!(sources, ["Same"], "{name}");
        assert!(diff.is_empty.is_some());
    }
}

#[test]
fn presence_and_nullability_are_brought_over() {
    let kinds = [(true, false), (false, false), (true, true), (false, true)];
    let mut found = Vec::new();
    for sent in kinds {
        for read in kinds {
            let mut b = Builder::new();
            let text = b.text();
            let mut value = |nullable| b.add(Shape::String(None), |it| it.nullable = nullable);
            let values = (value(sent.0), value(read.0));
            let put = b.component("Put", &[("a", values.0, sent.1), ("free", text, false)]);
            let answer = b.component("Answer", &[("a", values.1, read.1)]);
            body(&mut b, "/a", "PUT", put, Some(answer));
            let (api, _) = made(&b);
            let diff = structure(&api, "Put").diff.as_ref();
            let source = diff.expect("a body of an update").sources.first();
            found.push(source.map(|source| match &source.fields[0] {
                Taken::From(_, carry) => *carry,
                Taken::Nothing => panic!("nothing is taken"),
            }));
        }
    }
    use Carry::{EachSome, Flat, Same};
    let (some, twice) = (Some(Carry::Some), Some(Carry::SomeSome));
    let expected = [
        [Some(Same), Some(EachSome), some, twice],
        [Some(Flat), Some(Same), Some(Same), some],
        [None, None, Some(Same), some],
        [None, None, None, Some(Same)],
    ];
    assert_eq!(found, expected.concat());
}

#[test]
fn a_field_that_a_side_lacks_can_only_be_left_out() {
    let mut b = Builder::new();
    let text = b.text();
    let hidden = b.add(Shape::String(None), |schema| schema.read_only = true);
    let rule = Rule {
        id: "a-needs-b".to_owned(),
        mark: MARK,
        kind: RuleKind::Needs {
            field: "a".to_owned(),
            needs: vec!["b".to_owned()],
        },
        form: RuleForm::Presence,
        docs: Docs::default(),
        is_implied: false,
    };
    let put = b.component("Put", &[("a", text, false), ("b", hidden, false)]);
    if let Shape::Object(shape) = &mut b.spec.schemas[put.0 as usize].shape {
        shape.rules.push(rule);
    }
    body(&mut b, "/a", "PUT", put, None);
    let (api, _) = made(&b);
    use Verdict::{Allowed, Refused, Unsendable};
    let never = [Unsendable; 3];
    assert_eq!(
        structure(&api, "Put").rules[0].tables[0].cells,
        [
            [Allowed, Unsendable, Unsendable],
            never,
            [Refused, Unsendable, Unsendable]
        ]
    );
}
