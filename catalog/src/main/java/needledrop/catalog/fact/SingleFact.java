package needledrop.catalog.fact;

import needledrop.store.Ids.SongId;
import org.jspecify.annotations.Nullable;

public record SingleFact(SongId song, @Nullable PartialDate date) implements Fact {}
