//! What must hold of the documents of a folder together.

use crate::report::Row;
use crate::table::total;

/// Of a thousand: operations that are made, properties that are typed, valid values that come back equal.
const OPERATIONS: usize = 990;
const PROPERTIES: usize = 980;
const EQUAL: usize = 995;

/// What does not hold, a line each; empty when all is well.
#[must_use]
pub fn broken(rows: &[Row]) -> Vec<String> {
    let unsound: Vec<&str> = rows
        .iter()
        .filter(|row| !row.is_sound())
        .map(|row| row.name.as_str())
        .collect();
    let mut broken = Vec::new();
    if !unsound.is_empty() {
        broken.push(format!(
            "{} of {} documents are not made, or do not compile without a word: {}",
            unsound.len(),
            rows.len(),
            unsound.join(", ")
        ));
    }
    let total = total(rows);
    for (what, share, least) in [
        ("operations are made", Some(total.operations), OPERATIONS),
        ("properties are typed", total.properties, PROPERTIES),
        (
            "valid examples come back equal",
            Some(total.examples.share()),
            EQUAL,
        ),
        (
            "valid random values come back equal",
            Some(total.instances.share()),
            EQUAL,
        ),
    ] {
        if let Some(share) = share
            && !share.reaches(least)
        {
            let (made, all) = (share.made, share.all);
            let (whole, tenth) = (least / 10, least % 10);
            broken.push(format!(
                "only {made} of {all} {what}, less than {whole}.{tenth} %"
            ));
        }
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Compiled, Share, Trials};

    fn sound() -> Row {
        let trials = Trials {
            valid: 1000,
            equal: 995,
            ..Trials::default()
        };
        Row {
            name: "a".to_owned(),
            operations: Share { made: 99, all: 100 },
            properties: Some(Share { made: 98, all: 100 }),
            compiled: Some(Compiled::default()),
            examples: trials.clone(),
            instances: trials,
            ..Row::default()
        }
    }

    #[test]
    fn each_threshold_can_be_missed() {
        assert!(broken(&[sound()]).is_empty());
        type Spoil = fn(&mut Row);
        let spoil: [(&str, Spoil); 6] = [
            ("1 of 1 documents", |row| {
                row.refused = Some("no".to_owned())
            }),
            ("1 of 1 documents", |row| {
                row.compiled.get_or_insert_default().warnings = 1
            }),
            ("98 of 100 operations", |row| row.operations.made = 98),
            ("97 of 100 properties", |row| {
                row.properties = Some(Share { made: 97, all: 100 })
            }),
            ("994 of 1000 valid examples", |row| row.examples.equal = 994),
            ("994 of 1000 valid random", |row| row.instances.equal = 994),
        ];
        for (words, spoil) in spoil {
            let mut row = sound();
            spoil(&mut row);
            let broken = broken(&[row]);
            assert!(broken.len() == 1 && broken[0].contains(words), "{broken:?}");
        }
    }
}
