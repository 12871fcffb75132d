//! Which parts of the crate can be left out: one feature for each tag, or, where an operation has none, for the first
//! part of its path that tells it from others. A feature brings its operations and every type that these need.
//!
//! A module is compiled with any of the features that need it. What all of them need is compiled always, since nobody who
//! calls an operation can do without it. Where a resource can stand in place of its id, JSON stands in for its type
//! unless a feature brings it. What no operation needs has a feature of its own.

mod reach;

use super::cx::Cx;
use super::docs::inline::{code, visible};
use super::docs::phrases;
use super::naming;
use crate::model::{ALL_OPERATIONS, Api, Feature, Item};
use crate::resolve::Operation;
use reach::{Held, Spread};

use std::collections::{HashMap, HashSet};

/// The features that every crate has, or that its runtime asks for.
const TAKEN: [&str; 7] = [
    "default",
    ALL_OPERATIONS,
    "std",
    "pattern",
    "reqwest",
    "blocking",
    "tracing",
];

/// Gives the crate its features, and each module those that it is compiled with.
pub(super) fn fill(cx: &Cx<'_, '_>, api: &mut Api) {
    let groups = groups(&cx.spec.operations);
    if groups.names.len() < 2 {
        return;
    }
    let mut taken: HashSet<String> = TAKEN.map(str::to_owned).into();
    for (at, name) in groups.names.iter().enumerate() {
        let own = cx.spec.tags.get(*name);
        let line = own.map(|docs| cx.languages.short_line(docs));
        let count = groups.of.iter().filter(|of| of.contains(&at)).count();
        let instead = || cx.languages.say(phrases::FEATURE_OF, &[&count.to_string()]);
        api.features.push(Feature {
            name: claim(&spelled(name), &mut taken),
            line: line
                .filter(|line| !line.is_empty())
                .map_or_else(instead, |line| visible(&line).into_owned()),
        });
    }
    for (module, of) in api.operations.iter_mut().zip(&groups.of) {
        module.features.clone_from(of);
    }
    let Spread { has_others, held } = reach::spread(api);
    if has_others {
        api.features.push(Feature {
            name: claim("other-types", &mut taken),
            line: cx.languages.say(phrases::FEATURE_OTHERS, &[]),
        });
    }
    tell_held(cx, api, &held);
    tell(cx, api);
}

/// Says at each variant whose type can be missing which features bring it.
fn tell_held(cx: &Cx<'_, '_>, api: &mut Api, held: &Held) {
    /// More names than these would say nothing to a reader; `Cargo.toml` lists all features.
    const MOST: usize = 4;
    let names: Vec<String> = api.features.iter().map(|one| code(&one.name)).collect();
    let models = api.models.iter_mut().map(|module| &mut module.items);
    let all = models.chain(api.operations.iter_mut().map(|module| &mut module.items));
    for (at, items) in all.enumerate() {
        let unions = items.iter_mut().filter_map(|item| match item {
            Item::Union(item) => Some(item),
            _ => None,
        });
        for union in unions {
            let lines = union.variants.iter().map(|variant| {
                let path = union.offered(variant)?;
                let features = held.get(&(at, path.clone()))?;
                let names = features.iter().take(MOST).map(|at| names[*at].as_str());
                let more = (features.len() > MOST).then_some("…");
                let names: Vec<&str> = names.chain(more).collect();
                Some(cx.languages.say(phrases::BROUGHT_BY, &[&names.join(" / ")]))
            });
            let lines: Vec<Option<String>> = lines.collect();
            for (variant, line) in union.variants.iter_mut().zip(lines) {
                variant
                    .docs
                    .lines
                    .extend(line.map(|line| format!("- {line}")));
            }
        }
    }
}

/// Says in the docs of the crate what features there are, and in those of each operation what brings it.
fn tell(cx: &Cx<'_, '_>, api: &mut Api) {
    let lines = &mut api.docs.lines;
    let title = cx.languages.say(phrases::FEATURES_TITLE, &[]);
    let text = cx.languages.say(phrases::FEATURES, &[]);
    lines.extend([String::new(), format!("# {title}"), String::new()]);
    lines.extend([text, String::new()]);
    for feature in &api.features {
        lines.push(format!("- {}: {}", code(&feature.name), feature.line));
    }
    for module in &mut api.operations {
        let names = module.features.iter();
        let names: Vec<_> = names.map(|at| code(&api.features[*at].name)).collect();
        if !names.is_empty() {
            let line = cx
                .languages
                .say(phrases::NEEDS_FEATURE, &[&names.join(" / ")]);
            module.operation.docs.lines.push(format!("- {line}"));
        }
    }
}

/// The parts of the service, in the order of the description, and those of each operation.
struct Groups<'s> {
    names: Vec<&'s str>,
    of: Vec<Vec<usize>>,
}

fn groups<'s>(operations: &'s [Operation<'_>]) -> Groups<'s> {
    let shared = shared_segments(operations);
    let mut groups = Groups {
        names: Vec::new(),
        of: Vec::new(),
    };
    // Tags that are spelled alike are one feature.
    let mut places: HashMap<String, usize> = HashMap::new();
    for operation in operations {
        let tags = operation.tags.iter().map(String::as_str);
        let mut names: Vec<&str> = tags.collect();
        if names.is_empty() {
            names.push(part_of(&operation.path, shared));
        }
        let mut of: Vec<usize> = Vec::new();
        for name in names {
            let at = *places.entry(spelled(name)).or_insert_with(|| {
                groups.names.push(name);
                groups.names.len() - 1
            });
            if !of.contains(&at) {
                of.push(at);
            }
        }
        of.sort_unstable();
        groups.of.push(of);
    }
    groups
}

/// How many segments all paths begin with alike.
fn shared_segments(operations: &[Operation<'_>]) -> usize {
    let mut paths = operations.iter().map(|one| segments(&one.path));
    let Some(first) = paths.next() else {
        return 0;
    };
    let first: Vec<&str> = first.collect();
    paths.fold(first.len(), |count, path| {
        let alike = path.zip(&first).take_while(|(one, other)| one == *other);
        count.min(alike.count())
    })
}

fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|segment| !segment.is_empty())
}

/// The first segment behind the shared ones that is a word: neither a version nor a parameter.
fn part_of(path: &str, shared: usize) -> &str {
    let is_version = |segment: &str| {
        let rest = segment.strip_prefix(['v', 'V']).unwrap_or(segment);
        rest.starts_with(|c: char| c.is_ascii_digit())
    };
    let is_word = |segment: &&str| !segment.contains('{') && !is_version(segment);
    let mut behind = segments(path).skip(shared).filter(is_word);
    let all = segments(path).filter(is_word);
    behind.next().or_else(|| all.last()).unwrap_or("root")
}

/// The name as cargo takes it: words in lower case, with `-` between them.
fn spelled(name: &str) -> String {
    let snake = naming::field_name(name).unwrap_or_default();
    let kebab = naming::stem(&snake).replace('_', "-");
    match kebab.chars().next() {
        None => "others".to_owned(),
        Some(_) => kebab,
    }
}

fn claim(name: &str, taken: &mut HashSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    let free = std::iter::once(name.to_owned())
        .chain(numbered)
        .find(|one| taken.insert(one.clone()));
    free.unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_a_part_that_tells_it_from_others() {
        for (path, shared, part) in [
            ("/v1/customers/{id}", 0, "customers"),
            ("/api/v1/customers", 2, "customers"),
            ("/{owner}/repos", 0, "repos"),
            ("/api", 1, "api"),
            ("/2024-01/orders", 0, "orders"),
            ("/{id}", 0, "root"),
            ("/", 0, "root"),
        ] {
            assert_eq!(part_of(path, shared), part, "{path}");
        }
    }

    #[test]
    fn features_are_spelled_as_cargo_takes_them() {
        for (tag, name) in [
            ("Customers", "customers"),
            ("type", "type"),
            ("Apps & Users", "apps-users"),
            ("apps_v1", "apps-v1"),
            ("客戶", "客戶"),
            ("", "others"),
        ] {
            assert_eq!(spelled(tag), name, "{tag}");
        }
        let mut taken = HashSet::from(["std".to_owned()]);
        assert_eq!(claim("std", &mut taken), "std-2");
        assert_eq!(claim("std", &mut taken), "std-3");
    }
}
