package needledrop.catalog.footage;

import java.time.Instant;
import needledrop.catalog.file.Step;
import needledrop.catalog.file.Where;
import needledrop.media.Probe;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.FootageId;
import org.jspecify.annotations.Nullable;

/**
 * A video file that the owner brought in; private until something of it is published.
 *
 * @param film that it is of, where somebody said so
 */
public record Footage(
    FootageId id,
    String title,
    @Nullable FilmId film,
    Where where,
    Instant added,
    @Nullable Probe probe,
    Step probed,
    Step looked,
    Step listened) {}
