package needledrop.catalog.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.catalog.value.TextPart;
import needledrop.message.Message;
import needledrop.store.Ids.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Fills the values of a fact into an English template with placeholders and optional parts, to make
 * its text for a page. {@code {film}} is the value of a part, with a link if it is an item. {@code
 * {title -> page}} is a link to the URL in another part. Text in brackets is omitted if a part in
 * it is missing, or replaced: {@code [{date}|yes]} then becomes "yes".
 *
 * <p>All text with letters is one message, so that translations can reorder its parts: {@code
 * {work} from {film}}. Brackets without letters are appended unchanged.
 */
final class SentenceTemplate {
  private static final Pattern GROUP =
      Pattern.compile("\\[(?<optional>[^\\]|]*)(?:\\|(?<fallback>[^\\]]*))?]|(?<always>[^\\[]+)");
  private static final Pattern PART = Pattern.compile("\\{(\\w+)(?: -> (\\w+))?}");

  private final List<Group> groups;

  private SentenceTemplate(List<Group> groups) {
    this.groups = groups;
  }

  /** A section of the template that is present or omitted as a whole. */
  private record Group(List<Piece> pieces, boolean optional, @Nullable String fallback) {
    boolean isKnown(Fact fact) {
      return pieces.stream()
          .flatMap(piece -> piece.parts().stream())
          .allMatch(part -> part.value(fact) != null);
    }

    List<Piece> piecesFor(Fact fact) {
      if (!optional || isKnown(fact)) {
        return pieces;
      }
      return fallback == null ? List.of() : List.of(new Words(fallback));
    }

    /** Returns whether it is not part of the preceding message. */
    boolean isSeparate() {
      return optional && !hasWords(pieces);
    }
  }

  private sealed interface Piece {
    List<FactPart> parts();

    /** Returns the text of the piece in a message template. */
    String template();
  }

  /** The value of a part; if the page is not null, a link to the URL in that part. */
  private record Value(FactPart part, @Nullable FactPart page) implements Piece {
    @Override
    public List<FactPart> parts() {
      return page == null ? List.of(part) : List.of(part, page);
    }

    @Override
    public String template() {
      return "{" + part.name() + "}";
    }

    boolean isLink() {
      return page != null || part.type() instanceof PartType.Item;
    }
  }

  private record Words(String template) implements Piece {
    @Override
    public List<FactPart> parts() {
      return List.of();
    }
  }

  static SentenceTemplate parse(String english, Function<String, FactPart> parts) {
    List<Group> groups = new ArrayList<>();
    Matcher matcher = GROUP.matcher(english);
    while (matcher.find()) {
      String always = matcher.group("always");
      groups.add(
          always == null
              ? new Group(pieces(matcher.group("optional"), parts), true, matcher.group("fallback"))
              : new Group(pieces(always, parts), false, null));
    }
    return new SentenceTemplate(List.copyOf(groups));
  }

  private static List<Piece> pieces(String english, Function<String, FactPart> parts) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PART.matcher(english);
    int from = 0;
    while (matcher.find()) {
      addWords(english.substring(from, matcher.start()), pieces);
      String page = matcher.group(2);
      pieces.add(new Value(parts.apply(matcher.group(1)), page == null ? null : parts.apply(page)));
      from = matcher.end();
    }
    addWords(english.substring(from), pieces);
    return List.copyOf(pieces);
  }

  private static void addWords(String words, List<? super Words> pieces) {
    if (!words.isEmpty()) {
      pieces.add(new Words(words));
    }
  }

  private static boolean hasWords(List<Piece> pieces) {
    return pieces.stream()
        .anyMatch(piece ->
            piece instanceof Words(String words) && words.chars().anyMatch(Character::isLetter));
  }

  /** Returns its message templates, with and without the optional sections. */
  List<String> messages() {
    List<List<Piece>> variants = new ArrayList<>(List.of(List.of()));
    for (Group group : groups) {
      if (!group.isSeparate()) {
        List<List<Piece>> extended =
            variants.stream()
                .map(pieces -> Stream.concat(pieces.stream(), group.pieces().stream()).toList())
                .toList();
        if (!group.optional()) {
          variants.clear();
        }
        variants.addAll(extended);
      }
    }
    Stream<String> fallback = groups.stream().flatMap(group -> Stream.ofNullable(group.fallback()));
    return Stream.concat(
            variants.stream().filter(SentenceTemplate::hasWords).map(SentenceTemplate::template),
            fallback)
        .toList();
  }

  private static String template(List<Piece> pieces) {
    return pieces.stream().map(Piece::template).collect(Collectors.joining());
  }

  /**
   * Returns the text for a fact.
   *
   * @param link creates a link to an item
   */
  List<TextPart> format(Fact fact, Function<ItemId, TextPart> link) {
    List<TextPart> sentence = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    for (Group group : groups) {
      if (group.isSeparate()) {
        sentence.addAll(format(pieces, fact, link));
        pieces.clear();
        sentence.addAll(format(group.piecesFor(fact), fact, link));
      } else {
        pieces.addAll(group.piecesFor(fact));
      }
    }
    sentence.addAll(format(pieces, fact, link));
    return List.copyOf(sentence);
  }

  private static List<TextPart> format(
      List<Piece> pieces, Fact fact, Function<ItemId, TextPart> link) {
    if (hasWords(pieces)) {
      return List.of(message(pieces, fact, link));
    }
    return pieces.stream()
        .map(piece ->
            switch (piece) {
              case Words(String words) -> new TextPart.Text(words);
              case Value value -> part(value(value, fact, link));
            })
        .toList();
  }

  private static TextPart message(List<Piece> pieces, Fact fact, Function<ItemId, TextPart> link) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      if (piece instanceof Value value) {
        values.put(value.part().name(), value(value, fact, link));
      }
    }
    return new TextPart.Sentence(new Message(template(pieces), values));
  }

  private static Object value(Value value, Fact fact, Function<ItemId, TextPart> link) {
    FactPart part = value.part();
    if (value.page() != null) {
      return new TextPart.Link(
          requireValue(part.value(fact), part).toString(),
          requireValue(value.page().value(fact), value.page()).toString());
    }
    return value.isLink()
        ? link.apply((ItemId) requireValue(part.value(fact), part))
        : requireValue(part.display(fact), part);
  }

  private static TextPart part(Object value) {
    return switch (value) {
      case TextPart textPart -> textPart;
      case String text -> new TextPart.Text(text);
      case Integer number -> new TextPart.Text(number.toString());
      default -> TextPart.sentence("{value}", "value", value);
    };
  }

  private static Object requireValue(@Nullable Object value, FactPart part) {
    if (value == null) {
      throw new IllegalStateException("A sentence needs " + part.name());
    }
    return value;
  }
}
