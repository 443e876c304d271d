package needledrop.journal.search;

import needledrop.media.Span;

/**
 * A search result for a song: a time span in which it plays in an entry, clip or footage, with a
 * link to it.
 *
 * @param path leads to its first second
 * @param sourceTitle the entry, clip or footage it plays in
 * @param membersOnly whether only signed-in members see it
 */
public record SongMoment(String path, String sourceTitle, Span span, boolean membersOnly) {}
