package needledrop.web.studio;

import static needledrop.web.studio.Field.words;

import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.Item;
import needledrop.catalog.ItemKind;
import needledrop.web.http.Form;

/** The list of the items of one kind, and the form to add one. */
public record CatalogScreen(
    ItemKind kind, List<? extends Item> items, List<Item> binned, Form form) {

  public List<Choice> kinds() {
    return Stream.of(ItemKind.values())
        .map(each -> new Choice(each.word(), Wording.plural(each)))
        .toList();
  }

  public String one() {
    return Wording.singular(kind);
  }

  public List<Field> fields() {
    return fields(kind);
  }

  /** What is asked of a new item. */
  static List<Field> fields(ItemKind kind) {
    return switch (kind) {
      case FILM ->
          List.of(words("name", "Title").needed().hinted("With its year, as Rocky IV (1985)"));
      case SONG, ALBUM -> List.of(words("name", "Title").needed(), words("artist", "Artist"));
      case PERSON, PLACE, SAGA -> List.of(words("name", "Name").needed());
    };
  }
}
