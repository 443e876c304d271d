package needledrop.journal.editor;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What became of a text: its lines, and within a line that was changed the words that went and
 * those that came.
 *
 * @param lines those that changed, and a few around them
 */
public record TextDiff(List<Line> lines) {

  /** What became of a stretch. */
  public enum ChangeType {
    UNCHANGED,
    REMOVED,
    ADDED
  }

  public record Segment(ChangeType type, String text) {}

  /** One line; {@code left} many unchanged ones were left out before it. */
  public record Line(int skippedLines, List<Segment> segments) {
    public Line {
      segments = List.copyOf(segments);
    }

    public boolean isChanged() {
      return segments.stream().anyMatch(some -> some.type() != ChangeType.UNCHANGED);
    }
  }

  private static final Pattern TOKEN = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);
  private static final int CONTEXT_LINES = 1;
  private static final long MAX_COMPARISONS = 4_000_000;

  public TextDiff {
    lines = List.copyOf(lines);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  public static TextDiff between(String before, String after) {
    return new TextDiff(
        withContext(lines(List.of(before.split("\\R", -1)), List.of(after.split("\\R", -1)))));
  }

  private static List<Line> lines(List<String> before, List<String> after) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    for (Change change : changes(before, after)) {
      before
          .subList(at, change.from())
          .forEach(line -> lines.add(wholeLine(ChangeType.UNCHANGED, line)));
      addChanged(lines, change.removed(), change.added());
      at = change.from() + change.removed().size();
    }
    before
        .subList(at, before.size())
        .forEach(line -> lines.add(wholeLine(ChangeType.UNCHANGED, line)));
    return lines;
  }

  private static void addChanged(List<Line> lines, List<String> gone, List<String> come) {
    int pairs = Math.min(gone.size(), come.size());
    for (int i = 0; i < pairs; i++) {
      lines.add(new Line(0, diffTokens(tokens(gone.get(i)), tokens(come.get(i)))));
    }
    gone.subList(pairs, gone.size())
        .forEach(line -> lines.add(wholeLine(ChangeType.REMOVED, line)));
    come.subList(pairs, come.size()).forEach(line -> lines.add(wholeLine(ChangeType.ADDED, line)));
  }

  private static Line wholeLine(ChangeType changeType, String line) {
    return new Line(0, List.of(new Segment(changeType, line)));
  }

  private static List<String> tokens(String line) {
    return TOKEN.matcher(line).results().map(MatchResult::group).toList();
  }

  private static List<Segment> diffTokens(List<String> before, List<String> after) {
    List<Segment> words = new ArrayList<>();
    int at = 0;
    for (Change change : changes(before, after)) {
      add(words, ChangeType.UNCHANGED, before.subList(at, change.from()));
      add(words, ChangeType.REMOVED, change.removed());
      add(words, ChangeType.ADDED, change.added());
      at = change.from() + change.removed().size();
    }
    add(words, ChangeType.UNCHANGED, before.subList(at, before.size()));
    return words;
  }

  private static void add(List<Segment> words, ChangeType changeType, List<String> parts) {
    if (!parts.isEmpty()) {
      words.add(new Segment(changeType, String.join("", parts)));
    }
  }

  /** A stretch of the one that stands as another stretch in the other. */
  private record Change(int from, List<String> removed, List<String> added) {
    int end() {
      return from + removed.size();
    }

    Change merge(Change next) {
      return new Change(from, joined(removed, next.removed), joined(added, next.added));
    }

    private static List<String> joined(List<String> first, List<String> second) {
      return Stream.concat(first.stream(), second.stream()).toList();
    }
  }

  // The work grows with the product of the lengths at worst: past a measure, all went and all came.
  private static List<Change> changes(List<String> before, List<String> after) {
    int same = commonPrefixLength(before, after);
    List<String> rest = before.subList(same, before.size());
    List<String> newRest = after.subList(same, after.size());
    if ((long) rest.size() * newRest.size() > MAX_COMPARISONS) {
      return List.of(new Change(same, rest, newRest));
    }
    List<Change> changes = new ArrayList<>();
    for (var delta : DiffUtils.diff(rest, newRest, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      Change next =
          new Change(
              same + delta.getSource().getPosition(),
              delta.getSource().getLines(),
              delta.getTarget().getLines());
      boolean touches = !changes.isEmpty() && changes.getLast().end() == next.from();
      changes.add(touches ? changes.removeLast().merge(next) : next);
    }
    return changes;
  }

  private static int commonPrefixLength(List<String> before, List<String> after) {
    int most = Math.min(before.size(), after.size());
    int same = 0;
    while (same < most && before.get(same).equals(after.get(same))) {
      same++;
    }
    return same;
  }

  private static List<Line> withContext(List<Line> all) {
    List<Line> kept = new ArrayList<>();
    int left = 0;
    for (int i = 0; i < all.size(); i++) {
      if (isNearChange(all, i)) {
        kept.add(new Line(left, all.get(i).segments()));
        left = 0;
      } else {
        left++;
      }
    }
    return kept;
  }

  private static boolean isNearChange(List<Line> all, int at) {
    return all
        .subList(Math.max(0, at - CONTEXT_LINES), Math.min(all.size(), at + CONTEXT_LINES + 1))
        .stream()
        .anyMatch(Line::isChanged);
  }
}
