package needledrop.catalog.fact;

import needledrop.catalog.name.Preconditions;
import needledrop.store.Ids.FilmId;
import org.jspecify.annotations.Nullable;

/** A musical work of one film is used again in another. */
public record WorkReuseFact(
    FilmId film, String work, @Nullable FilmId from, @Nullable String detail) implements Fact {
  public WorkReuseFact {
    Preconditions.requireNotBlank("the work", work);
  }
}
