//! "The field is there": the one statement that all rules are made of.

use crate::diagnostic::{Message, said};
use crate::phrase::Phrase;
use crate::resolve::RuleForm;
use crate::source::{Mark, Node, Value};

/// Why a rule is refused, and where.
#[derive(Clone, Debug)]
pub(super) struct Failure {
    pub(super) mark: Mark,
    pub(super) message: Message,
}

/// Fields that a statement says are there.
#[derive(Clone, Debug)]
pub(super) struct There {
    pub(super) fields: Vec<(String, Mark)>,
    pub(super) form: RuleForm,
    /// Whether it also says that its one field is a string with a character that is not white space.
    pub(super) non_blank: bool,
}

pub(super) fn failure<T>(mark: Mark, message: impl Into<Message>) -> Result<T, Failure> {
    Err(Failure {
        mark,
        message: message.into(),
    })
}

/// Reads a node as a statement that fields are there.
pub(super) fn there(node: &Node) -> Result<There, Failure> {
    let Some(members) = node.members() else {
        return failure(
            node.mark,
            said!("expected an object with `required`, found {0}", node.kind()),
        );
    };
    if let [only] = members
        && &*only.key == "allOf"
    {
        return all(&only.node);
    }
    let mut fields = None;
    let mut properties = None;
    for member in members {
        match &*member.key {
            "required" => fields = Some(names(&member.node)?),
            "properties" => properties = Some(&member.node),
            "type" if member.node.as_str() == Some("object") => {}
            "title" | "description" | "$comment" => {}
            other if other.starts_with("x-") => {}
            other => {
                return failure(
                    member.key_mark,
                    said!("`{0}` does not belong to \"the field is there\"", other),
                );
            }
        }
    }
    let Some(fields) = fields else {
        return failure(
            node.mark,
            said!("expected `required` with the fields that are there"),
        );
    };
    let Some(properties) = properties else {
        return Ok(There {
            fields,
            form: RuleForm::Presence,
            non_blank: false,
        });
    };
    let non_blank = not_null_properties(properties, &fields)?;
    Ok(There {
        fields,
        form: RuleForm::Value,
        non_blank,
    })
}

/// Several statements that all hold.
fn all(node: &Node) -> Result<There, Failure> {
    let mut together: Option<There> = None;
    for item in items(node)? {
        let more = there(item)?;
        match &mut together {
            None => together = Some(more),
            Some(known) => {
                same_form(item.mark, known.form, more.form)?;
                if more.non_blank || known.non_blank {
                    return failure(
                        item.mark,
                        said!("a field that must not be blank stands alone"),
                    );
                }
                known.fields.extend(more.fields);
            }
        }
    }
    together.map_or_else(|| failure(node.mark, said!("the list is empty")), Ok)
}

/// The items of a list that is not empty.
pub(super) fn items(node: &Node) -> Result<&[Node], Failure> {
    match &node.value {
        Value::Array(items) if !items.is_empty() => Ok(items),
        _ => failure(
            node.mark,
            said!("expected a list of statements about fields"),
        ),
    }
}

/// All places of one rule use one form.
pub(super) fn same_form(mark: Mark, one: RuleForm, other: RuleForm) -> Result<RuleForm, Failure> {
    if one == other {
        return Ok(one);
    }
    failure(
        mark,
        said!("one place of this rule lets `null` count as there, another does not"),
    )
}

/// The names of `required` or of a dependency.
pub(super) fn names(node: &Node) -> Result<Vec<(String, Mark)>, Failure> {
    let mut fields = Vec::new();
    for item in items(node)? {
        match item.as_str() {
            Some(name) => fields.push((name.to_owned(), item.mark)),
            None => {
                return failure(
                    item.mark,
                    said!("expected the name of a field, found {0}", item.kind()),
                );
            }
        }
    }
    Ok(fields)
}

/// Whether the properties say for each of the fields that it is not null, and of one that it is not blank.
fn not_null_properties(node: &Node, fields: &[(String, Mark)]) -> Result<bool, Failure> {
    let members = node.members().unwrap_or_default();
    for (name, mark) in fields {
        if !members.iter().any(|member| &*member.key == name) {
            return failure(
                *mark,
                said!(
                    "`properties` must say of `{0}` too that it is not null",
                    name
                ),
            );
        }
    }
    let mut non_blank = false;
    for member in members {
        if !fields.iter().any(|(name, _)| name == &*member.key) {
            return failure(
                member.key_mark,
                said!("`{0}` must stand under `required` too", member.key),
            );
        }
        non_blank |= not_null(&member.node)?;
    }
    if non_blank && fields.len() != 1 {
        return failure(
            node.mark,
            said!("a field that must not be blank stands alone"),
        );
    }
    Ok(non_blank)
}

/// Reads "not null" in either spelling; true when it says "not blank" as well.
fn not_null(node: &Node) -> Result<bool, Failure> {
    const SPELLINGS: Phrase = said!(
        "expected `not: {type: \"null\"}`, a `type` without \"null\", or `type: string` with `pattern: '\\S'`"
    );
    let members = node.members().unwrap_or_default();
    let (mut typed, mut blank) = (false, false);
    for member in members {
        match (&*member.key, &member.node.value) {
            ("not", Value::Object(inner)) if members.len() == 1 => {
                let null = inner.len() == 1
                    && &*inner[0].key == "type"
                    && inner[0].node.as_str() == Some("null");
                let constant = inner.len() == 1
                    && &*inner[0].key == "const"
                    && matches!(inner[0].node.value, Value::Null);
                if null || constant {
                    return Ok(false);
                }
                return failure(member.node.mark, SPELLINGS);
            }
            ("type", Value::String(kind)) if &**kind != "null" => typed = true,
            ("type", Value::Array(kinds))
                if kinds
                    .iter()
                    .all(|kind| kind.as_str().is_some_and(|it| it != "null")) =>
            {
                typed = true;
            }
            ("pattern", Value::String(pattern)) if &**pattern == "\\S" => blank = true,
            _ => return failure(member.key_mark, SPELLINGS),
        }
    }
    if !typed {
        return failure(node.mark, SPELLINGS);
    }
    Ok(blank)
}
