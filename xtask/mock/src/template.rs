//! Path templates: `/customers/{id}` against the segments of a request.

use crate::http::decode;

/// A path template.
#[derive(Debug)]
pub(crate) struct Template {
    text: String,
    segments: Vec<Vec<Piece>>,
}

/// A part of a segment.
#[derive(Debug)]
enum Piece {
    Text(String),
    Parameter(String),
}

/// What the parameters of a template are in one request.
pub(crate) type Found = Vec<(String, String)>;

impl Template {
    pub(crate) fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            segments: text.split('/').skip(1).map(pieces).collect(),
        }
    }

    /// As the document writes it.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The parameter that is the whole last segment: the id of one object.
    pub(crate) fn identity(&self) -> Option<&str> {
        match self.segments.last()?.as_slice() {
            [Piece::Parameter(name)] => Some(name),
            _ => None,
        }
    }

    /// Where a template stands when several match: text before parameters, from the left.
    pub(crate) fn rank(&self) -> Vec<bool> {
        let has_parameter = |segment: &Vec<Piece>| {
            segment
                .iter()
                .any(|piece| matches!(piece, Piece::Parameter(_)))
        };
        self.segments.iter().map(has_parameter).collect()
    }

    /// The parameters in a path, when it is of this template. A `.` or `..`, however encoded, is of none: on its way
    /// to a server it can turn into another path.
    pub(crate) fn matches(&self, path: &str) -> Option<Found> {
        let segments: Vec<String> = path.strip_prefix('/')?.split('/').map(decode).collect();
        if segments.len() != self.segments.len() {
            return None;
        }
        let mut found = Vec::new();
        for (pieces, segment) in self.segments.iter().zip(&segments) {
            if segment == "." || segment == ".." || !fits(pieces, segment, &mut found) {
                return None;
            }
        }
        Some(found)
    }
}

fn pieces(segment: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = segment;
    while let Some((text, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        if !text.is_empty() {
            pieces.push(Piece::Text(decode(text)));
        }
        pieces.push(Piece::Parameter(name.to_owned()));
        rest = after;
    }
    if !rest.is_empty() || pieces.is_empty() {
        pieces.push(Piece::Text(decode(rest)));
    }
    pieces
}

/// Whether a segment is made of these pieces; a parameter is as short as it can be, and never empty.
fn fits(pieces: &[Piece], segment: &str, found: &mut Found) -> bool {
    match pieces {
        [] => segment.is_empty(),
        [Piece::Text(text), rest @ ..] => segment
            .strip_prefix(text.as_str())
            .is_some_and(|segment| fits(rest, segment, found)),
        [Piece::Parameter(name), rest @ ..] => {
            let end = match rest.first() {
                Some(Piece::Text(text)) => segment
                    .char_indices()
                    .skip(1)
                    .map(|(at, _)| at)
                    .find(|at| segment[*at..].starts_with(text.as_str())),
                Some(Piece::Parameter(_)) => segment.char_indices().nth(1).map(|(at, _)| at),
                None => Some(segment.len()).filter(|length| *length > 0),
            };
            end.is_some_and(|end| {
                found.push((name.clone(), segment[..end].to_owned()));
                fits(rest, &segment[end..], found)
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(template: &str, path: &str) -> Option<Vec<String>> {
        let found = Template::new(template).matches(path)?;
        Some(found.into_iter().map(|(_, value)| value).collect())
    }

    #[test]
    fn a_parameter_is_one_segment_that_is_not_empty() {
        let values = |values: &[&str]| Some(values.iter().map(|&v| v.to_owned()).collect());
        assert_eq!(found("/a/{id}", "/a/x%2Fy"), values(&["x/y"]));
        assert_eq!(found("/a/{id}", "/a/%E7%8E%8B"), values(&["王"]));
        assert_eq!(found("/a/{x}.{y}", "/a/b.c"), values(&["b", "c"]));
        for wrong in [
            "/a/",
            "/a",
            "/a/b/c",
            "/a/..",
            "/a/%2e%2E",
            "/a/.",
            "a/b",
            "",
        ] {
            assert_eq!(found("/a/{id}", wrong), None, "{wrong}");
        }
    }

    #[test]
    fn text_goes_before_a_parameter() {
        assert!(Template::new("/a/me").rank() < Template::new("/a/{id}").rank());
        assert_eq!(Template::new("/a/{id}").identity(), Some("id"));
        assert_eq!(Template::new("/a/{id}/b").identity(), None);
    }
}
