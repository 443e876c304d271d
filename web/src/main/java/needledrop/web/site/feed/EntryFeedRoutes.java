package needledrop.web.site.feed;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.catalog.item.Items;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.Theme;
import needledrop.journal.entry.Themes;
import needledrop.journal.member.Authors;
import needledrop.journal.member.Member;
import needledrop.journal.syndication.FeedWriter.Format;
import needledrop.journal.syndication.FeedWriter.Topic;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.http.SiteIdentity;

/**
 * Serves the news feeds (RSS, Atom, JSON) of entries: all, those of an author or a theme, and those
 * about an item.
 */
public final class EntryFeedRoutes implements Routes {
  private final SiteIdentity identity;
  private final Entries entries;
  private final Authors authors;
  private final Themes themes;
  private final Items items;
  private final FeedRenderer feedRenderer;

  public EntryFeedRoutes(
      SiteIdentity identity,
      Entries entries,
      Authors authors,
      Themes themes,
      Items items,
      FeedRenderer feedRenderer) {
    this.identity = identity;
    this.entries = entries;
    this.authors = authors;
    this.themes = themes;
    this.items = items;
    this.feedRenderer = feedRenderer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (Format format : Format.values()) {
      String fileName = "feed" + format.pathSuffix();
      routes.get("/" + fileName, request -> sendAll(request, format), Access.PUBLIC);
      routes.get(
          "/authors/{slug}/" + fileName, request -> sendAuthor(request, format), Access.PUBLIC);
      routes.get("/theme/{slug}/" + fileName, request -> sendTheme(request, format), Access.PUBLIC);
      for (ItemKind kind : ItemKind.values()) {
        routes.get(
            "/" + kind.key() + "/{slug}/" + fileName,
            request -> sendItem(request, format),
            Access.PUBLIC);
      }
    }
  }

  private void sendAll(Context request, Format format) throws IOException {
    feedRenderer.send(
        request, format, () -> feedRenderer.ofEntries(format, entries.newest(1, feedSize())));
  }

  private void sendAuthor(Context request, Format format) throws IOException {
    String slug = request.pathParam("slug");
    Optional<Member> found = authors.findBySlug(slug);
    if (found.isEmpty()) {
      Member renamed = authors.findByFormerSlug(slug).orElseThrow(NotFoundResponse::new);
      String feed = authors.path(renamed.id()) + "feed" + format.pathSuffix();
      request.redirect(feed, HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    Member author = found.get();
    MemberId id = author.id();
    Topic topic =
        new Topic(author.name(), authors.path(id).replaceFirst("/$", ""), "author " + id.value());
    sendTopic(request, format, topic, () -> entries.newestByAuthor(id, 1, feedSize()));
  }

  private void sendTheme(Context request, Format format) throws IOException {
    Theme theme = themes.findBySlug(request.pathParam("slug")).orElseThrow(NotFoundResponse::new);
    Topic topic = new Topic(theme.name(), theme.path(), "theme " + theme.id().value());
    sendTopic(request, format, topic, () -> entries.withTheme(theme, 1, feedSize()));
  }

  /** Sends the feed of the entries about an item. */
  private void sendItem(Context request, Format format) throws IOException {
    String uri = request.req().getRequestURI();
    String path = uri.substring(0, uri.lastIndexOf("/feed"));
    Optional<Item> found = items.findByPath(path);
    if (found.isEmpty()) {
      Item moved = items.findByFormerPath(path).orElseThrow(NotFoundResponse::new);
      request.redirect(moved.path() + "/feed" + format.pathSuffix(), HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    Item item = found.get();
    Topic topic =
        new Topic(item.fullName(), item.path(), item.kind().key() + " " + item.id().value());
    sendTopic(request, format, topic, () -> entries.about(item, 1, feedSize()));
  }

  private void sendTopic(Context request, Format format, Topic topic, Supplier<List<Entry>> newest)
      throws IOException {
    feedRenderer.send(request, format, () -> feedRenderer.ofEntries(format, topic, newest.get()));
  }

  private int feedSize() {
    return identity.settings().entriesPerPage();
  }
}
