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
 * A sentence in English with parts of a fact in it: {@code {film}} is a part, which links if it is
 * an item, and {@code {title -> page}} links to the address in another part. What is in brackets is
 * left out if a part in it is missing; {@code [{date}|yes]} then reads "yes".
 *
 * <p>What has words is one message, so that a language can order its parts: {@code {work} from
 * {film}}. Brackets without words follow it as they are.
 */
final class SentenceTemplate {
  private static final Pattern GROUP =
      Pattern.compile("\\[(?<optional>[^\\]|]*)(?:\\|(?<otherwise>[^\\]]*))?]|(?<always>[^\\[]+)");
  private static final Pattern PART = Pattern.compile("\\{(\\w+)(?: -> (\\w+))?}");

  private final List<Group> groups;

  private SentenceTemplate(List<Group> groups) {
    this.groups = groups;
  }

  /** A stretch of the sentence that is there as a whole or not at all. */
  private record Group(List<Piece> pieces, boolean optional, @Nullable String otherwise) {
    boolean isKnown(Fact fact) {
      return pieces.stream()
          .flatMap(piece -> piece.parts().stream())
          .allMatch(part -> part.value(fact) != null);
    }

    List<Piece> piecesFor(Fact fact) {
      if (!optional || isKnown(fact)) {
        return pieces;
      }
      return otherwise == null ? List.of() : List.of(new Words(otherwise));
    }

    /** Whether it is no part of the message before it. */
    boolean standsAlone() {
      return optional && !hasWords(pieces);
    }
  }

  private sealed interface Piece {
    List<FactPart> parts();

    /** The piece in the template of a message. */
    String template();
  }

  /** A part of the fact, with the part that holds the address it links to, if there is one. */
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
    Matcher group = GROUP.matcher(english);
    while (group.find()) {
      String always = group.group("always");
      groups.add(
          always == null
              ? new Group(pieces(group.group("optional"), parts), true, group.group("otherwise"))
              : new Group(pieces(always, parts), false, null));
    }
    return new SentenceTemplate(List.copyOf(groups));
  }

  private static List<Piece> pieces(String english, Function<String, FactPart> parts) {
    List<Piece> pieces = new ArrayList<>();
    Matcher part = PART.matcher(english);
    int from = 0;
    while (part.find()) {
      addWords(english.substring(from, part.start()), pieces);
      String page = part.group(2);
      pieces.add(new Value(parts.apply(part.group(1)), page == null ? null : parts.apply(page)));
      from = part.end();
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

  /** The templates of its messages, with and without what is optional. */
  List<String> messages() {
    List<List<Piece>> variants = new ArrayList<>(List.of(List.of()));
    for (Group group : groups) {
      if (!group.standsAlone()) {
        List<List<Piece>> longer =
            variants.stream()
                .map(pieces -> Stream.concat(pieces.stream(), group.pieces().stream()).toList())
                .toList();
        if (!group.optional()) {
          variants.clear();
        }
        variants.addAll(longer);
      }
    }
    Stream<String> otherwise = groups.stream().flatMap(each -> Stream.ofNullable(each.otherwise()));
    return Stream.concat(
            variants.stream().filter(SentenceTemplate::hasWords).map(SentenceTemplate::template),
            otherwise)
        .toList();
  }

  private static String template(List<Piece> pieces) {
    return pieces.stream().map(Piece::template).collect(Collectors.joining());
  }

  /**
   * The sentence for one fact.
   *
   * @param link how an item is linked
   */
  List<TextPart> format(Fact fact, Function<ItemId, TextPart> link) {
    List<TextPart> sentence = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    for (Group group : groups) {
      if (group.standsAlone()) {
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
