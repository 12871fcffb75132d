//! A description in a few calls.

use super::*;

/// Where everything stands.
pub(super) const MARK: Mark = Mark {
    file: FileId(0),
    index: 0,
};

/// Builds a [`Spec`].
pub(super) struct Builder<'a> {
    pub(super) spec: Spec<'a>,
}

impl<'a> Builder<'a> {
    pub(super) fn new() -> Self {
        let spec = Spec {
            texts: Vec::new(),
            info: Info::default(),
            servers: Vec::new(),
            schemas: Vec::new(),
            components: IndexMap::new(),
            wrong_examples: std::collections::HashSet::new(),
            operations: Vec::new(),
            left_out: Vec::new(),
            incoming: Vec::new(),
            security_schemes: IndexMap::new(),
            client_settings: IndexMap::new(),
            tags: IndexMap::new(),
            languages: vec!["en".to_owned(), "zh-Hant".to_owned()],
        };
        Self { spec }
    }

    pub(super) fn text(&mut self) -> SchemaId {
        self.add(Shape::String(None), |_| {})
    }

    pub(super) fn add(
        &mut self,
        shape: Shape<'a>,
        change: impl FnOnce(&mut Schema<'a>),
    ) -> SchemaId {
        let id = SchemaId(u32::try_from(self.spec.schemas.len()).expect("few schemas"));
        let mark = Mark {
            file: FileId(0),
            index: id.0 + 1,
        };
        let mut schema = Schema {
            mark,
            origin: Origin::Inside(SchemaId(0), Role::Items),
            rust_name: None,
            docs: Docs::default(),
            shape,
            nullable: false,
            limits: Limits::default(),
            listed: Vec::new(),
            contains: Vec::new(),
            implied: false,
            default: None,
            examples: Vec::new(),
            deprecated: false,
            read_only: false,
            write_only: false,
            sensitive: false,
            future: false,
            untyped: None,
            media_type: None,
            outgrown: false,
        };
        change(&mut schema);
        self.spec.schemas.push(schema);
        id
    }

    pub(super) fn named(&mut self, name: &str, shape: Shape<'a>) -> SchemaId {
        let id = self.add(shape, |schema| {
            schema.origin = Origin::Named(name.to_owned())
        });
        self.spec.components.insert(name.to_owned(), id);
        id
    }

    pub(super) fn component(&mut self, name: &str, members: &[(&str, SchemaId, bool)]) -> SchemaId {
        let id = self.named(name, Shape::Any);
        self.fill(id, members);
        id
    }

    pub(super) fn fill(&mut self, id: SchemaId, members: &[(&str, SchemaId, bool)]) {
        let mut object = ObjectShape::default();
        for (at, (name, schema, required)) in members.iter().enumerate() {
            let index = 1000 + id.0 * 100 + u32::try_from(at).expect("few members");
            let name_mark = Mark {
                file: FileId(0),
                index,
            };
            object.properties.insert(
                (*name).to_owned(),
                Property {
                    schema: *schema,
                    required: *required,
                    name_mark,
                },
            );
        }
        self.reshape(id, Shape::Object(object));
    }

    pub(super) fn reshape(&mut self, id: SchemaId, shape: Shape<'a>) {
        self.spec.schemas[id.0 as usize].shape = shape;
    }

    pub(super) fn operation(
        &mut self,
        id: &str,
        body: Option<SchemaId>,
        responses: &[(Status, Option<SchemaId>)],
    ) {
        let content = |schema| Content {
            mark: MARK,
            media_type: "application/json".to_owned(),
            payload: Payload::Json(schema),
            parts: Vec::new(),
            files: Vec::new(),
            examples: Vec::new(),
        };
        let body = body.map(|schema| Body {
            mark: MARK,
            docs: Docs::default(),
            required: true,
            content: content(schema),
            alternatives: Vec::new(),
            others: Vec::new(),
        });
        let responses = responses.iter().map(|(status, schema)| Response {
            mark: MARK,
            status: *status,
            docs: Docs::default(),
            content: schema.map(content),
            stream: None,
            others: Vec::new(),
            headers: Vec::new(),
            links: Vec::new(),
        });
        self.spec.operations.push(Operation {
            mark: MARK,
            id: id.to_owned(),
            has_id: true,
            rust_name: None,
            method: "PUT".to_owned(),
            path: "/things".to_owned(),
            docs: Docs::default(),
            tags: Vec::new(),
            deprecated: false,
            parameters: Vec::new(),
            body,
            responses: responses.collect(),
            security: Vec::new(),
            servers: Vec::new(),
            rate_limit: None,
            idempotent: None,
        });
    }
}
