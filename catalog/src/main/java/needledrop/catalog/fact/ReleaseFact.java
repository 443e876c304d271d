package needledrop.catalog.fact;

import needledrop.catalog.value.PartialDate;
import needledrop.store.Ids.WorkId;
import org.jspecify.annotations.Nullable;

/**
 * The release of a film, song or album.
 *
 * @param label the label or studio
 * @param version the title of this release if it differs, such as "Rocky IV: Rocky vs. Drago"
 * @param country the country, such as "Germany"
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
          .hint("Title or version at the time, if different")
          .part("country", "Country")
          .column("country")
          .view("Released", "{date}[ as {version}][, {label}][ ({country})]")
          .oneValueOf("date", "subject", "version", "country")
          .sameIfKnown("label")
          .build();
}
