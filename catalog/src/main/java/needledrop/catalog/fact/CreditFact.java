package needledrop.catalog.fact;

import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.WorkId;
import org.jspecify.annotations.Nullable;

/**
 * A person did something for a film, a song or an album.
 *
 * @param detail as "Ivan Drago" for a part played
 */
public record CreditFact(WorkId subject, CreditRole role, PersonId person, @Nullable String detail)
    implements Fact {
  static final FactKind KIND = declaration();

  private static FactKind declaration() {
    FactKindBuilder kind =
        FactKind.of(CreditFact.class, "credit", "Credit")
            .part("subject", "Film, song or album")
            .part("role", "Did what")
            .part("person", "Person or group")
            .part("detail", "Detail")
            .hint("The part played, the instrument");
    for (CreditRole role : CreditRole.values()) {
      String detail = role == CreditRole.CAST ? "[ as {detail}]" : "[ ({detail})]";
      kind.viewOn("person", role.personLabel(), "{subject}" + detail).when("role", role);
      kind.viewOn("subject", role.workLabel(), "{person}" + detail).when("role", role);
    }
    return kind.build();
  }
}
