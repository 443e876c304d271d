package needledrop.web.studio.catalog;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.DateParser;
import needledrop.catalog.value.PartialDate;
import needledrop.web.http.Form;
import needledrop.web.studio.page.Choice;

/** The form fields for the source of a fact: fills, checks and parses them. */
public final class SourceForm {
  /** The ways to know a fact that a form can state. */
  public static final List<Choice> CHOICES =
      List.of(Choice.of("cited", "Published source"), Choice.of("recalled", "From memory"));

  private static final String UNCHANGED = "kept";

  private static final FormField TITLE = FormField.text("sourceTitle", "Title of the source");
  private static final FormField REMEMBERED_BY = FormField.text("sourceBy", "Who remembers it");
  private static final FormField ADDRESS = FormField.address("sourceAddress", "URL");
  private static final FormField DATE = FormField.date("sourceDate", "Its date");

  private SourceForm() {}

  /** What is asked of a source. */
  public static List<FormField> fields() {
    return List.of(
        TITLE.withHint("A book, a web page, a record sleeve"), ADDRESS, DATE, REMEMBERED_BY);
  }

  /** The ways to know a fact that is there already: also the one that no form can state. */
  static List<Choice> choices(FactSource former) {
    return switch (former) {
      case FactSource.Cited _, FactSource.Recalled _ -> CHOICES;
      case FactSource.Heard _, FactSource.Imported _ ->
          Stream.concat(
                  Stream.of(
                      Choice.of(UNCHANGED, "Current source: {source}", "source", former.message())),
                  CHOICES.stream())
              .toList();
    };
  }

  /** Whether a form can state a source of this kind. */
  public static boolean canEdit(FactSource factSource) {
    return factSource instanceof FactSource.Cited || factSource instanceof FactSource.Recalled;
  }

  /**
   * Fills in a source.
   *
   * @param here whether the form is that of the very fact, and not of the next one
   */
  public static void fill(Form form, FactSource factSource, boolean here) {
    switch (factSource) {
      case FactSource.Cited(String title, URI page, PartialDate date) -> {
        form.with("source", "cited").with(TITLE.name(), title);
        form.with(ADDRESS.name(), page == null ? "" : page);
        form.with(DATE.name(), date == null ? "" : date.text());
      }
      case FactSource.Recalled(String by) ->
          form.with("source", "recalled").with(REMEMBERED_BY.name(), by);
      case FactSource.Heard _, FactSource.Imported _ -> {
        if (here) {
          form.with("source", UNCHANGED);
        }
      }
    }
  }

  /** Says in the form what is missing. */
  public static void check(Form form) {
    if (form.get("source").equals(UNCHANGED)) {
      return;
    }
    (isRecalled(form) ? REMEMBERED_BY : TITLE).asRequired().check(form);
    ADDRESS.check(form);
    DATE.check(form);
  }

  /** The source that the form says, or the one before where it is to stay. */
  static FactSource parse(Form form, FactSource former) {
    return form.get("source").equals(UNCHANGED) ? former : parse(form);
  }

  /** The source that the form says, once it is checked. */
  public static FactSource parse(Form form) {
    String date = form.get(DATE.name());
    return isRecalled(form)
        ? new FactSource.Recalled(form.get(REMEMBERED_BY.name()))
        : new FactSource.Cited(
            form.get(TITLE.name()),
            form.url(ADDRESS.name()),
            date.isEmpty() ? null : DateParser.parse(date));
  }

  private static boolean isRecalled(Form form) {
    return form.get("source").equals("recalled");
  }
}
