package needledrop.web.studio;

import java.util.List;
import java.util.stream.Stream;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.studio.desk.Desk;
import needledrop.web.studio.desk.Times;
import needledrop.web.studio.desk.Workshop;
import needledrop.web.studio.links.LinkScreens;
import needledrop.web.studio.mail.MailScreens;
import needledrop.web.studio.members.MembersScreens;
import needledrop.web.studio.replies.BlocklistScreens;
import needledrop.web.studio.replies.PersonScreens;
import needledrop.web.studio.replies.ReplyScreens;
import needledrop.web.studio.upkeep.FillScreens;
import needledrop.web.studio.upkeep.MergeScreens;
import needledrop.web.studio.writing.WritingScreens;

/** The rooms around what is made: writing, members, replies, letters, links, upkeep. */
final class AdminRoutes {
  private AdminRoutes() {}

  /** All their screens, laid on the studio's desk. */
  static List<Routes> of(Desk desk, Workshop shop, Sessions sessions, ListenAddress listenAddress) {
    Times times = new Times(() -> shop.settings().get());
    Stream<Routes> others =
        Stream.of(
            new ReplyScreens(desk, shop, times, sessions),
            new BlocklistScreens(desk, shop.moderation().blocklist()),
            new PersonScreens(desk, shop.moderation().personalRecords()),
            new MailScreens(desk, shop, sessions),
            new LinkScreens(desk, shop.links(), shop.queue(), times),
            new FillScreens(desk, shop, sessions),
            new MergeScreens(desk, shop, sessions));
    return Stream.of(
            WritingScreens.on(desk, shop, sessions).stream(),
            MembersScreens.on(desk, shop, sessions, listenAddress).stream(),
            others)
        .<Routes>flatMap(each -> each)
        .toList();
  }
}
