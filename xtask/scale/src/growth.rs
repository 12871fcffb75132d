//! Whether the cost grows in step with the document: one invented document with some operations, and with ten times as
//! many. All of its names and texts are made up.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Map, Value, json};
use xtask::Failure;

use crate::generation::Room;

/// How many operations the two documents have.
pub(crate) const OPERATIONS: [usize; 2] = [100, 1000];

/// How many operations stand on one kind of thing.
const PER_THING: usize = 4;

/// How many kinds of things share a tag.
const PER_TAG: usize = 5;

/// Writes the two documents.
///
/// # Errors
///
/// When one cannot be written.
pub(crate) fn write(home: &Path) -> Result<[PathBuf; 2], Failure> {
    let folder = home.join("documents").join(crate::arguments::GROWTH);
    fs::create_dir_all(&folder).map_err(|reason| Failure::file("make", &folder, &reason))?;
    let paths = OPERATIONS.map(|operations| folder.join(format!("grown-{operations}.json")));
    for (path, operations) in paths.iter().zip(OPERATIONS) {
        let text = format!("{:#}\n", document(operations));
        fs::write(path, text).map_err(|reason| Failure::file("write", path, &reason))?;
    }
    Ok(paths)
}

/// A document with so many operations, and as many times their schemas.
fn document(operations: usize) -> Value {
    let (mut paths, mut schemas) = (Map::new(), Map::new());
    schemas.insert("Problem".to_owned(), problem());
    for number in 0..operations / PER_THING {
        let thing = Thing { number };
        paths.insert(format!("/v1/things-{number}"), thing.collection());
        paths.insert(format!("/v1/things-{number}/{{id}}"), thing.item());
        for (suffix, schema) in [
            ("", thing.schema()),
            ("Input", thing.input()),
            ("Page", thing.page()),
            ("Place", thing.place()),
            (
                "State",
                json!({"type": "string", "enum": ["new", "open", "done", "gone"]}),
            ),
        ] {
            schemas.insert(thing.name(suffix), schema);
        }
    }
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Grown", "version": "1.0.0", "description": "A document that was made to be large."},
        "servers": [{"url": "https://grown.example.test"}],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{"token": []}],
    })
}

fn problem() -> Value {
    json!({
        "type": "object",
        "description": "What went wrong.",
        "required": ["message"],
        "properties": {
            "message": {"type": "string", "description": "A sentence for people."},
            "code": {"type": "string", "description": "A word for programs."},
        },
    })
}

/// One kind of thing, with its own paths and schemas.
struct Thing {
    number: usize,
}

impl Thing {
    fn name(&self, suffix: &str) -> String {
        format!("Thing{}{suffix}", self.number)
    }

    fn reference(&self, suffix: &str) -> Value {
        json!({"$ref": format!("#/components/schemas/{}", self.name(suffix))})
    }

    fn operation(&self, verb: &str, more: Value) -> Value {
        let name = self.name("");
        let mut operation = json!({
            "operationId": format!("{verb}{name}"),
            "tags": [format!("Shelf{}", self.number / PER_TAG)],
            "summary": format!("{verb} of {name}"),
            "description": format!("Does {verb} on {name}, and tells what came of it. It may be done again."),
        });
        if let (Value::Object(operation), Value::Object(more)) = (&mut operation, more) {
            operation.extend(more);
        }
        operation
    }

    fn collection(&self) -> Value {
        let list = self.operation("list", json!({
            "parameters": [
                {"name": "limit", "in": "query", "description": "So many at most.",
                 "schema": {"type": "integer", "format": "int32", "minimum": 1, "maximum": 100}},
                {"name": "after", "in": "query", "description": "Those behind this one.", "schema": {"type": "string"}},
                {"name": "state", "in": "query", "description": "Only those in this state.",
                 "schema": self.reference("State")},
            ],
            "responses": answers("200", &self.reference("Page")),
        }));
        let create = self.operation("create", json!({
            "requestBody": {"required": true, "content": json_content(&self.reference("Input"))},
            "responses": answers("201", &self.reference("")),
        }));
        json!({"get": list, "post": create})
    }

    fn item(&self) -> Value {
        let id = json!({"name": "id", "in": "path", "required": true, "description": "Which one.",
            "schema": {"type": "string"}});
        let read = self.operation(
            "read",
            json!({
                "parameters": [id], "responses": answers("200", &self.reference("")),
            }),
        );
        let update = self.operation("update", json!({
            "parameters": [id],
            "requestBody": {"required": true, "content": json_content(&self.reference("Input"))},
            "responses": answers("200", &self.reference("")),
        }));
        json!({"get": read, "put": update})
    }

    fn schema(&self) -> Value {
        let name = self.name("");
        json!({
            "type": "object",
            "description": format!("{name}, as the service keeps it."),
            "required": ["id", "state", "created_at"],
            "properties": {
                "id": {"type": "string", "description": format!("Which {name} it is.")},
                "state": self.reference("State"),
                "created_at": {"type": "string", "format": "date-time", "description": "When it was made."},
                "title": {"type": "string", "nullable": true, "maxLength": 200, "description": "What people call it."},
                "weight": {"type": "number", "description": "In kilograms."},
                "count": {"type": "integer", "format": "int64", "description": "How many there are."},
                "is_open": {"type": "boolean", "description": "Whether it is open."},
                "labels": {"type": "array", "items": {"type": "string"}, "description": "Words to find it by."},
                "place": self.reference("Place"),
                "extra": {"type": "object", "additionalProperties": {"type": "string"}, "description": "What else."},
            },
        })
    }

    fn input(&self) -> Value {
        json!({
            "type": "object",
            "description": format!("What is told of {}.", self.name("")),
            "properties": {
                "title": {"type": "string", "nullable": true, "maxLength": 200, "description": "What people call it."},
                "weight": {"type": "number", "nullable": true, "description": "In kilograms."},
                "labels": {"type": "array", "maxItems": 10, "items": {"type": "string"}, "description": "Words."},
                "place": self.reference("Place"),
            },
        })
    }

    fn page(&self) -> Value {
        json!({
            "type": "object",
            "description": "Some of them.",
            "required": ["items", "has_more"],
            "properties": {
                "items": {"type": "array", "items": self.reference(""), "description": "These."},
                "has_more": {"type": "boolean", "description": "Whether there are more."},
            },
        })
    }

    fn place(&self) -> Value {
        json!({
            "type": "object",
            "description": "Where it stands.",
            "properties": {
                "row": {"type": "integer", "format": "int32", "description": "The row."},
                "room": {"type": "string", "description": "The room."},
                "keeper": {"type": "string", "nullable": true, "description": "Who looks after it."},
            },
        })
    }
}

fn json_content(schema: &Value) -> Value {
    json!({"application/json": {"schema": schema}})
}

fn answers(code: &str, schema: &Value) -> Value {
    let problem = json!({"$ref": "#/components/schemas/Problem"});
    json!({
        code: {"description": "It is done.", "content": json_content(schema)},
        "default": {"description": "It is not done.", "content": json_content(&problem)},
    })
}

/// The instructions of making a crate, when valgrind is there to count them.
pub(crate) fn instructions(room: &Room) -> Option<f64> {
    let memory = crate::generation::memory().ok()?;
    let job = room.job(&memory.path().join(&room.name));
    let output = Command::new("valgrind")
        .args([
            "--tool=cachegrind",
            "--cache-sim=no",
            "--cachegrind-out-file=/dev/null",
        ])
        .arg(&job.program)
        .args(&job.arguments)
        .current_dir(&job.folder)
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&output.stderr);
    output.status.success().then(|| counted(&said)).flatten()
}

/// The number that valgrind tells at its end.
fn counted(said: &str) -> Option<f64> {
    let line = said.lines().rev().find_map(|line| {
        let (_, behind) = line
            .split_once("I refs:")
            .or(line.split_once("I   refs:"))?;
        Some(behind.trim().replace(',', ""))
    })?;
    line.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use generator::emit::{Layout, PACKAGE_LINES, Runtime};
    use generator::{Input, LockFile, Reading};

    use super::*;

    fn made(operations: usize) -> generator::Outcome {
        let text = document(operations).to_string();
        let mut files = BTreeMap::from([("grown.json".to_owned(), text)]);
        let input = Input {
            entry: "grown.json",
            display_prefix: "",
            reading: Reading::Strict,
            gaps: None,
            crate_name: Some("grown"),
            lock: LockFile::Unused,
            layout: Layout {
                runtime: Runtime::Path("runtime".to_owned()),
                own_workspace: true,
                in_workspace: false,
                package_lines: PACKAGE_LINES,
            },
            pages: false,
            language: "en",
        };
        generator::generate(&input, &mut files)
    }

    #[test]
    fn the_document_is_right_and_grows_in_step() {
        let (small, large) = (made(8), made(80));
        assert_eq!((small.errors, large.errors), (0, 0), "{}", small.report);
        assert_eq!(small.summary.ledger.operations.made, 8);
        assert_eq!(large.summary.ledger.operations.made, 80);
        let lines = |outcome: generator::Outcome| -> usize {
            let files = outcome.files.expect("a crate");
            let rust = files.iter().filter(|file| file.path.ends_with(".rs"));
            rust.map(|file| file.text.lines().count()).sum()
        };
        let (small, large) = (lines(small), lines(large));
        assert!(large > 5 * small && large <= 11 * small, "{small} {large}");
    }

    #[test]
    fn the_count_of_valgrind_is_read() {
        assert_eq!(
            counted("==1== Command: a\n==1== I refs:        1,234,567\n"),
            Some(1_234_567.0)
        );
        assert_eq!(counted("==1== I   refs:      12\n"), Some(12.0));
        assert_eq!(counted("valgrind: no\n"), None);
    }
}
