package needledrop.web.studio.writing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.editor.ShareLink;
import needledrop.journal.editor.ShareLinks;
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
import needledrop.web.studio.page.TimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The screen that creates, lists and revokes secret links by which people without an account can
 * read a draft.
 */
final class ShareLinkScreens implements Routes {
  private static final String PATH = "/studio/entries/{id}/share";
  private static final String NEW_LINK = "share-link";

  private final StudioPages studioPages;
  private final SiteIdentity site;
  private final Entries entries;
  private final ShareLinks links;
  private final TimeFormatter timeFormatter;

  ShareLinkScreens(
      StudioPages studioPages,
      SiteIdentity site,
      Entries entries,
      ShareLinks links,
      TimeFormatter timeFormatter) {
    this.studioPages = studioPages;
    this.site = site;
    this.entries = entries;
    this.links = links;
    this.timeFormatter = timeFormatter;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::list, Access.WRITE);
    routes.post(PATH, this::create, Access.WRITE);
    routes.post(PATH + "/{link}/revoke", this::revoke, Access.WRITE);
  }

  private void list(Context request) {
    String newLink = request.sessionAttribute(NEW_LINK);
    if (newLink != null) {
      request.sessionAttribute(NEW_LINK, null);
    }
    show(
        request,
        getEntry(request),
        Form.empty().with("days", ShareLinks.DEFAULT_LIFETIME.toDays()),
        newLink);
  }

  private void show(Context request, Entry entry, Form form, @Nullable String newLink) {
    studioPages.show(
        request,
        "writing/shareLinks",
        Map.of(
            "entry",
            entry,
            "form",
            form,
            "made",
            Optional.ofNullable(newLink),
            "lines",
            links.of(entry.id()).stream().map(this::line).toList()));
  }

  private ShareLinkLine line(ShareLink link) {
    return new ShareLinkLine(
        link.id(), timeFormatter.dateTime(link.created()), timeFormatter.dateTime(link.expires()));
  }

  private void create(Context request) {
    Entry entry = getEntry(request);
    Form form = Form.of(request);
    Long days = form.number("days");
    Optional<String> token =
        form.build(
            "days",
            () -> links.issue(entry.id(), Duration.ofDays(days == null ? 0 : Math.min(days, 999))));
    if (token.isEmpty()) {
      show(request.status(422), entry, form, null);
      return;
    }
    request.sessionAttribute(NEW_LINK, site.absoluteUrl("/shared/" + token.get()));
    studioPages.redirect(request, address(entry), FlashMessage.success("Link created."));
  }

  private void revoke(Context request) {
    Entry entry = getEntry(request);
    links.revoke(entry.id(), RequestParameters.pathNumber(request, "link"));
    studioPages.redirect(request, address(entry), FlashMessage.success("Link revoked."));
  }

  private static String address(Entry entry) {
    return "/studio/entries/%d/share".formatted(entry.id().value());
  }

  private Entry getEntry(Context request) {
    return entries
        .find(new EntryId(RequestParameters.pathNumber(request, "id")))
        .orElseThrow(NotFoundResponse::new);
  }
}
