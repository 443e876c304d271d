package needledrop.web.studio;

import java.util.List;
import needledrop.catalog.PartialDate;
import needledrop.catalog.Source;
import needledrop.web.http.Form;

/** The part of a fact's form that asks how one knows. */
final class SourceForm {
  static final List<Choice> CHOICES =
      List.of(
          new Choice("cited", "It stands somewhere"),
          new Choice("recalled", "Somebody remembers it so"));

  private static final Field TITLE = Field.words("sourceTitle", "Title of the source");
  private static final Field BY = Field.words("sourceBy", "Who remembers it");
  private static final Field ADDRESS = Field.address("sourceAddress", "Its address");
  private static final Field DATE = Field.date("sourceDate", "Its date");

  private SourceForm() {}

  static List<Field> fields() {
    return List.of(TITLE.hinted("A book, a page, the sleeve of a record"), ADDRESS, DATE, BY);
  }

  static void check(Form form) {
    (recalled(form) ? BY : TITLE).needed().check(form);
    ADDRESS.check(form);
    DATE.check(form);
  }

  static Source read(Form form) {
    String date = form.get(DATE.name());
    return recalled(form)
        ? new Source.Recalled(form.get(BY.name()))
        : new Source.Cited(
            form.get(TITLE.name()),
            form.address(ADDRESS.name()),
            date.isEmpty() ? null : PartialDate.parse(date));
  }

  private static boolean recalled(Form form) {
    return form.get("source").equals("recalled");
  }
}
