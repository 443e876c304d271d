package needledrop.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.Item;
import needledrop.journal.Entry;
import needledrop.journal.FullEntry;
import needledrop.journal.syndication.Feed;
import needledrop.journal.syndication.Sitemap;
import needledrop.journal.syndication.Sitemap.Location;
import needledrop.web.http.Door;
import needledrop.web.http.Routes;

/** The journal as programs read it: feeds, the map of the site, and what robots may do. */
final class Feeds implements Routes {
  private final Journal journal;
  private final Sheet sheet;

  Feeds(Journal journal, Sheet sheet) {
    this.journal = journal;
    this.sheet = sheet;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/feed", request -> feed(request, Feed.Format.RSS, "application/rss+xml"), Door.OPEN);
    routes.get(
        "/feed/atom",
        request -> feed(request, Feed.Format.ATOM, "application/atom+xml"),
        Door.OPEN);
    routes.get("/sitemap.xml", this::sitemap, Door.OPEN);
    routes.get("/robots.txt", this::robots, Door.OPEN);
  }

  private void feed(Context request, Feed.Format format, String type) throws IOException {
    sheet.publishText(request, type + ";charset=utf-8", () -> feed(format).getBytes(UTF_8));
  }

  private String feed(Feed.Format format) {
    List<FullEntry> newest =
        journal.entries().newest(1, journal.settings().entriesAPage()).stream()
            .map(journal.full()::of)
            .toList();
    return new Feed(journal.settings(), journal.address(), journal.prose()).of(format, newest);
  }

  private void sitemap(Context request) throws IOException {
    sheet.publishText(
        request,
        "application/xml;charset=utf-8",
        () -> new Sitemap(journal.address()).of(locations()).getBytes(UTF_8));
  }

  private List<Location> locations() {
    ZoneId zone = journal.settings().timeZone();
    List<Location> locations = new ArrayList<>();
    locations.add(new Location("/", null));
    locations.add(new Location("/archive", null));
    for (Entry entry : journal.entries().newest(1, Integer.MAX_VALUE)) {
      locations.add(new Location(entry.path(zone), entry.updated()));
    }
    journal.clips().shown().forEach(clip -> locations.add(new Location(clip.path(), null)));
    journal.themes().all().forEach(theme -> locations.add(new Location(theme.path(), null)));
    items().forEach(item -> locations.add(new Location(item.path(), null)));
    return locations;
  }

  private Stream<Item> items() {
    return Stream.of(
            journal.films().all(),
            journal.songs().all(),
            journal.albums().all(),
            journal.people().all(),
            journal.places().all(),
            journal.sagas().all())
        .flatMap(List::stream);
  }

  private void robots(Context request) throws IOException {
    sheet.publishText(
        request,
        "text/plain;charset=utf-8",
        () ->
            """
            User-agent: *
            Disallow: /studio
            Disallow: /*?replytocom=

            Sitemap: %s
            """
                .formatted(journal.masthead().address("/sitemap.xml"))
                .getBytes(UTF_8));
  }
}
