//! What emitting one module must know about the others.

use super::packages::Packages;
use super::{Layout, bodies};
use crate::model::{Api, Item, Struct, TypePath, TypeRef};
use std::collections::{HashMap, HashSet};

/// The facts about the whole crate.
pub(super) struct Context<'a> {
    aliases: HashMap<TypePath, &'a TypeRef>,
    compound: HashSet<TypePath>,
    structs: HashMap<TypePath, &'a Struct>,
    deprecated: HashSet<TypePath>,
    /// The enums that carry a body, which are made of what they carry.
    bodies: HashSet<TypePath>,
    /// Whether the description speaks Traditional Chinese, so that the fixed phrases do too.
    pub(super) chinese: bool,
    /// The packages of types.
    pub(super) packages: Packages,
}

impl<'a> Context<'a> {
    /// Reads the facts off the model.
    pub(super) fn new(api: &'a Api, layout: &Layout) -> Self {
        let mut context = Self {
            aliases: HashMap::new(),
            compound: HashSet::new(),
            structs: HashMap::new(),
            deprecated: HashSet::new(),
            bodies: HashSet::new(),
            chinese: api
                .summary
                .texts
                .iter()
                .any(|(language, _)| language == "zh-Hant"),
            packages: Packages::new(api, layout.package_lines),
        };
        for module in &api.models {
            module
                .items
                .iter()
                .for_each(|item| context.add(false, item));
        }
        for module in &api.operations {
            module.items.iter().for_each(|item| context.add(true, item));
            let body = module.operation.body.as_ref();
            let choice = body.and_then(|body| body.choice.as_ref());
            let choice = choice.filter(|choice| bodies::carries(choice));
            context
                .bodies
                .extend(choice.map(|choice| bodies::path(&choice.ident)));
            if module.operation.docs.deprecated.is_some() {
                let ident = module.operation.ident.clone();
                context.deprecated.insert(TypePath {
                    in_operations: true,
                    ident,
                });
            }
        }
        context
    }

    fn add(&mut self, in_operations: bool, item: &'a Item) {
        let path = TypePath {
            in_operations,
            ident: item.ident().clone(),
        };
        match item {
            Item::Alias(item) => {
                self.aliases.insert(path.clone(), &item.ty);
            }
            Item::Struct(item) => {
                self.structs.insert(path.clone(), item);
                self.compound.insert(path.clone());
            }
            Item::Union(_) => {
                self.compound.insert(path.clone());
            }
            Item::Enum(_) => {}
        }
        if item.docs().deprecated.is_some() {
            self.deprecated.insert(path);
        }
    }

    /// The folder of the operations, or of the types in a package or the client.
    pub(super) fn folder(&self, operations: bool, package: Option<usize>) -> String {
        let below = if operations { "operations" } else { "models" };
        format!("{}src/{below}", self.packages.prefix(package))
    }

    /// The type behind any aliases. An alias of itself is left as it is.
    pub(super) fn resolve<'t>(&self, ty: &'t TypeRef) -> &'t TypeRef
    where
        'a: 't,
    {
        let mut resolved = ty;
        for _ in 0..=self.aliases.len() {
            match resolved {
                TypeRef::Named(path) => match self.aliases.get(path) {
                    Some(target) => resolved = target,
                    None => return resolved,
                },
                _ => return resolved,
            }
        }
        ty
    }

    /// Whether the type is a struct or a union of this crate, or an option of one, which variants of an enum hold in a box.
    pub(super) fn is_compound(&self, ty: &TypeRef) -> bool {
        match self.resolve(ty) {
            TypeRef::Named(path) => self.compound.contains(path),
            TypeRef::Option(inner) => self.is_compound(inner),
            _ => false,
        }
    }

    /// Whether the type is an enum that carries a body.
    pub(super) fn is_body(&self, path: &TypePath) -> bool {
        self.bodies.contains(path)
    }

    /// The struct behind a type.
    pub(super) fn structure(&self, ty: &TypeRef) -> Option<&'a Struct> {
        match self.resolve(ty) {
            TypeRef::Named(path) => self.structs.get(path).copied(),
            _ => None,
        }
    }

    /// Whether the named type is deprecated.
    pub(super) fn is_deprecated(&self, path: &TypePath) -> bool {
        self.deprecated.contains(path)
    }

    /// Whether naming this type names a deprecated one.
    pub(super) fn names_deprecated(&self, ty: &TypeRef) -> bool {
        let mut found = false;
        ty.each_path(&mut |path| found |= self.is_deprecated(path));
        found
    }
}
