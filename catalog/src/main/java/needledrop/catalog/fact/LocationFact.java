package needledrop.catalog.fact;

import needledrop.catalog.value.Coordinates;
import needledrop.store.Ids.PlaceId;

/** The coordinates of a place. */
public record LocationFact(PlaceId place, Coordinates at) implements Fact {
  static final FactKind KIND =
      FactKind.of(LocationFact.class, "located", "Location")
          .part("place", "Place")
          .part("at", "Latitude and longitude")
          .view("Location", "{at}")
          .oneValueOf("at", "place")
          .build();
}
