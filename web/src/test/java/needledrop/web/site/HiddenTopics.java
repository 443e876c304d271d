package needledrop.web.site;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import needledrop.journal.entry.Theme;
import needledrop.journal.member.Authors;
import needledrop.journal.member.Member;
import needledrop.journal.member.Role;

/** An author and a theme of whom readers see no entry, and the addresses made of their names. */
record HiddenTopics(JournalFixture fixture, Member author, Theme theme) {
  private static final List<String> FEEDS = List.of("/feed", "/feed/atom", "/feed/json");

  static HiddenTopics add(JournalFixture little, String secret) {
    return new HiddenTopics(
        little,
        little.addMember("Author of the " + secret, Role.AUTHOR),
        little.journal.content().themes().add(secret + " theme", "A " + secret));
  }

  /** Where the routes of authors and of the feeds of themes lead to these. */
  Map<String, String> addresses() {
    String page = page(author);
    return Stream.of(
            Map.of("/authors/{slug}", page + "/"),
            feeds("/authors/{slug}", page),
            feeds("/theme/{slug}", theme.path()))
        .flatMap(some -> some.entrySet().stream())
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, String> feeds(String route, String page) {
    return FEEDS.stream().collect(toMap(feed -> route + feed, feed -> page + feed));
  }

  /** What readers see of the author and the theme of the hidden draft. */
  List<String> published() {
    String page = page(fixture.members().owner());
    return Stream.concat(
            Stream.of(page + "/"),
            Stream.of(page, fixture.theme.path())
                .flatMap(topic -> FEEDS.stream().map(feed -> topic + feed)))
        .toList();
  }

  private String page(Member member) {
    Authors authors = new Authors(fixture.database, fixture.members());
    return authors.path(member.id()).replaceFirst("/$", "");
  }
}
