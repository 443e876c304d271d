package needledrop.catalog.fact;

import java.time.Instant;
import needledrop.catalog.source.FactSource;
import needledrop.store.Ids.FactId;

/** A fact as it is kept: who says so, and since when we do. */
public record StoredFact(FactId id, Fact fact, FactSource source, Instant added) {}
