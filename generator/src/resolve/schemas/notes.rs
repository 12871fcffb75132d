//! Annotations: texts, flags and sample values of a schema, from the text at hand.

use super::flat::Flat;
use super::parts::Mask;
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::resolve::resolver::Resolver;
use crate::resolve::{SchemaId, text};
use crate::source::Node;

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// Fills in everything about the schema that is not its shape. Own texts win over those of inline members.
    pub(super) fn take_notes(&mut self, id: SchemaId, flat: &Flat<'d, 'a>) {
        let mut docs = super::Docs::default();
        let mut examples: Vec<&'a Node> = Vec::new();
        let (mut read_only, mut write_only) = (None, None);
        let (mut deprecated, mut sensitive, mut future) = (false, false, None);
        let (mut default, mut rust_name) = (None, None);
        for schema in &flat.notes {
            let more = self
                .languages
                .docs(&schema.text, schema.source.as_ref(), self.sink);
            text::fill(&mut docs, more);
            examples.extend(&schema.examples);
            default = default.or(schema.default);
            rust_name = rust_name.or(schema
                .rust_name
                .map(|name| (name.value.to_owned(), name.mark)));
            deprecated |= schema.deprecated;
            read_only = read_only.or(schema.read_only.filter(|flag| flag.value));
            write_only = write_only.or(schema.write_only.filter(|flag| flag.value));
            sensitive |= schema.sensitive.is_some_and(|flag| flag.value);
            future = future.or(schema.future.filter(|flag| flag.value));
        }
        for leaf in flat
            .leaves
            .iter()
            .filter(|leaf| !leaf.mask.has(Mask::INLINE))
        {
            sensitive |= leaf.schema.sensitive.is_some_and(|flag| flag.value);
            future = future.or(leaf.schema.future.filter(|flag| flag.value));
            default = default.or(leaf.schema.default);
        }
        sensitive |= flat.leaves.iter().any(|leaf| {
            leaf.schema
                .format
                .is_some_and(|format| format.value == "password")
        });
        if let (Some(read), Some(write)) = (read_only, write_only) {
            self.report(
                Diagnostic::error(
                    codes::READ_WRITE_ONLY,
                    write.mark,
                    said!("`readOnly` and `writeOnly` exclude each other"),
                )
                .related(read.mark, said!("`readOnly` stands here")),
            );
            (read_only, write_only) = (None, None);
        }
        let schema = self.schema_mut(id);
        schema.docs = docs;
        schema.examples = examples;
        schema.default = default;
        schema.rust_name = rust_name;
        schema.deprecated = deprecated;
        schema.read_only = read_only.is_some();
        schema.write_only = write_only.is_some();
        schema.sensitive = sensitive;
        schema.future = future.is_some();
        if let Some(flag) = future {
            self.futures.push((id, flag.mark));
        }
    }
}
