package needledrop.catalog.cue;

import java.time.Duration;
import needledrop.media.Span;
import needledrop.store.Ids.SongId;

/**
 * A song that the edit of a clip plays over the video, with its time span in the clip.
 *
 * @param span the span of the clip
 * @param songIn the position in the song at which the span begins
 */
public record PlacedSong(SongId song, Span span, Duration songIn) {}
