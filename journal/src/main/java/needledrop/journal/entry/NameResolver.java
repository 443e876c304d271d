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

/** Resolves names in double brackets: to a catalog item, or else to a theme. */
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

  /** Returns those {@linkplain NameNormalizer normalized} names that mean the target. */
  Set<String> namesFor(WikiLinkTarget target, Collection<String> names) {
    return names.stream()
        .filter(name -> resolve(name).map(WikiLinkTarget::path).equals(Optional.of(target.path())))
        .collect(Collectors.toSet());
  }

  static WikiLinkTarget target(Item item) {
    return new WikiLinkTarget(item.name(), item.path());
  }

  static WikiLinkTarget target(Theme theme) {
    return new WikiLinkTarget(theme.name(), theme.path());
  }
}
