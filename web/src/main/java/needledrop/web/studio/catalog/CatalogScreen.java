package needledrop.web.studio.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static needledrop.web.studio.catalog.FormField.text;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.web.http.Form;
import needledrop.web.http.ItemKindLabels;
import needledrop.web.studio.page.Choice;

/**
 * The data of the studio's list of catalog items of one kind: search, items, bin, and the form that
 * adds an item.
 */
public record CatalogScreen(
    ItemKind kind, ItemSearch search, List<Item> items, List<Choice> binned, Form form) {

  /** What was typed to find items by, and which page of them this is. */
  public record ItemSearch(String query, int count, int page, int pages) {}

  /** The address of another page of the same list. */
  public String pageAddress(int number) {
    return "/studio/catalog?kind=%s&q=%s&page=%d"
        .formatted(kind.key(), URLEncoder.encode(search.query(), UTF_8), number);
  }

  public List<Choice> kinds() {
    return Stream.of(ItemKind.values())
        .map(each -> Choice.of(each.key(), ItemKindLabels.plural(each)))
        .toList();
  }

  public String kindName() {
    return kind.key();
  }

  public List<FormField> fields() {
    return fields(kind);
  }

  /** What is asked of a new item. */
  static List<FormField> fields(ItemKind kind) {
    return switch (kind) {
      case FILM ->
          List.of(
              text("name", "Title")
                  .asRequired()
                  .withHint("With its year, for example Rocky IV (1985)"));
      case SONG, ALBUM -> List.of(text("name", "Title").asRequired(), text("artist", "Artist"));
      case PERSON, PLACE, SAGA -> List.of(text("name", "Name").asRequired());
    };
  }
}
