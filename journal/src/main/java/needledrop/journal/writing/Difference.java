package needledrop.journal.writing;

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
public record Difference(List<Line> lines) {

  /** What became of a stretch. */
  public enum Fate {
    SAME,
    GONE,
    NEW
  }

  public record Words(Fate fate, String text) {}

  /** One line; {@code left} many unchanged ones were left out before it. */
  public record Line(int left, List<Words> words) {
    public Line {
      words = List.copyOf(words);
    }

    public boolean isChanged() {
      return words.stream().anyMatch(some -> some.fate() != Fate.SAME);
    }
  }

  private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);
  private static final int AROUND = 1;
  private static final long MOST_PAIRS = 4_000_000;

  public Difference {
    lines = List.copyOf(lines);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  public static Difference between(String before, String after) {
    return new Difference(
        shortened(lines(List.of(before.split("\\R", -1)), List.of(after.split("\\R", -1)))));
  }

  private static List<Line> lines(List<String> before, List<String> after) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    for (Change change : changes(before, after)) {
      before.subList(at, change.from()).forEach(line -> lines.add(whole(Fate.SAME, line)));
      changed(lines, change.gone(), change.come());
      at = change.from() + change.gone().size();
    }
    before.subList(at, before.size()).forEach(line -> lines.add(whole(Fate.SAME, line)));
    return lines;
  }

  private static void changed(List<Line> lines, List<String> gone, List<String> come) {
    int pairs = Math.min(gone.size(), come.size());
    for (int i = 0; i < pairs; i++) {
      lines.add(new Line(0, words(parts(gone.get(i)), parts(come.get(i)))));
    }
    gone.subList(pairs, gone.size()).forEach(line -> lines.add(whole(Fate.GONE, line)));
    come.subList(pairs, come.size()).forEach(line -> lines.add(whole(Fate.NEW, line)));
  }

  private static Line whole(Fate fate, String line) {
    return new Line(0, List.of(new Words(fate, line)));
  }

  private static List<String> parts(String line) {
    return WORD.matcher(line).results().map(MatchResult::group).toList();
  }

  private static List<Words> words(List<String> before, List<String> after) {
    List<Words> words = new ArrayList<>();
    int at = 0;
    for (Change change : changes(before, after)) {
      add(words, Fate.SAME, before.subList(at, change.from()));
      add(words, Fate.GONE, change.gone());
      add(words, Fate.NEW, change.come());
      at = change.from() + change.gone().size();
    }
    add(words, Fate.SAME, before.subList(at, before.size()));
    return words;
  }

  private static void add(List<Words> words, Fate fate, List<String> parts) {
    if (!parts.isEmpty()) {
      words.add(new Words(fate, String.join("", parts)));
    }
  }

  /** A stretch of the one that stands as another stretch in the other. */
  private record Change(int from, List<String> gone, List<String> come) {
    int end() {
      return from + gone.size();
    }

    Change with(Change next) {
      return new Change(from, joined(gone, next.gone), joined(come, next.come));
    }

    private static List<String> joined(List<String> first, List<String> second) {
      return Stream.concat(first.stream(), second.stream()).toList();
    }
  }

  // The work grows with the product of the lengths at worst: past a measure, all went and all came.
  private static List<Change> changes(List<String> before, List<String> after) {
    int same = sameAtFront(before, after);
    List<String> rest = before.subList(same, before.size());
    List<String> newRest = after.subList(same, after.size());
    if ((long) rest.size() * newRest.size() > MOST_PAIRS) {
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
      changes.add(touches ? changes.removeLast().with(next) : next);
    }
    return changes;
  }

  private static int sameAtFront(List<String> before, List<String> after) {
    int most = Math.min(before.size(), after.size());
    int same = 0;
    while (same < most && before.get(same).equals(after.get(same))) {
      same++;
    }
    return same;
  }

  private static List<Line> shortened(List<Line> all) {
    List<Line> kept = new ArrayList<>();
    int left = 0;
    for (int i = 0; i < all.size(); i++) {
      if (nearChange(all, i)) {
        kept.add(new Line(left, all.get(i).words()));
        left = 0;
      } else {
        left++;
      }
    }
    return kept;
  }

  private static boolean nearChange(List<Line> all, int at) {
    return all.subList(Math.max(0, at - AROUND), Math.min(all.size(), at + AROUND + 1)).stream()
        .anyMatch(Line::isChanged);
  }
}
