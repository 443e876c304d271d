package needledrop.web.site.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.cue.StoredCue;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.Clip.Rendition;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.clip.ClipWithCues;
import needledrop.journal.relation.FullEntry;
import needledrop.store.Ids.SongId;
import needledrop.web.site.player.Screen.Playing;
import needledrop.web.site.sheet.Calendar;
import needledrop.web.site.sheet.Journal;
import needledrop.web.site.sheet.Moments;

/** Puts clips on pages: with their player and cues, or with words while they can not be played. */
public final class Screens {
  private static final int TONES = 5;

  /** From here on a reader with a slow line gains by a stream. */
  private static final Duration LONG = Duration.ofSeconds(60);

  private static final long LARGE = 20 << 20;

  private final Journal journal;

  public Screens(Journal journal) {
    this.journal = journal;
  }

  /** All clips of an entry, in their order. */
  public List<Screen> of(FullEntry entry) {
    List<Screen> screens = new ArrayList<>();
    entry.clips().forEach(clip -> screens.add(of(clip, screens.size() + 1)));
    return screens;
  }

  public Screen of(ClipWithCues onPage, int number) {
    Clip clip = onPage.clip();
    Rendition rendition = clip.rendition();
    Rendition playing = clip.publicRendition();
    return new Screen(
        clip.id().value(),
        number,
        clip.title(),
        clip.path(),
        playing == null ? null : playing(clip, playing),
        words(clip),
        since(clip),
        rendition == null ? List.of() : cues(onPage.cues(), rendition.length()));
  }

  private String since(Clip clip) {
    Instant withdrawn = clip.unpublishedSince();
    return withdrawn == null ? "" : new Calendar(journal.settings()).date(withdrawn);
  }

  private static String words(Clip clip) {
    if (clip.unpublishedSince() != null) {
      return "This clip was withdrawn on {}.";
    }
    return switch (clip.state()) {
      case Clip.State.Planned _, Clip.State.Due _ ->
          "The clip is being made. It will appear here by itself.";
      case Clip.State.Rendered rendered -> "The clip is ready.";
      case Clip.State.Failed failed -> "The clip can not be shown at the moment.";
    };
  }

  private Playing playing(Clip clip, Rendition rendition) {
    boolean chapters = !clip.edit().chapters().isEmpty();
    return new Playing(
        clip.path(ClipFile.VIDEO),
        rendition.streamed() && gainsByStream(clip, rendition) ? clip.streamPath() : null,
        clip.path(ClipFile.POSTER),
        clip.path(ClipFile.STORYBOARD_TRACK),
        chapters ? clip.path(ClipFile.CHAPTERS) : null,
        clip.path(ClipFile.WAVEFORM),
        journal.clips().captionTracks().of(clip.id()),
        rendition.length().toMillis() / 1000.0,
        Moments.clock(rendition.length()),
        rendition.width(),
        rendition.height());
  }

  private boolean gainsByStream(Clip clip, Rendition rendition) {
    Optional<Path> video = journal.clips().findFile(clip, ClipFile.VIDEO);
    try {
      return rendition.length().compareTo(LONG) > 0
          || (video.isPresent() && Files.size(video.get()) > LARGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The songs take the lane's colours in the order of their entrance. */
  private static List<CueOnPage> cues(List<StoredCue> sheet, Duration length) {
    Map<SongId, Integer> tones = new HashMap<>();
    List<CueOnPage> cues = new ArrayList<>();
    for (StoredCue cue : sheet) {
      int tone = tones.computeIfAbsent(cue.song().id(), song -> tones.size() % TONES);
      cues.add(new CueOnPage(cue, tone, length));
    }
    return cues;
  }
}
