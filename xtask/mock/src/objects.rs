//! What the mock remembers: per path, the members that were set or cleared.

use std::collections::{HashMap, VecDeque};

use serde_json::{Map, Value};

/// The most objects that are remembered; beyond it the oldest is forgotten.
const MOST: usize = 10_000;

/// One object: each member that an update named, with null for cleared. A member that no update named is kept as the
/// example has it, and does not stand here.
#[derive(Clone, Debug, Default)]
pub(crate) struct Object {
    pub(crate) members: Map<String, Value>,
    pub(crate) deleted: bool,
}

/// All objects by their paths.
#[derive(Debug, Default)]
pub(crate) struct Objects {
    known: HashMap<String, Object>,
    order: VecDeque<String>,
    made: u64,
}

impl Objects {
    /// The object of a path, if anything happened to it.
    pub(crate) fn get(&self, path: &str) -> Option<&Object> {
        self.known.get(path)
    }

    /// The object of a path, made if it is new.
    pub(crate) fn entry(&mut self, path: &str) -> &mut Object {
        if !self.known.contains_key(path) {
            self.order.push_back(path.to_owned());
            if self.order.len() > MOST
                && let Some(oldest) = self.order.pop_front()
            {
                self.known.remove(&oldest);
            }
        }
        self.known.entry(path.to_owned()).or_default()
    }

    /// A number that no object had before.
    pub(crate) fn number(&mut self) -> u64 {
        self.made += 1;
        self.made
    }

    /// Applies an update: a value sets, null clears, and what is not there is kept. Lists and inner objects are
    /// replaced as a whole.
    pub(crate) fn update(&mut self, path: &str, update: &Value) {
        let object = self.entry(path);
        if std::mem::take(&mut object.deleted) {
            object.members.clear();
        }
        for (name, value) in update.as_object().into_iter().flatten() {
            object.members.insert(name.clone(), value.clone());
        }
    }

    /// Removes an object; it stays unknown until something makes it again.
    pub(crate) fn delete(&mut self, path: &str) {
        *self.entry(path) = Object {
            members: Map::new(),
            deleted: true,
        };
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn set_clear_and_keep() {
        let mut objects = Objects::default();
        objects.update(
            "/a/1",
            &json!({"name": "王小明", "memo": "x", "tags": ["a", "b"]}),
        );
        objects.update("/a/1", &json!({"memo": null, "tags": ["c"]}));
        let members = &objects.get("/a/1").expect("it was made").members;
        assert_eq!(
            Value::from(members.clone()),
            json!({"name": "王小明", "memo": null, "tags": ["c"]})
        );
        objects.delete("/a/1");
        assert!(objects.get("/a/1").expect("it is remembered").deleted);
        objects.update("/a/1", &json!({}));
        let object = objects.get("/a/1").expect("it was made again");
        assert!(!object.deleted && object.members.is_empty());
    }

    #[test]
    fn memory_is_bounded() {
        let mut objects = Objects::default();
        for number in 0..=MOST {
            objects.update(&format!("/a/{number}"), &json!({}));
        }
        assert!(objects.get("/a/0").is_none() && objects.get("/a/1").is_some());
    }
}
