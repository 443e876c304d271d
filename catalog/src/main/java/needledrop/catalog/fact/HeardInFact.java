package needledrop.catalog.fact;

import needledrop.listen.CueUse;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.SongId;
import org.jspecify.annotations.Nullable;

/**
 * The fact that a song plays in a film. The detail is the scene, such as "the first training
 * sequence".
 */
public record HeardInFact(SongId song, FilmId film, @Nullable CueUse use, @Nullable String detail)
    implements Fact {
  static final FactKind KIND =
      FactKind.of(HeardInFact.class, "heard_in", "Used in a film")
          .part("song", "Song")
          .part("film", "Film")
          .part("use", "Use")
          .part("detail", "Where")
          .hint("The first training sequence")
          .viewOn("song", "Heard in", "{film}[, {detail}][ ({use})]")
          .viewOn("film", "Songs", "{song}[, {detail}][ ({use})]")
          .build();
}
