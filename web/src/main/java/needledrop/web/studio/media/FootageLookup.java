package needledrop.web.studio.media;

import io.javalin.http.Context;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.store.DamagedRows;
import needledrop.store.Ids.FootageId;
import needledrop.web.studio.page.MissingRow;
import needledrop.web.studio.page.RequestParameters;

/** Finds the footage whose id is in the URL of a request, or answers "not found". */
record FootageLookup(FootageLibrary library, DamagedRows damagedRows) {
  /** The footage; throws with the reason if it is missing or its row cannot be read. */
  Footage get(Context request) {
    FootageId id = new FootageId(RequestParameters.pathNumber(request, "id"));
    return library.find(id).orElseThrow(MissingRow.of(damagedRows, "footage", id));
  }
}
