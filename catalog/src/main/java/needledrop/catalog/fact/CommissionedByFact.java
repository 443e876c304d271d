package needledrop.catalog.fact;

import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.SongId;

public record CommissionedByFact(SongId song, PersonId person) implements Fact {}
