package needledrop.catalog.fact;

import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.PlaceId;
import org.jspecify.annotations.Nullable;

public record FilmedAtFact(FilmId film, PlaceId place, @Nullable String detail) implements Fact {}
