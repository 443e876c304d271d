package needledrop.web.studio.cues;

import java.util.List;
import needledrop.web.http.Form;
import needledrop.web.studio.page.Choice;
import needledrop.web.studio.page.UseChoices;

/**
 * The data of the table that edits a cue sheet: each row is the form of one song and the time when
 * it plays.
 *
 * @param address of the screen of the footage or clip
 * @param form as it was sent; where it was that of a row, the row shows what was typed
 * @param emptyText what is said of an empty one
 */
public record CueSheetView(String address, List<EditableCue> cues, Form form, String emptyText) {
  public String in(EditableCue cue) {
    return isSubmitted(cue) ? form.get("in") : cue.in();
  }

  public String out(EditableCue cue) {
    return isSubmitted(cue) ? form.get("out") : cue.out();
  }

  public String use(EditableCue cue) {
    return isSubmitted(cue) ? form.get("use") : cue.use();
  }

  public boolean isWrong(EditableCue cue, String field) {
    return isSubmitted(cue) && form.error(field) != null;
  }

  public boolean takesFocus(EditableCue cue, String field) {
    return isSubmitted(cue) && form.takesFocus(field);
  }

  private boolean isSubmitted(EditableCue cue) {
    return form.get("cue").equals(Long.toString(cue.id()));
  }

  public List<Choice> uses() {
    return UseChoices.choices();
  }
}
