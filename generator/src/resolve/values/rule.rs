//! A value against the rules between its fields.

use super::{Checker, Fault};
use crate::diagnostic::said;
use crate::resolve::{Rule, RuleForm, RuleKind};
use crate::source::{Node, Value};

impl Checker<'_, '_> {
    pub(super) fn rule(&mut self, rule: &Rule, node: &Node, faults: &mut Vec<Fault>) {
        let there = |name: &String| {
            node.get(name).is_some_and(|value| {
                rule.form == RuleForm::Presence || !matches!(value.value, Value::Null)
            })
        };
        let kept = match &rule.kind {
            RuleKind::Needs { field, needs } => !there(field) || needs.iter().all(there),
            RuleKind::NeedsNonBlank { field, needs } => {
                let text = node.get(needs).and_then(Node::as_str);
                !there(field)
                    || text.is_some_and(|text| text.chars().any(|one| !one.is_whitespace()))
            }
            RuleKind::Excludes { field, others } => !there(field) || !others.iter().any(there),
            RuleKind::Together(fields) => fields.iter().all(there) || !fields.iter().any(there),
            RuleKind::AtLeastOne(fields) => fields.iter().any(there),
        };
        if !kept {
            faults.push(Self::fault(
                node.mark,
                rule.mark,
                said!("it breaks the rule `{0}`", rule.id),
            ));
        }
    }
}
