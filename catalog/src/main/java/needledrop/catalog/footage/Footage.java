package needledrop.catalog.footage;

import java.time.Instant;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.file.FileStamp;
import needledrop.catalog.file.ProcessingStatus;
import needledrop.media.Probe;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.FootageId;
import org.jspecify.annotations.Nullable;

/**
 * Footage: an uploaded or scanned video file. It is private until a part of it is published.
 *
 * @param film the film that it is part of; null if nobody chose one
 * @param stamp the stamp as of the last scan of its folder; null for an uploaded file
 * @param missing whether the last scan did not find the file
 */
public record Footage(
    FootageId id,
    String title,
    @Nullable FilmId film,
    FileLocation location,
    Instant added,
    @Nullable Probe probe,
    ProcessingStatus probeStatus,
    ProcessingStatus shotStatus,
    ProcessingStatus listenStatus,
    @Nullable FileStamp stamp,
    boolean missing) {}
