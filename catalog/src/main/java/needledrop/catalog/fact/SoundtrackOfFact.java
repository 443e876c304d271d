package needledrop.catalog.fact;

import needledrop.store.Ids.AlbumId;
import needledrop.store.Ids.FilmId;

/** The fact that an album is the soundtrack of a film. */
public record SoundtrackOfFact(AlbumId album, FilmId film) implements Fact {
  static final FactKind KIND =
      FactKind.of(SoundtrackOfFact.class, "soundtrack_of", "Soundtrack")
          .part("album", "Album")
          .part("film", "Film")
          .viewOn("album", "Soundtrack of", "{film}")
          .viewOn("film", "Soundtrack", "{album}")
          .build();
}
