package needledrop.web.studio;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import needledrop.journal.member.AuditEvent;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
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
import needledrop.web.studio.journal.SettingsScreens;
import needledrop.web.studio.journal.ThemeScreens;
import needledrop.web.studio.journal.WishScreens;
import needledrop.web.studio.material.FolderScreens;
import needledrop.web.studio.material.FootageScreens;
import needledrop.web.studio.material.SongScreens;
import needledrop.web.studio.material.TagEncodingScreens;
import needledrop.web.studio.material.Uploads;
import needledrop.web.studio.material.WatchedFolders;
import needledrop.web.studio.shots.ShotStrips;

/** The signed-in part of the web site: assembles its screens. */
public final class Studio implements Routes {
  private final List<Routes> screens;

  public Studio(
      Workshop shop,
      StaticFiles files,
      Templates templates,
      Sessions sessions,
      ListenAddress listenAddress) {
    MediaPermissions material = new MediaPermissions(shop, sessions);
    ItemPermissions items = new ItemPermissions(shop, sessions);
    StudioLayouts studioLayouts = new StudioLayouts(shop, files, sessions, material);
    StudioPages studioPages =
        new StudioPages(
            templates,
            () -> shop.masthead().translator(),
            studioLayouts::of,
            (request, flashMessage) -> audit(shop, sessions, request, flashMessage));
    TimeFormatter timeFormatter = new TimeFormatter(() -> shop.settings().get());
    JobLines jobs =
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
    this.screens = new ArrayList<>(AdminRoutes.of(studioPages, shop, sessions, listenAddress));
    screens.addAll(
        List.of(
            new SignInScreens(
                studioPages,
                shop.members(),
                shop.ownerLink(),
                shop.crew(),
                () -> shop.masthead().title(),
                sessions,
                listenAddress),
            own,
            material,
            items,
            new HomeScreens(studioPages, shop, jobs, own, material, sessions),
            new JobScreens(studioPages, shop.queue(), jobs, material),
            new FootageScreens(studioPages, shop, uploads, folders, cues, shotStrips, material),
            new SongScreens(studioPages, shop, uploads, folders, material, items),
            new TagEncodingScreens(studioPages, shop),
            new FolderScreens(studioPages, shop.folders()),
            new ClipScreens(studioPages, shop, cues, jobs, material),
            new CaptionScreens(studioPages, shop.clips()),
            new CutScreens(
                studioPages,
                shop,
                new CutScreenBuilder(shop.footage(), shotStrips, cues),
                new SongBeats(shop.songFiles(), shop.fileAccess(), shop.ffmpeg()),
                material,
                sessions),
            new EntryScreens(studioPages, shop, sessions, timeFormatter, own, material),
            new ThemeScreens(studioPages, shop.themes()),
            new WishScreens(studioPages, shop, timeFormatter, sessions),
            new CatalogScreens(studioPages, shop, sessions, timeFormatter, items),
            new FactScreens(studioPages, shop, sessions, items),
            new NameSuggestions(shop),
            new SettingsScreens(studioPages, shop.settings())));
  }

  /** Writes into the audit log what asks for it. */
  private static void audit(
      Workshop shop, Sessions sessions, Context request, FlashMessage flashMessage) {
    AuditEvent auditEvent = flashMessage.auditEvent();
    if (auditEvent != null) {
      shop.crew()
          .auditLog()
          .add(sessions.findMemberId(request).orElse(null), auditEvent, flashMessage.text());
    }
  }

  @Override
  public void addTo(RoutesConfig routes) {
    screens.forEach(part -> part.addTo(routes));
  }
}
