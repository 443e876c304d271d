package needledrop.catalog.item;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What others call an item, as Wikidata's Q185109. */
public record Identifier(Scheme scheme, String value) {
  public Identifier {
    if (!scheme.fits(value)) {
      throw new IllegalArgumentException(
          "“%s” is no identifier of %s".formatted(value, scheme.words()));
    }
  }

  /** The identifier, where the value looks like one. */
  public static Optional<Identifier> of(Scheme scheme, @Nullable String value) {
    return value != null && scheme.fits(value)
        ? Optional.of(new Identifier(scheme, value))
        : Optional.empty();
  }

  /** The page that it leads to, of those who have one. */
  public Optional<URI> page() {
    return Optional.ofNullable(scheme.page(value));
  }
}
