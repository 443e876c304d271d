package needledrop.journal.search;

import needledrop.media.Span;

/**
 * A time span in which a song plays.
 *
 * @param path leads to its first second
 * @param sourceTitle the entry, clip or footage it plays in
 * @param membersOnly whether only signed-in members see it
 */
public record SongMoment(String path, String sourceTitle, Span span, boolean membersOnly) {}
