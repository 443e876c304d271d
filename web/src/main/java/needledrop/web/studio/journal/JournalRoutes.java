package needledrop.web.studio.journal;

import java.util.List;
import needledrop.journal.Journal;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.page.TimeFormatter;

/**
 * Assembles the studio's routes for themes, wishes (what the journal asks readers for) and
 * settings.
 */
public final class JournalRoutes {
  private JournalRoutes() {}

  public static List<Routes> of(
      StudioPages studioPages, Journal journal, TimeFormatter timeFormatter, Sessions sessions) {
    return List.of(
        new ThemeScreens(studioPages, journal.content().themes()),
        new WishScreens(
            studioPages,
            journal.content().wishes(),
            journal.content().entries(),
            journal.replies().replies(),
            journal.replies().moderation().queues(),
            journal.complete().markdown(),
            timeFormatter,
            sessions),
        new SettingsScreens(studioPages, journal.settings()));
  }
}
