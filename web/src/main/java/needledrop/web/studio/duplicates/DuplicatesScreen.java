package needledrop.web.studio.duplicates;

import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.editing.Duplicates;
import needledrop.catalog.item.ItemKind;
import needledrop.web.http.ItemKindLabels;
import needledrop.web.studio.page.Choice;

/**
 * The data of the screen that lists pairs of catalog items of one kind that may be the same item.
 */
public record DuplicatesScreen(ItemKind kind, List<Duplicates.Pair> pairs) {
  public List<Choice> kinds() {
    return Stream.of(ItemKind.values())
        .map(each -> Choice.of(each.key(), ItemKindLabels.plural(each)))
        .toList();
  }
}
