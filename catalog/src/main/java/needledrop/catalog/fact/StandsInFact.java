package needledrop.catalog.fact;

import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.PlaceId;

/** In a film, a place is seen as another one. */
public record StandsInFact(PlaceId place, PlaceId forPlace, FilmId film) implements Fact {}
