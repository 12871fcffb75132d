//! `impl Check`: what `check()` looks at in structs, unions and operations.

use super::bodies;
use super::docs;
use super::piece::{self, Block, Part, Piece};
use super::scope::Scope;
use crate::model::{
    Body, Checks, Content, Field, Ident, Limit, Matcher, NumberLiteral, Operation, Presence,
    Struct, Union, UnionVariant,
};

/// `impl Check` of a struct.
pub(super) fn structure(scope: &Scope<'_>, item: &Struct, touched: bool) -> Piece {
    let checked = item.fields.iter().filter(|field| !field.checks.is_empty());
    let mut statements: Vec<String> = checked
        .map(|field| {
            let (wire, limits) = (piece::literal(&field.wire), limits(scope, &field.checks));
            format!("at.member({wire}, &self.{}, {limits});", field.ident.0)
        })
        .collect();
    if let Some(extra) = &item.extra
        && !extra.checks.is_empty()
    {
        let (limited, limits) = (scope.runtime_path("Limited"), limits(scope, &extra.checks));
        let name = &extra.ident.0;
        statements.push(format!("{limited}::keep(&self.{name}, {limits}, at);"));
    }
    if item.members.is_some() {
        statements.extend(members(item));
    }
    if !item.rules.is_empty() {
        statements.push("at.rules(self, Self::RULES);".to_owned());
    }
    let exact = item.fields.iter().any(|field| has_float(&field.checks))
        || item.extra.iter().any(|extra| has_float(&extra.checks));
    implementation(scope, &item.ident, &statements, exact, touched)
}

/// The limits on the number of members: the required ones and the catch-all's are there anyway, the others are counted.
fn members(item: &Struct) -> Vec<String> {
    let optional = |field: &&Field| field.presence == Presence::Optional;
    let required = item.fields.len() - item.fields.iter().filter(optional).count();
    let required = (required > 0).then(|| required.to_string());
    let present = item.fields.iter().filter(optional);
    let present = present.map(|field| format!("usize::from(self.{}.is_some())", field.ident.0));
    let extra = item.extra.iter();
    let extra = extra.map(|extra| format!("self.{}.len()", extra.ident.0));
    let terms: Vec<String> = required.into_iter().chain(present).chain(extra).collect();
    let count = if terms.is_empty() {
        "0".to_owned()
    } else {
        terms.join("\n    + ")
    };
    let mut statements = vec![format!("let members = {count};")];
    let (least, most) = item.members.unwrap_or_default();
    statements.extend(least.map(|limit| format!("at.min_properties(members, {limit});")));
    statements.extend(most.map(|limit| format!("at.max_properties(members, {limit});")));
    statements
}

/// `impl Check` of a union.
pub(super) fn union(scope: &Scope<'_>, item: &Union, touched: bool) -> Piece {
    let checked: Vec<&UnionVariant> = item
        .variants
        .iter()
        .filter(|variant| !variant.checks.is_empty())
        .collect();
    let visit = |variant: &UnionVariant| {
        let (limited, limits) = (
            scope.runtime_path("Limited"),
            limits(scope, &variant.checks),
        );
        format!("{limited}::keep(value, {limits}, at)")
    };
    let statements = match &checked[..] {
        [] => vec![],
        [one] => vec![
            format!("if let Self::{}(value) = self {{", one.ident.0),
            format!("    {};", visit(one)),
            "}".to_owned(),
        ],
        several => {
            let arms = several
                .iter()
                .map(|one| format!("    Self::{}(value) => {},", one.ident.0, visit(one)));
            let (open, close) = (
                ["match self {".to_owned()],
                ["    _ => {}".to_owned(), "}".to_owned()],
            );
            open.into_iter().chain(arms).chain(close).collect()
        }
    };
    let exact = checked.iter().any(|variant| has_float(&variant.checks));
    implementation(scope, &item.ident, &statements, exact, touched)
}

/// `impl Check` of an operation: its parameters and its body.
pub(super) fn operation(scope: &Scope<'_>, item: &Operation, touched: bool) -> Piece {
    let checked = || {
        item.parameters
            .iter()
            .filter(|parameter| !parameter.checks.is_empty())
    };
    let mut statements: Vec<String> = checked()
        .map(|parameter| {
            let wire = piece::literal(&parameter.wire);
            let limits = limits(scope, &parameter.checks);
            format!(
                "at.argument({wire}, &self.{}, {limits});",
                parameter.ident.0
            )
        })
        .collect();
    statements.extend(item.body.as_ref().and_then(|item| body(scope, item)));
    let mut contents = item.body.iter().flat_map(Body::contents);
    let exact = checked().any(|parameter| has_float(&parameter.checks))
        || contents.any(|content| has_float(&content.checks));
    implementation(scope, &item.ident, &statements, exact, touched)
}

/// The statement that looks at a body, if there is anything to look at.
fn body(scope: &Scope<'_>, item: &Body) -> Option<String> {
    let own = format!("&self.{}", item.ident.0);
    let call = |value: &str, content: &Content| {
        format!("at.payload({value}, {})", limits(scope, &content.checks))
    };
    let Some(choice) = item.choice.as_ref().filter(|one| bodies::carries(one)) else {
        let content = &item.content;
        return (!content.checks.is_empty()).then(|| format!("{};", call(&own, content)));
    };
    let checked = item.variants().filter(|(.., one)| !one.checks.is_empty());
    let checked: Vec<(String, String)> = checked
        .map(|(ident, _, content)| {
            let pattern = bodies::pattern(item, choice, ident, "value");
            (pattern, call("value", content))
        })
        .collect();
    match checked.as_slice() {
        [] => None,
        [(pattern, call)] => Some(format!("if let {pattern} = {own} {{\n    {call};\n}}")),
        several => {
            let arms = several.iter();
            let mut arms: String = arms
                .map(|(pattern, call)| format!("    {pattern} => {call},\n"))
                .collect();
            if !item.required || several.len() < item.variants().count() {
                arms.push_str("    _ => {}\n");
            }
            Some(format!("match {own} {{\n{arms}}}"))
        }
    }
}

fn implementation(
    scope: &Scope<'_>,
    name: &Ident,
    statements: &[String],
    exact: bool,
    touched: bool,
) -> Piece {
    let mut head = String::new();
    docs::write_allow_deprecated(touched, &mut head);
    if exact {
        head.push_str("// A limit such as 3.14 looks to clippy like a constant that was meant.\n");
        head.push_str("#[allow(clippy::approx_constant, reason = \"limits are as the description has them\")]\n");
    }
    head.push_str(&format!(
        "impl {} for {}",
        scope.runtime_path("Check"),
        name.0
    ));
    if statements.is_empty() {
        return Piece::Block(Block {
            head,
            parts: Vec::new(),
        });
    }
    let checker = scope.runtime_path("Checker");
    let mut lines = format!("#[inline]\nfn check(&self, at: &mut {checker}<'_>) {{\n");
    for line in statements.iter().flat_map(|statement| statement.lines()) {
        lines.push_str("    ");
        lines.push_str(line);
        lines.push('\n');
    }
    lines.push_str("}\n");
    Piece::Block(Block {
        head,
        parts: vec![Part::function(lines)],
    })
}

/// The limits on a value, those on what is in it last.
fn limits(scope: &Scope<'_>, checks: &Checks) -> String {
    let own = checks.limits.iter().map(|item| limit(scope, item));
    let each = checks.each.iter().filter(|each| has_table(each));
    let each = each.map(|each| {
        let limit = scope.runtime_path("Limit");
        format!("{limit}::Each({})", limits(scope, each))
    });
    let places = checks.places.iter().any(has_table).then(|| {
        let limit = scope.runtime_path("Limit");
        let places = checks.places.iter();
        let places: Vec<String> = places.map(|place| limits(scope, place)).collect();
        format!("{limit}::Places(&[{}])", places.join(", "))
    });
    let all: Vec<String> = own.chain(places).chain(each).collect();
    format!("&[{}]", all.join(", "))
}

/// Whether there is more to check than what a type checks itself.
fn has_table(checks: &Checks) -> bool {
    !checks.limits.is_empty() || checks.each.is_some() || checks.places.iter().any(has_table)
}

fn limit(scope: &Scope<'_>, limit: &Limit) -> String {
    let name = scope.runtime_path("Limit");
    let value = |variant: &str, literal: &NumberLiteral| {
        let num = scope.runtime_path("Num");
        format!("{name}::{variant}({num}::{})", number(literal))
    };
    let count = |variant: &str, count: &u64| format!("{name}::{variant}({count})");
    match limit {
        Limit::MinLength(limit) => count("MinLength", limit),
        Limit::MaxLength(limit) => count("MaxLength", limit),
        Limit::Pattern(pattern) => format!("{name}::Pattern({})", piece::literal(pattern)),
        Limit::Minimum(limit) => value("Minimum", limit),
        Limit::Maximum(limit) => value("Maximum", limit),
        Limit::ExclusiveMinimum(limit) => value("ExclusiveMinimum", limit),
        Limit::ExclusiveMaximum(limit) => value("ExclusiveMaximum", limit),
        Limit::MultipleOf(limit) => value("MultipleOf", limit),
        Limit::MinItems(limit) => count("MinItems", limit),
        Limit::MaxItems(limit) => count("MaxItems", limit),
        Limit::UniqueItems => format!("{name}::UniqueItems"),
        Limit::Contains(contains) => {
            let (like, least) = (matchers(scope, &contains.like), contains.least);
            let most = contains.most;
            format!("{name}::Contains({like}, {least}, {most:?})")
        }
        Limit::MinProperties(limit) => count("MinProperties", limit),
        Limit::MaxProperties(limit) => count("MaxProperties", limit),
        Limit::Names(limits) => {
            let limits: Vec<String> = limits.iter().map(|item| self::limit(scope, item)).collect();
            format!("{name}::Names(&[{}])", limits.join(", "))
        }
        Limit::OneOf(values) => {
            format!("{name}::OneOf({})", texts(values))
        }
        Limit::Future => format!("{name}::Future"),
    }
}

/// Texts as an array.
fn texts<T: AsRef<str>>(texts: &[T]) -> String {
    let texts: Vec<String> = texts
        .iter()
        .map(|text| piece::literal(text.as_ref()))
        .collect();
    format!("&[{}]", texts.join(", "))
}

/// What items are held against.
fn matchers(scope: &Scope<'_>, all: &[Matcher]) -> String {
    let all: Vec<String> = all.iter().map(|one| matcher(scope, one)).collect();
    format!("&[{}]", all.join(", "))
}

fn matcher(scope: &Scope<'_>, matcher: &Matcher) -> String {
    let name = scope.runtime_path("Matcher");
    let several = |several: &[Vec<Matcher>]| {
        let several: Vec<String> = several.iter().map(|all| matchers(scope, all)).collect();
        format!("&[{}]", several.join(", "))
    };
    match matcher {
        Matcher::Types(names) => format!("{name}::Types({})", texts(names)),
        Matcher::Values(values) => format!("{name}::Values({})", texts(values)),
        Matcher::Limits(limits) => {
            let limits: Vec<String> = limits.iter().map(|item| limit(scope, item)).collect();
            format!("{name}::Limits(&[{}])", limits.join(", "))
        }
        Matcher::Items(all) => format!("{name}::Items({})", matchers(scope, all)),
        Matcher::Required(names) => format!("{name}::Required({})", texts(names)),
        Matcher::Member(member, all) => {
            let member = piece::literal(member);
            format!("{name}::Member({member}, {})", matchers(scope, all))
        }
        Matcher::Others(known, all) => {
            format!("{name}::Others({}, {})", texts(known), matchers(scope, all))
        }
        Matcher::AnyOf(all) => format!("{name}::AnyOf({})", several(all)),
        Matcher::OneOf(all) => format!("{name}::OneOf({})", several(all)),
        Matcher::Never => format!("{name}::Never"),
    }
}

/// `Int(…)` or `Float(…)`.
fn number(literal: &NumberLiteral) -> String {
    match literal {
        NumberLiteral::Int(value) => format!("Int({value})"),
        NumberLiteral::Float(value) if value.is_finite() => {
            let sign = if value.is_sign_negative() { "-" } else { "" };
            format!("Float({sign}{})", float(value.abs()))
        }
        NumberLiteral::Float(value) if value.is_sign_negative() => {
            "Float(f64::NEG_INFINITY)".to_owned()
        }
        NumberLiteral::Float(_) => "Float(f64::INFINITY)".to_owned(),
    }
}

/// A finite float that is not negative; a long one with its exponent.
fn float(value: f64) -> String {
    let plain = format!("{value:?}");
    if plain.len() <= 20 {
        return plain;
    }
    format!("{value:e}")
}

fn has_float(checks: &Checks) -> bool {
    let float = |limit: &Limit| {
        matches!(
            limit,
            Limit::Minimum(NumberLiteral::Float(_))
                | Limit::Maximum(NumberLiteral::Float(_))
                | Limit::ExclusiveMinimum(NumberLiteral::Float(_))
                | Limit::ExclusiveMaximum(NumberLiteral::Float(_))
                | Limit::MultipleOf(NumberLiteral::Float(_))
        )
    };
    let inner = checks.limits.iter().flat_map(Limit::with_inner);
    inner.into_iter().any(float) || checks.inside().any(has_float)
}
