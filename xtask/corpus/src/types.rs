//! Which Rust types stand for the schemas of a document: the generator says it by the places of its own reading, and
//! these are looked up by the places of the other reading.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use generator::diagnostic::Sink;
use generator::lower::{self, SchemaType};
use generator::model::TypeRef;
use generator::resolve::{self, Additional, Origin, SchemaId, Shape, Spec};
use generator::source::Sources;
use generator::{document, source};
use xtask::codegen::loader::FolderLoader;

use crate::examples::Way;
use crate::original::Original;
use crate::reading;

/// A Rust type, as the crate itself writes it, and the way that its values travel.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RustType {
    /// `crate::models::Pet`.
    pub name: String,
    /// The way.
    pub way: Way,
}

/// What the generator says of a document, beside the crate.
#[derive(Debug, Default)]
pub struct Known {
    /// The types of those of the wanted schemas that became part of the crate.
    pub types: BTreeMap<String, Vec<RustType>>,
    /// Where it has read something else than the other reader.
    pub differences: Vec<String>,
}

/// Asks the generator.
#[must_use]
pub fn ask(folder: &Path, entry: &str, original: &Original, wanted: &BTreeSet<String>) -> Known {
    let loaded = source::load(entry, &mut FolderLoader::new(folder, entry));
    Known {
        types: types(&loaded.sources, original, wanted),
        differences: reading::differences(original, &loaded.sources),
    }
}

fn types(
    sources: &Sources,
    original: &Original,
    wanted: &BTreeSet<String>,
) -> BTreeMap<String, Vec<RustType>> {
    // What is wrong was told when the crate was made.
    let mut sink = Sink::new(sources, Vec::new());
    let Some(document) = document::decode(sources, &mut sink) else {
        return BTreeMap::new();
    };
    let spec = resolve::resolve(&document, sources, &mut sink);
    let marks: Vec<_> = spec.schemas.iter().map(|schema| schema.mark).collect();
    let pointers = sources.pointers_of(&marks);
    let mut places: HashMap<String, Vec<SchemaId>> = HashMap::new();
    for (at, (mark, pointer)) in marks.iter().zip(&pointers).enumerate() {
        if let Some(place) = original.place(&sources.file(mark.file).path, pointer) {
            let id = SchemaId(u32::try_from(at).unwrap_or(u32::MAX));
            places.entry(place).or_default().push(id);
        }
    }
    let mut types: HashMap<SchemaId, Vec<SchemaType>> = HashMap::new();
    for one in lower::types(&spec, sources) {
        types.entry(one.schema).or_default().push(one);
    }
    let lookup = Lookup {
        spec: &spec,
        original,
        places,
        pointers,
    };
    let of_place = |place: &String| {
        let id = lookup.schema(place)?;
        let found: Vec<RustType> = types.get(&id)?.iter().filter_map(rust_type).collect();
        (!found.is_empty()).then(|| (place.clone(), found))
    };
    wanted.iter().filter_map(of_place).collect()
}

struct Lookup<'l> {
    spec: &'l Spec<'l>,
    original: &'l Original,
    /// The schemas that stand at a place: more than one where a schema is also composed with others.
    places: HashMap<String, Vec<SchemaId>>,
    /// The places of all schemas as pointers into their files.
    pointers: Vec<String>,
}

impl Lookup<'_> {
    /// The schema of a place: the one that stands there, the one that its `$ref` leads to, or the part of a schema
    /// around it that stands for the place.
    fn schema(&self, place: &str) -> Option<SchemaId> {
        let target = self.original.follow(place);
        self.exact(place)
            .or_else(|| self.exact(&target))
            .or_else(|| self.inside(&target))
    }

    /// Of several schemas the one with a name, then the one that belongs to what stands around the place.
    fn exact(&self, place: &str) -> Option<SchemaId> {
        let ids = self.places.get(place)?;
        let rank = |id: &&SchemaId| match &self.spec.schemas[id.0 as usize].origin {
            Origin::Named(_) => 0,
            Origin::Operation { .. } => 1,
            Origin::Inside(parent, _) => {
                let around = &self.pointers[parent.0 as usize];
                let is_around = self.pointers[id.0 as usize].starts_with(&format!("{around}/"));
                if is_around { 1 } else { 2 }
            }
        };
        ids.iter().min_by_key(rank).copied()
    }

    /// A member of `allOf` became one with its schema, and what is declared in several of them is one property.
    fn inside(&self, place: &str) -> Option<SchemaId> {
        let (mut around, mut steps) = (place, Vec::new());
        let mut id = loop {
            let (outer, step) = around.rsplit_once('/')?;
            steps.push(step);
            around = outer;
            // Beyond this lies no schema.
            if let Some(id) = self.exact(around) {
                break id;
            }
        };
        while let Some(step) = steps.pop() {
            let shape = &self.spec.schemas[self.end(id).0 as usize].shape;
            id = match (step, shape) {
                ("allOf", _) => {
                    steps.pop()?;
                    id
                }
                ("properties", Shape::Object(object)) => {
                    let name = steps.pop()?.replace("~1", "/").replace("~0", "~");
                    object.properties.get(&name)?.schema
                }
                ("items", Shape::Array(items)) => *items,
                ("items", Shape::Tuple(tuple)) => tuple.rest?,
                ("prefixItems", Shape::Tuple(tuple)) => {
                    let place: usize = steps.pop()?.parse().ok()?;
                    *tuple.places.get(place)?
                }
                ("additionalProperties", Shape::Map(values)) => *values,
                ("additionalProperties", Shape::Object(object)) => match object.additional {
                    Additional::Schema(values) => values,
                    _ => return None,
                },
                _ => return None,
            };
        }
        Some(id)
    }

    fn end(&self, mut id: SchemaId) -> SchemaId {
        for _ in 0..self.spec.schemas.len() {
            match self.spec.schemas[id.0 as usize].shape {
                Shape::Alias(next) => id = next,
                _ => break,
            }
        }
        id
    }
}

fn rust_type(found: &SchemaType) -> Option<RustType> {
    Some(RustType {
        name: rust(&found.ty)?,
        way: match found.sent {
            Some(true) => Way::Sent,
            Some(false) => Way::Received,
            None => Way::Any,
        },
    })
}

/// A type as the crate itself writes it; `None` for what is no JSON.
fn rust(ty: &TypeRef) -> Option<String> {
    Some(match ty {
        TypeRef::Bool => "bool".into(),
        TypeRef::Integer(name) => (*name).into(),
        TypeRef::Number => "rt::Number".into(),
        TypeRef::String => "String".into(),
        TypeRef::Date => "rt::Date".into(),
        TypeRef::DateTime => "rt::DateTime".into(),
        TypeRef::Base64 => "rt::Base64".into(),
        TypeRef::Json => "rt::Json".into(),
        TypeRef::Bytes | TypeRef::File | TypeRef::Unit => return None,
        TypeRef::Named(path) => {
            let half = if path.in_operations {
                "operations"
            } else {
                "models"
            };
            format!("crate::{half}::{}", path.ident.0)
        }
        TypeRef::Vec(item) => format!("Vec<{}>", rust(item)?),
        TypeRef::Tuple(tuple) => {
            let all =
                |types: &[TypeRef]| -> Option<Vec<String>> { types.iter().map(rust).collect() };
            let list =
                |types: Vec<String>| types.iter().map(|ty| format!("{ty},")).collect::<String>();
            let first = list(all(&tuple.first)?);
            if tuple.is_plain() {
                return Some(format!("({first})"));
            }
            let then = all(&tuple.then)?
                .into_iter()
                .map(|ty| format!("Option<{ty}>"));
            let rest = tuple
                .rest
                .as_ref()
                .map_or(Some("rt::Nothing".to_owned()), rust)?;
            format!("rt::Tuple<({first}), ({}), {rest}>", list(then.collect()))
        }
        TypeRef::Map(value) => format!("rt::BTreeMap<String, {}>", rust(value)?),
        TypeRef::Option(inner) => format!("Option<{}>", rust(inner)?),
        TypeRef::Boxed(inner) => format!("Box<{}>", rust(inner)?),
    })
}
