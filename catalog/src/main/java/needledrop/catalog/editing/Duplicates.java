package needledrop.catalog.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.ItemMapper;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Place;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.catalog.name.NameNormalizer;
import needledrop.store.Database;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * Finds items that may be duplicates: they share an identifier, or their names are equal or differ
 * by a typo.
 */
public final class Duplicates {
  private static final int WINDOW_SIZE = 6;
  private static final int MAX_RESULTS = 100;

  private final Database database;

  public Duplicates(Database database) {
    this.database = database;
  }

  /** Two items that may be duplicates of each other. */
  public record Pair(Item one, Item other) {}

  /**
   * Returns the items that may be duplicates of an item. Candidates share the first or the last
   * three letters of the name, because a typo is rarely at both ends.
   */
  public List<Item> of(Item item) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM item
                WHERE kind = :kind AND id <> :id AND binned IS NULL AND (
                  id IN (
                    SELECT other.item FROM identifier mine
                    JOIN identifier other USING (scheme, value) WHERE mine.item = :id)
                  OR length(folded) BETWEEN length(:folded) - 5 AND length(:folded) + 5
                    AND (substr(folded, 1, 3) = substr(:folded, 1, 3)
                      OR substr(folded, -3) = substr(:folded, -3)))
                ORDER BY id
                """)
            .bind("kind", item.kind().key())
            .bind("id", item.id().value())
            .bind("folded", NameNormalizer.normalize(item.name()))
            .map(Row.mapper(ItemMapper::map))
            .stream()
            .filter(other -> isSimilar(item, other) || sharesExternalId(item, other))
            .limit(MAX_RESULTS)
            .toList());
  }

  private boolean sharesExternalId(Item one, Item other) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT EXISTS (
                  SELECT 1 FROM identifier mine JOIN identifier other USING (scheme, value)
                  WHERE mine.item = :one AND other.item = :other)
                """)
            .bind("one", one.id().value())
            .bind("other", other.id().value())
            .mapTo(Boolean.class)
            .one());
  }

  /**
   * Returns up to {@value #MAX_RESULTS} pairs of possible duplicates of a kind in the whole
   * catalog. Only names that are close to each other are compared, once sorted by name and once by
   * reversed name: the sorted neighbourhood method of Hernández and Stolfo.
   */
  public List<Pair> pairs(ItemKind kind) {
    List<Item> items =
        database.read(handle ->
            handle
                .createQuery("SELECT * FROM item WHERE kind = :kind AND binned IS NULL")
                .bind("kind", kind.key())
                .map(Row.mapper(ItemMapper::map))
                .list());
    Set<Pair> pairs = new LinkedHashSet<>();
    addNeighbouringPairs(items, NameSimilarity::normalize, pairs);
    addNeighbouringPairs(
        items,
        name -> new StringBuilder(NameSimilarity.normalize(name)).reverse().toString(),
        pairs);
    return List.copyOf(pairs);
  }

  private record KeyedItem(String key, Item item) {}

  private static void addNeighbouringPairs(
      List<Item> items, Function<String, String> sortKey, Set<Pair> pairs) {
    List<KeyedItem> sorted = new ArrayList<>();
    items.forEach(item -> sorted.add(new KeyedItem(sortKey.apply(item.name()), item)));
    sorted.sort(
        Comparator.comparing(KeyedItem::key)
            .thenComparingLong(keyedItem -> keyedItem.item().id().value()));
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1;
          j < Math.min(i + WINDOW_SIZE, sorted.size()) && pairs.size() < MAX_RESULTS;
          j++) {
        if (isSimilar(sorted.get(i).item(), sorted.get(j).item())) {
          pairs.add(orderedPair(sorted.get(i).item(), sorted.get(j).item()));
        }
      }
    }
  }

  private static Pair orderedPair(Item one, Item other) {
    return one.id().value() < other.id().value() ? new Pair(one, other) : new Pair(other, one);
  }

  private static boolean isSimilar(Item one, Item other) {
    return NameSimilarity.isSimilar(one.name(), other.name())
        && switch (one) {
          case Film film ->
              other instanceof Film(_, _, _, Integer year) && canBeSameYear(film.year(), year);
          case Song song -> other instanceof Song s && canBeSameArtist(song.artist(), s.artist());
          case Album album ->
              other instanceof Album a && canBeSameArtist(album.artist(), a.artist());
          case Person _, Place _, Saga _ -> true;
        };
  }

  private static boolean canBeSameYear(@Nullable Integer one, @Nullable Integer other) {
    return one == null || other == null || one.equals(other);
  }

  private static boolean canBeSameArtist(@Nullable String one, @Nullable String other) {
    return one == null || other == null || NameSimilarity.isSimilar(one, other);
  }
}
