package needledrop.web.site;

import java.util.List;
import needledrop.journal.FullEntry;
import needledrop.journal.syndication.JsonLd;
import needledrop.journal.syndication.OpenGraph;
import needledrop.web.http.Page.Meta;

/** What a page tells programs that read it: whoever shows a preview of it, or searches. */
final class Previews {
  private final Journal journal;

  Previews(Journal journal) {
    this.journal = journal;
  }

  /** For a link to the entry that somebody passes on. */
  List<Meta> openGraph(FullEntry full) {
    return new OpenGraph(journal.settings(), journal.address())
        .of(full).stream().map(one -> new Meta(one.name(), one.content())).toList();
  }

  /** For a link to any other page. */
  List<Meta> openGraph(String title, String description, String path) {
    return new OpenGraph(journal.settings(), journal.address())
        .of(title, description, path).stream()
            .map(one -> new Meta(one.name(), one.content()))
            .toList();
  }

  /** What search engines are told of the entry, its clip and its songs. */
  String jsonLd(FullEntry full) {
    return new JsonLd(journal.settings(), journal.address(), journal.items(), journal.facts())
        .of(full, journal.replies().shownOn(full.entry().id()));
  }
}
