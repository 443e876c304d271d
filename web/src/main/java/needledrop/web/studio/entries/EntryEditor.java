package needledrop.web.studio.entries;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.List;
import needledrop.journal.editor.TextDiff;
import needledrop.journal.editor.WorkingCopies;
import needledrop.journal.entry.Entry;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Form;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;
import needledrop.web.studio.page.TimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Builds the data of the editor of an entry: form, choices, preview, proofreading, unsaved copies
 * and conflicts with a newer version.
 */
final class EntryEditor {
  private final PreviewRenderer previewRenderer;
  private final FormProofreader proofreader;
  private final EntryChoices choices;
  private final WorkingCopies workingCopies;
  private final SiteIdentity site;
  private final TimeFormatter timeFormatter;
  private final Sessions sessions;

  EntryEditor(
      PreviewRenderer previewRenderer,
      FormProofreader proofreader,
      EntryChoices choices,
      WorkingCopies workingCopies,
      SiteIdentity site,
      TimeFormatter timeFormatter,
      Sessions sessions) {
    this.previewRenderer = previewRenderer;
    this.proofreader = proofreader;
    this.choices = choices;
    this.workingCopies = workingCopies;
    this.site = site;
    this.timeFormatter = timeFormatter;
    this.sessions = sessions;
  }

  /**
   * @param entry the stored entry; null for a new one
   * @param newer the version that another editor saved in the meantime
   */
  EntryScreen screen(Context request, @Nullable Entry entry, Form form, @Nullable Entry newer) {
    return new EntryScreen(
        entry,
        entry != null && entry.isPublished() ? entry.path(site.timeZone()) : null,
        form,
        choices.clips(request, form),
        choices.themeChoices(),
        previewRenderer.preview(form),
        newer,
        newer == null ? null : TextDiff.between(EntryText.of(newer.content()), EntryText.of(form)),
        entry == null ? List.of() : unsavedCopies(request, entry, form),
        scheduledTime(entry),
        site.timeZone().getId(),
        proofreader.findings(form),
        proofreader.mentionedItems(form));
  }

  private @Nullable String scheduledTime(@Nullable Entry entry) {
    Instant due = entry == null ? null : entry.due();
    return due == null ? null : timeFormatter.dateTime(due);
  }

  /** The unsaved changes of the member in other editors of this entry. */
  private List<WorkingCopyLine> unsavedCopies(Context request, Entry entry, Form form) {
    MemberId member = sessions.findMemberId(request).orElseThrow(NotFoundResponse::new);
    return workingCopies.of(entry.id()).stream()
        .filter(copy -> copy.member().equals(member) && !copy.editorId().equals(form.get("sheet")))
        .filter(copy -> !EntryText.of(copy).equals(EntryText.of(entry.content())))
        .map(copy -> WorkingCopyLine.of(copy, timeFormatter))
        .toList();
  }
}
