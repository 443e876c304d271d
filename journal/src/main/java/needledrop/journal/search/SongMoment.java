package needledrop.journal.search;

import needledrop.media.Span;

/**
 * A stretch in which a song plays.
 *
 * @param path leads to its first second
 * @param in the entry, clip or footage it plays in
 * @param hidden whether only those who signed in see it
 */
public record SongMoment(String path, String in, Span span, boolean hidden) {}
