package needledrop.web.studio.entries;

import io.javalin.http.Context;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.store.DamagedRows;
import needledrop.store.Ids.EntryId;
import needledrop.web.studio.page.MissingRow;
import needledrop.web.studio.page.RequestParameters;

/** Finds the entry whose id is in the URL of a request, or answers "not found". */
record EntryLookup(Entries entries, DamagedRows damagedRows) {
  /** The entry; throws with the reason if it is missing or its row cannot be read. */
  Entry get(Context request) {
    EntryId id = new EntryId(RequestParameters.pathNumber(request, "id"));
    return entries.find(id).orElseThrow(MissingRow.of(damagedRows, "entry", id));
  }
}
