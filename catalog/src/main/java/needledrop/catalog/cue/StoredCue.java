package needledrop.catalog.cue;

import java.time.Duration;
import needledrop.catalog.item.Song;
import needledrop.listen.CueUse;
import needledrop.media.Span;
import needledrop.store.Ids.CueId;
import org.jspecify.annotations.Nullable;

/**
 * A cue as it is kept: one stretch of a reel in which one song plays.
 *
 * @param songIn where in the song it begins
 * @param speed how fast it plays: 1.0 as recorded
 * @param confidence how sure the listening was, 0 to 1; 1 for a cue set by hand, 0 for one that the
 *     cut laid and no listening has heard yet
 */
public record StoredCue(
    CueId id,
    CueOwner owner,
    Song song,
    Span span,
    Duration songIn,
    double speed,
    double confidence,
    @Nullable CueUse use,
    CueOrigin origin,
    CueStatus status) {}
