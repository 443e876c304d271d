package needledrop.catalog.fact;

import needledrop.catalog.name.Preconditions;
import needledrop.store.Ids.ItemId;

/** What fits no other kind, in a sentence. */
public record FreeTextFact(ItemId subject, String sentence) implements Fact {
  public FreeTextFact {
    Preconditions.requireNotBlank("the sentence", sentence);
  }
}
