package needledrop.catalog.fact;

import needledrop.catalog.name.Preconditions;
import needledrop.store.Ids.FilmId;
import org.jspecify.annotations.Nullable;

/**
 * The fact that a film reuses a musical work, optionally with the film in which that was first
 * used.
 */
public record WorkReuseFact(
    FilmId film, String work, @Nullable FilmId from, @Nullable String detail) implements Fact {
  static final FactKind KIND =
      FactKind.of(WorkReuseFact.class, "reused", "Reused work")
          .part("film", "Reused in")
          .part("work", "Musical work")
          .column("name")
          .part("from", "First used in")
          .part("detail", "Detail")
          .viewOn("film", "Reused music", "{work}[ from {from}][ ({detail})]")
          .view("Reused elsewhere", "{work} in {film}[ ({detail})]")
          .build();

  public WorkReuseFact {
    Preconditions.requireNotBlank("the work", work);
  }
}
