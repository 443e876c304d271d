package needledrop.catalog.fact;

import needledrop.catalog.name.Preconditions;
import needledrop.store.Ids.MusicId;
import org.jspecify.annotations.Nullable;

/** A song or an album was certified, as "Platinum" by "RIAA". */
public record CertificationFact(
    MusicId subject, String level, String by, @Nullable PartialDate date) implements Fact {
  public CertificationFact {
    Preconditions.requireNotBlank("the level of the certification", level);
    Preconditions.requireNotBlank("who certified it", by);
  }
}
