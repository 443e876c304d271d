package needledrop.web.studio.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.catalog.item.Albums;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.ItemsByKind;
import needledrop.catalog.item.People;
import needledrop.catalog.item.Places;
import needledrop.catalog.item.Sagas;
import needledrop.catalog.item.Songs;
import org.jspecify.annotations.Nullable;

/**
 * Finds catalog items, such as films, by the names that members type, and adds those that are new.
 */
public final class ItemsByName {
  private static final Pattern WITH_YEAR = Pattern.compile("(.+?)\\s*\\((\\d{4})\\)");

  private final Items items;
  private final Films films;
  private final Songs songs;
  private final Albums albums;
  private final People people;
  private final Places places;
  private final Sagas sagas;

  public ItemsByName(Items items, ItemsByKind byKind) {
    this.items = items;
    this.films = byKind.films();
    this.songs = byKind.songs();
    this.albums = byKind.albums();
    this.people = byKind.people();
    this.places = byKind.places();
    this.sagas = byKind.sagas();
  }

  /**
   * The item of one of these kinds that is called so; a new one of the first kind where there is
   * none.
   */
  public Item find(String name, List<ItemKind> kinds) {
    return kinds.stream()
        .flatMap(kind -> find(name, kind).stream())
        .findFirst()
        .orElseGet(() -> add(kinds.getFirst(), name, null));
  }

  /** The item of this kind that is called so. */
  public Optional<Item> find(String name, ItemKind kind) {
    return items
        .findByName(name)
        .filter(item -> item.kind() == kind)
        .or(() -> items.findByName("%s (%s)".formatted(name, kind.key())));
  }

  /** A new item, whatever bears its name already. */
  public Item add(ItemKind kind, String name, @Nullable String artist) {
    return switch (kind) {
      case FILM -> addFilm(name);
      case SONG -> songs.add(name, artist);
      case ALBUM -> albums.add(name, artist);
      case PERSON -> people.add(name);
      case PLACE -> places.add(name);
      case SAGA -> sagas.add(name);
    };
  }

  /** A film typed as "Rocky IV (1985)" has its year at once. */
  private Item addFilm(String name) {
    Matcher withYear = WITH_YEAR.matcher(name);
    return withYear.matches()
        ? films.add(withYear.group(1), Integer.valueOf(withYear.group(2)))
        : films.add(name, null);
  }
}
