package needledrop.web.studio;

import java.util.List;
import java.util.stream.Stream;

/** One pile of replies, and the way to the others. */
public record RepliesScreen(Pile pile, List<ReplyLine> replies, long waiting) {
  public List<Choice> tabs() {
    return Stream.of(Pile.values()).map(this::tab).toList();
  }

  private Choice tab(Pile each) {
    boolean counted = each == Pile.WAITING && waiting > 0;
    return new Choice(each.word(), counted ? each.words() + " (" + waiting + ")" : each.words());
  }

  public String shown() {
    return pile.word();
  }

  public String nothing() {
    return pile.nothing();
  }
}
