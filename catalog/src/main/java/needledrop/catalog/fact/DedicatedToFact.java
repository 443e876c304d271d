package needledrop.catalog.fact;

import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.WorkId;
import org.jspecify.annotations.Nullable;

/**
 * The dedication of a film, song or album to a person.
 *
 * @param detail such as "in memory, in the end credits"
 */
public record DedicatedToFact(WorkId subject, PersonId person, @Nullable String detail)
    implements Fact {
  static final FactKind KIND =
      FactKind.of(DedicatedToFact.class, "dedicated_to", "Dedication")
          .part("subject", "Film, song or album")
          .part("person", "Dedicated to")
          .part("detail", "Detail")
          .hint("In memoriam, in the end credits")
          .viewOn("subject", "Dedicated to", "{person}[ ({detail})]")
          .viewOn("person", "Dedications", "{subject}[ ({detail})]")
          .build();
}
