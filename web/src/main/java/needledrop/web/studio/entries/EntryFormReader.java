package needledrop.web.studio.entries;

import java.util.List;
import java.util.Optional;
import needledrop.journal.editor.Proofreader;
import needledrop.journal.entry.EntryContent;
import needledrop.web.http.Form;

/**
 * Reads the content of an entry from its submitted editor form, or only changes the form if the
 * button does not save.
 */
record EntryFormReader(
    EntryForm entryForm, PreviewRenderer previewRenderer, PublishingActions publishing) {
  /**
   * The content to save; empty if the form is invalid, or if only a preview, a teaser or another
   * order of clips was asked for.
   *
   * @param goesPublic whether the entry is published or scheduled
   */
  Optional<EntryContent> read(Form form, boolean goesPublic) {
    switch (form.get("act")) {
      case "look" -> {
        return Optional.empty();
      }
      case "teaser" -> {
        form.with("teaser", previewRenderer.proposeTeaser(form));
        return Optional.empty();
      }
      case "schedule" -> {
        var _ = form.build("due", () -> publishing.publishingTime(form));
      }
      case String act when ClipOrder.isMove(act) -> {
        ClipOrder.move(form, act);
        return Optional.empty();
      }
      default -> {}
    }
    boolean withdrawn = List.of("withdraw", "unschedule").contains(form.get("act"));
    boolean published = List.of("publish", "schedule").contains(form.get("act"));
    if (published || (goesPublic && !withdrawn)) {
      refuseMissingClips(form);
    }
    return entryForm.parse(form);
  }

  private static void refuseMissingClips(Form form) {
    int clips = EntryForm.clips(form).size();
    var _ =
        form.build(
            "body",
            () -> {
              Proofreader.missingClips(form.raw("body"), clips)
                  .findFirst()
                  .ifPresent(number ->
                      form.reject("body", "This entry has no clip {number}.", "number", number));
              return true;
            });
  }
}
