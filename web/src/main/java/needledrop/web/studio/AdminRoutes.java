package needledrop.web.studio;

import java.util.List;
import java.util.stream.Stream;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.studio.desk.StudioPages;
import needledrop.web.studio.desk.TimeFormatter;
import needledrop.web.studio.desk.Workshop;
import needledrop.web.studio.links.LinkScreens;
import needledrop.web.studio.mail.MailScreens;
import needledrop.web.studio.members.MemberRoutes;
import needledrop.web.studio.replies.BlocklistScreens;
import needledrop.web.studio.replies.PrivacyRequestScreens;
import needledrop.web.studio.replies.ReplyScreens;
import needledrop.web.studio.upkeep.ItemImportScreens;
import needledrop.web.studio.upkeep.MergeScreens;
import needledrop.web.studio.writing.WritingRoutes;

/** The rooms around what is made: writing, members, replies, letters, links, upkeep. */
final class AdminRoutes {
  private AdminRoutes() {}

  /** All their screens, laid on the studio's desk. */
  static List<Routes> of(
      StudioPages studioPages, Workshop shop, Sessions sessions, ListenAddress listenAddress) {
    TimeFormatter timeFormatter = new TimeFormatter(() -> shop.settings().get());
    Stream<Routes> others =
        Stream.of(
            new ReplyScreens(studioPages, shop, timeFormatter, sessions),
            new BlocklistScreens(studioPages, shop.moderation().blocklist()),
            new PrivacyRequestScreens(studioPages, shop.moderation().personalRecords()),
            new MailScreens(studioPages, shop, sessions),
            new LinkScreens(studioPages, shop.links(), shop.queue(), timeFormatter),
            new ItemImportScreens(studioPages, shop, sessions),
            new MergeScreens(studioPages, shop, sessions));
    return Stream.of(
            WritingRoutes.of(studioPages, shop, sessions).stream(),
            MemberRoutes.of(studioPages, shop, sessions, listenAddress).stream(),
            others)
        .<Routes>flatMap(each -> each)
        .toList();
  }
}
