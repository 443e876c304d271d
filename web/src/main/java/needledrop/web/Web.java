package needledrop.web;

import java.time.InstantSource;
import java.util.List;
import needledrop.catalog.Catalog;
import needledrop.jobs.Jobs;
import needledrop.journal.Journal;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.web.http.ErrorPages;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;
import needledrop.web.http.StaticFiles;
import needledrop.web.http.Templates;
import needledrop.web.http.WebServer;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.site.Site;
import needledrop.web.studio.Studio;

/** The entry point of the web module: assembles the server that answers for site and studio. */
public final class Web {
  private Web() {}

  /** Assembles the web server of a journal; it is not started. */
  public static WebServer on(
      ListenAddress address,
      Home home,
      Database database,
      Catalog catalog,
      Journal journal,
      Jobs jobs,
      Ffmpeg ffmpeg,
      InstantSource clock) {
    StaticFiles files = new StaticFiles();
    Templates templates = new Templates();
    Sessions sessions = new Sessions(database, journal.members().admin().signIns(), address);
    return new WebServer(
        address,
        sessions,
        files,
        new ErrorPages(templates, files, SiteIdentity.of(journal)::masthead),
        home,
        database::changeCount,
        pages ->
            List.of(
                Studio.of(
                    home, database, catalog, journal, jobs, ffmpeg, files, templates, sessions,
                    address, clock),
                new Site(journal, files, templates, pages, sessions, address)));
  }
}
