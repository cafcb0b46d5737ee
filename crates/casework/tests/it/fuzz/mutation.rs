//! Files that are nearly right: real ones with a byte turned, a line lost, doubled or moved, a piece of another put in.

/// Makes one file after the other; the same seed always makes the same ones.
pub(super) struct Mutator {
    state: u64,
    seeds: Vec<Vec<u8>>,
}

impl Mutator {
    pub(super) fn new(seed: u64, seeds: Vec<Vec<u8>>) -> Self {
        Self { state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15), seeds }
    }

    fn roll(&mut self, sides: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 33) as usize % sides.max(1)
    }

    /// Bytes without any sense.
    pub(super) fn noise(&mut self, longest: usize) -> Vec<u8> {
        let length = self.roll(longest + 1);
        (0..length).map(|_| self.roll(256) as u8).collect()
    }

    /// A real file, changed in one to four ways.
    pub(super) fn next(&mut self) -> Vec<u8> {
        let place = self.roll(self.seeds.len());
        let mut bytes = self.seeds[place].clone();
        for _ in 0..=self.roll(4) {
            self.change(&mut bytes);
        }
        bytes
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        match self.roll(8) {
            0 => {
                if !bytes.is_empty() {
                    let at = self.roll(bytes.len());
                    bytes[at] ^= 1 << self.roll(8);
                }
            }
            1 => bytes.truncate(self.roll(bytes.len() + 1)),
            2 => self.splice(bytes),
            3 => self.swap_words(bytes),
            _ => self.change_lines(bytes),
        }
    }

    /// A line is lost, stands twice, or stands elsewhere.
    fn change_lines(&mut self, bytes: &mut Vec<u8>) {
        let mut lines: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
        let (one, other) = (self.roll(lines.len()), self.roll(lines.len()));
        match self.roll(4) {
            0 => drop(lines.remove(one)),
            // In a table this doubles a key; in a story it does the same thing twice.
            1 => lines.insert(one, lines[one].clone()),
            2 => lines.insert(other, lines[one].clone()),
            _ => lines.swap(one, other),
        }
        *bytes = lines.join(&b'\n');
    }

    /// A piece of another file comes in.
    fn splice(&mut self, bytes: &mut Vec<u8>) {
        let seed = self.roll(self.seeds.len());
        let other = &self.seeds[seed];
        let (length, from) = (other.len(), other.len());
        let from = self.roll(from);
        let until = (from + self.roll(400)).min(length);
        let piece = self.seeds[seed][from.min(until)..until].to_vec();
        let at = self.roll(bytes.len() + 1);
        bytes.splice(at..at, piece);
    }

    /// One word takes the place of another: the grammar still holds, and the sense does not.
    fn swap_words(&mut self, bytes: &mut Vec<u8>) {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let words: Vec<(usize, &str)> = text
            .split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '"')))
            .filter(|word| !word.is_empty())
            .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
            .collect();
        if words.is_empty() {
            return;
        }
        let ((at, old), (_, new)) = (words[self.roll(words.len())], words[self.roll(words.len())]);
        *bytes = format!("{}{new}{}", &text[..at], &text[at + old.len()..]).into_bytes();
    }
}
