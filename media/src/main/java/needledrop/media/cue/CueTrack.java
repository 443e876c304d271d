package needledrop.media.cue;

import needledrop.media.Span;
import org.jspecify.annotations.Nullable;

/**
 * One track of a cue sheet, with its position in the audio file.
 *
 * @param number as stated in the sheet
 * @param title such as "Track 3" if the sheet has none
 * @param performer that of the track, else that of the album; null if the sheet has neither
 * @param isrc the International Standard Recording Code; null if the sheet has none
 * @param span position in the audio file
 */
public record CueTrack(
    int number, String title, @Nullable String performer, @Nullable String isrc, Span span) {}
