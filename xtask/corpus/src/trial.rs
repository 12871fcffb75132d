//! From values and their schemas to the cases of a program, and from its results to what is told.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::compare::{Comparer, short};
use crate::examples::Way;
use crate::judge::Judge;
use crate::original::Original;
use crate::program::Table;
use crate::report::{Failed, Trials};
use crate::through::Case;
use crate::types::RustType;

/// So many failures of a document are kept.
const MOST_FAILURES: usize = 500;

/// A value that may go through types.
pub(crate) struct Candidate<'v> {
    /// Where it stands, or where its schema stands.
    pub(crate) at: String,
    /// Its schema.
    pub(crate) schema: String,
    /// Which way it travels.
    pub(crate) way: Way,
    /// The value.
    pub(crate) value: &'v Value,
}

/// A value on its way through one type.
struct Trial {
    candidate: usize,
    schema: String,
    way: Way,
    rust: String,
    case: usize,
}

/// All values of one kind, with what the judge says.
pub(crate) struct Batch<'v> {
    candidates: Vec<Candidate<'v>>,
    trials: Vec<Trial>,
    told: Trials,
}

impl<'v> Batch<'v> {
    /// Judges the values, and adds a case for each type that an accepted one goes through.
    pub(crate) fn new(
        candidates: Vec<Candidate<'v>>,
        types: &BTreeMap<String, Vec<RustType>>,
        judge: &Judge,
        table: &mut Table,
        cases: &mut Vec<Case>,
    ) -> Self {
        let mut told = Trials {
            found: candidates.len(),
            ..Trials::default()
        };
        let mut trials = Vec::new();
        for (index, candidate) in candidates.iter().enumerate() {
            let Some(types) = types.get(&candidate.schema) else {
                let is_valid = judge.accepts(candidate.way, &candidate.schema, candidate.value);
                told.without_type += usize::from(is_valid);
                continue;
            };
            let before = trials.len();
            for ty in types_of_way(types, candidate.way) {
                let way = match candidate.way {
                    Way::Any => ty.way,
                    way => way,
                };
                let schema = whole(&candidate.schema);
                let accepts = |place: &str| judge.accepts(way, place, candidate.value);
                if !accepts(&candidate.schema) || !accepts(schema) {
                    continue;
                }
                trials.push(Trial {
                    candidate: index,
                    schema: schema.to_owned(),
                    way,
                    rust: ty.name.clone(),
                    case: cases.len(),
                });
                cases.push(Case {
                    number: table.number(&ty.name),
                    text: candidate.value.to_string(),
                });
            }
            told.valid += usize::from(trials.len() > before);
        }
        Self {
            candidates,
            trials,
            told,
        }
    }

    /// What is told when the crate has no program to send values through.
    pub(crate) fn unsent(self) -> Trials {
        self.told
    }

    /// Compares what came back.
    pub(crate) fn compare(
        mut self,
        results: &[Result<String, String>],
        judge: &Judge,
        original: &Original,
    ) -> Trials {
        let comparer = Comparer::new(judge);
        for trials in self.trials.chunk_by(|a, b| a.candidate == b.candidate) {
            let candidate = &self.candidates[trials[0].candidate];
            let (mut undeclared, mut one_way, mut is_equal) = (0, 0, true);
            for trial in trials {
                let failed = match results.get(trial.case) {
                    Some(Ok(text)) => {
                        // It is text that `serde_json` wrote, by another version of its own at most.
                        let back = serde_json::from_str(text).unwrap_or_default();
                        let found =
                            comparer.compare(&trial.schema, trial.way, candidate.value, &back);
                        undeclared = undeclared.max(found.undeclared);
                        one_way = one_way.max(found.one_way);
                        found
                            .difference
                            .map(|(place, how)| format!("`{place}`: {how}"))
                    }
                    Some(Err(reason)) => Some(reason.clone()),
                    None => Some("nothing came back".to_owned()),
                };
                let Some(what) = failed else { continue };
                is_equal = false;
                if self.told.failures.len() < MOST_FAILURES {
                    self.told.failures.push(Failed {
                        at: original.shown(&candidate.at),
                        rust: trial.rust.clone(),
                        what,
                        value: short(candidate.value),
                    });
                }
            }
            self.told.equal += usize::from(is_equal);
            self.told.undeclared += undeclared;
            self.told.one_way += one_way;
        }
        self.told
    }
}

/// The types that a value goes through which travels that way: those of the way, or all when nobody knows.
fn types_of_way(types: &[RustType], way: Way) -> Vec<&RustType> {
    let fits = |ty: &&RustType| way == Way::Any || ty.way == Way::Any || ty.way == way;
    let fitting: Vec<&RustType> = types.iter().filter(fits).collect();
    if fitting.is_empty() {
        return types.iter().collect();
    }
    fitting
}

/// The schema that a member of `allOf` is a part of: only that became a type.
fn whole(schema: &str) -> &str {
    let mut whole = schema;
    while let Some((rest, index)) = whole.rsplit_once('/')
        && index.bytes().all(|byte| byte.is_ascii_digit())
        && let Some(outer) = rest.strip_suffix("/allOf")
    {
        whole = outer;
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn original() -> Original {
        Original::of(json!({"openapi": "3.1.0", "components": {"schemas": {"A": {
            "required": ["a"],
            "properties": {"a": {"type": "integer"}},
            "allOf": [{"properties": {"b": {"type": "string"}}}],
        }}}}))
    }

    fn rust(name: &str, way: Way) -> RustType {
        RustType {
            name: name.to_owned(),
            way,
        }
    }

    #[test]
    fn values_are_counted_by_what_became_of_them() {
        let original = original();
        let judge = Judge::new(&original).expect("it can judge");
        let place = "/components/schemas/A";
        let types = BTreeMap::from([(place.to_owned(), vec![rust("A", Way::Any)])]);
        let values = [
            json!({"a": 1}),
            json!({"a": 2}),
            json!({"a": 3, "c": 4}),
            json!({"a": "no"}),
        ];
        let mut candidates: Vec<_> = values
            .iter()
            .map(|value| Candidate {
                at: place.to_owned(),
                schema: place.to_owned(),
                way: Way::Any,
                value,
            })
            .collect();
        let text = json!("text");
        candidates.push(Candidate {
            at: place.to_owned(),
            schema: format!("{place}/allOf/0/properties/b"),
            way: Way::Any,
            value: &text,
        });
        let (mut table, mut cases) = (Table::default(), Vec::new());
        let batch = Batch::new(candidates, &types, &judge, &mut table, &mut cases);
        assert_eq!(cases.len(), 3);
        let results = [
            Ok(r#"{"a":1}"#.to_owned()),
            Err("refused".to_owned()),
            Ok(r#"{"a":3}"#.to_owned()),
        ];
        let told = batch.compare(&results, &judge, &original);
        assert_eq!(
            (
                told.found,
                told.valid,
                told.without_type,
                told.equal,
                told.undeclared
            ),
            (5, 3, 1, 2, 1)
        );
        assert_eq!(told.failures.len(), 1);
        assert_eq!(told.failures[0].what, "refused");
        assert_eq!(told.failures[0].at, "#/components/schemas/A");
    }

    #[test]
    fn a_member_of_all_of_is_held_against_the_whole() {
        assert_eq!(whole("/a/allOf/0/allOf/12"), "/a");
        assert_eq!(whole("/a/allOf/0/properties/1"), "/a/allOf/0/properties/1");
        assert_eq!(whole("/a/oneOf/0"), "/a/oneOf/0");
    }

    #[test]
    fn a_value_goes_through_the_types_of_its_way() {
        let types = [rust("A", Way::Received), rust("AInput", Way::Sent)];
        let names = |way| -> Vec<&str> {
            types_of_way(&types, way)
                .iter()
                .map(|ty| ty.name.as_str())
                .collect()
        };
        assert_eq!(names(Way::Sent), ["AInput"]);
        assert_eq!(names(Way::Any), ["A", "AInput"]);
        assert_eq!(types_of_way(&types[..1], Way::Sent)[0].name, "A");
    }
}
