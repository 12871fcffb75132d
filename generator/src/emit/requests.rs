//! `request()`: the values of the parameters, then the body. Where and how the parameters travel is a table of the
//! operation's facts.

use super::piece;
use super::scope::Scope;
use crate::model::{
    Body, Choice, Content, Encoding, Form, FormPart, Location, Operation, Parameter, Payload,
};

/// The method `request`.
pub(super) fn request(scope: &Scope<'_>, item: &Operation) -> String {
    let (request, error, builder) = (
        scope.runtime_path("Request"),
        scope.runtime_path("RequestError"),
        scope.runtime_path("RequestBuilder"),
    );
    let (mut constant, mut steps) = (String::new(), Vec::new());
    if !item.parameters.is_empty() {
        let names = item.parameters.iter();
        let names: Vec<String> = names.map(|one| format!("&self.{}", one.ident.0)).collect();
        let names = piece::array(&names, "");
        steps.push(format!("request.parameters({names})?;"));
    }
    if let Some((table, step)) = item.body.as_ref().and_then(|item| body(scope, item)) {
        constant = table;
        steps.push(step);
    }
    // A crate that is used compiles only the calls that are made: what they write and read is most of its machine code.
    let mut text = format!("#[inline]\nfn request(&self) -> Result<{request}, {error}> {{\n");
    if steps.is_empty() {
        text.push_str(&format!("    {builder}::new(Self::INFO).finish()\n}}\n"));
        return text;
    }
    text.push_str(&piece::indented(&constant));
    text.push_str(&format!(
        "    let mut request = {builder}::new(Self::INFO);\n"
    ));
    for step in steps {
        text.push_str(&piece::indented(&step));
    }
    text.push_str("    request.finish()\n}\n");
    text
}

/// Where a parameter travels, and how.
pub(super) fn place(scope: &Scope<'_>, item: &Parameter) -> String {
    let place = match item.location {
        Location::Path => "Path",
        Location::Query => "Query",
        Location::Header => "Header",
        Location::Cookie => "Cookie",
    };
    let (ty, wire) = (scope.runtime_path("Parameter"), piece::literal(&item.wire));
    format!("{ty}::{place}({wire}, {})", encoding(scope, item.encoding))
}

fn encoding(scope: &Scope<'_>, encoding: Encoding) -> String {
    let ty = scope.runtime_path("Encoding");
    match encoding {
        Encoding::Matrix(explode) => format!("{ty}::Matrix {{ explode: {explode} }}"),
        Encoding::Label(explode) => format!("{ty}::Label {{ explode: {explode} }}"),
        Encoding::Simple(false) => format!("{ty}::SIMPLE"),
        Encoding::Simple(explode) => format!("{ty}::Simple {{ explode: {explode} }}"),
        Encoding::Form(true, false) => format!("{ty}::FORM"),
        Encoding::Form(explode, allow_reserved) => {
            format!("{ty}::Form {{ explode: {explode}, allow_reserved: {allow_reserved} }}")
        }
        Encoding::SpaceDelimited => format!("{ty}::SpaceDelimited"),
        Encoding::PipeDelimited => format!("{ty}::PipeDelimited"),
        Encoding::DeepObject => format!("{ty}::DeepObject"),
        Encoding::Json => format!("{ty}::Json"),
    }
}

/// The lines of the table that the body needs, and the step that writes it; nothing when there is nothing to write.
fn body(scope: &Scope<'_>, item: &Body) -> Option<(String, String)> {
    let own = format!("&self.{}", item.ident.0);
    let value = if item.required { &own } else { "value" };
    let (constant, step) = match &item.choice {
        None => {
            let (constant, call) = sent(scope, &item.content, value)?;
            (constant, format!("{call};"))
        }
        Some(choice) => (String::new(), chosen(scope, item, choice, value)?),
    };
    if item.required {
        return Some((constant, step));
    }
    let step = format!(
        "if let Some(value) = {own} {{\n{}}}",
        piece::indented(&step)
    );
    Some((constant, step))
}

/// The lines of the table that a content needs, and the call that writes its value.
fn sent(scope: &Scope<'_>, item: &Content, value: &str) -> Option<(String, String)> {
    let media_type = piece::literal(&item.media_type);
    let (table, constant) = match &item.payload {
        Payload::Form(_, table) | Payload::Parts(_, table) => form(scope, table),
        _ => (String::new(), String::new()),
    };
    let call = match &item.payload {
        Payload::Json(..) if item.media_type == "application/json" => {
            format!("request.json({value})?")
        }
        Payload::Json(..) => format!("request.json_as({media_type}, {value})?"),
        Payload::Form(..) => format!("request.form({value}, &{table})?"),
        Payload::Parts(..) => format!("request.multipart({media_type}, {value}, &{table})?"),
        Payload::Text => format!("request.text({media_type}, {value})?"),
        Payload::Bytes => format!("request.bytes({media_type}, {value})?"),
        Payload::Items(_) | Payload::Empty => return None,
    };
    Some((constant, call))
}

/// The step that writes the body as the media type that was chosen.
fn chosen(scope: &Scope<'_>, item: &Body, choice: &Choice, value: &str) -> Option<String> {
    let (chosen, pattern) = match &choice.field {
        Some(field) => (format!("self.{}.unwrap_or_default()", field.ident.0), ""),
        None => (value.to_owned(), "(value)"),
    };
    let value = if choice.field.is_some() {
        value
    } else {
        "value"
    };
    let mut arms = String::new();
    for (ident, _, content) in item.variants() {
        let (constant, call) = sent(scope, content, value)?;
        arms.push_str(&format!("{}::{}{pattern} => ", choice.ident.0, ident.0));
        if constant.is_empty() {
            arms.push_str(&format!("{call},\n"));
        } else {
            arms.push_str(&format!(
                "{{\n{}    {call};\n}}\n",
                piece::indented(&constant)
            ));
        }
    }
    Some(format!("match {chosen} {{\n{}}}", piece::indented(&arms)))
}

/// The table of a form: its name, and the lines that must stand before it is used.
fn form(scope: &Scope<'_>, item: &Form) -> (String, String) {
    let ty = scope.runtime_path("Form");
    match item.style {
        None if item.parts.is_empty() => return (format!("{ty}::PLAIN"), String::new()),
        Some(Encoding::DeepObject) if item.parts.is_empty() => {
            return (format!("{ty}::DEEP"), String::new());
        }
        _ => {}
    }
    let style = match item.style {
        None => "None".to_owned(),
        Some(style) => format!("Some({})", encoding(scope, style)),
    };
    let mut lines = format!("const FORM: {ty} = {ty} {{\n    style: {style},\n    parts: &[\n");
    for item in &item.parts {
        lines.push_str(&format!("        {},\n", part(scope, item)));
    }
    lines.push_str("    ],\n};\n");
    ("FORM".to_owned(), lines)
}

fn part(scope: &Scope<'_>, item: &FormPart) -> String {
    let (ty, name) = (scope.runtime_path("Part"), piece::literal(&item.name));
    let mut part = match (item.style, &item.media_type) {
        (Some(style), _) => format!("{ty}::styled({name}, {})", encoding(scope, style)),
        (None, Some(media_type)) => format!("{ty}::typed({name}, {})", piece::literal(media_type)),
        (None, None) => format!("{ty}::plain({name})"),
    };
    if !item.headers.is_empty() {
        let pairs = item.headers.iter();
        let pairs: Vec<String> = pairs
            .map(|(name, value)| format!("({}, {})", piece::literal(name), piece::literal(value)))
            .collect();
        part.push_str(&format!(".headers(&[{}])", pairs.join(", ")));
    }
    part
}

/// The HTTP method.
pub(super) fn method(scope: &Scope<'_>, method: &str) -> String {
    let name = match method {
        "GET" => "Get",
        "PUT" => "Put",
        "POST" => "Post",
        "DELETE" => "Delete",
        "OPTIONS" => "Options",
        "HEAD" => "Head",
        "PATCH" => "Patch",
        "TRACE" => "Trace",
        other => panic!("lower let the method {other} through, which no description has"),
    };
    format!("{}::{name}", scope.runtime_path("Method"))
}
