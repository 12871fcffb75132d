//! Ours against the best of the others.

use crate::report::Cell;

/// The most that ours may take of what the best of the others takes.
pub(crate) const MOST: f64 = 0.5;

/// The most that generation may take of its floor.
pub(crate) const MOST_OF_FLOOR: f64 = 1.5;

/// The most that ten times the operations may cost.
pub(crate) const MOST_GROWTH: usize = 11;

/// A ratio, and the tool that it is to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Ratio {
    pub(crate) value: f64,
    pub(crate) tool: String,
}

/// Our number against the smallest of the others; `None` when ours or all of the others have none.
pub(crate) fn best(
    ours: &Cell,
    peers: &[Cell],
    number: &dyn Fn(&Cell) -> Option<f64>,
) -> Option<Ratio> {
    let ours = number(ours)?;
    let (least, peer) = peers
        .iter()
        .filter_map(|peer| Some((number(peer)?, peer)))
        .min_by(|(a, _), (b, _)| a.total_cmp(b))?;
    (least > 0.0).then(|| Ratio {
        value: ours / least,
        tool: peer.tool.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Generated;

    fn cell(tool: &str, seconds: Option<f64>) -> Cell {
        let cost = |seconds| Generated {
            seconds,
            ..Generated::default()
        };
        Cell {
            tool: tool.to_owned(),
            generated: seconds.map(cost).ok_or("no".to_owned()).into(),
            checked: None,
            built: None,
            part: None,
        }
    }

    #[test]
    fn the_best_is_the_smallest_that_there_is() {
        let number = |cell: &Cell| cell.generated.done().map(|cost| cost.seconds);
        let ours = cell("ours", Some(1.0));
        let peers = [cell("a", None), cell("b", Some(4.0)), cell("c", Some(2.0))];
        let wanted = Ratio {
            value: 0.5,
            tool: "c".to_owned(),
        };
        assert_eq!(best(&ours, &peers, &number), Some(wanted));
        assert_eq!(best(&ours, &peers[..1], &number), None);
        assert_eq!(best(&peers[0], &peers, &number), None);
        assert_eq!(best(&ours, &[cell("d", Some(0.0))], &number), None);
    }
}
