package needledrop.web.studio.entries;

import java.time.InstantSource;
import needledrop.journal.editor.PublishingTime;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.member.AuditEvent;
import needledrop.web.http.Form;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.TimeFormatter;

/**
 * Performs the action of the editor's button on a saved entry: publish, schedule, withdraw, or
 * cancel the schedule.
 */
record PublishingActions(Entries entries, TimeFormatter timeFormatter, InstantSource clock) {
  /** Performs the action of the form on a saved entry, and says what was done. */
  FlashMessage perform(Entry entry, Form form) {
    return switch (form.get("act")) {
      case "publish" ->
          FlashMessage.success(
                  "{title} was published.", "title", entries.publish(entry.id()).title())
              .withAuditEvent(AuditEvent.PUBLISHED);
      case "withdraw" ->
          FlashMessage.success(
                  "{title} was unpublished and is a draft again.",
                  "title",
                  entries.unpublish(entry.id()).title())
              .withAuditEvent(AuditEvent.WITHDRAWN);
      case "schedule" -> schedule(entry, form).withAuditEvent(AuditEvent.PUBLISHED);
      case "unschedule" ->
          FlashMessage.success(
              "Scheduling canceled. {title} is a draft.",
              "title",
              entries.unschedule(entry.id()).title());
      default -> savedMessage(form);
    };
  }

  private static FlashMessage savedMessage(Form form) {
    return form.get(EntryForm.NEW_FILM).isEmpty()
        ? FlashMessage.success("Saved.")
        : FlashMessage.success(
            "Saved. {title} was added to the catalog.", "title", form.get(EntryForm.NEW_FILM));
  }

  private FlashMessage schedule(Entry entry, Form form) {
    PublishingTime due = publishingTime(form);
    entries.schedule(entry.id(), due.instant());
    String time = timeFormatter.dateTime(due.instant());
    return due.ambiguous()
        ? FlashMessage.success(
            "{title} is scheduled for {date}. Clocks show that time twice that "
                + "night; the first one is used.",
            "title",
            entry.title(),
            "date",
            time)
        : FlashMessage.success(
            "{title} is scheduled for {date}.", "title", entry.title(), "date", time);
  }

  /** The time that is typed in the form; throws if it is invalid or past. */
  PublishingTime publishingTime(Form form) {
    return PublishingTime.parse(form.get("due"), timeFormatter.zone(), clock.instant());
  }
}
