package needledrop.web.site.item;

import java.util.List;
import needledrop.catalog.detail.DerivedFactLine;
import needledrop.catalog.detail.FactLine;
import needledrop.catalog.item.Item;
import needledrop.web.http.ItemKindLabels;

/** The facts about one catalog item, such as a song, in a box on the page of an entry or a clip. */
public record ItemFacts(Item item, List<FactLine> lines, List<DerivedFactLine> derivedFacts) {
  public String kindLabel() {
    return ItemKindLabels.singular(item.kind());
  }
}
