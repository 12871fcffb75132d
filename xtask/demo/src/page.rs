//! How the story looks: a title for each scene, and lines behind labels of one width.

use std::io::Write;

use unicode_width::UnicodeWidthStr as _;

/// What stands in front of every line of a scene.
const MARGIN: &str = "   ";

/// Prints at once, so that a wait is seen where it happens. Nobody may be reading; then nothing is printed.
pub(crate) struct Page<'o> {
    out: &'o mut dyn Write,
    /// The columns of the widest label.
    width: usize,
}

impl<'o> Page<'o> {
    pub(crate) fn new(out: &'o mut dyn Write, labels: &[&str]) -> Self {
        let width = labels.iter().map(|label| label.width()).max().unwrap_or(0);
        Self { out, width }
    }

    /// A line of its own.
    pub(crate) fn line(&mut self, text: &str) {
        let _ = writeln!(self.out, "{text}").and_then(|()| self.out.flush());
    }

    /// Lines behind a label.
    pub(crate) fn part(&mut self, label: &str, lines: &[String]) {
        let mut label = label;
        for line in lines {
            let gap = " ".repeat(self.width.saturating_sub(label.width()) + 2);
            self.line(&format!("{MARGIN}{label}{gap}{line}"));
            label = "";
        }
    }
}
