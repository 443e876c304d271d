package needledrop.journal.entry;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.catalog.name.NameNormalizer;
import needledrop.journal.prose.Mention;
import needledrop.journal.prose.Mentions;

/** What a name in double brackets means here: an item of the catalog, or else a theme. */
public final class NameResolver implements Mentions {
  private final Items items;
  private final Themes themes;

  public NameResolver(Items items, Themes themes) {
    this.items = items;
    this.themes = themes;
  }

  @Override
  public Optional<Mention> named(String name) {
    return items
        .findByName(name)
        .map(NameResolver::target)
        .or(() -> themes.findByName(name).map(NameResolver::target));
  }

  /**
   * Of the names somebody wrote, kept {@linkplain NameNormalizer folded}, those that mean what has
   * this page.
   */
  Set<String> namesFor(Mention thing, Collection<String> written) {
    return written.stream()
        .filter(name -> named(name).map(Mention::path).equals(Optional.of(thing.path())))
        .collect(Collectors.toSet());
  }

  static Mention target(Item item) {
    return new Mention(item.name(), item.path());
  }

  static Mention target(Theme theme) {
    return new Mention(theme.name(), theme.path());
  }
}
