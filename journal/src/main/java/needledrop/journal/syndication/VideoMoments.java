package needledrop.journal.syndication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import needledrop.catalog.cue.StoredCue;
import needledrop.catalog.item.Song;
import needledrop.cut.Edit;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipWithCues;

/**
 * The parts of a video for search engines: its chapters and its cues in one list, in whole seconds
 * rounded down, as the page shows and links them. Search engines refuse two parts with one start,
 * so those become one part.
 */
final class VideoMoments {

  /** From one second to another. */
  record Moment(String name, long from, long until, List<Song> songs) {
    private Moment merge(Moment other) {
      return new Moment(
          name.equals(other.name) ? name : name + ": " + other.name,
          from,
          Math.max(until, other.until),
          Stream.concat(songs.stream(), other.songs.stream()).distinct().toList());
    }
  }

  private final long length;
  private final SortedMap<Long, Moment> byStart = new TreeMap<>();

  private VideoMoments(long length) {
    this.length = length;
  }

  static List<Moment> of(ClipWithCues shown) {
    Clip.Rendition playing = shown.clip().publicRendition();
    if (playing == null) {
      return List.of();
    }
    VideoMoments moments = new VideoMoments(playing.length().toSeconds());
    moments.addChapters(shown.clip().edit().chapters());
    for (StoredCue cue : shown.cues()) {
      moments.add(cue.song().name(), cue.span().start(), cue.span().end(), List.of(cue.song()));
    }
    return List.copyOf(moments.byStart.values());
  }

  /** A chapter lasts until the next one begins. */
  private void addChapters(List<Edit.Chapter> chapters) {
    List<Duration> starts = new ArrayList<>();
    chapters.forEach(chapter -> starts.add(Duration.ofMillis(Math.round(chapter.at() * 1000))));
    starts.add(Duration.ofSeconds(length));
    for (int at = 0; at < chapters.size(); at++) {
      add(chapters.get(at).title(), starts.get(at), starts.get(at + 1), List.of());
    }
  }

  private void add(String name, Duration from, Duration until, List<Song> songs) {
    long start = from.toSeconds();
    long end = Math.min(length, Math.max(start + 1, until.toSeconds()));
    if (start < end) {
      byStart.merge(start, new Moment(name, start, end, songs), Moment::merge);
    }
  }
}
