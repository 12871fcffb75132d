//! How deep lists and maps may stand in each other through references.
//!
//! A list of lists has no name of its own in Rust: `Vec<Vec<…>>` is one type, and every stage after this one goes
//! through it from the outside to the inside. So its depth has a limit, as the nesting of the text has.

use super::MAX_DEPTH;
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::resolve::resolver::Resolver;
use crate::resolve::{SchemaId, Shape};

impl Resolver<'_, '_, '_> {
    /// Refuses the schemas at which lists and maps become too deep, and opens each of them to any value, so that what
    /// stands around it is shallow again.
    pub(super) fn limit_nesting(&mut self) {
        let count = self.schemas.list.len();
        let mut depths: Vec<Option<usize>> = vec![None; count];
        // The number of the walk that came by last, to tell a circle from a meeting with an earlier walk.
        let mut seen: Vec<usize> = vec![usize::MAX; count];
        let mut path: Vec<SchemaId> = Vec::new();
        for start in 0..count {
            let mut at = SchemaId(u32::try_from(start).unwrap_or(u32::MAX));
            let mut depth = loop {
                let index = at.0 as usize;
                if let Some(known) = depths[index] {
                    break known;
                }
                if seen[index] == start {
                    break self.close(at, &mut path, &mut depths);
                }
                seen[index] = start;
                path.push(at);
                match self.inside(at) {
                    Some((inner, _)) => at = inner,
                    None => break 0,
                }
            };
            while let Some(id) = path.pop() {
                depth += self.inside(id).map_or(0, |(_, step)| step);
                if depth > MAX_DEPTH {
                    self.cut(id);
                    depth = 0;
                }
                depths[id.0 as usize] = Some(depth);
            }
        }
    }

    /// A circle is as deep as it is long, from whichever of its members one goes in; it ends where it comes back to
    /// itself. One that is too deep is left on the path, to be cut there.
    fn close(
        &self,
        first: SchemaId,
        path: &mut Vec<SchemaId>,
        depths: &mut [Option<usize>],
    ) -> usize {
        let place = path.iter().position(|id| *id == first).unwrap_or_default();
        let steps = path[place..].iter().filter_map(|id| self.inside(*id));
        let depth = steps.map(|(_, step)| step).sum();
        if depth > MAX_DEPTH {
            return 0;
        }
        for id in path.drain(place..) {
            depths[id.0 as usize] = Some(depth);
        }
        depth
    }

    /// What the values of a list or a map are, and how much deeper they stand; an alias stands where its target does.
    fn inside(&self, id: SchemaId) -> Option<(SchemaId, usize)> {
        match self.schema(id).shape {
            Shape::Array(inner) | Shape::Map(inner) => Some((inner, 1)),
            Shape::Alias(target) => Some((target, 0)),
            _ => None,
        }
    }

    fn cut(&mut self, id: SchemaId) {
        let mark = self.schema(id).mark;
        let finding = Diagnostic::error(
            codes::TOO_DEEP,
            mark,
            said!("more than {0} lists or maps stand in each other", MAX_DEPTH),
        );
        self.give_up(id, &finding);
        self.report(finding);
        self.schema_mut(id).shape = Shape::Any;
    }
}
