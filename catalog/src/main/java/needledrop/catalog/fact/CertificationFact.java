package needledrop.catalog.fact;

import needledrop.catalog.name.Preconditions;
import needledrop.catalog.value.PartialDate;
import needledrop.store.Ids.MusicId;
import org.jspecify.annotations.Nullable;

/** A certification of a song or an album, such as "Platinum" by "RIAA". */
public record CertificationFact(
    MusicId subject, String level, String by, @Nullable PartialDate date) implements Fact {
  static final FactKind KIND =
      FactKind.of(CertificationFact.class, "certified", "Certification")
          .part("subject", "Song or album")
          .part("level", "Level")
          .hint("Platinum")
          .part("by", "Certified by")
          .hint("RIAA")
          .column("name")
          .part("date", "When")
          .view("Certified", "{level} ({by})[, {date}]")
          .build();

  public CertificationFact {
    Preconditions.requireNotBlank("the level of the certification", level);
    Preconditions.requireNotBlank("who certified it", by);
  }
}
