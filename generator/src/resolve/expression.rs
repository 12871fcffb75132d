//! Regular expressions that can be asked without waiting for ever.
//!
//! ECMA-262 backtracks: `^(\w*)*$` takes twice as long for each character more of a text that does not match, and what
//! vendors write against URLs and addresses is of that kind. The engine cannot be stopped, so what the answer may cost
//! is estimated first, from the pattern and the length of the text.

/// How many steps an answer may take, as a power of two.
const AFFORDABLE: u32 = 26;
/// How long a text may be where each character doubles the work.
const LONGEST_DOUBLED: usize = 22;
/// From so many possible lengths on, a repetition counts as one that has no end.
const FEW: u32 = 8;

/// A pattern, compiled.
#[derive(Clone, Debug)]
pub(super) struct Expression {
    regex: regress::Regex,
    cost: Cost,
}

impl Expression {
    /// Reads a pattern with the flag `u`, as JSON Schema recommends.
    pub(super) fn compile(pattern: &str) -> Result<Self, regress::Error> {
        let regex = regress::Regex::with_flags(pattern, "u")?;
        let cost = Cost::of(pattern);
        Ok(Self { regex, cost })
    }

    /// Whether the pattern is found in a text; `None` where the answer could take too long.
    pub(super) fn is_found_in(&self, text: &str) -> Option<bool> {
        let found = || self.regex.find(text).is_some();
        self.cost.is_affordable(text.len()).then(found)
    }
}

/// What the search takes at worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cost {
    /// The length of the text to this power.
    Power(u32),
    /// Each character doubles it: something that can match in several ways is repeated.
    Doubling,
}

/// How often a part may stand there.
#[derive(Clone, Copy)]
struct Times {
    least: u32,
    most: u32,
}

impl Cost {
    fn of(pattern: &str) -> Self {
        let mut rest = pattern.chars().peekable();
        let mut power = u32::from(!pattern.starts_with('^'));
        // For each group that is open, whether it can match in several ways.
        let mut open = vec![false];
        // Whether the part before can.
        let mut before = false;
        while let Some(c) = rest.next() {
            let times = match c {
                '*' => Times::from(0),
                '+' => Times::from(1),
                '?' => Times { least: 0, most: 1 },
                '{' => Times::written(&mut rest),
                _ => {
                    before = part(c, &mut rest, &mut open);
                    continue;
                }
            };
            // What ends a repetition early has no say in how many ways there are.
            let _ = rest.next_if_eq(&'?');
            if before && times.most > 1 {
                return Self::Doubling;
            }
            power += u32::from(times.most - times.least.min(times.most) > FEW);
            if let Some(group) = open.last_mut() {
                *group |= times.least != times.most;
            }
            before = false;
        }
        Self::Power(power)
    }

    fn is_affordable(self, length: usize) -> bool {
        match self {
            Self::Doubling => length <= LONGEST_DOUBLED,
            Self::Power(power) => (length as u64)
                .checked_pow(power)
                .is_some_and(|steps| steps <= 1 << AFFORDABLE),
        }
    }
}

/// Reads what is no repetition, and tells whether it can match in several ways.
fn part(
    first: char,
    rest: &mut std::iter::Peekable<std::str::Chars<'_>>,
    open: &mut Vec<bool>,
) -> bool {
    match first {
        '\\' => {
            rest.next();
        }
        '[' => {
            while let Some(c) = rest.next().filter(|c| *c != ']') {
                if c == '\\' {
                    rest.next();
                }
            }
        }
        '(' => {
            // The `?` of `(?:`, `(?=` and `(?<name>` repeats nothing.
            let _ = rest.next_if_eq(&'?');
            open.push(false);
        }
        ')' => {
            let inner = open.pop().unwrap_or_default();
            if let Some(outer) = open.last_mut() {
                *outer |= inner;
            }
            return inner;
        }
        '|' => {
            if let Some(group) = open.last_mut() {
                *group = true;
            }
        }
        _ => {}
    }
    false
}

impl Times {
    fn from(least: u32) -> Self {
        let most = u32::MAX;
        Self { least, most }
    }

    /// Reads `3}`, `3,}` or `3,5}`.
    fn written(rest: &mut std::iter::Peekable<std::str::Chars<'_>>) -> Self {
        let text: String = rest.by_ref().take_while(|c| *c != '}').collect();
        let number = |text: &str| text.trim().parse().unwrap_or(u32::MAX);
        match text.split_once(',') {
            None => Self {
                least: number(&text),
                most: number(&text),
            },
            Some((least, most)) => Self {
                least: number(least),
                most: number(most),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_search_costs_is_seen_in_the_pattern() {
        for (pattern, cost) in [
            ("^[A-Z]{3}$", Cost::Power(0)),
            ("^a?b{2,5}$", Cost::Power(0)),
            ("[a-z]", Cost::Power(1)),
            ("^(.+)@(.+)$", Cost::Power(2)),
            ("^[(*+]{1,50}\\)+$", Cost::Power(2)),
            ("^(?:ab){4}(?=x*?)$", Cost::Power(1)),
            ("^(a|b)?$", Cost::Power(0)),
            ("^(\\w*)*$", Cost::Doubling),
            ("^(\\w+\\s?)+$", Cost::Doubling),
            ("^(a|a)*$", Cost::Doubling),
            ("^((a?)){30}$", Cost::Doubling),
            (")*{", Cost::Power(2)),
        ] {
            assert_eq!(Cost::of(pattern), cost, "{pattern}");
        }
    }

    #[test]
    fn an_answer_comes_in_time_or_not_at_all() {
        let url = "^(https?:\\/\\/)?([\\da-z\\.-]+)\\.([a-z\\.]{2,6})([\\/\\w \\.-]*)*\\/?$";
        let url = Expression::compile(url).expect("it is a pattern");
        assert_eq!(url.is_found_in("http://shop.example"), Some(true));
        assert_eq!(url.is_found_in("http://shop/?a=b"), Some(false));
        let long = "http://shop.example.test/a/very/long/path/of/many/words?a=b";
        assert_eq!(url.is_found_in(long), None);
        let mail = Expression::compile("^(.+)@(.+)$").expect("it is a pattern");
        assert_eq!(mail.is_found_in("someone@example.test"), Some(true));
        assert_eq!(mail.is_found_in(&"a".repeat(1 << 16)), None);
        assert!(Expression::compile("(").is_err());
    }
}
