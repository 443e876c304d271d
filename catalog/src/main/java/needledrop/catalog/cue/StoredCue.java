package needledrop.catalog.cue;

import java.time.Duration;
import needledrop.catalog.item.Song;
import needledrop.listen.CueUse;
import needledrop.media.Span;
import needledrop.store.Ids.CueId;
import org.jspecify.annotations.Nullable;

/**
 * A database record that one song plays in one time span of a footage file or clip, with its origin
 * and review status.
 *
 * @param songIn the position in the song at which the cue begins
 * @param speed the playback speed; 1.0 is the speed of the recording
 * @param confidence the confidence of the detection, 0 to 1; 1 for a cue added by hand, 0 for one
 *     that an edit placed and that was not detected yet
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
