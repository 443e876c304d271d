package needledrop.catalog.fact;

import needledrop.catalog.value.PartialDate;
import needledrop.store.Ids.SongId;
import org.jspecify.annotations.Nullable;

/** The fact that a song was released as a single. */
public record SingleFact(SongId song, @Nullable PartialDate date) implements Fact {
  static final FactKind KIND =
      FactKind.of(SingleFact.class, "single", "Single")
          .part("song", "Song")
          .part("date", "Release date")
          .view("Single", "[{date}|yes]")
          .oneValueOf("date", "song")
          .build();
}
