package needledrop.web.studio.cues;

import java.util.List;
import needledrop.web.http.Form;
import needledrop.web.studio.desk.Choice;
import needledrop.web.studio.desk.Uses;

/**
 * A cue sheet as a table in which each row is a form.
 *
 * @param address of the reel's screen
 * @param form as it was sent; where it was that of a row, the row shows what was typed
 * @param nothing what is said of an empty one
 */
public record CueSheetView(String address, List<CueLine> cues, Form form, String nothing) {
  public String in(CueLine cue) {
    return isOf(cue) ? form.get("in") : cue.in();
  }

  public String out(CueLine cue) {
    return isOf(cue) ? form.get("out") : cue.out();
  }

  public String use(CueLine cue) {
    return isOf(cue) ? form.get("use") : cue.use();
  }

  public boolean isWrong(CueLine cue, String field) {
    return isOf(cue) && form.error(field) != null;
  }

  public boolean takesFocus(CueLine cue, String field) {
    return isOf(cue) && form.takesFocus(field);
  }

  private boolean isOf(CueLine cue) {
    return form.get("cue").equals(Long.toString(cue.id()));
  }

  public List<Choice> uses() {
    return Uses.choices();
  }
}
