package needledrop.catalog.fact;

import needledrop.catalog.value.Coordinates;
import needledrop.store.Ids.PlaceId;

/** Where on earth a place is. */
public record LocationFact(PlaceId place, Coordinates at) implements Fact {
  static final FactKind KIND =
      FactKind.of(LocationFact.class, "located", "Location")
          .part("place", "Place")
          .part("at", "Latitude and longitude")
          .view("Location", "{at}")
          .oneValueOf("at", "place")
          .build();
}
