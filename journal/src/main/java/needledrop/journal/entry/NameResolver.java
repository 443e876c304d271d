package needledrop.journal.entry;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.catalog.name.NameNormalizer;
import needledrop.journal.prose.WikiLinkResolver;
import needledrop.journal.prose.WikiLinkTarget;

/** What a name in double brackets means here: an item of the catalog, or else a theme. */
public final class NameResolver implements WikiLinkResolver {
  private final Items items;
  private final Themes themes;

  public NameResolver(Items items, Themes themes) {
    this.items = items;
    this.themes = themes;
  }

  @Override
  public Optional<WikiLinkTarget> resolve(String name) {
    return items
        .findByName(name)
        .map(NameResolver::target)
        .or(() -> themes.findByName(name).map(NameResolver::target));
  }

  /**
   * Of the names somebody wrote, kept {@linkplain NameNormalizer folded}, those that mean what has
   * this page.
   */
  Set<String> namesFor(WikiLinkTarget thing, Collection<String> written) {
    return written.stream()
        .filter(name -> resolve(name).map(WikiLinkTarget::path).equals(Optional.of(thing.path())))
        .collect(Collectors.toSet());
  }

  static WikiLinkTarget target(Item item) {
    return new WikiLinkTarget(item.name(), item.path());
  }

  static WikiLinkTarget target(Theme theme) {
    return new WikiLinkTarget(theme.name(), theme.path());
  }
}
