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
import needledrop.web.site.player.PlayerView.MediaSources;
import needledrop.web.site.sheet.DateFormats;
import needledrop.web.site.sheet.PlaybackTime;
import needledrop.web.site.sheet.SiteParts;

/** Puts clips on pages: with their player and cues, or with words while they can not be played. */
public final class PlayerViewBuilder {
  private static final int TONE_COUNT = 5;

  /** From here on a reader with a slow line gains by a stream. */
  private static final Duration MIN_STREAM_LENGTH = Duration.ofSeconds(60);

  private static final long MIN_STREAM_BYTES = 20 << 20;

  private final SiteParts siteParts;

  public PlayerViewBuilder(SiteParts siteParts) {
    this.siteParts = siteParts;
  }

  /** All clips of an entry, in their order. */
  public List<PlayerView> of(FullEntry entry) {
    List<PlayerView> screens = new ArrayList<>();
    entry.clips().forEach(clip -> screens.add(of(clip, screens.size() + 1)));
    return screens;
  }

  public PlayerView of(ClipWithCues onPage, int number) {
    Clip clip = onPage.clip();
    Rendition rendition = clip.rendition();
    Rendition playing = clip.publicRendition();
    return new PlayerView(
        clip.id().value(),
        number,
        clip.title(),
        clip.path(),
        playing == null ? null : sources(clip, playing),
        placeholder(clip),
        placeholderDate(clip),
        rendition == null ? List.of() : cues(onPage.cues(), rendition.length()));
  }

  private String placeholderDate(Clip clip) {
    Instant withdrawn = clip.unpublishedSince();
    return withdrawn == null ? "" : new DateFormats(siteParts.settings()).longDate(withdrawn);
  }

  private static String placeholder(Clip clip) {
    if (clip.unpublishedSince() != null) {
      return "This clip has been unavailable since {date}.";
    }
    return switch (clip.state()) {
      case Clip.State.Planned _, Clip.State.Due _ ->
          "This clip is being processed. It will appear here automatically.";
      case Clip.State.Rendered rendered -> "The clip is ready.";
      case Clip.State.Failed failed -> "This clip is not available at the moment.";
    };
  }

  private MediaSources sources(Clip clip, Rendition rendition) {
    boolean chapters = !clip.edit().chapters().isEmpty();
    return new MediaSources(
        clip.path(ClipFile.VIDEO),
        rendition.streamed() && isWorthStreaming(clip, rendition) ? clip.streamPath() : null,
        clip.path(ClipFile.POSTER),
        clip.path(ClipFile.STORYBOARD_TRACK),
        chapters ? clip.path(ClipFile.CHAPTERS) : null,
        clip.path(ClipFile.WAVEFORM),
        siteParts.clips().captionTracks().of(clip.id()),
        rendition.length().toMillis() / 1000.0,
        PlaybackTime.format(rendition.length()),
        rendition.width(),
        rendition.height());
  }

  private boolean isWorthStreaming(Clip clip, Rendition rendition) {
    Optional<Path> video = siteParts.clips().findFile(clip, ClipFile.VIDEO);
    try {
      return rendition.length().compareTo(MIN_STREAM_LENGTH) > 0
          || (video.isPresent() && Files.size(video.get()) > MIN_STREAM_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The songs take the lane's colours in the order of their entrance. */
  private static List<CueView> cues(List<StoredCue> sheet, Duration length) {
    Map<SongId, Integer> tones = new HashMap<>();
    List<CueView> cues = new ArrayList<>();
    for (StoredCue cue : sheet) {
      int tone = tones.computeIfAbsent(cue.song().id(), song -> tones.size() % TONE_COUNT);
      cues.add(new CueView(cue, tone, length));
    }
    return cues;
  }
}
