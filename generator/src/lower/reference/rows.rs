//! A member or a parameter as a row: its name, whether it may be left out or be null, its values and limits.

use super::Author;
use super::homes::Home;
use crate::lower::direction::{self, Side, TypeKey};
use crate::lower::docs::facts::json_code;
use crate::lower::reference::words;
use crate::model::Nullability;
use crate::model::reference::{Link, Row, Said, Shape, Told};
use crate::resolve::{self, EnumShape, Location, Origin, Property, SchemaId};

/// So deep are lists and maps told; beyond it any JSON.
const DEEPEST: usize = 6;

impl Author<'_, '_> {
    /// A member of an object.
    pub(super) fn member(
        &self,
        owner: &str,
        page: Option<usize>,
        name: &str,
        property: &Property,
        side: Side,
    ) -> Row {
        let mut row = self.row(page, property.schema, side);
        row.anchor = format!("{owner}.{name}");
        row.name = name.to_owned();
        row.optional = !property.required;
        row.place = self.place(property.name_mark);
        row
    }

    /// A parameter or a setting of the client.
    pub(super) fn parameter(&self, page: usize, parameter: &resolve::Parameter<'_>) -> Row {
        let mut row = self.row(Some(page), parameter.schema, Side::Request);
        row.location = match parameter.location {
            Location::Path => "path",
            Location::Query => "query",
            Location::Header => "header",
            Location::Cookie => "cookie",
        }
        .to_owned();
        row.anchor = format!("{}.{}", row.location, parameter.name);
        row.name.clone_from(&parameter.name);
        row.optional = !parameter.required;
        row.personal |= parameter.sensitive;
        row.deprecated |= parameter.deprecated;
        row.place = self.place(parameter.mark);
        let title = self.title(&parameter.docs);
        if !title.0.is_empty() {
            row.title = title;
            row.text = self.rest(&parameter.docs);
        }
        row.origin.extend(self.origin(&parameter.docs));
        if let Some(example) = parameter.examples.first() {
            row.example = json_code(example);
        }
        row
    }

    /// What a schema says of the place where it is used.
    fn row(&self, page: Option<usize>, id: SchemaId, side: Side) -> Row {
        let cx = self.cx;
        let usage = cx.usage(id, side);
        let checks = cx.checks(id, &usage.ty);
        let schemas: Vec<_> = direction::chain(cx.spec, id)
            .map(|id| cx.schema(id))
            .collect();
        let (title, text) = self.use_of(id, side);
        let mut facts = self.own(|cx| cx.languages.limits(&checks));
        for schema in &schemas {
            let said = self.own(|cx| cx.languages.value_facts(schema));
            facts.extend(
                said.into_iter()
                    .filter(|fact| !facts.contains(fact))
                    .collect::<Vec<_>>(),
            );
        }
        facts.extend(self.inner(id, side));
        let example = schemas
            .iter()
            .find_map(|schema| schema.examples.first().and_then(|node| json_code(node)));
        let end = direction::target(cx.spec, id);
        let values = match &cx.schema(end).shape {
            resolve::Shape::Enum(list) => self.values(list),
            _ => Vec::new(),
        };
        Row {
            shape: self.shape(page, id, side),
            nullable: usage.nullability == Nullability::Nullable,
            title,
            text,
            facts,
            values,
            example,
            personal: schemas.iter().any(|schema| schema.sensitive),
            deprecated: schemas.iter().any(|schema| schema.deprecated),
            origin: self.origin(&schemas[0].docs),
            ..Row::default()
        }
    }

    /// Title and text at a place of use: those written there, else those of the schema that it leads to. The text of a
    /// type with a section of its own stands there.
    fn use_of(&self, id: SchemaId, side: Side) -> (Said, Said) {
        let cx = self.cx;
        let own = cx.schema(id);
        let docs = &own.docs;
        let is_silent =
            docs.title.is_empty() && docs.summary.is_empty() && docs.description.is_empty();
        let end = direction::target(cx.spec, id);
        let docs = if is_silent {
            &cx.schema(end).docs
        } else {
            docs
        };
        let is_elsewhere = (is_silent || matches!(own.origin, Origin::Named(_)))
            && self.homes.home(cx, cx.directions.key(end, side)).is_some();
        let text = if is_elsewhere {
            Said::default()
        } else {
            self.rest(docs)
        };
        (self.title(docs), text)
    }

    /// What is said of each item of a list and of each value of a map, unless that stands with a type of its own.
    pub(super) fn inner(&self, id: SchemaId, side: Side) -> Vec<Said> {
        let cx = self.cx;
        let mut facts = Vec::new();
        let mut end = direction::target(cx.spec, id);
        for depth in 0..DEEPEST {
            let key = cx.directions.key(end, side);
            if depth > 0 && self.homes.home(cx, key).is_some() {
                break;
            }
            let (phrase, inner) = match &cx.schema(end).shape {
                resolve::Shape::Array(inner) => (words::EACH_ITEM, *inner),
                resolve::Shape::Map(inner) => (words::EACH_VALUE, *inner),
                resolve::Shape::Tuple(tuple) => {
                    for (at, place) in tuple.places.iter().enumerate() {
                        facts.extend(self.each(words::PLACE, &(at + 1).to_string(), *place));
                    }
                    break;
                }
                _ => break,
            };
            facts.extend(self.each(phrase, "", inner));
            end = direction::target(cx.spec, inner);
        }
        facts
    }

    /// What a schema says that is written in place, behind a label, which may have a number.
    pub(super) fn each(
        &self,
        label: crate::phrase::Phrase,
        number: &str,
        id: SchemaId,
    ) -> Vec<Said> {
        let schema = self.cx.schema(id);
        if matches!(schema.origin, Origin::Named(_)) {
            return Vec::new();
        }
        let mut facts = self.labelled(label, number, &schema.docs);
        facts.extend(self.origin(&schema.docs));
        facts
    }

    pub(super) fn values(&self, list: &EnumShape<'_>) -> Vec<Told> {
        let told = |value: &resolve::EnumValue<'_>| {
            let code = json_code(value.node)?;
            let text = self.title(&value.docs);
            let more = self.rest(&value.docs);
            Some(Told { code, text, more })
        };
        list.values.iter().filter_map(told).collect()
    }

    /// A type in words, seen from the page of an operation, or from a page of types (`None`).
    pub(super) fn shape(&self, page: Option<usize>, id: SchemaId, side: Side) -> Shape {
        let end = direction::target(self.cx.spec, id);
        let mut shape = self.contents(page, end, side);
        if shape.link.is_none() {
            shape.link = self.link(page, self.cx.directions.key(end, side));
        }
        shape
    }

    /// The same without a way to the type itself when it is a list or a map: what it is made of.
    pub(super) fn contents(&self, page: Option<usize>, id: SchemaId, side: Side) -> Shape {
        let cx = self.cx;
        let mut around: Vec<crate::phrase::Phrase> = Vec::new();
        let mut end = direction::target(cx.spec, id);
        while around.len() < DEEPEST {
            let (phrase, inner) = match &cx.schema(end).shape {
                resolve::Shape::Array(inner) => (words::ARRAY, *inner),
                resolve::Shape::Map(inner) => (words::MAP, *inner),
                _ => break,
            };
            around.push(phrase);
            end = direction::target(cx.spec, inner);
        }
        let key = cx.directions.key(end, side);
        let link = self.link(page, key);
        let name = match (&link, &cx.schema(end).shape) {
            (Some(link), resolve::Shape::Enum(list)) => {
                format!("{} ({})", enum_type(list), link.anchor)
            }
            (Some(link), _) => link.anchor.clone(),
            (None, resolve::Shape::Tuple(tuple)) => self.tuple(page, tuple, side),
            (None, shape) => json_type(shape),
        };
        let after = self.own(|cx| {
            let said: String = around
                .iter()
                .rev()
                .map(|phrase| format!(" {}", cx.languages.say(*phrase, &[])))
                .collect();
            if said.is_empty() {
                Vec::new()
            } else {
                vec![said]
            }
        });
        Shape {
            name,
            after: after.into_iter().next().unwrap_or_default(),
            link,
        }
    }

    /// A tuple by its places: `[string, integer?, …boolean]`.
    fn tuple(&self, page: Option<usize>, tuple: &resolve::TupleShape, side: Side) -> String {
        let name = |id: SchemaId| {
            let end = direction::target(self.cx.spec, id);
            let link = self.link(page, self.cx.directions.key(end, side));
            link.map_or_else(|| json_type(&self.cx.schema(end).shape), |link| link.anchor)
        };
        let places = tuple.places.iter().enumerate().map(|(at, place)| {
            let mark = if at < tuple.required { "" } else { "?" };
            format!("{}{mark}", name(*place))
        });
        let rest = tuple.rest.map(|rest| format!("…{}", name(rest)));
        format!("[{}]", places.chain(rest).collect::<Vec<_>>().join(", "))
    }

    /// The way to the section of a type.
    pub(super) fn link(&self, page: Option<usize>, key: TypeKey) -> Option<Link> {
        let anchor = self.cx.catalog.names.get(&key)?.ident.0.clone();
        match self.homes.home(self.cx, key)? {
            Home::Operation(at) if Some(at) == page => Some(Link { page: None, anchor }),
            Home::Operation(_) => None,
            Home::Own => Some(Link {
                page: Some(anchor.clone()),
                anchor,
            }),
        }
    }
}

/// The JSON type of listed values.
fn enum_type(list: &EnumShape<'_>) -> &'static str {
    match list.values.first().map(|value| &value.node.value) {
        Some(crate::source::Value::Int(_)) => "integer",
        Some(crate::source::Value::Bool(_)) => "boolean",
        _ => "string",
    }
}

/// The name of a JSON type, with its format.
fn json_type(shape: &resolve::Shape<'_>) -> String {
    let with = |name: &str, format: &Option<String>| match format {
        Some(format) => format!("{name} ({format})"),
        None => name.to_owned(),
    };
    match shape {
        resolve::Shape::Any | resolve::Shape::Alias(_) => "any".to_owned(),
        resolve::Shape::Null => "null".to_owned(),
        resolve::Shape::Boolean => "boolean".to_owned(),
        resolve::Shape::Integer(format) => with("integer", format),
        resolve::Shape::Number(format) => with("number", format),
        resolve::Shape::String(format) => with("string", format),
        resolve::Shape::Enum(list) => enum_type(list).to_owned(),
        resolve::Shape::Array(_) | resolve::Shape::Tuple(_) => "array".to_owned(),
        resolve::Shape::Map(_) | resolve::Shape::Object(_) => "object".to_owned(),
        resolve::Shape::Union(_) => "any".to_owned(),
    }
}
