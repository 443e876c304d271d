package needledrop.catalog.fact;

import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.PlaceId;

/** The fact that in a film one place was filmed to represent another. */
public record StandsInFact(PlaceId place, PlaceId forPlace, FilmId film) implements Fact {
  static final FactKind KIND =
      FactKind.of(StandsInFact.class, "stands_in", "Stands in for")
          .part("place", "Place shown")
          .part("forPlace", "Place it stands in for")
          .part("film", "In the film")
          .viewOn("film", "Stand-ins", "{place} stands in for {forPlace}")
          .view("Stand-ins", "{place} stands in for {forPlace} in {film}")
          .build();
}
