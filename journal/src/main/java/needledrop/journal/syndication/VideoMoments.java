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
 * Combines the chapters and cues (spans in which a song plays) of a clip into one list of parts,
 * for the metadata that search engines read. Search engines reject two parts with the same start,
 * so these are merged.
 */
final class VideoMoments {

  /** A part of the video, in seconds. */
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

  static List<Moment> of(ClipWithCues clip) {
    Clip.Rendition rendition = clip.clip().publicRendition();
    if (rendition == null) {
      return List.of();
    }
    VideoMoments moments = new VideoMoments(rendition.length().toSeconds());
    moments.addChapters(clip.clip().edit().chapters());
    for (StoredCue cue : clip.cues()) {
      moments.add(cue.song().name(), cue.span().start(), cue.span().end(), List.of(cue.song()));
    }
    return List.copyOf(moments.byStart.values());
  }

  /** A chapter ends where the next one begins. */
  private void addChapters(List<Edit.Chapter> chapters) {
    List<Duration> starts = new ArrayList<>();
    chapters.forEach(chapter -> starts.add(Duration.ofMillis(Math.round(chapter.at() * 1000))));
    starts.add(Duration.ofSeconds(length));
    for (int i = 0; i < chapters.size(); i++) {
      add(chapters.get(i).title(), starts.get(i), starts.get(i + 1), List.of());
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
