package needledrop.web.studio;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.Catalog;
import needledrop.jobs.JobQueue;
import needledrop.jobs.Jobs;
import needledrop.journal.Journal;
import needledrop.journal.JournalContent;
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
import needledrop.web.studio.catalog.CatalogEditing;
import needledrop.web.studio.catalog.CatalogRoutes;
import needledrop.web.studio.catalog.ItemsByName;
import needledrop.web.studio.clips.ClipRoutes;
import needledrop.web.studio.cues.CueSheetEditor;
import needledrop.web.studio.cutting.CutRoutes;
import needledrop.web.studio.duplicates.MergeScreens;
import needledrop.web.studio.entries.EntryRoutes;
import needledrop.web.studio.home.HomeRoutes;
import needledrop.web.studio.home.SystemStatus;
import needledrop.web.studio.jobs.JobLines;
import needledrop.web.studio.jobs.JobScreens;
import needledrop.web.studio.journal.JournalRoutes;
import needledrop.web.studio.links.LinkScreens;
import needledrop.web.studio.mail.MailScreens;
import needledrop.web.studio.media.FootageRoutes;
import needledrop.web.studio.media.SongRoutes;
import needledrop.web.studio.media.Uploads;
import needledrop.web.studio.members.MemberRoutes;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.page.TimeFormatter;
import needledrop.web.studio.permission.StudioPermissions;
import needledrop.web.studio.replies.ReplyRoutes;
import needledrop.web.studio.signin.SignInScreens;
import needledrop.web.studio.writing.WritingRoutes;

/** Assembles the screens of the studio, the part of the web site where signed-in members work. */
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
    JournalContent content = journal.content();
    JobQueue queue = jobs.queue();
    TimeFormatter times = new TimeFormatter(site::settings);
    StudioPermissions permissions = StudioPermissions.of(catalog, journal, sessions);
    StudioLayouts layouts =
        new StudioLayouts(site, permissions.replies(), queue, files, sessions, permissions.media());
    AuditLog auditLog = journal.members().admin().auditLog();
    StudioPages pages =
        new StudioPages(
            templates,
            site::translator,
            layouts::of,
            (request, message) -> audit(auditLog, sessions, request, message));
    JobLines jobLines =
        new JobLines(
            queue,
            catalog.footage(),
            catalog.byKind().songs(),
            content.clips(),
            content.entries(),
            times);
    CueSheetEditor cueSheetEditor =
        new CueSheetEditor(catalog.cueSheets(), catalog.byKind().songs(), sessions);
    CatalogEditing editing = CatalogEditing.of(database, catalog, clock);
    Uploads uploads = Uploads.to(home, site, sessions, clock);
    List<Routes> single =
        List.of(
            new SignInScreens(pages, site, journal.members(), sessions, listenAddress),
            permissions,
            new JobScreens(pages, queue, jobLines, permissions.media()),
            new MailScreens(pages, journal.mail().settings(), journal.mail().outbox(), sessions),
            new LinkScreens(pages, journal.linkChecker(), queue, times),
            new MergeScreens(
                pages,
                catalog.items(),
                new ItemsByName(catalog.items(), catalog.byKind()),
                catalog.details(),
                editing,
                sessions));
    return new Studio(
        Stream.of(
                single,
                HomeRoutes.of(
                    pages,
                    catalog,
                    content,
                    new SystemStatus(ffmpeg, home.incoming(), database.damagedRows()),
                    jobLines,
                    permissions,
                    sessions),
                MemberRoutes.of(pages, site, journal.members(), times, sessions, listenAddress),
                FootageRoutes.of(
                    pages,
                    home,
                    database,
                    catalog,
                    jobs,
                    ffmpeg,
                    uploads,
                    cueSheetEditor,
                    permissions.media()),
                SongRoutes.of(
                    pages,
                    home,
                    database,
                    catalog,
                    ffmpeg,
                    uploads,
                    permissions.media(),
                    permissions.items(),
                    clock),
                ClipRoutes.of(
                    pages,
                    journal,
                    database.damagedRows(),
                    cueSheetEditor,
                    queue,
                    jobLines,
                    permissions.media()),
                CutRoutes.of(
                    pages,
                    catalog,
                    journal,
                    home.contentStore(),
                    jobs.derivedFiles(),
                    ffmpeg,
                    cueSheetEditor,
                    permissions.media(),
                    sessions),
                EntryRoutes.of(
                    pages,
                    site,
                    catalog,
                    journal,
                    database.damagedRows(),
                    permissions.entries(),
                    permissions.media(),
                    times,
                    sessions,
                    clock),
                WritingRoutes.of(pages, site, journal, times, sessions, permissions.entries()),
                CatalogRoutes.of(
                    pages, catalog, editing, journal, permissions.items(), times, sessions),
                ReplyRoutes.of(pages, journal, permissions.replies(), times, sessions),
                JournalRoutes.of(pages, journal, times, sessions))
            .flatMap(List::stream)
            .toList());
  }

  /** Adds a message to the audit log if it is of a kind that is logged. */
  private static void audit(
      AuditLog auditLog, Sessions sessions, Context request, FlashMessage message) {
    AuditEvent auditEvent = message.auditEvent();
    if (auditEvent != null) {
      auditLog.add(sessions.findMemberId(request).orElse(null), auditEvent, message.text());
    }
  }

  @Override
  public void addTo(RoutesConfig routes) {
    screens.forEach(part -> part.addTo(routes));
  }
}
