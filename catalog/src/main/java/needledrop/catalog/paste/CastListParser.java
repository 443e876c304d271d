package needledrop.catalog.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.value.CreditRole;
import org.jspecify.annotations.Nullable;

/**
 * Parses the pasted cast list of a film into proposed facts: which actor plays which part. Either
 * each line has an actor and a part, such as "Dolph Lundgren … Ivan Drago", or each is on a line of
 * its own, as copied from IMDb: the name twice (the first is the caption of the image), the part,
 * and for series the number of episodes.
 */
final class CastListParser {
  private static final int MAX_LINE_LENGTH = 300;
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:…|\\.{3,})\\s*|\\t+|\\s+[-–—]\\s+|\\s+as\\s+");
  private static final Pattern AS_PREFIX = Pattern.compile("(?i)^as\\s+(?=\\S)");

  /** Matches headings and counts that are copied along with a cast. */
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

  /** Matches the caption of an image on IMDb: "Ann Actor in The Mountain Pass (1985)". */
  private static final Pattern CAPTION = Pattern.compile(".+ in .+\\(\\d{4}[^)]*\\)");

  private final List<String> lines;
  private final List<FactProposal> cast = new ArrayList<>();

  private CastListParser(List<String> lines) {
    this.lines = lines;
  }

  /** Parses stripped, non-empty lines. */
  static List<FactProposal> parse(List<String> lines) {
    boolean hasHeading = lines.stream().limit(2).anyMatch(line -> isNoise(line));
    List<String> cleaned =
        lines.stream()
            .filter(line -> line.length() <= MAX_LINE_LENGTH && !isNoise(line))
            .map(line -> EPISODES.matcher(line).replaceFirst(""))
            .map(line -> REMARK.matcher(line).replaceAll("").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    CastListParser parser = new CastListParser(cleaned);
    if (parser.hasRepeatedNames()) {
      parser.parseRepeatedNames();
    } else if (parser.alternatesNameAndPart(hasHeading)) {
      parser.parsePairs(0, cleaned.size());
    } else {
      cleaned.forEach(parser::parseLine);
    }
    return List.copyOf(parser.cast);
  }

  /** Longer lines are not matched, because matching takes quadratic time. */
  private static boolean isNoise(String line) {
    return line.length() <= MAX_LINE_LENGTH && NOISE.matcher(line).matches();
  }

  private boolean hasRepeatedNames() {
    for (int index = 0; index < lines.size(); index++) {
      if (isRepeatedName(index)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether this line is the caption of an image and the next one is the same name. */
  private boolean isRepeatedName(int index) {
    if (index + 1 >= lines.size()) {
      return false;
    }
    String name = lines.get(index + 1);
    return lines.get(index).equals(name)
        || (lines.get(index).startsWith(name + " in ")
            && CAPTION.matcher(lines.get(index)).matches());
  }

  /**
   * Returns whether the lines are names and parts in turn. No line has both, and there is a heading
   * or a part that starts with "as".
   */
  private boolean alternatesNameAndPart(boolean hasHeading) {
    boolean hasAsPrefix = lines.stream().skip(1).anyMatch(line -> AS_PREFIX.matcher(line).find());
    return (hasHeading || hasAsPrefix)
        && lines.stream().noneMatch(line -> SEPARATOR.matcher(line).find() && !isPart(line));
  }

  private static boolean isPart(String line) {
    return AS_PREFIX.matcher(line).find();
  }

  private void parseRepeatedNames() {
    int index = 0;
    while (index < lines.size()) {
      if (!isRepeatedName(index)) {
        index = parsePairs(index, nextName(index));
      } else {
        int end = nextName(index + 2);
        String part = index + 2 < end ? lines.get(index + 2) : null;
        add(lines.get(index + 1), end - index == 4 ? part + " / " + lines.get(index + 3) : part);
        index = end - index == 4 ? end : parsePairs(Math.min(end, index + 3), end);
      }
    }
  }

  private int nextName(int from) {
    int index = from;
    while (index < lines.size() && !isRepeatedName(index)) {
      index++;
    }
    return index;
  }

  /** Parses entries without an image: a name, then a part. The last part may be missing. */
  private int parsePairs(int from, int end) {
    for (int index = from; index < end; index += 2) {
      add(lines.get(index), index + 1 < end ? lines.get(index + 1) : null);
    }
    return end;
  }

  private void parseLine(String line) {
    Matcher separator = SEPARATOR.matcher(line);
    boolean hasPart = separator.find() && separator.start() > 0;
    add(
        hasPart ? line.substring(0, separator.start()) : line,
        hasPart ? line.substring(separator.end()) : null);
  }

  private void add(String actor, @Nullable String part) {
    String plainPart = part == null ? "" : AS_PREFIX.matcher(part.strip()).replaceFirst("");
    cast.add(
        new FactProposal.Credit(
            CreditRole.CAST,
            ItemReference.of(ItemKind.PERSON, actor.strip()),
            plainPart.isEmpty() ? null : plainPart));
  }
}
