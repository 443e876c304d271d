package needledrop.catalog.fact;

import needledrop.catalog.value.PartialDate;
import needledrop.store.Ids.WorkId;
import org.jspecify.annotations.Nullable;

/**
 * A film, song or album came out.
 *
 * @param label who published it
 * @param version what it was called then, as "Rocky IV: Rocky vs. Drago"
 * @param country where, as "Germany"
 */
public record ReleaseFact(
    WorkId subject,
    PartialDate date,
    @Nullable String label,
    @Nullable String version,
    @Nullable String country)
    implements Fact {
  static final FactKind KIND =
      FactKind.of(ReleaseFact.class, "released", "Release")
          .part("subject", "Film, song or album")
          .part("date", "Date")
          .part("label", "Label or studio")
          .column("name")
          .part("version", "Version")
          .hint("Title or version then, if different")
          .part("country", "Country")
          .column("country")
          .view("Released", "{date}[ as {version}][, {label}][ ({country})]")
          .oneValueOf("date", "subject", "version", "country")
          .sameIfKnown("label")
          .build();
}
