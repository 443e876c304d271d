package needledrop.catalog.detail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FactKinds;
import needledrop.catalog.fact.FactView;
import needledrop.catalog.item.Item;
import needledrop.catalog.value.TextPart;
import needledrop.store.Ids.ItemId;

/** Formats a fact as text with links, as shown on the page of one of the items that it names. */
final class FactFormatter {
  private final ItemId pageItem;
  private final Map<ItemId, Item> items;

  FactFormatter(ItemId pageItem, Map<ItemId, Item> items) {
    this.pageItem = pageItem;
    this.items = items;
  }

  /** A fact as label and text. */
  record FormattedFact(String label, List<TextPart> parts) {}

  FormattedFact format(Fact fact) {
    FactView view = FactKinds.of(fact).view(fact, pageItem);
    return new FormattedFact(view.label(), view.format(fact, this::link));
  }

  private TextPart link(ItemId id) {
    return TextPart.linkTo(Objects.requireNonNull(items.get(id)));
  }
}
