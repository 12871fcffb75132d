//! Which package each module of types stands in.
//!
//! A compiler holds all of a package at once, and what it holds grows with the lines. So the types of a large client are
//! packages of their own below it, none with more lines than it may have. They are a chain, `CRATE-models` at its foot:
//! each lifts all types of the one below it, and the client those of the last, so that a type has the same path wherever
//! it stands and the file of a module is the same in any cut.
//!
//! A package can name only what stands below it. Modules that name each other in a circle therefore stand together, in a
//! package of their own where they are more than one may hold. Among all others what is named comes first, and where that
//! leaves a choice, the order of the description decides.

use super::rooms::{lines_of_module, lines_of_operation_module};
use crate::model::{Api, Graph};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The packages of types.
#[derive(Debug, Default)]
pub(super) struct Packages {
    client: String,
    /// The package of each module of types.
    of: Vec<usize>,
    count: usize,
}

impl Packages {
    /// Cuts the types of a client that has more lines than one package may have; 0: any number.
    pub(super) fn new(api: &Api, most: usize) -> Self {
        let lines: Vec<usize> = api.models.iter().map(lines_of_module).collect();
        let operations = api.operations.iter().map(lines_of_operation_module);
        let all = lines.iter().sum::<usize>() + operations.sum::<usize>();
        let client = api.package.name.clone();
        if most == 0 || all <= most || lines.is_empty() {
            return Self {
                client,
                ..Self::default()
            };
        }
        let mut needs = Graph::of(api).names();
        // A body is compared with answers of operations, too. No package knows these.
        needs.truncate(lines.len());
        needs
            .iter_mut()
            .for_each(|named| named.retain(|module| *module < lines.len()));
        let of = cut(&needs, &lines, most);
        Self {
            client,
            count: of.iter().max().map_or(0, |last| last + 1),
            of,
        }
    }

    /// Their numbers, the lowest first; none where the types stand in the client.
    pub(super) fn numbers(&self) -> std::ops::Range<usize> {
        0..self.count
    }

    /// The package of a module of types; `None` where the types stand in the client.
    pub(super) fn of(&self, module: usize) -> Option<usize> {
        self.of.get(module).copied()
    }

    /// What each module of types has, by its package; all of it where there is none.
    pub(super) fn shared_out<T>(&self, modules: Vec<Vec<T>>) -> Vec<(Option<usize>, Vec<T>)> {
        if self.count == 0 {
            return vec![(None, modules.into_iter().flatten().collect())];
        }
        let mut shares: Vec<_> = self
            .numbers()
            .map(|number| (Some(number), Vec::new()))
            .collect();
        for (package, all) in self.of.iter().zip(modules) {
            shares[*package].1.extend(all);
        }
        shares
    }

    /// The package that the client lifts the types of.
    pub(super) fn last(&self) -> Option<usize> {
        self.count.checked_sub(1)
    }

    /// `customers-models`, `customers-models-2`.
    pub(super) fn name(&self, number: usize) -> String {
        format!("{}-{}", self.client, self.folder(number))
    }

    /// The name as Rust spells it.
    pub(super) fn ident(&self, number: usize) -> String {
        self.name(number).replace('-', "_")
    }

    /// Its folder in that of the client.
    pub(super) fn folder(&self, number: usize) -> String {
        match number {
            0 => "models".to_owned(),
            before => format!("models-{}", before + 1),
        }
    }

    /// What stands before the paths of a package, or of the client where there is none.
    pub(super) fn prefix(&self, number: Option<usize>) -> String {
        number.map_or_else(String::new, |number| format!("{}/", self.folder(number)))
    }
}

/// The package of each module, from the modules that each of them names and its lines.
fn cut(needs: &[Vec<usize>], lines: &[usize], most: usize) -> Vec<usize> {
    let circles = circles(needs);
    let mut packages = vec![0; needs.len()];
    let (mut package, mut held) = (0, 0);
    for circle in in_order(needs, &circles) {
        let own: usize = circle.iter().map(|module| lines[*module]).sum();
        if held > 0 && held + own > most {
            package += 1;
            held = 0;
        }
        held += own;
        circle.iter().for_each(|module| packages[*module] = package);
    }
    packages
}

/// The circles, those before each other that are named; of those that could be next, the one whose first module comes
/// first in the description.
fn in_order<'c>(needs: &[Vec<usize>], circles: &'c [Vec<usize>]) -> Vec<&'c [usize]> {
    let mut home = vec![0; needs.len()];
    for (circle, modules) in circles.iter().enumerate() {
        modules.iter().for_each(|module| home[*module] = circle);
    }
    let mut waits_for = vec![0_usize; circles.len()];
    let mut named_by = vec![Vec::new(); circles.len()];
    for (module, named) in needs.iter().enumerate() {
        for other in named.iter().map(|named| home[*named]) {
            if other != home[module] {
                waits_for[home[module]] += 1;
                named_by[other].push(home[module]);
            }
        }
    }
    let mut ready: BinaryHeap<Reverse<(usize, usize)>> = BinaryHeap::new();
    let turn = |circle: usize| Reverse((circles[circle].first().copied().unwrap_or(0), circle));
    let free = (0..circles.len()).filter(|circle| waits_for[*circle] == 0);
    ready.extend(free.map(turn));
    let mut ordered = Vec::new();
    while let Some(Reverse((_, circle))) = ready.pop() {
        ordered.push(&circles[circle][..]);
        for &other in &named_by[circle] {
            waits_for[other] -= 1;
            if waits_for[other] == 0 {
                ready.push(turn(other));
            }
        }
    }
    ordered
}

/// The modules that name each other in a circle, each circle in the order of the description; a module that is in none is
/// alone. Tarjan's algorithm, without recursion, since a description may nest as deep as it likes.
fn circles(needs: &[Vec<usize>]) -> Vec<Vec<usize>> {
    const NEVER: usize = usize::MAX;
    let mut seen_at = vec![NEVER; needs.len()];
    let mut lowest = vec![0; needs.len()];
    let mut is_open = vec![false; needs.len()];
    let (mut open, mut circles, mut clock) = (Vec::new(), Vec::new(), 0);
    for root in 0..needs.len() {
        if seen_at[root] != NEVER {
            continue;
        }
        let mut way = vec![(root, 0)];
        while let Some((module, next)) = way.pop() {
            if next == 0 {
                (seen_at[module], lowest[module]) = (clock, clock);
                clock += 1;
                is_open[module] = true;
                open.push(module);
            } else {
                let named = needs[module][next - 1];
                lowest[module] = lowest[module].min(lowest[named]);
            }
            let mut deeper = None;
            for (at, &named) in needs[module].iter().enumerate().skip(next) {
                if seen_at[named] == NEVER {
                    deeper = Some((at, named));
                    break;
                }
                if is_open[named] {
                    lowest[module] = lowest[module].min(seen_at[named]);
                }
            }
            if let Some((at, named)) = deeper {
                way.extend([(module, at + 1), (named, 0)]);
            } else if lowest[module] == seen_at[module] {
                let start = open.iter().rposition(|other| *other == module);
                let mut circle = open.split_off(start.unwrap_or(0));
                circle.iter().for_each(|other| is_open[*other] = false);
                circle.sort_unstable();
                circles.push(circle);
            }
        }
    }
    circles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_stands_in_the_same_package_or_below() {
        // 0 → 3 → 1, 2 alone: 3 has to come before 0, and what waits for nothing before it.
        let needs = [vec![3], vec![], vec![], vec![1]];
        assert_eq!(cut(&needs, &[10; 4], 10), [3, 0, 1, 2]);
        assert_eq!(cut(&needs, &[10; 4], 20), [1, 0, 0, 1]);
        assert_eq!(cut(&needs, &[10; 4], 40), [0; 4]);
    }

    #[test]
    fn a_circle_stays_together_whatever_it_holds() {
        // 1 → 4 → 2 → 1 is a circle that 0 names and that names 3; 5 names itself.
        let needs = [vec![4], vec![4], vec![1], vec![], vec![2, 3], vec![5]];
        let cut = |lines: [usize; 6], most: usize| cut(&needs, &lines, most);
        assert_eq!(cut([1; 6], 3), [2, 1, 1, 0, 1, 2]);
        // It alone is more than one package may hold: nothing else stands in its package.
        assert_eq!(cut([1, 9, 9, 1, 9, 1], 3), [2, 1, 1, 0, 1, 2]);
        assert_eq!(circles(&needs), [vec![3], vec![1, 2, 4], vec![0], vec![5]]);
    }

    #[test]
    fn a_long_row_of_modules_needs_no_deep_stack() {
        let count = 200_000;
        let needs: Vec<Vec<usize>> = (1..=count).map(|next| vec![next % count]).collect();
        assert_eq!(circles(&needs).len(), 1);
        let mut needs = needs;
        needs[count - 1].clear();
        let packages = cut(&needs, &vec![1; count], count / 2);
        assert_eq!((packages[0], packages[count - 1]), (1, 0));
    }

    #[test]
    fn a_small_client_is_one_package() {
        let api = crate::emit::sample::api();
        for (most, count) in [(0, 0), (1_000_000, 0)] {
            let packages = Packages::new(&api, most);
            assert_eq!(packages.numbers().len(), count);
            let shares = packages.shared_out(vec![vec!['a'], vec!['b']]);
            assert_eq!(shares, [(None, vec!['a', 'b'])]);
        }
        let packages = Packages::new(&api, 1);
        assert_eq!(packages.last(), Some(packages.numbers().len() - 1));
        assert_eq!(
            (packages.name(0), packages.folder(1)),
            ("sample-models".to_owned(), "models-2".to_owned())
        );
    }
}
