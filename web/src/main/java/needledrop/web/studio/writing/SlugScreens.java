package needledrop.web.studio.writing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.store.Ids.EntryId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.SiteIdentity;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;

/**
 * The screen that changes the slug of a published entry, the part of its URL that members can
 * choose.
 */
final class SlugScreens implements Routes {
  private static final String PATH = "/studio/entries/{id}/address";

  private final StudioPages studioPages;
  private final SiteIdentity site;
  private final Entries entries;

  SlugScreens(StudioPages studioPages, SiteIdentity site, Entries entries) {
    this.studioPages = studioPages;
    this.site = site;
    this.entries = entries;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.WRITE);
    routes.post(PATH, this::change, Access.WRITE);
  }

  private void show(Context request) {
    Entry entry = getEntry(request);
    studioPages.show(
        request, "writing/slug", screen(entry, Form.empty().with("slug", entry.slug())));
  }

  private Map<String, ?> screen(Entry entry, Form form) {
    return Map.of("entry", entry, "path", path(entry), "form", form);
  }

  private String path(Entry entry) {
    return entry.path(site.timeZone());
  }

  private void change(Context request) {
    Entry entry = getEntry(request);
    Form form = Form.of(request);
    Optional<Entry> moved =
        form.build("slug", () -> entries.changeSlug(entry.id(), form.get("slug")));
    if (moved.isEmpty()) {
      studioPages.showInvalid(request, "writing/slug", screen(entry, form));
      return;
    }
    studioPages.redirect(
        request,
        "/studio/entries/" + entry.id().value(),
        FlashMessage.success(
            "The URL of {title} is now {address}.",
            "title",
            entry.title(),
            "address",
            path(moved.get())));
  }

  /** A published entry; the slug of a draft follows its title. */
  private Entry getEntry(Context request) {
    return entries
        .find(new EntryId(RequestParameters.pathNumber(request, "id")))
        .filter(Entry::isPublished)
        .orElseThrow(NotFoundResponse::new);
  }
}
