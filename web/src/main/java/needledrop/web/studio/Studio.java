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
import needledrop.web.studio.desk.Desk;
import needledrop.web.studio.desk.OwnItems;
import needledrop.web.studio.desk.OwnMaterial;
import needledrop.web.studio.desk.Said;
import needledrop.web.studio.desk.Times;
import needledrop.web.studio.desk.Workshop;
import needledrop.web.studio.entrance.EntranceScreens;
import needledrop.web.studio.entries.EntryScreens;
import needledrop.web.studio.entries.OwnEntries;
import needledrop.web.studio.jobs.JobLines;
import needledrop.web.studio.jobs.JobScreens;
import needledrop.web.studio.journal.SettingsScreens;
import needledrop.web.studio.journal.ThemeScreens;
import needledrop.web.studio.journal.WishScreens;
import needledrop.web.studio.material.EncodingScreens;
import needledrop.web.studio.material.FolderScreens;
import needledrop.web.studio.material.FootageScreens;
import needledrop.web.studio.material.SongScreens;
import needledrop.web.studio.material.Uploads;
import needledrop.web.studio.material.WatchedFolders;
import needledrop.web.studio.shots.Strips;

/** The signed-in half of the web: all its screens, put together behind one door. */
public final class Studio implements Routes {
  private final List<Routes> screens;

  public Studio(
      Workshop shop,
      StaticFiles files,
      Templates templates,
      Sessions sessions,
      ListenAddress listenAddress) {
    OwnMaterial material = new OwnMaterial(shop, sessions);
    OwnItems items = new OwnItems(shop, sessions);
    StudioLayouts studioLayouts = new StudioLayouts(shop, files, sessions, material);
    Desk desk =
        new Desk(
            templates,
            () -> shop.masthead().translator(),
            studioLayouts::of,
            (request, said) -> audit(shop, sessions, request, said));
    Times times = new Times(() -> shop.settings().get());
    JobLines jobs =
        new JobLines(
            shop.queue(), shop.footage(), shop.songs(), shop.clips(), shop.entries(), times);
    CueSheetEditor cues = new CueSheetEditor(shop.cueSheets(), shop.songs(), sessions);
    Strips strips = new Strips(shop.footage(), shop.derived());
    Uploads uploads = new Uploads(shop, sessions);
    WatchedFolders folders = new WatchedFolders(shop.folders());
    OwnEntries own = new OwnEntries(shop.entries(), sessions);
    this.screens = new ArrayList<>(AdminRoutes.of(desk, shop, sessions, listenAddress));
    screens.addAll(
        List.of(
            new EntranceScreens(
                desk,
                shop.members(),
                shop.ownerLink(),
                shop.crew(),
                () -> shop.masthead().title(),
                sessions,
                listenAddress),
            own,
            material,
            items,
            new HomeScreens(desk, shop, jobs, own, material, sessions),
            new JobScreens(desk, shop.queue(), jobs, material),
            new FootageScreens(desk, shop, uploads, folders, cues, strips, material),
            new SongScreens(desk, shop, uploads, folders, material, items),
            new EncodingScreens(desk, shop),
            new FolderScreens(desk, shop.folders()),
            new ClipScreens(desk, shop, cues, jobs, material),
            new CaptionScreens(desk, shop.clips()),
            new CutScreens(
                desk,
                shop,
                new CutScreenBuilder(shop.footage(), strips, cues),
                new SongBeats(shop.songFiles(), shop.sources(), shop.ffmpeg()),
                material,
                sessions),
            new EntryScreens(desk, shop, sessions, times, own, material),
            new ThemeScreens(desk, shop.themes()),
            new WishScreens(desk, shop, times, sessions),
            new CatalogScreens(desk, shop, sessions, times, items),
            new FactScreens(desk, shop, sessions, items),
            new NameSuggestions(shop),
            new SettingsScreens(desk, shop.settings())));
  }

  /** Writes into the audit log what asks for it. */
  private static void audit(Workshop shop, Sessions sessions, Context request, Said said) {
    AuditEvent auditEvent = said.deed();
    if (auditEvent != null) {
      String words = shop.masthead().translator().say(said.words());
      shop.crew().auditLog().add(sessions.findMemberId(request).orElse(null), auditEvent, words);
    }
  }

  @Override
  public void addTo(RoutesConfig routes) {
    screens.forEach(part -> part.addTo(routes));
  }
}
