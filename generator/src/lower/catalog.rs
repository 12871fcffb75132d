//! Which types exist, what they are called and in which module they live.
//!
//! Each schema of `components` is a module with its inline types; named schemas of other files follow; the inline
//! types of an operation stand in the module of that operation, those of webhooks and callbacks in one of their own. What
//! several operations or schemas have alike inline is one type, in a module of its own.

mod shared;
pub(crate) mod walk;

use crate::diagnostic::said;
use std::collections::{HashMap, HashSet};

use super::direction::{Directions, TypeKey};
use super::naming;
use super::scope::{Scope, Wish, chosen};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::model::{Ident, TypePath};
use crate::resolve::{Body, Operation, Origin, SchemaId, Spec, Status};
use crate::source::Mark;

/// All names of types, and the order in which they are written.
#[derive(Debug, Default)]
pub(crate) struct Catalog {
    /// The modules of models, in order.
    pub(crate) modules: Vec<PlannedModule>,
    /// The operations, in order.
    pub(crate) operations: Vec<PlannedOperation>,
    /// The name of each type and alias.
    pub(crate) names: HashMap<TypeKey, TypePath>,
    /// The names of types under `models`.
    pub(crate) models_scope: Scope,
    /// The names of types under `operations`.
    pub(crate) operations_scope: Scope,
}

/// A module of models to be.
#[derive(Debug)]
pub(crate) struct PlannedModule {
    /// Its name.
    pub(crate) ident: Ident,
    /// Where its schema stands.
    pub(crate) mark: Mark,
    /// The schemas that become items of it, in order.
    pub(crate) items: Vec<SchemaId>,
    /// A second name of a schema that already has one: an alias to it.
    pub(crate) twin: Option<(Ident, SchemaId)>,
}

/// The names of an operation.
#[derive(Debug)]
pub(crate) struct PlannedOperation {
    /// The struct.
    pub(crate) ident: Ident,
    /// The method on a client.
    pub(crate) method_ident: Ident,
    /// The module.
    pub(crate) module: Ident,
    /// The error enum.
    pub(crate) error: Ident,
    /// The inline schemas that become items of the module, in order.
    pub(crate) items: Vec<SchemaId>,
}

/// Finds a name for everything.
pub(crate) fn plan(spec: &Spec<'_>, directions: &Directions, sink: &mut Sink<'_>) -> Catalog {
    let mut planner = Planner {
        spec,
        directions,
        sink,
        catalog: Catalog::default(),
        modules: Scope::default(),
        walked: HashSet::new(),
        depth: 0,
    };
    let roots = planner.name_components();
    planner.shared();
    planner.fill_modules(roots);
    planner.incoming();
    planner.operations();
    planner.leftovers();
    planner.catalog
}

struct Planner<'p, 'a, 'k, 's> {
    spec: &'p Spec<'a>,
    directions: &'p Directions,
    sink: &'k mut Sink<'s>,
    catalog: Catalog,
    modules: Scope,
    walked: HashSet<SchemaId>,
    /// How many inline schemas stand around the one that is walked.
    depth: usize,
}

impl Planner<'_, '_, '_, '_> {
    /// Names the schemas that have a name in the description, before any inline type can take one.
    fn name_components(&mut self) -> Vec<(SchemaId, Ident, bool)> {
        let mut roots = Vec::new();
        for (name, &id) in &self.spec.components {
            let is_twin = self.name_of(id).is_some();
            let ident = self.claim_model(name, id, is_twin);
            roots.push((id, ident, is_twin));
        }
        for at in 0..self.spec.schemas.len() {
            let id = SchemaId(u32::try_from(at).unwrap_or(u32::MAX));
            if let Origin::Named(name) = &self.spec.schemas[at].origin
                && self.name_of(id).is_none()
                && self.directions.is_reached(id)
            {
                let ident = self.claim_model(&name.clone(), id, false);
                roots.push((id, ident, false));
            }
        }
        roots
            .iter()
            .for_each(|(id, ..)| self.name_input(*id, false));
        roots
    }

    fn claim_model(&mut self, name: &str, id: SchemaId, is_twin: bool) -> Ident {
        let schema = &self.spec.schemas[id.0 as usize];
        let own = chosen(
            schema.rust_name.as_ref().filter(|_| !is_twin),
            true,
            self.sink,
        );
        let explicit = own.is_some();
        let wanted = own
            .or_else(|| naming::type_name(name))
            .unwrap_or_else(|| self.empty(schema.mark, "Value"));
        let wish = Wish {
            name: wanted,
            wire: name,
            mark: Some(schema.mark),
            explicit,
            snake: false,
        };
        let ident = self.catalog.models_scope.claim(wish, self.sink);
        if !is_twin {
            self.put(id, false, ident.clone(), false);
        }
        ident
    }

    /// Names the `Input` half of a split schema.
    fn name_input(&mut self, id: SchemaId, in_operations: bool) {
        if !self.directions.is_split(id)
            || self
                .catalog
                .names
                .contains_key(&TypeKey { id, input: true })
        {
            return;
        }
        let Some(name) = self
            .name_of(id)
            .map(|path| format!("{}Input", path.ident.0))
        else {
            return;
        };
        let mark = self.spec.schemas[id.0 as usize].mark;
        let wish = Wish {
            name: name.clone(),
            wire: &name,
            mark: Some(mark),
            explicit: false,
            snake: false,
        };
        let ident = self.claim_type(wish, in_operations);
        self.put(id, true, ident, in_operations);
    }

    fn fill_modules(&mut self, roots: Vec<(SchemaId, Ident, bool)>) {
        for (id, ident, is_twin) in roots {
            let mark = self.spec.schemas[id.0 as usize].mark;
            let module = self.claim_module(&ident, "model");
            let mut items = Vec::new();
            if !is_twin {
                items.push(id);
                self.walk_inside(id, &ident.0, false, &mut items);
            }
            let twin = is_twin.then_some((ident, id));
            self.catalog.modules.push(PlannedModule {
                ident: module,
                mark,
                items,
                twin,
            });
        }
    }

    /// The payloads of what the server sends on its own account.
    fn incoming(&mut self) {
        for operation in &self.spec.incoming {
            let base = naming::type_name(&operation.id).unwrap_or_else(|| "Incoming".to_owned());
            let mut items = Vec::new();
            self.payloads(operation, &base, false, &mut items);
            if !items.is_empty() {
                let module = self.claim_module(&Ident(base), "model");
                self.catalog.modules.push(PlannedModule {
                    ident: module,
                    mark: operation.mark,
                    items,
                    twin: None,
                });
            }
        }
    }

    fn operations(&mut self) {
        let models: Vec<String> = self
            .catalog
            .names
            .values()
            .map(|path| path.ident.0.clone())
            .collect();
        models
            .iter()
            .for_each(|name| self.catalog.operations_scope.reserve(name));
        let mut methods = Scope::default();
        naming::RESERVED_METHODS
            .iter()
            .for_each(|name| methods.reserve(name));
        ["builder", "call"]
            .iter()
            .for_each(|name| methods.reserve(name));
        let modules = std::mem::take(&mut self.modules);
        let spec = self.spec;
        let idents: Vec<Ident> = spec
            .operations
            .iter()
            .map(|operation| self.claim_operation(operation))
            .collect();
        for (operation, ident) in spec.operations.iter().zip(idents) {
            let module = self.claim_module(&ident, "operation");
            let method = Wish {
                name: naming::field_name(&ident.0).unwrap_or_else(|| "call".to_owned()),
                wire: &operation.id,
                mark: None,
                explicit: false,
                snake: true,
            };
            let method_ident = methods.claim(method, self.sink);
            let error = self.claim_error(&ident);
            let mut items = Vec::new();
            self.payloads(operation, &ident.0, true, &mut items);
            self.catalog.operations.push(PlannedOperation {
                ident,
                method_ident,
                module,
                error,
                items,
            });
        }
        self.modules = modules;
    }

    fn claim_operation(&mut self, operation: &Operation<'_>) -> Ident {
        let own = chosen(operation.rust_name.as_ref(), true, self.sink);
        let explicit = own.is_some();
        let spelled = own.or_else(|| naming::type_name(&operation.id));
        let mut name = spelled.unwrap_or_else(|| self.empty(operation.mark, "Operation"));
        if !explicit && self.catalog.models_scope.has(&name) {
            let stem = name.strip_suffix("Model").unwrap_or(&name);
            let others = ["Operation", "Call"].map(|part| format!("{stem}{part}"));
            let free = others
                .into_iter()
                .find(|other| !self.catalog.operations_scope.has(other));
            name = free.unwrap_or(name);
        }
        let wish = Wish {
            name,
            wire: &operation.id,
            mark: Some(operation.mark),
            explicit,
            snake: false,
        };
        self.catalog.operations_scope.claim(wish, self.sink)
    }

    /// `{Operation}Error`, or `{Operation}Failure` where a schema is called that. Nobody wrote it, so nobody is told.
    fn claim_error(&mut self, ident: &Ident) -> Ident {
        let names = ["Error", "Failure"].map(|part| format!("{}{part}", ident.0));
        let scope = &mut self.catalog.operations_scope;
        let name = names
            .iter()
            .find(|name| !scope.has(name))
            .unwrap_or(&names[0])
            .clone();
        scope.claim(
            Wish {
                name,
                wire: &ident.0,
                mark: None,
                explicit: false,
                snake: false,
            },
            self.sink,
        )
    }

    /// Names the inline types of parameters, body and responses.
    fn payloads(
        &mut self,
        operation: &Operation<'_>,
        base: &str,
        in_operations: bool,
        items: &mut Vec<SchemaId>,
    ) {
        for parameter in &operation.parameters {
            let part = naming::name_part(&parameter.name).unwrap_or_else(|| "Parameter".to_owned());
            self.walk(
                parameter.schema,
                format!("{base}{part}"),
                in_operations,
                items,
            );
        }
        let contents = operation.body.iter().flat_map(Body::contents);
        for (at, content) in contents.enumerate() {
            if let Some(id) = content.payload.schema() {
                let part = match at {
                    0 => String::new(),
                    _ => naming::media_type(&content.media_type),
                };
                self.walk(id, format!("{base}{part}Body"), in_operations, items);
            }
        }
        let bodies = operation
            .responses
            .iter()
            .filter(|response| response.content.is_some())
            .count();
        for response in &operation.responses {
            let content = response.content.as_ref();
            if let Some(id) = content.and_then(|content| content.payload.schema()) {
                let status = match response.status {
                    _ if bodies == 1 => String::new(),
                    Status::Exact(code) => code.to_string(),
                    Status::Range(hundred) => format!("{hundred}xx"),
                    Status::Default => "Default".to_owned(),
                };
                self.walk(id, format!("{base}Response{status}"), in_operations, items);
            }
            if let Some(id) = response
                .stream
                .as_ref()
                .and_then(|one| one.payload.schema())
            {
                self.walk(id, format!("{base}Item"), in_operations, items);
            }
            for header in &response.headers {
                let part = naming::name_part(&header.name).unwrap_or_else(|| "Header".to_owned());
                self.walk(header.schema, format!("{base}{part}"), in_operations, items);
            }
        }
    }

    /// What is reached only in ways that no walk takes: a reference into the inside of something.
    fn leftovers(&mut self) {
        for at in 0..self.spec.schemas.len() {
            let id = SchemaId(u32::try_from(at).unwrap_or(u32::MAX));
            let schema = &self.spec.schemas[at];
            if !walk::is_a_type(&schema.shape)
                || !self.directions.is_reached(id)
                || self.name_of(id).is_some()
            {
                continue;
            }
            let base = self.origin_name(id);
            self.module_of(id, base);
        }
    }

    /// A module for a type and what is only reached through it, when the type gets a name.
    fn module_of(&mut self, id: SchemaId, base: String) {
        let mut items = Vec::new();
        self.walk(id, base, false, &mut items);
        if let Some(path) = self.name_of(id).cloned() {
            let module = self.claim_module(&path.ident, "model");
            self.catalog.modules.push(PlannedModule {
                ident: module,
                mark: self.spec.schemas[id.0 as usize].mark,
                items,
                twin: None,
            });
        }
    }

    fn claim_module(&mut self, ident: &Ident, suffix: &str) -> Ident {
        let name = naming::module_name(&ident.0, suffix);
        let wish = Wish {
            name,
            wire: &ident.0,
            mark: None,
            explicit: false,
            snake: true,
        };
        self.modules.claim(wish, self.sink)
    }

    fn put(&mut self, id: SchemaId, input: bool, ident: Ident, in_operations: bool) {
        self.catalog.names.insert(
            TypeKey { id, input },
            TypePath {
                in_operations,
                ident,
            },
        );
    }

    fn name_of(&self, id: SchemaId) -> Option<&TypePath> {
        self.catalog.names.get(&TypeKey { id, input: false })
    }

    fn claim_type(&mut self, wish: Wish<'_>, in_operations: bool) -> Ident {
        let catalog = &mut self.catalog;
        let scope = if in_operations {
            &mut catalog.operations_scope
        } else {
            &mut catalog.models_scope
        };
        scope.claim(wish, self.sink)
    }

    fn empty(&mut self, mark: Mark, instead: &str) -> String {
        let message = said!(
            "the empty name has nothing that Rust can spell; it becomes `{0}`",
            instead
        );
        self.sink.push(
            Diagnostic::note(codes::NAME_EMPTY, mark, message)
                .help(said!("`x-rust-name` chooses a name")),
        );
        instead.to_owned()
    }
}
