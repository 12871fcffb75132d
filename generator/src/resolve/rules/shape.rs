//! The closed list of shapes.

use super::there::{Failure, There, failure, items, names, same_form, there};
use crate::diagnostic::said;
use crate::resolve::{RuleForm, RuleKind};
use crate::source::{Mark, Member, Node};

/// The fields that a rule names, each with its place.
type Fields = Vec<(String, Mark)>;
/// A recognised rule.
type Found = (RuleKind, RuleForm, Fields);

/// Recognises the shape of a rule.
pub(super) fn recognise(node: &Node) -> Result<Found, Failure> {
    let mut keys: Vec<&Member> = Vec::new();
    for member in node.members().unwrap_or_default() {
        let ignored = matches!(&*member.key, "title" | "description" | "$comment")
            || member.key.starts_with("x-")
            || &*member.key == "type" && member.node.as_str() == Some("object");
        if !ignored {
            keys.push(member);
        }
    }
    keys.sort_by(|one, other| one.key.cmp(&other.key));
    match keys.as_slice() {
        [] => failure(node.mark, said!("this rule says nothing")),
        [one] => match &*one.key {
            "dependentRequired" => dependent_required(&one.node),
            "dependentSchemas" => dependent_schemas(&one.node),
            "not" => excludes_by_not(&one.node),
            "oneOf" => together_or_none(&one.node),
            "anyOf" => any_of(&one.node),
            "if" => failure(one.key_mark, said!("`if` without `then` says nothing")),
            other => failure(
                one.key_mark,
                said!("`{0}` is not part of any known rule", other),
            ),
        },
        [condition, demand] if &*condition.key == "if" && &*demand.key == "then" => {
            if_then(&condition.node, &demand.node)
        }
        [_, more, ..] => failure(
            more.key_mark,
            said!("`{0}` does not belong to this rule", more.key),
        ),
    }
}

fn plain(fields: &[(String, Mark)]) -> Vec<String> {
    fields.iter().map(|(name, _)| name.clone()).collect()
}

/// Statements about single fields, all in one form.
fn singles(node: &Node) -> Result<There, Failure> {
    let mut all: Option<There> = None;
    for item in items(node)? {
        let one = there(item)?;
        if one.fields.len() != 1 || one.non_blank {
            return failure(
                item.mark,
                said!("each member of this list speaks of one field"),
            );
        }
        match &mut all {
            None => all = Some(one),
            Some(known) => {
                same_form(item.mark, known.form, one.form)?;
                known.fields.extend(one.fields);
            }
        }
    }
    all.map_or_else(|| failure(node.mark, said!("the list is empty")), Ok)
}

/// The one field of a condition.
fn single(condition: There, mark: Mark) -> Result<(String, There), Failure> {
    match condition.fields.as_slice() {
        [(name, _)] if !condition.non_blank => Ok((name.clone(), condition)),
        _ => failure(mark, said!("the condition speaks of one field")),
    }
}

pub(super) fn dependent_required(node: &Node) -> Result<Found, Failure> {
    let members = node.members().unwrap_or_default();
    let mut fields: Fields = Vec::new();
    let mut sides: Vec<(String, Vec<String>)> = Vec::new();
    for member in members {
        let needs = names(&member.node)?;
        sides.push((member.key.to_string(), plain(&needs)));
        fields.push((member.key.to_string(), member.key_mark));
        fields.extend(needs);
    }
    match sides.as_slice() {
        [] => failure(node.mark, said!("`dependentRequired` names no field")),
        [(field, needs)] => Ok((
            RuleKind::Needs {
                field: field.clone(),
                needs: needs.clone(),
            },
            RuleForm::Presence,
            fields,
        )),
        several => {
            let group: Vec<String> = several.iter().map(|(field, _)| field.clone()).collect();
            let complete = several.iter().all(|(field, needs)| {
                needs.len() + 1 == group.len()
                    && group
                        .iter()
                        .all(|other| other == field || needs.contains(other))
            });
            if complete {
                Ok((RuleKind::Together(group), RuleForm::Presence, fields))
            } else {
                failure(
                    node.mark,
                    said!(
                        "for fields that go together each must name all the others; else write a rule for each"
                    ),
                )
            }
        }
    }
}

fn dependent_schemas(node: &Node) -> Result<Found, Failure> {
    match node.members() {
        Some([member]) => {
            let condition = There {
                fields: vec![(member.key.to_string(), member.key_mark)],
                form: RuleForm::Presence,
                non_blank: false,
            };
            demand(condition, &member.node)
        }
        _ => failure(
            node.mark,
            said!("`dependentSchemas` names one field in a rule"),
        ),
    }
}

pub(super) fn if_then(condition: &Node, then: &Node) -> Result<Found, Failure> {
    if let Some([member]) = condition.members()
        && &*member.key == "anyOf"
    {
        let any = singles(&member.node)?;
        let all = there(then)?;
        let form = same_form(then.mark, any.form, all.form)?;
        let (mut one, mut other) = (plain(&any.fields), plain(&all.fields));
        let order = one.clone();
        one.sort();
        other.sort();
        if one != other || all.non_blank {
            return failure(
                then.mark,
                said!("`if` and `then` must name the same fields to say that they go together"),
            );
        }
        let fields = any.fields.into_iter().chain(all.fields).collect();
        return Ok((RuleKind::Together(order), form, fields));
    }
    demand(there(condition)?, then)
}

/// What `then` demands for the field of the condition.
pub(super) fn demand(condition: There, then: &Node) -> Result<Found, Failure> {
    if let Some(excluded) = excluded(then) {
        let excluded = excluded?;
        let form = same_form(then.mark, condition.form, excluded.form)?;
        let (field, condition) = single(condition, then.mark)?;
        let others = plain(&excluded.fields);
        let fields = condition
            .fields
            .into_iter()
            .chain(excluded.fields)
            .collect();
        return Ok((RuleKind::Excludes { field, others }, form, fields));
    }
    let needed = there(then)?;
    let (field, condition) = single(condition, then.mark)?;
    let form = condition.form;
    let needs = plain(&needed.fields);
    let kind = if needed.non_blank {
        RuleKind::NeedsNonBlank {
            field,
            needs: needs.into_iter().next().unwrap_or_default(),
        }
    } else {
        same_form(then.mark, form, needed.form)?;
        RuleKind::Needs { field, needs }
    };
    Ok((
        kind,
        form,
        condition.fields.into_iter().chain(needed.fields).collect(),
    ))
}

/// The fields that a demand excludes; `None` when it excludes nothing.
fn excluded(then: &Node) -> Option<Result<There, Failure>> {
    let [member] = then.members()? else {
        return None;
    };
    match &*member.key {
        "not" => Some(one_or_any(&member.node)),
        "allOf" => {
            let list = items(&member.node).ok()?;
            let mut nots = Vec::new();
            for item in list {
                match item.members()? {
                    [inner] if &*inner.key == "not" => nots.push(&inner.node),
                    _ => return None,
                }
            }
            Some(merge(&nots))
        }
        _ => None,
    }
}

fn merge(nots: &[&Node]) -> Result<There, Failure> {
    let mut all: Option<There> = None;
    for node in nots {
        let more = one_or_any(node)?;
        match &mut all {
            None => all = Some(more),
            Some(known) => {
                same_form(node.mark, known.form, more.form)?;
                known.fields.extend(more.fields);
            }
        }
    }
    all.ok_or_else(|| Failure {
        mark: nots[0].mark,
        message: said!("the list is empty").into(),
    })
}

/// `there(b)`, or `anyOf: [there(b), there(c)]`.
fn one_or_any(node: &Node) -> Result<There, Failure> {
    if let Some([member]) = node.members()
        && &*member.key == "anyOf"
    {
        return singles(&member.node);
    }
    let one = there(node)?;
    if one.fields.len() != 1 || one.non_blank {
        return failure(
            node.mark,
            said!(
                "`not` of several fields forbids only all of them together; write `anyOf` under it"
            ),
        );
    }
    Ok(one)
}

pub(super) fn excludes_by_not(node: &Node) -> Result<Found, Failure> {
    if let Some([member]) = node.members()
        && &*member.key == "allOf"
        && let [first, second] = items(&member.node)?
        && second.get("anyOf").is_some()
    {
        let condition = there(first)?;
        let excluded = one_or_any(second)?;
        let form = same_form(second.mark, condition.form, excluded.form)?;
        let (field, condition) = single(condition, first.mark)?;
        let others = plain(&excluded.fields);
        let fields = condition
            .fields
            .into_iter()
            .chain(excluded.fields)
            .collect();
        return Ok((RuleKind::Excludes { field, others }, form, fields));
    }
    let both = there(node)?;
    match both.fields.as_slice() {
        [(field, _), (other, _)] if !both.non_blank => {
            let kind = RuleKind::Excludes {
                field: field.clone(),
                others: vec![other.clone()],
            };
            Ok((kind, both.form, both.fields))
        }
        _ => failure(
            node.mark,
            said!("`not` of a rule names the two fields that exclude each other"),
        ),
    }
}

fn together_or_none(node: &Node) -> Result<Found, Failure> {
    let [one, other] = items(node)? else {
        return failure(
            node.mark,
            said!("expected two members: all fields are there, none of them is there"),
        );
    };
    let is_not = |node: &Node| matches!(node.members(), Some([member]) if &*member.key == "not");
    let (all, none) = if is_not(other) {
        (one, other)
    } else {
        (other, one)
    };
    let Some([member]) = none.members().filter(|_| is_not(none)) else {
        return failure(
            node.mark,
            said!("expected two members: all fields are there, none of them is there"),
        );
    };
    let all = there(all)?;
    let none = one_or_any(&member.node)?;
    let form = same_form(member.node.mark, all.form, none.form)?;
    let (mut left, mut right) = (plain(&all.fields), plain(&none.fields));
    let order = left.clone();
    left.sort();
    right.sort();
    if left != right || all.non_blank || order.len() < 2 {
        return failure(node.mark, said!("both members must name the same fields"));
    }
    Ok((
        RuleKind::Together(order),
        form,
        all.fields.into_iter().chain(none.fields).collect(),
    ))
}

/// All fields or none; else at least one.
pub(super) fn any_of(node: &Node) -> Result<Found, Failure> {
    together_or_none(node).or_else(|_| at_least_one(node))
}

/// All fields or none; else exactly one: at least one, and each excludes those behind it.
pub(super) fn one_of(node: &Node) -> Result<Vec<Found>, Failure> {
    if let Ok(together) = together_or_none(node) {
        return Ok(vec![together]);
    }
    let any = singles(node)?;
    let names = plain(&any.fields);
    let mut rules = vec![at_least_one(node)?];
    for (index, field) in names.iter().enumerate().take(names.len() - 1) {
        let kind = RuleKind::Excludes {
            field: field.clone(),
            others: names[index + 1..].to_vec(),
        };
        rules.push((kind, any.form, any.fields[index..].to_vec()));
    }
    Ok(rules)
}

fn at_least_one(node: &Node) -> Result<Found, Failure> {
    let any = singles(node)?;
    if any.fields.len() < 2 {
        return failure(
            node.mark,
            said!("at least one of how many? name two fields or more"),
        );
    }
    Ok((
        RuleKind::AtLeastOne(plain(&any.fields)),
        any.form,
        any.fields,
    ))
}
