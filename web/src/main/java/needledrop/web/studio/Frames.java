package needledrop.web.studio;

import io.javalin.http.Context;
import needledrop.journal.member.Member;
import needledrop.journal.member.Permission;
import needledrop.journal.reply.Pile;
import needledrop.journal.reply.Piles;
import needledrop.web.http.Sessions;
import needledrop.web.http.StaticFiles;
import needledrop.web.studio.desk.Frame;
import needledrop.web.studio.desk.OwnMaterial;
import needledrop.web.studio.desk.Said;
import needledrop.web.studio.desk.Workshop;
import org.jspecify.annotations.Nullable;

/** Makes the frame of a screen, with counts of what whoever looks at it may work on. */
final class Frames {
  private final Workshop shop;
  private final StaticFiles files;
  private final Sessions sessions;
  private final OwnMaterial material;

  Frames(Workshop shop, StaticFiles files, Sessions sessions, OwnMaterial material) {
    this.shop = shop;
    this.files = files;
    this.sessions = sessions;
    this.material = material;
  }

  Frame of(Context request, @Nullable Said said) {
    Member member = sessions.someone(request).orElse(null);
    return new Frame(shop.masthead(), files, member, waiting(member), jobs(request, member), said);
  }

  private long waiting(@Nullable Member member) {
    Piles piles = shop.moderation().piles();
    if (member == null || !member.may(Permission.MODERATE_OWN)) {
      return 0;
    }
    return member.may(Permission.MODERATE)
        ? piles.count(Pile.WAITING)
        : piles.ofAuthors().count(member.id(), Pile.WAITING);
  }

  private long jobs(Context request, @Nullable Member member) {
    if (member == null || !member.may(Permission.WRITE)) {
      return 0;
    }
    var own = material.jobs(request);
    return shop.queue().all().stream().filter(row -> row.isOpen() && own.test(row.job())).count();
  }
}
