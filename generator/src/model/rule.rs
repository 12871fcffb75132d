//! The rules between the fields of a struct.

/// A rule between fields, for the table of its struct.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The stable id.
    pub id: String,
    /// What it demands; fields are JSON names.
    pub kind: RuleKind,
    /// Whether `null` counts as there.
    pub null_counts: bool,
    /// The text of a violation, by language tag.
    pub text: Vec<(String, String)>,
    /// The languages whose text is a translation that is older than its source text.
    pub stale: Vec<String>,
    /// What it says of each two of its fields.
    pub tables: Vec<RuleTable>,
}

/// What a rule demands; mirrors the runtime's enum of the same name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// If the first is there, the others must be.
    Needs(String, Vec<String>),
    /// If the first is there, the second must be there and not blank.
    NeedsNonBlank(String, String),
    /// The first and any of the others must not be there together.
    Excludes(String, Vec<String>),
    /// All or none.
    Together(Vec<String>),
    /// At least one.
    AtLeastOne(Vec<String>),
}

/// What a rule says of two of its fields. The other fields are as the rule wants them; only for
/// [`RuleKind::AtLeastOne`] they are left out, since any of them would be enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleTable {
    /// The field of the rows, by its JSON name.
    pub first: String,
    /// The field of the columns.
    pub second: String,
    /// A row for each state of the first field, a column for each state of the second, in the order of
    /// [`FieldState::ALL`].
    pub cells: [[Verdict; 3]; 3],
}

/// What a field can be on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldState {
    /// Left out.
    Absent,
    /// `null`.
    Null,
    /// A value that is not blank.
    Value,
}

impl FieldState {
    /// The rows and columns of a table.
    pub const ALL: [Self; 3] = [Self::Absent, Self::Null, Self::Value];
}

/// What a rule says of two fields in two states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They can be sent together.
    Allowed,
    /// The rule is broken.
    Refused,
    /// The types do not let it happen: a `null` where none is allowed, a required field that is left out.
    Unsendable,
}
