package needledrop.media.cue;

import needledrop.media.Span;
import org.jspecify.annotations.Nullable;

/**
 * A song of an album in one file.
 *
 * @param title "Track 3" if the cue sheet has none
 * @param span in the file
 */
public record CueTrack(
    int number, String title, @Nullable String performer, @Nullable String isrc, Span span) {}
