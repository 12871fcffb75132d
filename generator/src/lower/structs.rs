//! Objects as structs: fields with presence and nullability, constructors, rules.

use super::cx::Cx;
use super::direction::{self, Side, TypeKey};
use super::docs::{inline::code, phrases};
use super::scope::{Scope, Wish, chosen};
use super::{Names, diff, naming, verbs};
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::model::{
    Checks, Constructor, Diff, Docs, Extra, Field, Ident, Limit, Nullability, Presence, Struct,
    TypeRef, Verbs,
};
use crate::resolve::{self, Additional, ObjectShape, Origin, Property, SchemaId, Shape};
use crate::source::Mark;

/// With more required members than this, `new` takes a literal instead of arguments.
pub(crate) const MOST_ARGUMENTS: usize = 5;

/// Lets rustdoc find a field by what its name says without its owner: the gender of a customer is looked for as the gender.
fn name_without_owner(fields: &mut [Field], owners: &[String]) {
    for field in fields {
        for alias in field.docs.aliases.clone() {
            for short in owners.iter().filter_map(|owner| without(&alias, owner)) {
                if short != field.ident.0 && !field.docs.aliases.contains(&short) {
                    field.docs.aliases.push(short);
                }
            }
        }
    }
}

/// What is left of a name behind that of its owner, or behind what both begin with: the gender of a customer is the gender
/// in an update of a customer, too. One character is rarely a name, and what is in English is what the field is called
/// anyway.
fn without(alias: &str, owner: &str) -> Option<String> {
    let both = alias.chars().zip(owner.chars());
    let shared = both.take_while(|(one, other)| one == other && !one.is_ascii());
    let shared = shared.count();
    let mut rest = alias.chars();
    rest.by_ref().take(shared).for_each(drop);
    let rest = rest.as_str().trim_start();
    let rest = rest.strip_prefix('的').unwrap_or(rest).trim_start();
    (shared > 1 && rest.chars().count() > 1 && !rest.is_ascii()).then(|| rest.to_owned())
}

impl Cx<'_, '_> {
    /// The struct of an object.
    pub(crate) fn structure(
        &self,
        key: TypeKey,
        shape: &ObjectShape,
        mut docs: Docs,
        names: &mut Names,
        sink: &mut Sink<'_>,
    ) -> Struct {
        let side = self.directions.side(key);
        let mut room = Scope::default();
        let mut fields = Vec::new();
        for (name, property) in &shape.properties {
            if direction::is_visible(self.spec, property, side) {
                fields.push(self.field(key, name, property, &mut room, sink));
            }
        }
        fields.shrink_to_fit();
        name_without_owner(&mut fields, &docs.aliases);
        let extra = self.extra(key, shape, &mut room, sink);
        let in_request = self.directions.in_request(key);
        // What is always sent as a whole needs no diff.
        let is_update = self.updates.contains(&key)
            && (extra.is_some() || fields.iter().any(diff::can_be_left_out));
        let own = if is_update { diff::METHODS } else { &[] };
        verbs::name_all(self, &mut fields, extra.as_ref(), in_request, own, sink);
        let rules = self.rules(shape, &fields, extra.as_ref(), in_request);
        docs.lines.extend(self.rule_lines(shape, &rules));
        let ident = self.ident(key);
        let constructor = constructor(&ident, &fields, self.schema(key.id).mark, names, sink);
        let limits = &self.schema(key.id).limits;
        let members = (limits.min_properties, limits.max_properties);
        docs.lines.extend(self.member_limit_lines(members));
        Struct {
            ident,
            docs,
            fields,
            extra,
            constructor,
            in_request,
            is_built: in_request,
            rule_docs: self.rule_docs(shape, &rules),
            rules,
            diff: is_update.then(Diff::default),
            members: Some(members).filter(|members| in_request && *members != (None, None)),
        }
    }

    /// `minProperties` and `maxProperties` in words.
    fn member_limit_lines(&self, (least, most): (Option<u64>, Option<u64>)) -> Vec<String> {
        let limits = [
            least.map(Limit::MinProperties),
            most.map(Limit::MaxProperties),
        ];
        let checks = Checks {
            limits: limits.into_iter().flatten().collect(),
            ..Checks::default()
        };
        let facts = self.languages.limits(&checks).into_iter();
        facts.flat_map(|fact| [String::new(), fact]).collect()
    }

    fn field(
        &self,
        key: TypeKey,
        name: &str,
        property: &Property,
        room: &mut Scope,
        sink: &mut Sink<'_>,
    ) -> Field {
        let side = self.directions.side(key);
        let id = property.schema;
        let usage = self.usage(id, side);
        let checks = self.checks(id, &usage.ty);
        let end = direction::target(self.spec, id);
        let boxed = matches!(usage.ty, TypeRef::Named(_))
            && self.boxes.has(key, self.directions.key(end, side));
        let ty = if boxed {
            TypeRef::Boxed(Box::new(usage.ty))
        } else {
            usage.ty
        };
        let presence = if property.required {
            Presence::Required
        } else {
            Presence::Optional
        };
        let nullability = match presence {
            // Any JSON can be `null`; here that and "left out" are two things.
            Presence::Optional if ty == TypeRef::Json => Nullability::Nullable,
            _ => usage.nullability,
        };
        let ident = self.member_ident(name, id, property.name_mark, room, sink);
        let constant = self.constant(end, presence, nullability);
        let mut facts = Vec::new();
        match &constant {
            Some(_) => facts.extend(self.constant_fact(end)),
            None => facts.extend(self.languages.presence(
                presence,
                nullability,
                side != Side::Response,
            )),
        }
        facts.extend(self.languages.limits(&checks));
        facts.extend(self.schema_chain_facts(id));
        if ident.0.trim_start_matches("r#") != name {
            facts.push(self.languages.say(phrases::JSON_NAME, &[&code(name)]));
        }
        let mut docs = self.use_docs(
            id,
            self.languages.say(phrases::MEMBER, &[&code(name)]),
            facts,
        );
        docs.aliases.retain(|alias| *alias != ident.0);
        Field {
            ident: ident.clone(),
            wire: name.to_owned(),
            ty,
            presence,
            nullability,
            docs,
            sensitive: self.is_sensitive(id),
            constant,
            verbs: Verbs {
                set: ident,
                set_docs: Docs::default(),
                clear: None,
                keep: None,
            },
            checks,
        }
    }

    /// The Rust name of a member, from `x-rust-name` of its inline schema or from its name.
    fn member_ident(
        &self,
        name: &str,
        id: SchemaId,
        mark: Mark,
        room: &mut Scope,
        sink: &mut Sink<'_>,
    ) -> Ident {
        let schema = self.schema(id);
        let own = schema
            .rust_name
            .as_ref()
            .filter(|_| !matches!(schema.origin, Origin::Named(_)));
        let own = chosen(own, false, sink);
        let explicit = own.is_some();
        let wanted = own
            .or_else(|| naming::field_name(name))
            .unwrap_or_else(|| empty(mark, room, sink));
        room.claim(
            Wish {
                name: wanted,
                wire: name,
                mark: Some(mark),
                explicit,
                snake: true,
            },
            sink,
        )
    }

    /// The variant that a required `const` member is filled with.
    fn constant(
        &self,
        end: SchemaId,
        presence: Presence,
        nullability: Nullability,
    ) -> Option<Ident> {
        match &self.schema(end).shape {
            Shape::Enum(list)
                if list.is_const
                    && presence == Presence::Required
                    && nullability == Nullability::NonNull =>
            {
                Self::only_variant(list)
            }
            _ => None,
        }
    }

    fn constant_fact(&self, end: SchemaId) -> Option<String> {
        let Shape::Enum(list) = &self.schema(end).shape else {
            return None;
        };
        let value = super::docs::facts::json_code(list.values.first()?.node)?;
        Some(self.languages.say(phrases::FIXED, &[&value]))
    }

    fn extra(
        &self,
        key: TypeKey,
        shape: &ObjectShape,
        room: &mut Scope,
        sink: &mut Sink<'_>,
    ) -> Option<Extra> {
        let Additional::Schema(id) = shape.additional else {
            return None;
        };
        let usage = self.usage(id, self.directions.side(key));
        let each = self.checks(id, &usage.ty);
        let each_nullable = usage.nullability == Nullability::Nullable;
        let value = if each_nullable {
            TypeRef::Option(Box::new(usage.ty))
        } else {
            usage.ty
        };
        let name = "additional_properties".to_owned();
        let wish = Wish {
            name: name.clone(),
            wire: &name,
            mark: None,
            explicit: false,
            snake: true,
        };
        let ident = room.claim(wish, sink);
        let names = self.names(&self.schema(key.id).limits);
        let mut checks = Checks {
            limits: names.into_iter().collect(),
            ..Checks::default()
        };
        if !each.is_empty() {
            checks.each = Some(Box::new(each));
            checks.each_nullable = each_nullable;
        }
        let facts = self.languages.limits(&checks);
        let schema = self.schema(id);
        let docs = match &schema.origin {
            Origin::Named(_) => self.languages.docs(
                &resolve::Docs::default(),
                self.languages.say(phrases::EXTRA, &[]),
                facts,
            ),
            _ => self
                .languages
                .docs(&schema.docs, self.languages.say(phrases::EXTRA, &[]), facts),
        };
        Some(Extra {
            ident,
            value,
            checks,
            sensitive: self.is_sensitive(id),
            docs,
        })
    }
}

fn constructor(
    ident: &Ident,
    fields: &[Field],
    mark: Mark,
    names: &mut Names,
    sink: &mut Sink<'_>,
) -> Constructor {
    let is_required =
        |field: &Field| field.presence == Presence::Required && field.constant.is_none();
    let required: Vec<usize> = (0..fields.len())
        .filter(|at| is_required(&fields[*at]))
        .collect();
    if required.len() > MOST_ARGUMENTS {
        let name = format!("{}Required", ident.0);
        let wish = Wish {
            name: name.clone(),
            wire: &name,
            mark: Some(mark),
            explicit: false,
            snake: false,
        };
        let scope = if names.in_operations {
            &mut names.operations
        } else {
            &mut names.models
        };
        return Constructor::Literal(scope.claim(wish, sink), required);
    }
    // Members that are always the same ask for nothing.
    if required.is_empty() {
        return Constructor::Empty;
    }
    Constructor::Arguments(required)
}

/// The name of a member that is called `""`.
pub(crate) fn empty(mark: Mark, room: &Scope, sink: &mut Sink<'_>) -> String {
    let name = (1..)
        .map(|n| format!("value_{n}"))
        .find(|name| !room.has(name))
        .unwrap_or_default();
    let message = said!(
        "the empty name has nothing that Rust can spell; it becomes `{0}`",
        name
    );
    sink.push(
        Diagnostic::note(codes::NAME_EMPTY, mark, message)
            .help(said!("`x-rust-name` chooses a name")),
    );
    name
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn a_name_behind_that_of_its_owner_is_a_name_too() {
        let left = |alias| without(alias, "顧客");
        assert_eq!(left("顧客性別").as_deref(), Some("性別"));
        assert_eq!(left("顧客的性別").as_deref(), Some("性別"));
        assert_eq!(left("顧客 的性別").as_deref(), Some("性別"));
        for alias in ["顧客", "顧客們", "顧客 ID", "性別", "會員顧客性別"] {
            assert_eq!(left(alias), None, "{alias}");
        }
        assert_eq!(without("顧客性別", "顧客更新內容").as_deref(), Some("性別"));
        assert_eq!(without("手機號碼", "手錶型號"), None);
    }
}
