package needledrop.catalog.fact;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.ItemMapper;
import needledrop.catalog.value.Coordinates;
import needledrop.catalog.value.GeneratedDates;
import needledrop.catalog.value.PeakPosition;
import needledrop.store.Ids.ItemId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of facts of every kind, derived from the declarations of the kinds. */
@SuppressWarnings("NullAway") // jqwik's combinators do not say that their values may be null
final class GeneratedFacts {
  static final int ITEMS_PER_KIND = 2;

  private static final int MAX_TEXT_LENGTH = 30;

  private GeneratedFacts() {}

  static Arbitrary<Fact> all() {
    return Arbitraries.of(FactKinds.all()).flatMap(GeneratedFacts::ofKind);
  }

  /**
   * Generates facts without the combinations that a kind rejects, such as a place that stands in
   * for itself.
   */
  static Arbitrary<Fact> ofKind(FactKind kind) {
    return Combinators.combine(kind.parts().stream().map(GeneratedFacts::values).toList())
        .as(values -> create(kind, values))
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  private static Optional<Fact> create(FactKind kind, List<Object> values) {
    try {
      return Optional.of(kind.create(values));
    } catch (IllegalArgumentException rejected) {
      return Optional.empty();
    }
  }

  private static Arbitrary<Object> values(FactPart part) {
    Arbitrary<Object> values = values(part.type()).map(value -> value);
    return part.required() ? values : values.injectNull(.3);
  }

  static Arbitrary<?> values(PartType<?> type) {
    return switch (type) {
      case PartType.Item(List<ItemKind> kinds) -> items(kinds);
      case PartType.Text() -> texts();
      case PartType.WholeNumber() -> Arbitraries.integers().between(1, 99_999);
      case PartType.Date() -> GeneratedDates.partial();
      case PartType.Position() -> positions();
      case PartType.LatLon() -> coordinates();
      case PartType.Address() -> addresses();
      case PartType.Choice<?> choice -> Arbitraries.of(choice.values());
    };
  }

  private static Arbitrary<ItemId> items(List<ItemKind> kinds) {
    return Combinators.combine(
            Arbitraries.of(kinds), Arbitraries.integers().between(0, ITEMS_PER_KIND - 1))
        .as(GeneratedFacts::itemId);
  }

  /** Returns the id of an item of a database with {@link #ITEMS_PER_KIND} items of each kind. */
  static ItemId itemId(ItemKind kind, int index) {
    long before = List.of(ItemKind.values()).indexOf(kind);
    return ItemMapper.id(kind, before * ITEMS_PER_KIND + index + 1);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .all()
        .ofMinLength(1)
        .ofMaxLength(MAX_TEXT_LENGTH)
        .filter(text -> !text.isBlank() && text.chars().noneMatch(GeneratedFacts::isNoCharacter));
  }

  private static boolean isNoCharacter(int codePoint) {
    return Character.isISOControl(codePoint) || Character.isSurrogate((char) codePoint);
  }

  private static Arbitrary<PeakPosition> positions() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 9999);
    return Arbitraries.oneOf(numbers.map(PeakPosition.At::new), numbers.map(PeakPosition.Top::new));
  }

  /** Generates coordinates with four decimals, as forms show them. */
  private static Arbitrary<Coordinates> coordinates() {
    return Combinators.combine(
            Arbitraries.integers().between(-900_000, 900_000),
            Arbitraries.integers().between(-1_800_000, 1_800_000))
        .as((latitude, longitude) -> new Coordinates(latitude / 1e4, longitude / 1e4));
  }

  private static Arbitrary<URI> addresses() {
    return Arbitraries.strings()
        .alpha()
        .numeric()
        .withChars("-_~.")
        .ofMaxLength(MAX_TEXT_LENGTH)
        .map(path -> URI.create("https://example.org/" + path));
  }
}
