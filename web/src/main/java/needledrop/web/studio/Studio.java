package needledrop.web.studio;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.Catalog;
import needledrop.jobs.Jobs;
import needledrop.journal.Journal;
import needledrop.journal.member.AuditEvent;
import needledrop.journal.member.AuditLog;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;
import needledrop.web.http.StaticFiles;
import needledrop.web.http.Templates;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.studio.catalog.CatalogScreens;
import needledrop.web.studio.catalog.FactScreens;
import needledrop.web.studio.catalog.NameSuggestions;
import needledrop.web.studio.clips.CaptionScreens;
import needledrop.web.studio.clips.ClipScreens;
import needledrop.web.studio.cues.CueSheetEditor;
import needledrop.web.studio.cutting.CutScreenBuilder;
import needledrop.web.studio.cutting.CutScreens;
import needledrop.web.studio.cutting.SongBeats;
import needledrop.web.studio.desk.FlashMessage;
import needledrop.web.studio.desk.ItemPermissions;
import needledrop.web.studio.desk.MediaPermissions;
import needledrop.web.studio.desk.StudioPages;
import needledrop.web.studio.desk.TimeFormatter;
import needledrop.web.studio.desk.Workshop;
import needledrop.web.studio.entrance.SignInScreens;
import needledrop.web.studio.entries.EntryPermissions;
import needledrop.web.studio.entries.EntryScreens;
import needledrop.web.studio.jobs.JobLines;
import needledrop.web.studio.jobs.JobScreens;
import needledrop.web.studio.journal.JournalRoutes;
import needledrop.web.studio.links.LinkScreens;
import needledrop.web.studio.mail.MailScreens;
import needledrop.web.studio.material.FolderScreens;
import needledrop.web.studio.material.FootageScreens;
import needledrop.web.studio.material.SongScreens;
import needledrop.web.studio.material.TagEncodingScreens;
import needledrop.web.studio.material.Uploads;
import needledrop.web.studio.material.WatchedFolders;
import needledrop.web.studio.members.MemberRoutes;
import needledrop.web.studio.replies.ReplyRoutes;
import needledrop.web.studio.shots.ShotStrips;
import needledrop.web.studio.upkeep.ItemImportScreens;
import needledrop.web.studio.upkeep.MergeScreens;
import needledrop.web.studio.writing.WritingRoutes;

/** The signed-in part of the web site: assembles its screens. */
public final class Studio implements Routes {
  private final List<Routes> screens;

  private Studio(List<Routes> screens) {
    this.screens = screens;
  }

  /** Assembles the studio of a journal. */
  public static Studio of(
      Home home,
      Database database,
      Catalog catalog,
      Journal journal,
      Jobs jobs,
      Ffmpeg ffmpeg,
      StaticFiles files,
      Templates templates,
      Sessions sessions,
      ListenAddress listenAddress,
      InstantSource clock) {
    SiteIdentity site = SiteIdentity.of(journal);
    Workshop shop =
        Workshop.of(home, database, catalog, journal, jobs, ffmpeg, site.localAddress(), clock);
    MediaPermissions material = new MediaPermissions(shop, sessions);
    ItemPermissions items = new ItemPermissions(shop, sessions);
    StudioLayouts studioLayouts =
        new StudioLayouts(
            site, journal.replies().moderation().queues(), jobs.queue(), files, sessions, material);
    StudioPages studioPages =
        new StudioPages(
            templates,
            site::translator,
            studioLayouts::of,
            (request, flashMessage) ->
                audit(journal.members().admin().auditLog(), sessions, request, flashMessage));
    TimeFormatter timeFormatter = new TimeFormatter(site::settings);
    JobLines jobLines =
        new JobLines(
            shop.queue(),
            shop.footage(),
            shop.songs(),
            shop.clips(),
            shop.entries(),
            timeFormatter);
    CueSheetEditor cues = new CueSheetEditor(shop.cueSheets(), shop.songs(), sessions);
    ShotStrips shotStrips = new ShotStrips(shop.footage(), shop.derived());
    Uploads uploads = new Uploads(shop, sessions);
    WatchedFolders folders = new WatchedFolders(shop.folders());
    EntryPermissions own = new EntryPermissions(shop.entries(), sessions);
    List<Routes> others =
        List.of(
            new MailScreens(
                studioPages, journal.mail().settings(), journal.mail().outbox(), sessions),
            new LinkScreens(studioPages, journal.linkChecker(), jobs.queue(), timeFormatter),
            new ItemImportScreens(studioPages, shop, sessions),
            new MergeScreens(studioPages, shop, sessions),
            new SignInScreens(studioPages, site, journal.members(), sessions, listenAddress),
            own,
            material,
            items,
            new HomeScreens(studioPages, shop, jobLines, own, material, sessions),
            new JobScreens(studioPages, shop.queue(), jobLines, material),
            new FootageScreens(studioPages, shop, uploads, folders, cues, shotStrips, material),
            new SongScreens(studioPages, shop, uploads, folders, material, items),
            new TagEncodingScreens(studioPages, shop),
            new FolderScreens(studioPages, shop.folders()),
            new ClipScreens(studioPages, shop, cues, jobLines, material),
            new CaptionScreens(studioPages, shop.clips()),
            new CutScreens(
                studioPages,
                shop,
                new CutScreenBuilder(shop.footage(), shotStrips, cues),
                new SongBeats(shop.songFiles(), shop.fileAccess(), shop.ffmpeg()),
                material,
                sessions),
            new EntryScreens(studioPages, shop, sessions, timeFormatter, own, material),
            new CatalogScreens(studioPages, shop, sessions, timeFormatter, items),
            new FactScreens(
                studioPages,
                shop.names(),
                catalog.items(),
                catalog.facts(),
                shop.editing(),
                sessions,
                items),
            new NameSuggestions(
                shop.names(), catalog.items(), journal.content().themes(), studioPages));
    return new Studio(
        Stream.of(
                WritingRoutes.of(studioPages, site, journal, timeFormatter, sessions, own),
                MemberRoutes.of(
                    studioPages, site, journal.members(), timeFormatter, sessions, listenAddress),
                ReplyRoutes.of(studioPages, journal, timeFormatter, sessions),
                JournalRoutes.of(studioPages, journal, timeFormatter, sessions),
                others)
            .flatMap(List::stream)
            .toList());
  }

  /** Adds a message to the audit log if it is of a kind that is logged. */
  private static void audit(
      AuditLog auditLog, Sessions sessions, Context request, FlashMessage flashMessage) {
    AuditEvent auditEvent = flashMessage.auditEvent();
    if (auditEvent != null) {
      auditLog.add(sessions.findMemberId(request).orElse(null), auditEvent, flashMessage.text());
    }
  }

  @Override
  public void addTo(RoutesConfig routes) {
    screens.forEach(part -> part.addTo(routes));
  }
}
