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
import needledrop.journal.clip.Clips;
import needledrop.journal.relation.FullEntry;
import needledrop.media.Timecode;
import needledrop.store.Ids.SongId;
import needledrop.web.http.SiteIdentity;
import needledrop.web.site.page.DateFormats;
import needledrop.web.site.player.PlayerView.MediaSources;

/**
 * Builds the video players of clips on a page, with the songs below them, or placeholders for clips
 * that cannot be played.
 */
public final class PlayerViewBuilder {
  private static final int TONE_COUNT = 5;

  /** Shorter clips are not worth streaming. */
  private static final Duration MIN_STREAM_LENGTH = Duration.ofSeconds(60);

  private static final long MIN_STREAM_BYTES = 20 << 20;

  private final SiteIdentity identity;
  private final Clips clips;

  public PlayerViewBuilder(SiteIdentity identity, Clips clips) {
    this.identity = identity;
    this.clips = clips;
  }

  /** The views of all clips of an entry, in order. */
  public List<PlayerView> of(FullEntry entry) {
    List<PlayerView> players = new ArrayList<>();
    entry.clips().forEach(clip -> players.add(of(clip, players.size() + 1)));
    return players;
  }

  public PlayerView of(ClipWithCues clipWithCues, int number) {
    Clip clip = clipWithCues.clip();
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
        rendition == null ? List.of() : cues(clipWithCues.cues(), rendition.length()));
  }

  private String placeholderDate(Clip clip) {
    Instant unpublished = clip.unpublishedSince();
    return unpublished == null ? "" : new DateFormats(identity.settings()).longDate(unpublished);
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
        clips.captionTracks().of(clip.id()),
        rendition.length().toMillis() / 1000.0,
        Timecode.formatSeconds(rendition.length()),
        rendition.width(),
        rendition.height());
  }

  private boolean isWorthStreaming(Clip clip, Rendition rendition) {
    Optional<Path> video = clips.findFile(clip, ClipFile.VIDEO);
    try {
      return rendition.length().compareTo(MIN_STREAM_LENGTH) > 0
          || (video.isPresent() && Files.size(video.get()) > MIN_STREAM_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Songs get colors in the order in which they start. */
  private static List<CueView> cues(List<StoredCue> storedCues, Duration length) {
    Map<SongId, Integer> tones = new HashMap<>();
    List<CueView> cues = new ArrayList<>();
    for (StoredCue cue : storedCues) {
      int tone = tones.computeIfAbsent(cue.song().id(), song -> tones.size() % TONE_COUNT);
      cues.add(new CueView(cue, tone, length));
    }
    return cues;
  }
}
