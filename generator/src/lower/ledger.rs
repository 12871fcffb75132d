//! The account of what was made: where a type says less than its schema, and why.

use super::Options;
use super::cx::Cx;
use super::direction::{self, Side, TypeKey};
use crate::diagnostic::{Message, codes, said};
use crate::model::ledger::{Exception, Ledger, Sites, Spot};
use crate::resolve::{
    Additional, Content, Fault, Operation, Payload, Property, SchemaId, Shape, Status,
};
use crate::source::{Located, Mark, Sources};

/// Sites of one kind, before the places of their faults are looked up.
#[derive(Default)]
struct Count {
    typed: usize,
    untyped: Vec<(String, Fault)>,
}

impl Count {
    fn add(&mut self, fault: Option<Fault>, what: impl FnOnce() -> String) {
        match fault {
            None => self.typed += 1,
            Some(fault) => self.untyped.push((what(), fault)),
        }
    }
}

#[derive(Default)]
struct Counts {
    properties: Count,
    variants: Count,
    parameters: Count,
    payloads: Count,
}

impl Cx<'_, '_> {
    /// The account of these types and of all operations.
    pub(super) fn ledger(
        &self,
        types: impl Iterator<Item = TypeKey>,
        sources: &Sources,
        options: &Options,
    ) -> Ledger {
        let mut counts = Counts::default();
        for key in types.filter(|key| self.catalog.names.contains_key(key)) {
            self.count_type(key, &mut counts);
        }
        for operation in &self.spec.operations {
            self.count_operation(operation, &mut counts);
        }
        let Counts {
            properties,
            variants,
            parameters,
            payloads,
        } = counts;
        let left_out = &self.spec.left_out;
        let all = [&properties, &variants, &parameters, &payloads];
        let faults = all.iter().flat_map(|count| &count.untyped).chain(left_out);
        let marks: Vec<Mark> = faults.map(|(_, fault)| fault.mark).collect();
        let places = sources.located(&marks);
        let exception = |(what, fault): &(String, Fault)| Exception {
            what: what.clone(),
            code: fault.code.0,
            reason: fault.message.in_language(&options.language),
            place: places.get(&fault.mark).map(spot).unwrap_or_default(),
        };
        let sites = |count: &Count| Sites {
            typed: count.typed,
            untyped: count.untyped.iter().map(exception).collect(),
        };
        let mut ledger = Ledger {
            properties: sites(&properties),
            variants: sites(&variants),
            parameters: sites(&parameters),
            payloads: sites(&payloads),
            ..Ledger::default()
        };
        ledger.operations.made = self.spec.operations.len();
        ledger.operations.left_out = left_out.iter().map(exception).collect();
        ledger
    }

    fn count_type(&self, key: TypeKey, counts: &mut Counts) {
        let side = self.directions.side(key);
        let name = self.ident(key).0;
        match &self.schema(key.id).shape {
            Shape::Object(object) => {
                let visible = |(_, property): &(&String, &Property)| {
                    direction::is_visible(self.spec, property, side)
                };
                for (wire, property) in object.properties.iter().filter(visible) {
                    let fault = self.fault(property.schema, side);
                    counts.properties.add(fault, || format!("{name}.{wire}"));
                }
                if let Additional::Schema(values) = object.additional {
                    let fault = self.fault(values, side);
                    counts.properties.add(fault, || format!("{name}.*"));
                }
            }
            Shape::Union(union) => {
                for (at, variant) in union.variants.iter().enumerate() {
                    let fault = self.fault(variant.schema, side);
                    counts.variants.add(fault, || format!("{name}/{at}"));
                }
            }
            _ => {}
        }
    }

    fn count_operation(&self, operation: &Operation<'_>, counts: &mut Counts) {
        let name = || format!("{} {}", operation.method, operation.path);
        for parameter in &operation.parameters {
            if parameter.client_setting.is_none() {
                let fault = self.fault(parameter.schema, Side::Request);
                let what = || format!("{}?{}", name(), parameter.name);
                counts.parameters.add(fault, what);
            }
        }
        if let Some(body) = &operation.body {
            for content in body.contents() {
                let fault = self.payload_fault(content, body.mark, Side::Request);
                let what = || match std::ptr::eq(content, &body.content) {
                    true => format!("{} body", name()),
                    false => format!("{} body {}", name(), content.media_type),
                };
                counts.payloads.add(fault, what);
            }
        }
        for response in &operation.responses {
            for content in response.contents() {
                let fault = self.payload_fault(content, response.mark, Side::Response);
                let status = match response.status {
                    Status::Exact(code) => code.to_string(),
                    Status::Range(digit) => format!("{digit}XX"),
                    Status::Default => "default".to_owned(),
                };
                counts
                    .payloads
                    .add(fault, || format!("{} {status}", name()));
            }
        }
    }

    fn payload_fault(&self, content: &Content<'_>, mark: Mark, side: Side) -> Option<Fault> {
        match (content.payload, content.payload.schema()) {
            (_, Some(id)) => self.fault(id, side),
            (Payload::Bytes, _) => has_structure(&content.media_type).then(|| {
                let message = said!("`{0}` travels as bytes", content.media_type);
                fault(codes::UNSUPPORTED_MEDIA_TYPE, mark, message)
            }),
            _ => None,
        }
    }

    /// Why the type of this schema says less than the schema; `None` when it says the same.
    fn fault(&self, id: SchemaId, side: Side) -> Option<Fault> {
        self.fault_inside(id, side, &mut Vec::new())
    }

    /// The way that [`Cx::usage`] takes through a schema.
    fn fault_inside(&self, id: SchemaId, side: Side, open: &mut Vec<SchemaId>) -> Option<Fault> {
        let end = direction::target(self.spec, id);
        let schema = self.schema(end);
        let unsupported =
            |message: Message| Some(fault(codes::UNSUPPORTED_SCHEMA, schema.mark, message));
        match &schema.shape {
            Shape::Any | Shape::Alias(_) => direction::chain(self.spec, id)
                .find_map(|id| self.schema(id).untyped.as_deref().cloned()),
            Shape::Null => unsupported(said!("a schema of nothing but `null`").into()),
            Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::String(_) => None,
            Shape::Enum(_) | Shape::Object(_) | Shape::Union(_) => {
                let is_named = self
                    .catalog
                    .names
                    .contains_key(&self.directions.key(end, side));
                let message = || said!("too many schemas without a name stand in each other");
                (!is_named).then(|| fault(codes::TOO_DEEP, schema.mark, message()))
            }
            Shape::Array(_) | Shape::Tuple(_) | Shape::Map(_) if open.contains(&end) => {
                unsupported(said!("a list or map of itself").into())
            }
            Shape::Array(inner) | Shape::Map(inner) => {
                open.push(end);
                let found = self.fault_inside(*inner, side, open);
                open.pop();
                found
            }
            Shape::Tuple(tuple) => {
                open.push(end);
                let found = tuple
                    .items()
                    .find_map(|id| self.fault_inside(id, side, open));
                open.pop();
                found
            }
        }
    }
}

fn fault(code: crate::diagnostic::Code, mark: Mark, message: impl Into<Message>) -> Fault {
    Fault {
        code,
        mark,
        message: message.into(),
    }
}

fn spot(place: &Located) -> Spot {
    Spot {
        file: place.file.clone(),
        line: place.line,
        column: place.column,
        at: place.at.clone(),
    }
}

/// Whether what travels under a media type has parts that a type could show.
fn has_structure(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    let essence = essence.to_ascii_lowercase();
    let (kind, name) = essence.split_once('/').unwrap_or((&essence, ""));
    let format = name.rsplit('+').next().unwrap_or_default();
    let format = format.strip_prefix("x-").unwrap_or(format);
    let is_text = kind == "application" || kind == "text";
    kind == "multipart"
        || is_text
            && (["xml", "yaml", "www-form-urlencoded"].contains(&format) || format.contains("json"))
}

#[cfg(test)]
mod tests {
    use super::has_structure;

    #[test]
    fn what_has_parts_is_told_from_what_has_none() {
        for media_type in [
            "application/xml",
            "text/xml; charset=utf-8",
            "application/x-ndjson",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
        ] {
            assert!(has_structure(media_type), "{media_type}");
        }
        for media_type in [
            "image/svg+xml",
            "application/octet-stream",
            "*/*",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ] {
            assert!(!has_structure(media_type), "{media_type}");
        }
    }
}
