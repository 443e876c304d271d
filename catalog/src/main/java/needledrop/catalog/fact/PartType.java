package needledrop.catalog.fact;

import java.net.URI;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.ItemMapper;
import needledrop.catalog.name.NameNormalizer;
import needledrop.catalog.value.Coordinates;
import needledrop.catalog.value.DateParser;
import needledrop.catalog.value.PartialDate;
import needledrop.catalog.value.PeakPosition;
import needledrop.listen.CueUse;
import needledrop.message.InvalidInputException;
import needledrop.message.Message;
import needledrop.store.Ids.ItemId;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * The type of a value in a fact (such as text, date or item), which defines how it is stored,
 * displayed, parsed and compared.
 */
public sealed interface PartType<V> {
  Class<V> valueClass();

  /**
   * Returns the columns of the table "fact" that a value is stored in; for most types only the
   * declared one.
   */
  default List<String> columns(String declared) {
    return List.of(declared);
  }

  /** Returns the column if none is declared. */
  String defaultColumn();

  /** Returns the value of each of its columns. */
  default List<Object> store(V value) {
    return List.of(value);
  }

  @Nullable V load(Row row, List<String> columns) throws SQLException;

  /** Returns the value as used in messages. */
  default Object display(V value) {
    return value;
  }

  default boolean same(V one, V other) {
    return one.equals(other);
  }

  /** Returns whether at most one of the values can be true. */
  default boolean excludes(V one, V other) {
    return !same(one, other);
  }

  /** A type whose values are entered as text. */
  sealed interface Typed<V> extends PartType<V> {
    /** Returns the text that {@link #parse} reads. */
    default String format(V value) {
      return value.toString();
    }

    /**
     * Parses typed text.
     *
     * @throws IllegalArgumentException if the text is malformed; the message is shown to the user
     */
    V parse(String typed);
  }

  /** An item of one of several kinds. Only the subject of a fact can have more than one. */
  record Item(List<ItemKind> kinds) implements PartType<ItemId> {
    @Override
    public Class<ItemId> valueClass() {
      return ItemId.class;
    }

    @Override
    public String defaultColumn() {
      return "subject";
    }

    @Override
    public @Nullable ItemId load(Row row, List<String> columns) throws SQLException {
      Long id = row.longOrNull(columns.getFirst());
      return id == null ? null : ItemMapper.id(kind(row), id);
    }

    private ItemKind kind(Row row) throws SQLException {
      return kinds.size() == 1 ? kinds.getFirst() : ItemKind.of(row.text("subject_kind"));
    }
  }

  /** A text. Texts that differ only in case or accents are the same. */
  record Text() implements Typed<String> {
    @Override
    public Class<String> valueClass() {
      return String.class;
    }

    @Override
    public String defaultColumn() {
      return "detail";
    }

    @Override
    public @Nullable String load(Row row, List<String> columns) throws SQLException {
      return row.textOrNull(columns.getFirst());
    }

    @Override
    public String parse(String typed) {
      return typed;
    }

    @Override
    public boolean same(String one, String other) {
      return NameNormalizer.normalize(one).equals(NameNormalizer.normalize(other));
    }
  }

  /** A whole number from 1 to 99,999. */
  record WholeNumber() implements Typed<Integer> {
    @Override
    public Class<Integer> valueClass() {
      return Integer.class;
    }

    @Override
    public String defaultColumn() {
      return "number";
    }

    @Override
    public @Nullable Integer load(Row row, List<String> columns) throws SQLException {
      return row.intOrNull(columns.getFirst());
    }

    @Override
    public Integer parse(String typed) {
      if (!typed.matches("[1-9]\\d{0,4}")) {
        throw new InvalidInputException("Enter a whole number, 1 or more.");
      }
      return Integer.valueOf(typed);
    }
  }

  /** A date with its precision. */
  record Date() implements Typed<PartialDate> {
    @Override
    public Class<PartialDate> valueClass() {
      return PartialDate.class;
    }

    @Override
    public String defaultColumn() {
      return "date";
    }

    @Override
    public List<Object> store(PartialDate value) {
      return List.of(value.text());
    }

    @Override
    public @Nullable PartialDate load(Row row, List<String> columns) throws SQLException {
      String date = row.textOrNull(columns.getFirst());
      return date == null ? null : PartialDate.parse(date);
    }

    @Override
    public String format(PartialDate value) {
      return value.text();
    }

    @Override
    public PartialDate parse(String typed) {
      return DateParser.parse(typed);
    }

    @Override
    public boolean excludes(PartialDate one, PartialDate other) {
      return one.excludes(other);
    }
  }

  /** A position on a chart. */
  record Position() implements Typed<PeakPosition> {
    @Override
    public Class<PeakPosition> valueClass() {
      return PeakPosition.class;
    }

    @Override
    public String defaultColumn() {
      return "number";
    }

    @Override
    public List<String> columns(String declared) {
      return List.of(declared, "role");
    }

    @Override
    public List<Object> store(PeakPosition value) {
      return switch (value) {
        case PeakPosition.At(int position) -> List.of(position, "at");
        case PeakPosition.Top(int positions) -> List.of(positions, "within");
      };
    }

    @Override
    public @Nullable PeakPosition load(Row row, List<String> columns) throws SQLException {
      Integer number = row.intOrNull(columns.getFirst());
      if (number == null) {
        return null;
      }
      return row.text("role").equals("at")
          ? new PeakPosition.At(number)
          : new PeakPosition.Top(number);
    }

    @Override
    public String format(PeakPosition value) {
      return value.text();
    }

    @Override
    public PeakPosition parse(String typed) {
      return PeakPosition.parse(typed);
    }

    @Override
    public boolean excludes(PeakPosition one, PeakPosition other) {
      return one.excludes(other);
    }
  }

  /** Geographic coordinates. */
  record LatLon() implements Typed<Coordinates> {
    @Override
    public Class<Coordinates> valueClass() {
      return Coordinates.class;
    }

    @Override
    public String defaultColumn() {
      return "latitude";
    }

    @Override
    public List<String> columns(String declared) {
      return List.of(declared, "longitude");
    }

    @Override
    public List<Object> store(Coordinates value) {
      return List.of(value.latitude(), value.longitude());
    }

    @Override
    public @Nullable Coordinates load(Row row, List<String> columns) throws SQLException {
      Double latitude = row.doubleOrNull(columns.getFirst());
      return latitude == null ? null : new Coordinates(latitude, row.doubleValue("longitude"));
    }

    @Override
    public Object display(Coordinates value) {
      return value.displayText();
    }

    @Override
    public String format(Coordinates value) {
      return value.text();
    }

    @Override
    public Coordinates parse(String typed) {
      return Coordinates.parse(typed);
    }

    @Override
    public boolean excludes(Coordinates one, Coordinates other) {
      return one.isFarFrom(other);
    }
  }

  /** A URL. */
  record Address() implements PartType<URI> {
    @Override
    public Class<URI> valueClass() {
      return URI.class;
    }

    @Override
    public String defaultColumn() {
      return "address";
    }

    @Override
    public @Nullable URI load(Row row, List<String> columns) throws SQLException {
      return row.uriOrNull(columns.getFirst());
    }
  }

  /**
   * A value of an enum.
   *
   * @param key returns the stored text of a value
   * @param label returns a value as used in sentences
   * @param option returns a value as shown in the list of choices
   */
  record Choice<E extends Enum<E>>(
      Class<E> valueClass,
      Function<E, String> key,
      Function<E, Message> label,
      Function<E, Message> option)
      implements Typed<E> {

    /**
     * Returns a choice whose stored and displayed texts are the names of its values in lower case.
     */
    static <E extends Enum<E>> Choice<E> of(Class<E> type) {
      Function<E, String> key = value -> value.name().toLowerCase(Locale.ROOT);
      Function<E, Message> label = value -> Message.of(key.apply(value));
      return new Choice<>(type, key, label, label);
    }

    /** Returns a choice of the use codes of the film industry, stored as the codes. */
    static Choice<CueUse> ofUse() {
      Function<CueUse, Message> label = use -> Message.of(use.description());
      return new Choice<>(
          CueUse.class,
          CueUse::name,
          label,
          use -> Message.of("{code}: {use}", "code", use.name(), "use", label.apply(use)));
    }

    public List<E> values() {
      return Arrays.asList(Objects.requireNonNull(valueClass.getEnumConstants()));
    }

    /** Returns the options of the list, each with the name that {@link #parse} reads. */
    public Stream<Option> options() {
      return values().stream().map(value -> new Option(value.name(), option.apply(value)));
    }

    @Override
    public String defaultColumn() {
      return "role";
    }

    @Override
    public List<Object> store(E value) {
      return List.of(key.apply(value));
    }

    @Override
    public @Nullable E load(Row row, List<String> columns) throws SQLException {
      String stored = row.textOrNull(columns.getFirst());
      return stored == null ? null : find(key, stored);
    }

    @Override
    public Object display(E value) {
      return label.apply(value);
    }

    @Override
    public String format(E value) {
      return value.name();
    }

    @Override
    public E parse(String typed) {
      return find(Enum::name, typed);
    }

    private E find(Function<E, String> keyOf, String key) {
      return values().stream()
          .filter(value -> keyOf.apply(value).equals(key))
          .findFirst()
          .orElseThrow(() -> new InvalidInputException("Choose one from the list."));
    }
  }

  /** An option of a list of choices. */
  record Option(String value, Message label) {}
}
