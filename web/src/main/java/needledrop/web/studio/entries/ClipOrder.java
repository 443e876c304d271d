package needledrop.web.studio.entries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import needledrop.store.Ids;
import needledrop.web.http.Form;
import needledrop.web.studio.page.Choice;

/**
 * Moves and sorts the clips chosen in the form of an entry, in the order in which its page will
 * show them.
 */
final class ClipOrder {
  static final String FIELD = "clips";

  private ClipOrder() {}

  /** Whether this is what a button asks for that moves a clip. */
  static boolean isMove(String act) {
    String[] parts = act.split(" ", 2);
    return parts.length == 2
        && (parts[0].equals("earlier") || parts[0].equals("later"))
        && Ids.parseNumber(parts[1]).isPresent();
  }

  /** Does what the button asks; the first stays first, and the last last. */
  static void move(Form form, String act) {
    String[] parts = act.split(" ", 2);
    List<String> clips = new ArrayList<>(form.all(FIELD));
    int from = clips.indexOf(parts[1]);
    int to = parts[0].equals("earlier") ? from - 1 : from + 1;
    if (from >= 0 && to >= 0 && to < clips.size()) {
      Collections.swap(clips, from, to);
      form.withAll(FIELD, clips);
    }
  }

  /** Those that are chosen first, in their order; the others as they come. */
  static List<Choice> sort(List<Choice> all, Form form) {
    List<String> chosen = form.all(FIELD);
    return all.stream()
        .sorted((one, other) -> Integer.compare(index(chosen, one), index(chosen, other)))
        .toList();
  }

  private static int index(List<String> chosen, Choice clip) {
    int place = chosen.indexOf(clip.value());
    return place < 0 ? chosen.size() : place;
  }
}
