package needledrop.catalog.item;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An identifier of an item in an external database, such as Wikidata's Q185109. */
public record ExternalId(IdScheme scheme, String value) {
  public ExternalId {
    if (!scheme.matches(value)) {
      throw new IllegalArgumentException(
          "“%s” is not an identifier of %s".formatted(value, scheme.label()));
    }
  }

  /** Returns the identifier; empty if the value is malformed. */
  public static Optional<ExternalId> of(IdScheme idScheme, @Nullable String value) {
    return value != null && idScheme.matches(value)
        ? Optional.of(new ExternalId(idScheme, value))
        : Optional.empty();
  }

  /** Returns the page of the item in the external database; empty if the scheme has no pages. */
  public Optional<URI> findPage() {
    return Optional.ofNullable(scheme.page(value));
  }
}
