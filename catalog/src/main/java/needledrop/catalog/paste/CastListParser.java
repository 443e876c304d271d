package needledrop.catalog.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.value.CreditRole;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a cast. Either each line holds a name and a part, as "Dolph Lundgren … Ivan Drago",
 * or they follow each other as on the pages of IMDb: the name twice (once for the picture), the
 * part, and for series the number of episodes.
 */
final class CastListParser {
  private static final int MAX_LINE_LENGTH = 300;
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:…|\\.{3,})\\s*|\\t+|\\s+[-–—]\\s+|\\s+as\\s+");
  private static final Pattern AS_PREFIX = Pattern.compile("(?i)^as\\s+(?=\\S)");

  /** Headings and counts that are copied along with a cast. */
  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)(?:(?:top|series|full|main) )?cast(?: (?:&|and) crew)?(?:"
              + " \\([^)]*\\).*)?:?[\\s\\d+]*|rest of cast listed alphabetically:?|see"
              + " (?:fewer|more|all).*|\\(?\\d+\\+?\\)?");

  private static final Pattern EPISODES =
      Pattern.compile("(?i)[\\s•·,(/]*\\d{1,6}\\s+(?:episodes?|eps?)\\b.*$");
  private static final Pattern REMARK =
      Pattern.compile(
          "(?i)\\s*\\((?:uncredited|credit only|unconfirmed|as [^()]*|scenes deleted)\\)");

  /** What IMDb says of a picture: "Ann Actor in The Mountain Pass (1985)". */
  private static final Pattern CAPTION = Pattern.compile(".+ in .+\\(\\d{4}[^)]*\\)");

  private final List<String> lines;
  private final List<FactProposal> cast = new ArrayList<>();

  private CastListParser(List<String> lines) {
    this.lines = lines;
  }

  /** Reads lines without space around them; empty ones are left out before. */
  static List<FactProposal> parse(List<String> lines) {
    boolean headed = lines.stream().limit(2).anyMatch(line -> isNoise(line));
    List<String> kept =
        lines.stream()
            .filter(line -> line.length() <= MAX_LINE_LENGTH && !isNoise(line))
            .map(line -> EPISODES.matcher(line).replaceFirst(""))
            .map(line -> REMARK.matcher(line).replaceAll("").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    CastListParser reading = new CastListParser(kept);
    if (reading.hasRepeatedNames()) {
      reading.parseRepeatedNames();
    } else if (reading.alternatesNameAndPart(headed)) {
      reading.parsePairs(0, kept.size());
    } else {
      kept.forEach(reading::parseLine);
    }
    return List.copyOf(reading.cast);
  }

  /** A longer line is not matched: the time that takes grows with the square of its length. */
  private static boolean isNoise(String line) {
    return line.length() <= MAX_LINE_LENGTH && NOISE.matcher(line).matches();
  }

  private boolean hasRepeatedNames() {
    for (int at = 0; at < lines.size(); at++) {
      if (isRepeatedName(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name stands there for its picture, and below it once more. */
  private boolean isRepeatedName(int at) {
    if (at + 1 >= lines.size()) {
      return false;
    }
    String name = lines.get(at + 1);
    return lines.get(at).equals(name)
        || (lines.get(at).startsWith(name + " in ") && CAPTION.matcher(lines.get(at)).matches());
  }

  /** Names and parts in turns, as below the heading of a cast; no line holds both. */
  private boolean alternatesNameAndPart(boolean headed) {
    boolean marked = lines.stream().skip(1).anyMatch(line -> AS_PREFIX.matcher(line).find());
    return (headed || marked)
        && lines.stream().noneMatch(line -> SEPARATOR.matcher(line).find() && !isPart(line));
  }

  private static boolean isPart(String line) {
    return AS_PREFIX.matcher(line).find();
  }

  private void parseRepeatedNames() {
    int at = 0;
    while (at < lines.size()) {
      if (!isRepeatedName(at)) {
        at = parsePairs(at, nextName(at));
      } else {
        int end = nextName(at + 2);
        String part = at + 2 < end ? lines.get(at + 2) : null;
        add(lines.get(at + 1), end - at == 4 ? part + " / " + lines.get(at + 3) : part);
        at = end - at == 4 ? end : parsePairs(Math.min(end, at + 3), end);
      }
    }
  }

  private int nextName(int from) {
    int at = from;
    while (at < lines.size() && !isRepeatedName(at)) {
      at++;
    }
    return at;
  }

  /** Those without a picture: a name, then a part, which the last one may lack. */
  private int parsePairs(int from, int end) {
    for (int at = from; at < end; at += 2) {
      add(lines.get(at), at + 1 < end ? lines.get(at + 1) : null);
    }
    return end;
  }

  private void parseLine(String line) {
    Matcher between = SEPARATOR.matcher(line);
    boolean both = between.find() && between.start() > 0;
    add(
        both ? line.substring(0, between.start()) : line,
        both ? line.substring(between.end()) : null);
  }

  private void add(String actor, @Nullable String part) {
    String plain = part == null ? "" : AS_PREFIX.matcher(part.strip()).replaceFirst("");
    cast.add(
        new FactProposal.Credit(
            CreditRole.CAST,
            ItemReference.of(ItemKind.PERSON, actor.strip()),
            plain.isEmpty() ? null : plain));
  }
}
