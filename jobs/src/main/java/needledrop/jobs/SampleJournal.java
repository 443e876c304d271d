package needledrop.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import needledrop.jobs.Job.MakeSample;
import needledrop.journal.JournalContent;
import needledrop.journal.SampleContent;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.Theme;
import needledrop.journal.entry.Themes;
import needledrop.journal.member.Members;
import needledrop.journal.wish.Wishes;
import needledrop.store.Database;
import needledrop.store.Ids.FilmId;

/**
 * Fills a new home with a sample journal: one entry about one film that shows every feature. Its
 * text is added at once; its clip is made by jobs.
 */
public final class SampleJournal {
  static final String TITLE = "Rocky training in Russia";

  private static final String TEASER =
      "Two training sequences of [[Rocky IV]] side by side: the one runs on [[Training Montage"
          + " (stand-in)|Training Montage]], the other on [[Heart's on Fire (stand-in)|Heart's on"
          + " Fire]], and hardly a word is spoken. Few scenes are as deep in what I call the [[High"
          + " Eighties]].";
  private static final String THEME = "High Eighties";
  private static final String DEFINITION =
      "The author's name for a time when the heroism of films stretched plausibility as far as it"
          + " would go, and the music made up for the rest.";
  private static final String WISH =
      "Old Taekwondo tapes with tournament highlights, Korean ones above all, that used"
          + " [[Training Montage]] and [[Heart's on Fire]]. If one has survived in your cupboard,"
          + " please reply.";

  private final Database database;
  private final SampleCatalog catalog;
  private final Entries entries;
  private final Clips clips;
  private final Themes themes;
  private final Wishes wishes;
  private final Members members;
  private final SampleContent sample;
  private final JobQueue jobQueue;

  public SampleJournal(
      Database database,
      SampleCatalog catalog,
      JournalContent content,
      Members members,
      JobQueue jobQueue) {
    this.database = database;
    this.catalog = catalog;
    this.entries = content.entries();
    this.clips = content.clips();
    this.themes = content.themes();
    this.wishes = content.wishes();
    this.members = members;
    this.sample = content.sample();
    this.jobQueue = jobQueue;
  }

  /** Adds the sample in one transaction, if the journal is empty. */
  public void fillEmptyJournal() {
    database.write(_ -> {
      if (isEmpty()) {
        fill();
      }
    });
  }

  private boolean isEmpty() {
    return !members.ownerHasPassword()
        && catalog.isEmpty()
        && entries.published() == 0
        && entries.drafts().isEmpty()
        && entries.binned().isEmpty();
  }

  private void fill() {
    FilmId film = catalog.addAll();
    Theme theme = themes.add(THEME, DEFINITION);
    Clip clip = clips.plan(SampleClip.plannedEdit());
    EntryContent entryContent =
        EntryContent.of(TITLE, TEASER, essay())
            .withFilm(film)
            .withThemes(List.of(theme.id()))
            .withClips(List.of(clip.id()));
    Entry entry = entries.add(members.owner().id(), entryContent);
    entries.publish(entry.id());
    wishes.add(WISH, entry.id());
    sample.markAsSample();
    jobQueue.enqueue(new MakeSample());
  }

  private static String essay() {
    try (InputStream text =
        Objects.requireNonNull(
            SampleJournal.class.getResourceAsStream("sample/rocky-training-in-russia.md"))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
