package needledrop.web.site;

import java.time.Year;
import java.util.List;
import needledrop.journal.entry.Entry;
import needledrop.web.site.page.DateFormats;
import org.jspecify.annotations.Nullable;

/** The entries of one year as lines on the archive page: title, film, link and date. */
public record ArchiveYear(Year year, List<Line> lines) {
  /** An entry in one line. */
  public record Line(String title, @Nullable String film, String path, String day, String isoDate) {

    static Line of(Entry entry, @Nullable String film, DateFormats dateFormats) {
      return new Line(
          entry.title(),
          film,
          entry.path(dateFormats.settings().timeZone()),
          dateFormats.shortDate(entry.date()),
          dateFormats.isoDateTime(entry.date()));
    }
  }
}
