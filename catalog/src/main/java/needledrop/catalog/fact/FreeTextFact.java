package needledrop.catalog.fact;

import needledrop.catalog.name.Preconditions;
import needledrop.store.Ids.ItemId;

/** A free text about an item, for what fits no other kind of fact. */
public record FreeTextFact(ItemId subject, String sentence) implements Fact {
  static final FactKind KIND =
      FactKind.of(FreeTextFact.class, "noted", "Free text")
          .part("subject", "About")
          .part("sentence", "Statement")
          .hint("For anything that fits no other kind of fact")
          .view("Note", "{sentence}")
          .build();

  public FreeTextFact {
    Preconditions.requireNotBlank("the sentence", sentence);
  }
}
