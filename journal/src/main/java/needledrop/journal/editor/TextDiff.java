package needledrop.journal.editor;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The differences between two texts by line, and within a changed line by word.
 *
 * @param lines the changed lines with context
 */
public record TextDiff(List<Line> lines) {

  /** What happened to a segment. */
  public enum ChangeType {
    UNCHANGED,
    REMOVED,
    ADDED
  }

  public record Segment(ChangeType type, String text) {}

  /**
   * One line.
   *
   * @param skippedLines the number of unchanged lines left out before it
   */
  public record Line(int skippedLines, List<Segment> segments) {
    public Line {
      segments = List.copyOf(segments);
    }

    public boolean isChanged() {
      return segments.stream().anyMatch(segment -> segment.type() != ChangeType.UNCHANGED);
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
    int position = 0;
    for (Change change : changes(before, after)) {
      before
          .subList(position, change.from())
          .forEach(line -> lines.add(wholeLine(ChangeType.UNCHANGED, line)));
      addChanged(lines, change.removed(), change.added());
      position = change.from() + change.removed().size();
    }
    before
        .subList(position, before.size())
        .forEach(line -> lines.add(wholeLine(ChangeType.UNCHANGED, line)));
    return lines;
  }

  private static void addChanged(List<Line> lines, List<String> removed, List<String> added) {
    int pairs = Math.min(removed.size(), added.size());
    for (int i = 0; i < pairs; i++) {
      lines.add(new Line(0, diffTokens(tokens(removed.get(i)), tokens(added.get(i)))));
    }
    removed
        .subList(pairs, removed.size())
        .forEach(line -> lines.add(wholeLine(ChangeType.REMOVED, line)));
    added
        .subList(pairs, added.size())
        .forEach(line -> lines.add(wholeLine(ChangeType.ADDED, line)));
  }

  private static Line wholeLine(ChangeType changeType, String line) {
    return new Line(0, List.of(new Segment(changeType, line)));
  }

  private static List<String> tokens(String line) {
    return TOKEN.matcher(line).results().map(MatchResult::group).toList();
  }

  private static List<Segment> diffTokens(List<String> before, List<String> after) {
    List<Segment> segments = new ArrayList<>();
    int position = 0;
    for (Change change : changes(before, after)) {
      add(segments, ChangeType.UNCHANGED, before.subList(position, change.from()));
      add(segments, ChangeType.REMOVED, change.removed());
      add(segments, ChangeType.ADDED, change.added());
      position = change.from() + change.removed().size();
    }
    add(segments, ChangeType.UNCHANGED, before.subList(position, before.size()));
    return segments;
  }

  private static void add(List<Segment> segments, ChangeType changeType, List<String> parts) {
    if (!parts.isEmpty()) {
      segments.add(new Segment(changeType, String.join("", parts)));
    }
  }

  /** A range of the first text and what replaces it in the second. */
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

  // In the worst case, time grows with the product of the lengths. Above a limit, everything counts
  // as removed and added.
  private static List<Change> changes(List<String> before, List<String> after) {
    int prefix = commonPrefixLength(before, after);
    List<String> oldRest = before.subList(prefix, before.size());
    List<String> newRest = after.subList(prefix, after.size());
    if ((long) oldRest.size() * newRest.size() > MAX_COMPARISONS) {
      return List.of(new Change(prefix, oldRest, newRest));
    }
    List<Change> changes = new ArrayList<>();
    for (var delta :
        DiffUtils.diff(oldRest, newRest, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      Change next =
          new Change(
              prefix + delta.getSource().getPosition(),
              delta.getSource().getLines(),
              delta.getTarget().getLines());
      boolean isAdjacent = !changes.isEmpty() && changes.getLast().end() == next.from();
      changes.add(isAdjacent ? changes.removeLast().merge(next) : next);
    }
    return changes;
  }

  private static int commonPrefixLength(List<String> before, List<String> after) {
    int maxLength = Math.min(before.size(), after.size());
    int prefix = 0;
    while (prefix < maxLength && before.get(prefix).equals(after.get(prefix))) {
      prefix++;
    }
    return prefix;
  }

  private static List<Line> withContext(List<Line> lines) {
    List<Line> visible = new ArrayList<>();
    int skipped = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (isNearChange(lines, i)) {
        visible.add(new Line(skipped, lines.get(i).segments()));
        skipped = 0;
      } else {
        skipped++;
      }
    }
    return visible;
  }

  private static boolean isNearChange(List<Line> lines, int index) {
    return lines
        .subList(
            Math.max(0, index - CONTEXT_LINES), Math.min(lines.size(), index + CONTEXT_LINES + 1))
        .stream()
        .anyMatch(Line::isChanged);
  }
}
