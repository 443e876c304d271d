package needledrop.web.site.item;

import java.util.List;
import needledrop.catalog.derived.DerivedFacts;
import needledrop.catalog.detail.DerivedFactLine;
import needledrop.catalog.detail.FactLine;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.item.Item;

/**
 * Loads the facts that the page of a catalog item lists, as lines of text: stated facts in pages,
 * and facts derived from them.
 */
public final class ItemFactLines {
  private final Facts facts;
  private final ItemDetails details;
  private final DerivedFacts derivedFacts;

  public ItemFactLines(Facts facts, ItemDetails details, DerivedFacts derivedFacts) {
    this.facts = facts;
    this.details = details;
    this.derivedFacts = derivedFacts;
  }

  /**
   * Returns one page of the stated facts.
   *
   * @param page from 1 on
   */
  public List<FactLine> page(Item item, int page, int size) {
    return details.of(item.id(), page, size);
  }

  /** The number of stated facts. */
  int count(Item item) {
    return facts.count(item.id());
  }

  public List<DerivedFactLine> derived(Item item) {
    return details.derivedFactLines(derivedFacts.about(item.id()));
  }
}
