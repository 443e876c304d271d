package needledrop.catalog.fact;

import needledrop.store.Ids.WorkId;
import org.jspecify.annotations.Nullable;

/**
 * A film, song or album came out.
 *
 * @param label who published it
 * @param version what it was called then, as "Rocky IV: Rocky vs. Drago"
 * @param country where, as "Germany"
 */
public record ReleaseFact(
    WorkId subject,
    PartialDate date,
    @Nullable String label,
    @Nullable String version,
    @Nullable String country)
    implements Fact {}
