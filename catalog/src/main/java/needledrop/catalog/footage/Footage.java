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
 * A video file that the owner brought in; private until something of it is published.
 *
 * @param film that it is of, where somebody said so
 * @param stamp as the last scan of its folder found it; null for an uploaded file
 * @param missing whether the last scan did not find it
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
