package needledrop.catalog.fact;

import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.SongId;

/** The fact that a person commissioned a song. */
public record CommissionedByFact(SongId song, PersonId person) implements Fact {
  static final FactKind KIND =
      FactKind.of(CommissionedByFact.class, "commissioned_by", "Commission")
          .part("song", "Song")
          .part("person", "Commissioned by")
          .viewOn("song", "Commissioned by", "{person}")
          .viewOn("person", "Commissioned", "{song}")
          .build();
}
