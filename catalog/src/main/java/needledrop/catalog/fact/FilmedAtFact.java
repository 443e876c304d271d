package needledrop.catalog.fact;

import needledrop.catalog.item.ItemKind;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * The fact that a film was shot at a place, optionally with a detail, such as a part of the place.
 */
public record FilmedAtFact(FilmId film, PlaceId place, @Nullable String detail) implements Fact {
  static final FactKind KIND =
      FactKind.of(FilmedAtFact.class, "filmed_at", "Filmed at")
          .part("film", "Film")
          .part("place", "Place")
          .part("detail", "Part of the place")
          .hint("The farm")
          .viewOn("film", "Filmed at", "{place}[ ({detail})]")
          .schema(ItemKind.FILM, "locationCreated", "place")
          .viewOn("place", "Filmed here", "{film}[ ({detail})]")
          .build();
}
