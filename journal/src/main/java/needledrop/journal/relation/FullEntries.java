package needledrop.journal.relation;

import java.util.List;
import java.util.Optional;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Films;
import needledrop.journal.clip.ClipWithCues;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.Themes;
import needledrop.journal.image.Images;
import needledrop.journal.member.Members;
import needledrop.store.Database;
import org.jspecify.annotations.Nullable;

/** Loads full entries: an entry with the film, author, clips and themes that it refers to. */
public final class FullEntries {
  private final Database database;
  private final Films films;
  private final Members members;
  private final Clips clips;
  private final CueSheets cueSheets;
  private final Themes themes;
  private final Images images;

  public FullEntries(
      Database database,
      Films films,
      Members members,
      Clips clips,
      CueSheets cueSheets,
      Themes themes,
      Images images) {
    this.database = database;
    this.films = films;
    this.members = members;
    this.clips = clips;
    this.cueSheets = cueSheets;
    this.themes = themes;
    this.images = images;
  }

  /** Returns the full entry, read in one transaction. */
  public FullEntry of(Entry entry) {
    return database.read(handle ->
        new FullEntry(
            entry,
            film(entry),
            members.find(entry.author()).orElseThrow(),
            clips(entry),
            entry.content().themes().stream().map(themes::find).flatMap(Optional::stream).toList(),
            images.of(entry.id()).stream().findFirst().orElse(null)));
  }

  private @Nullable Film film(Entry entry) {
    return entry.content().film() == null ? null : films.find(entry.content().film()).orElse(null);
  }

  private List<ClipWithCues> clips(Entry entry) {
    return entry.content().clips().stream()
        .map(clips::find)
        .flatMap(Optional::stream)
        .map(clip ->
            new ClipWithCues(clip, cueSheets.withoutRejected(new CueOwner.OfClip(clip.id()))))
        .toList();
  }
}
