package needledrop.web.site;

import java.time.Year;
import java.util.List;
import needledrop.catalog.item.Film;
import needledrop.journal.entry.Entry;
import needledrop.web.site.sheet.DateFormats;
import needledrop.web.site.sheet.SiteParts;
import org.jspecify.annotations.Nullable;

/** The entries of one year, as the archive lists them. */
public record ArchiveYear(Year year, List<Line> lines) {
  /** An entry in one line. */
  public record Line(String title, @Nullable String film, String path, String day, String isoDate) {

    static Line of(SiteParts siteParts, Entry entry) {
      DateFormats dateFormats = new DateFormats(siteParts.settings());
      return new Line(
          entry.title(),
          film(siteParts, entry),
          entry.path(siteParts.settings().timeZone()),
          dateFormats.shortDate(entry.date()),
          dateFormats.isoDateTime(entry.date()));
    }

    private static @Nullable String film(SiteParts siteParts, Entry entry) {
      return entry.content().film() == null
          ? null
          : siteParts.films().find(entry.content().film()).map(Film::name).orElse(null);
    }
  }
}
