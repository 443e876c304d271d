package needledrop.catalog.cue;

import java.time.Duration;
import needledrop.media.Span;
import needledrop.store.Ids.SongId;

/**
 * A song that the cut of a clip lays on it.
 *
 * @param span of the clip
 * @param songIn where in the song it begins
 */
public record PlacedSong(SongId song, Span span, Duration songIn) {}
