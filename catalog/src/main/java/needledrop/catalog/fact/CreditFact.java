package needledrop.catalog.fact;

import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.WorkId;
import org.jspecify.annotations.Nullable;

/**
 * A person did something for a film, a song or an album.
 *
 * @param detail as "Ivan Drago" for a part played
 */
public record CreditFact(WorkId subject, CreditRole role, PersonId person, @Nullable String detail)
    implements Fact {}
