package needledrop.web.studio.journal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.journal.member.AuditEvent;
import needledrop.journal.settings.Settings;
import needledrop.journal.settings.SettingsStore;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.language.Languages;
import needledrop.web.studio.page.Choice;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.StudioPages;

/**
 * The screen on which the owner changes the settings of the journal, such as title, language and
 * time zone.
 */
final class SettingsScreens implements Routes {
  private final StudioPages studioPages;
  private final SettingsStore settings;

  SettingsScreens(StudioPages studioPages, SettingsStore settings) {
    this.studioPages = studioPages;
    this.settings = settings;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio/settings", this::show, Access.ADMINISTER);
    routes.post("/studio/settings", this::change, Access.ADMINISTER);
  }

  private void show(Context request) {
    Settings now = settings.get();
    Form form =
        Form.empty()
            .with("title", now.title())
            .with("tagline", now.tagline())
            .with("address", Objects.toString(now.publicAddress(), ""))
            .with("zone", now.timeZone().getId())
            .with("language", now.language().toLanguageTag())
            .with("entries", now.entriesPerPage());
    studioPages.show(request, "journal/settings", screen(form));
  }

  private void change(Context request) {
    Form form = Form.of(request).require("title", "Enter a title for the journal.");
    form.url("address");
    if (!ZoneId.getAvailableZoneIds().contains(form.get("zone"))) {
      form.reject("zone", "Choose a time zone such as Europe/Rome or America/Denver.");
    }
    Optional<Settings> typed = form.isValid() ? parse(form) : Optional.empty();
    if (typed.isPresent()) {
      settings.update(typed.get());
      studioPages.redirect(
          request,
          "/studio/settings",
          FlashMessage.success("Settings saved.").withAuditEvent(AuditEvent.SETTINGS));
    } else {
      studioPages.showInvalid(request, "journal/settings", screen(form));
    }
  }

  private static Optional<Settings> parse(Form form) {
    int entries = Objects.requireNonNullElse(form.number("entries"), 0L).intValue();
    return form.build(
        "entries",
        () ->
            Settings.parse(
                form.get("title"),
                form.get("tagline"),
                form.get("address"),
                form.get("zone"),
                form.get("language"),
                entries));
  }

  private static Map<String, ?> screen(Form form) {
    return Map.of(
        "form",
        form,
        "zones",
        ZoneId.getAvailableZoneIds().stream().sorted().toList(),
        "languages",
        languages(form.get("language")));
  }

  /** The languages of the interface, and the one that was chosen before or elsewhere. */
  private static List<Choice> languages(String chosen) {
    Stream<Locale> others =
        Stream.of(chosen).filter(tag -> !tag.isEmpty()).map(Locale::forLanguageTag);
    return Stream.concat(Languages.available().stream(), others)
        .distinct()
        .map(each -> Choice.named(each.toLanguageTag(), each.getDisplayName(each)))
        .toList();
  }
}
