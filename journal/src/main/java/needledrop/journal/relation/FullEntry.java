package needledrop.journal.relation;

import java.util.List;
import needledrop.catalog.item.Film;
import needledrop.journal.clip.ClipWithCues;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.Theme;
import needledrop.journal.image.Image;
import needledrop.journal.member.Member;
import org.jspecify.annotations.Nullable;

/**
 * An entry with everything it refers to by id: its film, author, clips and themes.
 *
 * @param cover the first image of its text, or null
 */
public record FullEntry(
    Entry entry,
    @Nullable Film film,
    Member author,
    List<ClipWithCues> clips,
    List<Theme> themes,
    @Nullable Image cover) {
  public FullEntry {
    clips = List.copyOf(clips);
    themes = List.copyOf(themes);
  }

  /** Returns the title as shown on a page, with its film in brackets. */
  public String title() {
    return film == null ? entry.title() : "%s [%s]".formatted(entry.title(), film.name());
  }
}
