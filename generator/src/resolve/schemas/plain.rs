//! What leaves without a union come to: one type with its limits, a list of values, or anything.

use super::enumeration::{Values, says_null, values_of};
use super::flat::Flat;
use super::parts::{Conjunction, Mask, Part};
use super::types::{TypeSet, inferred, written};
use super::union::{unions, word};
use crate::diagnostic::Message;
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Additional, Schema, Type};
use crate::resolve::resolver::Resolver;
use crate::resolve::{Origin, SchemaId, Shape};
use crate::source::Mark;

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// The shape of a schema from its leaves.
    pub(super) fn resolve_flat(&mut self, id: SchemaId, flat: Flat<'d, 'a>, only: Option<Type>) {
        if let Some(mark) = flat.never {
            self.report_unsupported(
                Diagnostic::error(
                    codes::UNSUPPORTED_SCHEMA,
                    mark,
                    said!("a schema that nothing matches has no Rust type"),
                )
                .help(said!(
                    "only a property may have the schema `false`: it is left out"
                )),
            );
            return;
        }
        let mut lists = Vec::new();
        let (mut allowed, mut forbidden) = (false, false);
        for leaf in &flat.leaves {
            let values = values_of(leaf);
            match says_null(leaf, &values) {
                _ if super::forces_null(leaf.schema) => allowed = true,
                Some(true) => allowed = true,
                Some(false) => forbidden = true,
                None => {}
            }
            self.warn_of_missing_null(leaf, &values);
            lists.extend(values);
        }
        let nullable = allowed && !forbidden || Self::says_nullable(&flat);
        self.schema_mut(id).nullable = nullable && only.is_none();
        let found = unions(&flat.leaves);
        if found.is_empty() {
            self.resolve_plain(id, &flat, lists, only);
        } else {
            self.resolve_union(id, &flat, &found, only);
        }
    }

    /// `type: [string, "null"]` with an `enum` that has no `null`: the type says more than the list allows.
    fn warn_of_missing_null(&mut self, leaf: &Part<'d, 'a>, values: &[Values<'d, 'a>]) {
        let schema = leaf.schema;
        if self.document.version == crate::document::Version::V3_0
            || schema.enumeration.is_none()
            || schema.types.is_empty()
            || !written(schema).has_null()
            || values.iter().any(Values::has_null)
        {
            return;
        }
        let mark = schema
            .enumeration
            .as_ref()
            .map_or(schema.mark, |list| list.mark);
        self.report(
            Diagnostic::warning(
                codes::BAD_ENUM,
                mark,
                said!("`type` allows `null`, but the list has no `null`"),
            )
            .help(said!(
                "add `null` to the list; it is allowed here all the same"
            )),
        );
    }

    fn resolve_plain(
        &mut self,
        id: SchemaId,
        flat: &Flat<'d, 'a>,
        lists: Vec<Values<'d, 'a>>,
        only: Option<Type>,
    ) {
        let mut types = TypeSet::ALL;
        for leaf in &flat.leaves {
            types = types.and(written(leaf.schema));
        }
        if let Some(only) = only {
            types = types.and(TypeSet::of(only));
        }
        types = types.without_null();
        if types.is_empty() {
            self.no_type_left(id, flat);
            return;
        }
        self.warn_of_idle_limits(flat, types);
        if !lists.is_empty() {
            let limits = self.limits_of(
                flat,
                lists
                    .iter()
                    .fold(TypeSet::NONE, |set, list| set.or(list.types())),
            );
            self.schema_mut(id).limits = limits;
            if self.resolve_values(id, flat, lists, types) {
                return;
            }
        }
        self.resolve_types(id, flat, types);
    }

    /// The shape of these types, or of what the keywords speak of when there is no type.
    pub(super) fn resolve_types(&mut self, id: SchemaId, flat: &Flat<'d, 'a>, mut types: TypeSet) {
        if types == TypeSet::ALL.without_null() {
            types = match flat.leaves.iter().find_map(|leaf| inferred(leaf.schema)) {
                Some(inferred) => {
                    self.schema_mut(id).implied = true;
                    inferred
                }
                None => return self.report_unheld(flat, None),
            };
        }
        match types.kinds().as_slice() {
            [kind] => self.resolve_kind(id, flat, *kind),
            kinds => self.union_of_types(id, flat, kinds),
        }
    }

    fn resolve_kind(&mut self, id: SchemaId, flat: &Flat<'d, 'a>, kind: Type) {
        let limits = self.limits_of(flat, TypeSet::of(kind));
        self.schema_mut(id).limits = limits;
        if kind == Type::String {
            let said = |leaf: &Part<'d, 'a>| leaf.schema.content_media_type;
            let media_type = flat.leaves.iter().find_map(said);
            self.schema_mut(id).media_type = media_type.map(|text| text.value.to_owned());
        }
        self.report_unheld(flat, Some(kind));
        let shape = match kind {
            Type::Null => Shape::Null,
            Type::Boolean => Shape::Boolean,
            Type::Integer => Shape::Integer(self.format_of(flat)),
            Type::Number => Shape::Number(self.format_of(flat)),
            Type::String => Shape::String(self.format_of(flat)),
            Type::Array => {
                self.take_contains(id, flat);
                self.array(id, flat)
            }
            Type::Object => self.object(id, flat),
        };
        self.schema_mut(id).shape = shape;
    }

    /// Says what no type and no check of this kind holds. The statements of objects are looked at as rules.
    pub(super) fn report_unheld(&mut self, flat: &Flat<'d, 'a>, kind: Option<Type>) {
        for schema in flat.leaves.iter().map(|leaf| leaf.schema) {
            let Some(seldom) = schema.seldom.as_deref() else {
                continue;
            };
            let mut unheld: Vec<(&str, crate::source::Mark)> = Vec::new();
            if kind != Some(Type::Object) {
                let not = seldom.not.iter();
                let not = not.filter(|_| super::types::excluded(schema).is_none());
                let all = not.chain(&seldom.condition);
                unheld.extend(all.map(|entry| (entry.name, entry.name_mark)));
            }
            if kind == Some(Type::Array) {
                let rest = match &seldom.unevaluated_items {
                    Some(Additional::Forbidden(mark)) => Some(*mark),
                    Some(Additional::Schema(schema)) => Some(schema.mark),
                    _ => None,
                };
                let rest = rest.filter(|_| !super::tuple::holds_unevaluated(schema));
                unheld.extend(rest.map(|mark| ("unevaluatedItems", mark)));
            }
            for (keyword, mark) in unheld {
                let message = said!("`{0}` is not supported", keyword);
                self.report_unsupported(Diagnostic::error(
                    codes::UNSUPPORTED_KEYWORD,
                    mark,
                    message,
                ));
            }
        }
    }

    /// The format that the leaves agree on. One with a type of its own says more than one without; of two others the
    /// last is the most particular.
    fn format_of(&mut self, flat: &Flat<'d, 'a>) -> Option<String> {
        let mut chosen: Option<(&str, crate::source::Mark)> = None;
        let mut contradicts = false;
        for leaf in &flat.leaves {
            let schema = leaf.schema;
            let Some((format, mark)) = written_format(schema) else {
                continue;
            };
            match chosen {
                Some((known, first)) if known != format => match (size(known), size(format)) {
                    (Some(one), Some(other)) if one == other && one == Size::Text => {
                        let message = said!(
                            "a value cannot have the formats `{0}` and `{1}` at once",
                            known,
                            format
                        );
                        self.report_unsupported(
                            Diagnostic::error(codes::ALL_OF_CONTRADICTION, mark, message)
                                .related(first, said!("the other format stands here"))
                                .instead(said!("read as a text of any format")),
                        );
                        contradicts = true;
                    }
                    (Some(one), other) if other.is_none_or(|other| one < other) => {}
                    _ => chosen = Some((format, mark)),
                },
                _ => chosen = Some((format, mark)),
            }
        }
        chosen
            .filter(|_| !contradicts)
            .map(|(format, _)| format.to_owned())
    }

    /// The schema that all of these together make.
    pub(super) fn intersection(
        &mut self,
        schemas: Vec<&'d Schema<'a>>,
        origin: Origin,
    ) -> SchemaId {
        let mut parts: Vec<Part<'d, 'a>> = Vec::new();
        for schema in schemas {
            let part = Part::whole(schema);
            let target = self.follow(part);
            let doubled = parts.iter().any(|known| {
                self.follow(*known).key() == target.key()
                    || super::enumeration::same_value(known.schema.node, schema.node)
                        && known.schema.mark.file == schema.mark.file
            });
            if !doubled {
                parts.push(part);
            }
        }
        if parts.len() > 1 {
            let says = |part: &Part<'d, 'a>| {
                part.has_own()
                    || super::parts::has_notes(part.schema)
                    || part.schema.reference.is_some()
                    || !part.schema.all_of.is_empty()
                    || part.schema.boolean == Some(false)
            };
            if parts.iter().any(says) {
                parts.retain(says);
            }
        }
        match parts.as_slice() {
            [single] => self.part_id(*single, origin),
            // What was merged last is the most particular: its texts come first.
            _ => {
                parts.reverse();
                self.place(Conjunction { parts, only: None }, origin)
            }
        }
    }

    /// Nothing but `null` may be left; without even that the members contradict each other.
    fn no_type_left(&mut self, id: SchemaId, flat: &Flat<'d, 'a>) {
        let typed: Vec<&Schema<'a>> = flat
            .leaves
            .iter()
            .map(|leaf| leaf.schema)
            .filter(|schema| !schema.types.is_empty())
            .collect();
        if typed.iter().all(|schema| written(schema).has_null())
            || flat.leaves.iter().all(|leaf| leaf.mask.has(Mask::OR_NULL))
        {
            let schema = self.schema_mut(id);
            schema.shape = Shape::Null;
            schema.nullable = true;
            return;
        }
        let pair = typed.iter().enumerate().find_map(|(index, one)| {
            let clash = |other: &&&Schema<'a>| written(one).and(written(other)).is_empty();
            typed[index + 1..].iter().find(clash).map(|other| {
                if one.mark < other.mark {
                    (*one, *other)
                } else {
                    (*other, *one)
                }
            })
        });
        let names = |schema: &Schema<'a>| {
            schema
                .types
                .iter()
                .map(|kind| Message::foreign(format!("`{}`", word(kind.value))))
                .reduce(|before, kind| said!("{0} or {1}", before, kind))
                .unwrap_or_default()
        };
        let finding = match pair {
            Some((one, other)) => Diagnostic::error(
                codes::ALL_OF_CONTRADICTION,
                other.types[0].mark,
                said!("no value is {0} and {1} at once", names(one), names(other)),
            )
            .related(one.types[0].mark, said!("the other type stands here")),
            None => {
                let mark = self.schema(id).mark;
                Diagnostic::error(
                    codes::ALL_OF_CONTRADICTION,
                    mark,
                    said!("no type satisfies all members of `allOf`"),
                )
            }
        };
        self.report_unsupported(finding);
    }
}

/// `format`, or what `contentEncoding` and `contentMediaType` say instead of it.
fn written_format<'a>(schema: &Schema<'a>) -> Option<(&'a str, Mark)> {
    let encoding = schema.content_encoding;
    let encoded = encoding.and_then(|encoding| match encoding.value {
        text if text.eq_ignore_ascii_case("base64") => Some(("byte", encoding.mark)),
        text if text.eq_ignore_ascii_case("binary") => Some(("binary", encoding.mark)),
        _ => None,
    });
    let media_type = schema.content_media_type.filter(|_| encoding.is_none());
    let bytes = media_type.filter(|media_type| !is_text(media_type.value));
    encoded
        .or(schema.format.map(|format| (format.value, format.mark)))
        .or(bytes.map(|media_type| ("binary", media_type.mark)))
}

/// Whether a media type is one of texts.
fn is_text(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default();
    let essence = essence.trim().to_ascii_lowercase();
    let named = ["json", "xml", "yaml", "javascript", "x-www-form-urlencoded"];
    essence.starts_with("text/") || named.iter().any(|name| essence.ends_with(name))
}

/// How much a format with a Rust type of its own lets in, the narrowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Size {
    Text,
    Bits(u8),
}

fn size(format: &str) -> Option<Size> {
    match format {
        "date" | "date-time" | "byte" => Some(Size::Text),
        "int8" | "uint8" => Some(Size::Bits(8)),
        "int16" | "uint16" => Some(Size::Bits(16)),
        "int32" | "uint32" => Some(Size::Bits(32)),
        "int64" | "uint64" => Some(Size::Bits(64)),
        _ => None,
    }
}
