package needledrop.catalog.fact;

import java.time.Instant;
import needledrop.catalog.source.FactSource;
import needledrop.store.Ids.FactId;

/** A fact as stored, with its source and the time when it was added. */
public record StoredFact(FactId id, Fact fact, FactSource source, Instant added) {}
