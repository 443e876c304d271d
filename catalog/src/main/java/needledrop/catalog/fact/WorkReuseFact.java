package needledrop.catalog.fact;

import needledrop.catalog.name.Preconditions;
import needledrop.store.Ids.FilmId;
import org.jspecify.annotations.Nullable;

/** A musical work of one film is used again in another. */
public record WorkReuseFact(
    FilmId film, String work, @Nullable FilmId from, @Nullable String detail) implements Fact {
  static final FactKind KIND =
      FactKind.of(WorkReuseFact.class, "reused", "Work used again")
          .part("film", "Used again in")
          .part("work", "Musical work")
          .column("name")
          .part("from", "First in the film")
          .part("detail", "Detail")
          .viewOn("film", "Used again in it", "{work}[ from {from}][ ({detail})]")
          .view("Used again elsewhere", "{work} in {film}[ ({detail})]")
          .build();

  public WorkReuseFact {
    Preconditions.requireNotBlank("the work", work);
  }
}
