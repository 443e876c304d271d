package needledrop.catalog.item;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What others call an item, as Wikidata's Q185109. */
public record ExternalId(IdScheme scheme, String value) {
  public ExternalId {
    if (!scheme.matches(value)) {
      throw new IllegalArgumentException(
          "“%s” is no identifier of %s".formatted(value, scheme.label()));
    }
  }

  /** The identifier, where the value looks like one. */
  public static Optional<ExternalId> of(IdScheme idScheme, @Nullable String value) {
    return value != null && idScheme.matches(value)
        ? Optional.of(new ExternalId(idScheme, value))
        : Optional.empty();
  }

  /** The page that it leads to, of those who have one. */
  public Optional<URI> findPage() {
    return Optional.ofNullable(scheme.page(value));
  }
}
