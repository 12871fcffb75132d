//! A value of an example as a person would write it in Rust.

use crate::lower::docs::facts;
use crate::model::{
    Api, Constructor, EnumWire, Field, Item, Nullability, Struct, TypePath, TypeRef,
};
use crate::source::{Node, Value};

/// A value in Rust, with the types that it names: the module and the name.
pub(super) struct Written {
    pub(super) code: String,
    pub(super) names: Vec<(&'static str, String)>,
}

/// A type of the crate as it is brought into scope.
fn named(path: &TypePath) -> (&'static str, String) {
    let module = if path.in_operations {
        "operations"
    } else {
        "models"
    };
    (module, path.ident.0.clone())
}

/// A struct by its verbs; `None` when a member needs more than a literal.
pub(super) fn structure(api: &Api, path: &TypePath, node: &Node) -> Option<Written> {
    let found = item(api, path)?;
    let Item::Struct(found) = found else {
        return None;
    };
    let mut names = vec![named(path)];
    let new = match &found.constructor {
        Constructor::Empty => String::new(),
        Constructor::Arguments(required) => arguments(api, found, required, node, &mut names)?,
        Constructor::Literal(..) => return None,
    };
    let mut verbs = vec![format!("{}::new({new})", path.ident.0)];
    let is_argument = |at: usize| matches!(&found.constructor, Constructor::Arguments(required) if required.contains(&at));
    for member in node.members()? {
        let (at, field) = found
            .fields
            .iter()
            .enumerate()
            .find(|(_, field)| field.wire == *member.key)?;
        if is_argument(at) || field.constant.is_some() {
            continue;
        }
        if matches!(member.node.value, Value::Null) {
            let (clear, _) = field.verbs.clear.as_ref()?;
            verbs.push(format!(".{}()", clear.0));
        } else {
            let value = value(api, &field.ty, &member.node, &mut names)?;
            verbs.push(format!(".{}({value})", field.verbs.set.0));
        }
    }
    let code = if verbs.len() <= 3 && verbs.concat().chars().count() <= 80 {
        verbs.concat()
    } else {
        verbs.join("\n    ")
    };
    Some(Written { code, names })
}

fn arguments(
    api: &Api,
    found: &Struct,
    required: &[usize],
    node: &Node,
    names: &mut Vec<(&'static str, String)>,
) -> Option<String> {
    let one = |field: &Field, names: &mut Vec<(&'static str, String)>| {
        // A null among the arguments is an `Option`, which the JSON shows better.
        let node = node
            .get(&field.wire)
            .filter(|_| field.nullability == Nullability::NonNull)?;
        value(api, &field.ty, node, names)
    };
    let all: Option<Vec<String>> = required
        .iter()
        .map(|at| one(found.fields.get(*at)?, names))
        .collect();
    Some(all?.join(", "))
}

/// A value as the verb of a field takes it.
pub(super) fn value(
    api: &Api,
    ty: &TypeRef,
    node: &Node,
    names: &mut Vec<(&'static str, String)>,
) -> Option<String> {
    match (ty, &node.value) {
        (TypeRef::Bool, Value::Bool(value)) => Some(value.to_string()),
        (TypeRef::Integer(_), Value::Int(number)) => Some(number.to_string()),
        (TypeRef::String, Value::String(text)) => Some(format!("{text:?}")),
        (TypeRef::Vec(item), Value::Array(items)) => {
            let items: Option<Vec<String>> = items
                .iter()
                .map(|one| value(api, item, one, names))
                .collect();
            let open = if **item == TypeRef::String {
                "["
            } else {
                "vec!["
            };
            Some(format!("{open}{}]", items?.join(", ")))
        }
        (TypeRef::Tuple(tuple), Value::Array(items))
            if tuple.is_plain() && tuple.first.len() == items.len() =>
        {
            let places = tuple.first.iter().zip(items);
            let places: Option<Vec<String>> =
                places.map(|(ty, one)| value(api, ty, one, names)).collect();
            let end = if items.len() == 1 { ",)" } else { ")" };
            Some(format!("({}{end}", places?.join(", ")))
        }
        (TypeRef::Date, Value::String(text)) => {
            names.push(("runtime", "Date".to_owned()));
            Some(format!("{text:?}.parse::<Date>()?"))
        }
        (TypeRef::DateTime, Value::String(text)) => {
            names.push(("runtime", "DateTime".to_owned()));
            Some(format!("{text:?}.parse::<DateTime>()?"))
        }
        (TypeRef::Boxed(inner), _) => value(api, inner, node, names),
        (TypeRef::Named(path), Value::Object(_)) => {
            let written = structure(api, path, node)?;
            names.extend(written.names);
            Some(written.code.replace('\n', "\n    "))
        }
        (TypeRef::Named(path), _) => {
            let list = match item(api, path)? {
                Item::Enum(list) => list,
                Item::Alias(alias) => return value(api, &alias.ty, node, names),
                Item::Struct(_) | Item::Union(_) => return None,
            };
            let variant =
                list.variants
                    .iter()
                    .find(|variant| match (&variant.wire, &node.value) {
                        (EnumWire::String(wire), Value::String(text)) => **wire == **text,
                        (EnumWire::Integer(wire), Value::Int(number)) => {
                            i128::from(*wire) == *number
                        }
                        (EnumWire::Boolean(wire), Value::Bool(value)) => wire == value,
                        _ => false,
                    })?;
            names.push(named(path));
            Some(format!("{}::{}", path.ident.0, variant.ident.0))
        }
        _ => None,
    }
}

/// The body from its JSON, where the verbs would hide more than they show.
pub(super) fn from_json(path: &TypePath, node: &Node) -> Written {
    let name = path.ident.0.clone();
    let json = facts::pretty(node);
    // As many marks as no quote of the text can end.
    let longest = json
        .split('"')
        .map(|rest| rest.len() - rest.trim_start_matches('#').len())
        .max();
    let marks = "#".repeat(longest.unwrap_or(0) + 1);
    let names = vec![named(path), ("runtime", "serde_json".to_owned())];
    Written {
        code: format!("serde_json::from_str::<{name}>(r{marks}\"{json}\"{marks})?"),
        names,
    }
}

/// A type of the crate, by its name.
pub(in crate::lower) fn item<'i>(api: &'i Api, path: &TypePath) -> Option<&'i Item> {
    let has_name = |item: &&Item| *item.ident() == path.ident;
    if path.in_operations {
        let mut items = api.operations.iter().flat_map(|module| &module.items);
        items.find(has_name)
    } else {
        let mut items = api.models.iter().flat_map(|module| &module.items);
        items.find(has_name)
    }
}
