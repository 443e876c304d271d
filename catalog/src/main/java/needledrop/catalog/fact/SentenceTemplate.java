package needledrop.catalog.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needledrop.catalog.value.TextPart;
import needledrop.store.Ids.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in English with parts of a fact in it: {@code {film}} is a part, which links if it is
 * an item, and {@code {title -> page}} links to the address in another part. What is in brackets is
 * left out if a part in it is missing; {@code [{date}|yes]} then reads "yes".
 */
final class SentenceTemplate {
  private static final Pattern GROUP =
      Pattern.compile("\\[(?<optional>[^\\]|]*)(?:\\|(?<otherwise>[^\\]]*))?]|(?<always>[^\\[]+)");
  private static final Pattern PART = Pattern.compile("\\{(\\w+)(?: -> (\\w+))?}");

  private final List<Group> groups;

  private SentenceTemplate(List<Group> groups) {
    this.groups = groups;
  }

  /** A stretch of the sentence that is said as a whole. */
  private record Group(List<Piece> pieces, boolean optional, @Nullable String otherwise) {
    boolean isKnown(Fact fact) {
      return pieces.stream()
          .flatMap(piece -> piece.parts().stream())
          .allMatch(part -> part.value(fact) != null);
    }
  }

  private sealed interface Piece {
    List<FactPart> parts();
  }

  private record ItemLink(FactPart item) implements Piece {
    @Override
    public List<FactPart> parts() {
      return List.of(item);
    }
  }

  private record PageLink(FactPart title, FactPart page) implements Piece {
    @Override
    public List<FactPart> parts() {
      return List.of(title, page);
    }
  }

  /** What stands between links, with {@code {}} where a value stands. */
  private record Words(String english, List<FactPart> parts) implements Piece {
    boolean isMessage() {
      return english.chars().anyMatch(Character::isLetter);
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
    StringBuilder words = new StringBuilder();
    List<FactPart> values = new ArrayList<>();
    Matcher part = PART.matcher(english);
    while (part.find()) {
      part.appendReplacement(words, "");
      FactPart named = parts.apply(part.group(1));
      if (part.group(2) != null) {
        addWords(words, values, pieces);
        pieces.add(new PageLink(named, parts.apply(part.group(2))));
      } else if (named.type() instanceof PartType.Item) {
        addWords(words, values, pieces);
        pieces.add(new ItemLink(named));
      } else {
        words.append("{}");
        values.add(named);
      }
    }
    part.appendTail(words);
    addWords(words, values, pieces);
    return List.copyOf(pieces);
  }

  private static void addWords(
      StringBuilder words, List<FactPart> values, List<? super Words> pieces) {
    if (!words.isEmpty()) {
      pieces.add(new Words(words.toString(), List.copyOf(values)));
      words.setLength(0);
      values.clear();
    }
  }

  /** The words of ours in it, to be said in the language of the reader. */
  List<String> messages() {
    return groups.stream()
        .flatMap(group ->
            Stream.concat(
                group.pieces().stream()
                    .filter(Words.class::isInstance)
                    .map(Words.class::cast)
                    .filter(Words::isMessage)
                    .map(Words::english),
                Stream.ofNullable(group.otherwise())))
        .toList();
  }

  /**
   * The sentence for one fact.
   *
   * @param link how an item is linked
   */
  List<TextPart> format(Fact fact, Function<ItemId, TextPart> link) {
    List<TextPart> sentence = new ArrayList<>();
    for (Group group : groups) {
      if (!group.optional() || group.isKnown(fact)) {
        group.pieces().forEach(piece -> sentence.add(format(piece, fact, link)));
      } else if (group.otherwise() != null) {
        sentence.add(TextPart.Message.of(group.otherwise()));
      }
    }
    return List.copyOf(sentence);
  }

  private static TextPart format(Piece piece, Fact fact, Function<ItemId, TextPart> link) {
    return switch (piece) {
      case ItemLink(FactPart item) -> link.apply((ItemId) requireValue(item.value(fact), item));
      case PageLink(FactPart title, FactPart page) ->
          new TextPart.Link(
              requireValue(title.value(fact), title).toString(),
              requireValue(page.value(fact), page).toString());
      case Words words -> format(words, fact);
    };
  }

  private static TextPart format(Words words, Fact fact) {
    Object[] values =
        words.parts().stream().map(part -> requireValue(part.display(fact), part)).toArray();
    TextPart.Message message = TextPart.Message.of(words.english(), values);
    boolean isPlain = Stream.of(values).allMatch(SentenceTemplate::isPlain);
    return isPlain && !words.isMessage() ? new TextPart.Text(message.text()) : message;
  }

  /** Whether the value is the same in every language. */
  private static boolean isPlain(Object value) {
    return value instanceof String || value instanceof Integer;
  }

  private static Object requireValue(@Nullable Object value, FactPart part) {
    if (value == null) {
      throw new IllegalStateException("A sentence needs " + part.name());
    }
    return value;
  }
}
