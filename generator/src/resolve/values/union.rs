//! A value against the variants of a union.

use super::{Checker, Fault};
use crate::diagnostic::said;
use crate::resolve::{Schema, UnionShape};
use crate::source::{Node, Value};

impl<'x, 'a> Checker<'x, 'a> {
    pub(super) fn union(
        &mut self,
        schema: &'x Schema<'a>,
        union: &'x UnionShape,
        node: &Node,
        layer: usize,
        faults: &mut Vec<Fault>,
    ) {
        if let Some(property) = &union.discriminator {
            self.tagged(schema, union, property, node, layer, faults);
            return;
        }
        let mut matches = 0;
        let mut nearest: Option<Vec<Fault>> = None;
        for variant in &union.variants {
            let mut found = Vec::new();
            let undeclared = self.undeclared.len();
            self.check(variant.schema, node, layer + 1, &mut found);
            if self.steps == 0 {
                return;
            }
            if found.is_empty() {
                matches += 1;
                if !union.exclusive {
                    return;
                }
            } else {
                // What a variant that does not fit is silent about says nothing.
                self.undeclared.truncate(undeclared);
                if nearest
                    .as_ref()
                    .is_none_or(|known| depth(&found, node) > depth(known, node))
                {
                    nearest = Some(found);
                }
            }
        }
        if matches == 1 {
            return;
        }
        if matches > 1 {
            let message = said!(
                "it matches {0} variants of `oneOf`, and must match exactly one",
                matches
            );
            faults.push(Self::fault(node.mark, schema.mark, message));
            return;
        }
        match nearest.and_then(|found| found.into_iter().next()) {
            Some(fault) if fault.mark != node.mark => {
                faults.push(Fault {
                    message: said!("no variant fits; in the nearest, {0}", fault.message),
                    ..fault
                });
            }
            _ => faults.push(Self::fault(
                node.mark,
                schema.mark,
                said!("it matches no variant"),
            )),
        }
    }

    fn tagged(
        &mut self,
        schema: &'x Schema<'a>,
        union: &'x UnionShape,
        property: &str,
        node: &Node,
        layer: usize,
        faults: &mut Vec<Fault>,
    ) {
        if !matches!(node.value, Value::Object(_)) {
            faults.push(Self::fault(
                node.mark,
                schema.mark,
                said!("expected an object, found {0}", node.kind()),
            ));
            return;
        }
        let Some(tag) = node.get(property) else {
            faults.push(Self::fault(
                node.mark,
                schema.mark,
                said!("the discriminator `{0}` is missing", property),
            ));
            return;
        };
        let Some(text) = tag.as_str() else {
            faults.push(Self::fault(
                tag.mark,
                schema.mark,
                said!("the discriminator is no string"),
            ));
            return;
        };
        match union
            .variants
            .iter()
            .find(|variant| variant.tags.iter().any(|known| known == text))
        {
            Some(variant) => self.check(variant.schema, node, layer + 1, faults),
            None => {
                let known = union
                    .variants
                    .iter()
                    .flat_map(|variant| &variant.tags)
                    .map(String::as_str);
                let hint = crate::resolve::suggest::aside(text, known);
                faults.push(Self::fault(
                    tag.mark,
                    schema.mark,
                    said!("`{0}` leads to no variant{1}", text, hint),
                ));
            }
        }
    }
}

/// How near a variant came: a fault deep inside, and few of them, beats one at the value itself.
fn depth(faults: &[Fault], node: &Node) -> (bool, std::cmp::Reverse<usize>) {
    (
        faults.iter().all(|fault| fault.mark != node.mark),
        std::cmp::Reverse(faults.len()),
    )
}
