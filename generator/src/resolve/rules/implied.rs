//! Rules that an object states without `x-rule`, in the shapes that this generator knows.
//!
//! | keyword | rule |
//! |---|---|
//! | `dependentRequired`, `dependentSchemas` | **needs**, **needs non-blank**, **excludes**, one for each name; **together** |
//! | `if` and `then` | as with `x-rule` |
//! | `not` | **excludes** |
//! | `anyOf` of `required` alone | **at least one**, **together** |
//! | `oneOf` of `required` alone | **at least one** and **excludes**, **together** |
//!
//! Their ids are made of the names that they speak of. What has another shape is refused by name, and otherwise not
//! checked.

use std::collections::HashSet;

use super::there::{Failure, There};
use super::{repeated, shape};
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::Schema;
use crate::document::schema::Seldom;
use crate::resolve::resolver::Resolver;
use crate::resolve::schemas::Flat;
use crate::resolve::{Docs, ObjectShape, Rule, RuleForm, RuleKind};
use crate::source::{Mark, Node};

/// Rules with the fields that they name.
type Found = Vec<(RuleKind, RuleForm, Vec<(String, Mark)>)>;

/// What one keyword states.
struct Statement {
    keyword: &'static str,
    mark: Mark,
    found: Result<Found, Failure>,
}

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// Adds the rules of all leaves, and says which statements are none.
    pub(in crate::resolve) fn add_implied_rules(
        &mut self,
        flat: &Flat<'d, 'a>,
        object: &mut ObjectShape,
    ) {
        let mut ids: HashSet<String> = object.rules.iter().map(|rule| rule.id.clone()).collect();
        for schema in flat.leaves.iter().map(|leaf| leaf.schema) {
            for Statement {
                keyword,
                mark,
                found,
            } in statements(schema)
            {
                match found.and_then(|found| declared(found, object)) {
                    Ok(found) => object
                        .rules
                        .extend(found.into_iter().map(|(kind, form, _)| {
                            let id = free(id_of(&kind), &mut ids);
                            let docs = Docs::default();
                            Rule {
                                id,
                                mark,
                                kind,
                                form,
                                docs,
                                is_implied: true,
                            }
                        })),
                    Err(failure) => {
                        let message = said!("`{0}` says more here than can be checked", keyword);
                        self.report_unsupported(
                            Diagnostic::error(codes::UNSUPPORTED_KEYWORD, mark, message)
                                .related(failure.mark, failure.message),
                        );
                    }
                }
            }
        }
    }
}

/// Whether all variants of a union are statements about which members are there, and nothing else.
pub(in crate::resolve) fn are_demands(variants: &[Schema<'_>]) -> bool {
    variants.len() > 1 && variants.iter().all(is_demand) && variants.iter().any(demands_names)
}

fn is_demand(schema: &Schema<'_>) -> bool {
    schema.boolean == Some(true) || demands_names(schema)
}

/// Whether the schema says that members are there, or not there, and nothing else about values.
fn demands_names(schema: &Schema<'_>) -> bool {
    const SAYS_NOTHING: &[&str] = &["title", "description", "$comment", "required", "not"];
    let alternatives = schema.any_of.as_ref().map(|list| &list.value);
    let is_known = |key: &str, node: &Node| {
        SAYS_NOTHING.contains(&key)
            || key.starts_with("x-")
            || key == "type" && node.as_str() == Some("object")
            || key == "anyOf" && alternatives.is_some_and(|list| list.iter().all(demands_names))
    };
    let mut members = schema.node.members().unwrap_or_default().iter();
    let not = schema
        .seldom
        .as_ref()
        .and_then(|seldom| seldom.not.as_ref());
    members.all(|member| is_known(&member.key, &member.node))
        && not.is_none_or(|not| demands_names(&not.value))
        && (!schema.required.is_empty() || not.is_some() || alternatives.is_some())
}

fn statements(schema: &Schema<'_>) -> Vec<Statement> {
    let mut all = Vec::new();
    for (keyword, list) in [("anyOf", &schema.any_of), ("oneOf", &schema.one_of)] {
        let list = list.as_ref().filter(|list| are_demands(&list.value));
        let is_vacuous = |variants: &[Schema<'_>]| {
            keyword == "anyOf" && variants.iter().any(|one| one.boolean == Some(true))
        };
        if let Some(list) = list.filter(|list| !is_vacuous(&list.value))
            && let Some(node) = schema.node.get(keyword)
        {
            let found = if keyword == "anyOf" {
                shape::any_of(node).map(|rule| vec![rule])
            } else {
                shape::one_of(node)
            };
            all.push(Statement {
                keyword,
                mark: list.mark,
                found,
            });
        }
    }
    if let Some(seldom) = schema.seldom.as_deref() {
        conditions(schema, seldom, &mut all);
    }
    all
}

fn conditions(schema: &Schema<'_>, seldom: &Seldom<'_>, all: &mut Vec<Statement>) {
    let mut state = |keyword, mark, found| {
        all.push(Statement {
            keyword,
            mark,
            found,
        });
    };
    if let Some(not) = &seldom.not
        && crate::resolve::schemas::excluded(schema).is_none()
    {
        let found = shape::excludes_by_not(not.value.node).map(|rule| vec![rule]);
        state("not", not.name_mark, found);
    }
    if let Some(condition) = &seldom.condition {
        let found = match (&seldom.then, &seldom.otherwise) {
            (Some(then), None) => {
                shape::if_then(condition.value.node, then.value.node).map(|rule| vec![rule])
            }
            (_, Some(other)) => Err(Failure {
                mark: other.name_mark,
                message: said!("no rule has an `else`").into(),
            }),
            (None, None) => Ok(Vec::new()),
        };
        state("if", condition.name_mark, found);
    }
    if let Some(needs) = &seldom.dependent_required {
        let whole = schema.node.get("dependentRequired");
        let together = whole.map(shape::dependent_required).and_then(Result::ok);
        let each = || {
            let rules = needs.value.iter().filter(|entry| !entry.value.is_empty());
            let rule = rules.map(|entry| {
                let names = || entry.value.iter().map(|name| name.value.to_owned());
                let marked = entry
                    .value
                    .iter()
                    .map(|name| (name.value.to_owned(), name.mark));
                let field = entry.name.to_owned();
                let fields = std::iter::once((field.clone(), entry.name_mark)).chain(marked);
                let kind = RuleKind::Needs {
                    field,
                    needs: names().collect(),
                };
                (kind, RuleForm::Presence, fields.collect())
            });
            rule.collect()
        };
        let found = together.map_or_else(each, |rule| vec![rule]);
        state("dependentRequired", needs.name_mark, Ok(found));
    }
    if let Some(dependent) = &seldom.dependent_schemas {
        for entry in &dependent.value {
            let condition = There {
                fields: vec![(entry.name.to_owned(), entry.name_mark)],
                form: RuleForm::Presence,
                non_blank: false,
            };
            let found = shape::demand(condition, entry.value.node).map(|rule| vec![rule]);
            state("dependentSchemas", entry.name_mark, found);
        }
    }
}

/// The rules, when the object has each field that they name, and none of them twice.
fn declared(found: Found, object: &ObjectShape) -> Result<Found, Failure> {
    for (kind, _, fields) in &found {
        let unknown = fields
            .iter()
            .find(|(name, _)| !object.properties.contains_key(name));
        if let Some((name, mark)) = unknown {
            return Err(Failure {
                mark: *mark,
                message: said!("no property `{0}` is declared", name),
            });
        }
        if let (Some(name), Some((_, mark))) = (repeated(kind), fields.first()) {
            return Err(Failure {
                mark: *mark,
                message: said!("the rule names `{0}` twice", name),
            });
        }
    }
    Ok(found)
}

/// An id from what the rule says.
fn id_of(kind: &RuleKind) -> String {
    let several = |names: &[String], word: &str| {
        let shown: Vec<String> = names.iter().take(3).map(|name| kebab(name)).collect();
        let more = if names.len() > 3 { "-or-more" } else { "" };
        format!("{}{more}", shown.join(word))
    };
    let id = match kind {
        RuleKind::Needs { field, needs } => {
            format!("{}-needs-{}", kebab(field), several(needs, "-and-"))
        }
        RuleKind::NeedsNonBlank { field, needs } => {
            format!("{}-needs-{}-filled", kebab(field), kebab(needs))
        }
        RuleKind::Excludes { field, others } => {
            format!("{}-excludes-{}", kebab(field), several(others, "-and-"))
        }
        RuleKind::Together(names) => several(names, "-with-"),
        RuleKind::AtLeastOne(names) => format!("at-least-{}", several(names, "-or-")),
    };
    let starts_well = id.starts_with(|first: char| first.is_ascii_lowercase());
    if starts_well {
        id
    } else {
        format!("rule-{id}")
    }
}

/// A name in small letters, digits and single hyphens.
fn kebab(name: &str) -> String {
    let mut id = String::new();
    let mut was_small = false;
    for one in name.chars() {
        if one.is_ascii_alphanumeric() {
            if one.is_ascii_uppercase() && was_small {
                id.push('-');
            }
            id.push(one.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
        was_small = one.is_ascii_lowercase() || one.is_ascii_digit();
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() {
        "field".to_owned()
    } else {
        id.to_owned()
    }
}

fn free(id: String, ids: &mut HashSet<String>) -> String {
    let mut free = id.clone();
    let mut number = 2;
    while !ids.insert(free.clone()) {
        free = format!("{id}-{number}");
        number += 1;
    }
    free
}

#[cfg(test)]
mod tests {
    use super::kebab;

    #[test]
    fn any_name_becomes_a_part_of_an_id() {
        for (name, part) in [
            ("a", "a"),
            ("creditCard", "credit-card"),
            ("CREDIT_CARD", "credit-card"),
            ("@type", "type"),
            ("a--b..c_", "a-b-c"),
            ("line2Text", "line2-text"),
            ("電話", "field"),
            ("", "field"),
        ] {
            assert_eq!(kebab(name), part);
        }
    }
}
