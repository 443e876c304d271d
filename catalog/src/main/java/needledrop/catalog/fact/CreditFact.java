package needledrop.catalog.fact;

import needledrop.catalog.item.ItemKind;
import needledrop.catalog.value.CreditRole;
import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.WorkId;
import org.jspecify.annotations.Nullable;

/**
 * The credit of a person for a film, a song or an album.
 *
 * @param detail such as the name of the part played
 */
public record CreditFact(WorkId subject, CreditRole role, PersonId person, @Nullable String detail)
    implements Fact {
  static final FactKind KIND = declaration();

  private static FactKind declaration() {
    FactKindBuilder kind =
        FactKind.of(CreditFact.class, "credit", "Credit")
            .part("subject", "Film, song or album")
            .part("role", "Credited as")
            .part("person", "Person or group")
            .part("detail", "Detail")
            .hint("The part played or the instrument");
    for (CreditRole role : CreditRole.values()) {
      String detail = role == CreditRole.CAST ? "[ as {detail}]" : "[ ({detail})]";
      kind.viewOn("person", role.personLabel(), "{subject}" + detail).when("role", role);
      kind.viewOn("subject", role.workLabel(), "{person}" + detail).when("role", role);
      declareSchema(role, kind);
    }
    return kind.build();
  }

  private static void declareSchema(CreditRole role, FactKindBuilder kind) {
    switch (role) {
      case DIRECTOR -> kind.schema(ItemKind.FILM, "director", "person");
      case CAST -> kind.schema(ItemKind.FILM, "actor", "person");
      case SCORED -> kind.schema(ItemKind.FILM, "musicBy", "person");
      case PERFORMED -> kind.schema(ItemKind.SONG, "byArtist", "person");
      case WROTE, COMPOSED -> kind.schema(ItemKind.SONG, "recordingOf.composer", "person");
      case PRODUCED -> {}
    }
  }
}
