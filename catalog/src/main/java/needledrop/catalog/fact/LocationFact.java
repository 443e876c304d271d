package needledrop.catalog.fact;

import needledrop.store.Ids.PlaceId;

/** Where on earth a place is. */
public record LocationFact(PlaceId place, Coordinates at) implements Fact {}
