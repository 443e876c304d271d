package needledrop.web.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import needledrop.catalog.KeptCue;
import needledrop.journal.Clip;
import needledrop.journal.Clip.Rendition;
import needledrop.journal.ClipFile;
import needledrop.journal.ClipOnPage;
import needledrop.journal.FullEntry;
import needledrop.store.Ids.SongId;
import needledrop.web.site.Screen.Playing;

/** Puts clips on pages: with their player and cues, or with words while they are being made. */
final class Screens {
  private static final int TONES = 5;

  private Screens() {}

  /** All clips of an entry, in their order. */
  static List<Screen> of(FullEntry entry) {
    List<Screen> screens = new ArrayList<>();
    entry.clips().forEach(clip -> screens.add(screen(clip, screens.size() + 1)));
    return screens;
  }

  private static Screen screen(ClipOnPage onPage, int number) {
    Clip clip = onPage.clip();
    Rendition rendition = clip.rendition();
    return new Screen(
        clip.id().value(),
        number,
        clip.title(),
        rendition == null ? null : playing(clip, rendition),
        words(clip.state()),
        rendition == null ? List.of() : cues(onPage.cues(), rendition.length()));
  }

  private static String words(Clip.State state) {
    return switch (state) {
      case Clip.State.Planned _, Clip.State.Due _ ->
          "The clip is being made. It will appear here by itself.";
      case Clip.State.Rendered rendered -> "The clip is ready.";
      case Clip.State.Failed failed -> "The clip can not be shown at the moment.";
    };
  }

  private static Playing playing(Clip clip, Rendition rendition) {
    boolean chapters = !clip.edit().chapters().isEmpty();
    return new Playing(
        clip.path(ClipFile.VIDEO),
        clip.path(ClipFile.POSTER),
        clip.path(ClipFile.STORYBOARD_TRACK),
        chapters ? clip.path(ClipFile.CHAPTERS) : null,
        clip.path(ClipFile.WAVEFORM),
        rendition.length().toMillis() / 1000.0,
        Moments.clock(rendition.length()),
        rendition.width(),
        rendition.height());
  }

  /** The songs take the lane's colours in the order of their entrance. */
  private static List<CueOnPage> cues(List<KeptCue> sheet, Duration length) {
    Map<SongId, Integer> tones = new HashMap<>();
    List<CueOnPage> cues = new ArrayList<>();
    for (KeptCue cue : sheet) {
      int tone = tones.computeIfAbsent(cue.song().id(), song -> tones.size() % TONES);
      cues.add(new CueOnPage(cue, tone, length));
    }
    return cues;
  }
}
