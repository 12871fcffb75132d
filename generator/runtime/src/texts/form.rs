//! The text of a form as a tree: `a[b][0]=x`, `a[]=x` and `a=x&a=y` all say what stands in what.

use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec;
use super::super::alloc::vec::Vec;
use super::super::encoding::decode;
use super::{Commas, Texts};

/// How many brackets a name is taken apart into; the rest of it is one name.
const DEEPEST: usize = 32;

/// Reads `application/x-www-form-urlencoded`.
pub(in super::super) fn form(text: &str) -> Texts {
    let mut root = Vec::new();
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, value) = (decoded(name), decoded(value));
        put(&mut root, &steps(&name), value);
    }
    Texts::Object(root)
}

fn decoded(text: &str) -> String {
    decode(&text.replace('+', " "))
}

/// `a[b][0]` as `a`, `b`, `0`.
fn steps(name: &str) -> Vec<&str> {
    let Some((first, mut rest)) = name.find('[').map(|at| name.split_at(at)) else {
        return vec![name];
    };
    let mut steps = vec![first];
    while let Some((step, behind)) = rest
        .strip_prefix('[')
        .and_then(|inside| inside.split_once(']'))
    {
        steps.push(step);
        rest = behind;
        if steps.len() == DEEPEST {
            break;
        }
    }
    // Brackets that do not match are part of a name.
    if rest.is_empty() { steps } else { vec![name] }
}

fn put(members: &mut Vec<(String, Texts)>, steps: &[&str], value: String) {
    let Some((step, behind)) = steps.split_first() else {
        return;
    };
    // `a[]` appends, so each gets a name of its own.
    let name = match *step {
        "" if !members.is_empty() || behind.is_empty() => members.len().to_string(),
        step => step.to_string(),
    };
    let known = members.iter_mut().find(|(known, _)| *known == name);
    let Some((_, slot)) = known else {
        let new = if behind.is_empty() {
            Texts::Text(value, Commas::Plain)
        } else {
            let mut inner = Vec::new();
            put(&mut inner, behind, value);
            Texts::Object(inner)
        };
        members.push((name, new));
        return;
    };
    match slot {
        Texts::Object(inner) => put(inner, behind, value),
        // Of a name that stands for a text and for an object, the texts are kept.
        _ if !behind.is_empty() => {}
        Texts::List(items) => items.push(Texts::Text(value, Commas::Plain)),
        first @ Texts::Text(..) => {
            let second = Texts::Text(value, Commas::Plain);
            *first = Texts::List(vec![first.clone(), second]);
        }
    }
}
