//! What can only be said when every schema has its shape: `null` through aliases, dates, and finite values.

use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::resolve::resolver::Resolver;
use crate::resolve::{Schema, SchemaId, Shape};

impl Resolver<'_, '_, '_> {
    /// Completes the arena.
    pub(in crate::resolve) fn finish_schemas(&mut self) {
        self.limit_nesting();
        self.limit_tuples();
        self.keep_of_neighbours();
        self.spread_nullability();
        self.check_futures();
        self.check_names();
        self.check_contains();
        self.check_inhabited();
    }

    /// An alias of a nullable schema is nullable, and a union with a nullable variant too.
    fn spread_nullability(&mut self) {
        let list = &mut self.schemas.list;
        let mut users: Vec<Vec<u32>> = vec![Vec::new(); list.len()];
        for (user, schema) in (0..).zip(list.iter()) {
            match &schema.shape {
                Shape::Alias(target) => users[target.0 as usize].push(user),
                Shape::Union(union) => {
                    for variant in &union.variants {
                        users[variant.schema.0 as usize].push(user);
                    }
                }
                _ => {}
            }
        }
        let mut waiting: Vec<usize> = (0..list.len())
            .filter(|index| list[*index].nullable)
            .collect();
        while let Some(index) = waiting.pop() {
            for user in &users[index] {
                let user = *user as usize;
                if !list[user].nullable {
                    list[user].nullable = true;
                    waiting.push(user);
                }
            }
        }
    }

    /// The schema at the end of a chain of aliases; `None` for a chain without an end.
    pub(in crate::resolve) fn end_of_aliases(&self, id: SchemaId) -> Option<SchemaId> {
        let mut current = id;
        for _ in 0..=self.schemas.list.len() {
            match self.schema(current).shape {
                Shape::Alias(target) => current = target,
                _ => return Some(current),
            }
        }
        None
    }

    fn check_futures(&mut self) {
        for (id, mark) in std::mem::take(&mut self.futures) {
            let end = self.end_of_aliases(id).unwrap_or(id);
            let is_date = matches!(
                &self.schema(end).shape,
                Shape::String(Some(format)) if format == "date" || format == "date-time"
            );
            if !is_date {
                self.report(
                    Diagnostic::error(codes::FUTURE_TYPE, mark, said!("`x-future` stands on something that is no date"))
                        .help(said!("it belongs beside `type: string` with `format: date` or `format: date-time`")),
                );
            }
        }
    }

    /// Finds schemas whose every value would contain a value of the same schema.
    fn check_inhabited(&mut self) {
        let list = &self.schemas.list;
        let mut missing: Vec<usize> = Vec::with_capacity(list.len());
        let mut users: Vec<Vec<u32>> = vec![Vec::new(); list.len()];
        for (user, schema) in (0..).zip(list.iter()) {
            let needs = needs(schema);
            for need in &needs.of {
                users[need.0 as usize].push(user);
            }
            missing.push(if needs.all {
                needs.of.len()
            } else {
                usize::from(!needs.of.is_empty())
            });
        }
        let mut waiting: Vec<usize> = (0..list.len())
            .filter(|index| missing[*index] == 0)
            .collect();
        while let Some(index) = waiting.pop() {
            for user in &users[index] {
                let user = *user as usize;
                if missing[user] > 0 {
                    missing[user] -= 1;
                    if missing[user] == 0 {
                        waiting.push(user);
                    }
                }
            }
        }
        let endless: Vec<_> = (0..list.len())
            .filter(|index| {
                missing[*index] > 0
                    && matches!(
                        list[*index].shape,
                        Shape::Object(_) | Shape::Tuple(_) | Shape::Alias(_)
                    )
            })
            .map(|index| list[index].mark)
            .collect();
        if let Some(first) = endless.first() {
            let mut finding = Diagnostic::error(
                codes::INFINITE_SCHEMA,
                *first,
                said!("no finite value matches this schema: it requires a value of itself"),
            )
            .help(said!(
                "make one of the properties in the circle optional or nullable"
            ));
            for other in endless.iter().skip(1).take(3) {
                finding = finding.related(*other, said!("part of the circle, or in need of it"));
            }
            self.report(finding);
        }
    }
}

/// The schemas that must have a value for this one to have a value: all of them, or any one.
struct Needs {
    of: Vec<SchemaId>,
    all: bool,
}

fn needs(schema: &Schema<'_>) -> Needs {
    if schema.nullable {
        return Needs {
            of: Vec::new(),
            all: true,
        };
    }
    match &schema.shape {
        Shape::Object(object) => {
            let of = object
                .properties
                .values()
                .filter(|property| property.required)
                .map(|it| it.schema)
                .collect();
            Needs { of, all: true }
        }
        Shape::Union(union) => Needs {
            of: union
                .variants
                .iter()
                .map(|variant| variant.schema)
                .collect(),
            all: false,
        },
        Shape::Alias(target) => Needs {
            of: vec![*target],
            all: true,
        },
        Shape::Tuple(tuple) => Needs {
            of: tuple.places[..tuple.required].to_vec(),
            all: true,
        },
        Shape::Array(items) if schema.limits.min_items.is_some_and(|least| least > 0) => Needs {
            of: vec![*items],
            all: true,
        },
        _ => Needs {
            of: Vec::new(),
            all: true,
        },
    }
}
