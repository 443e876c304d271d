package needledrop.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import needledrop.media.Span;

/**
 * Converts an edit to exact positions in the clip: the frames of each segment, and the times of
 * songs, fades and chapters.
 */
public final class Timeline {
  /** A song that ends at most this long before the next one is crossfaded with it. */
  private static final double CROSSFADE_GAP_SECONDS = .05;

  /** The fade-out of a song without a following song. */
  private static final double FADE_OUT_SECONDS = 1.5;

  private final FrameRate rate;
  private final List<Slot> slots;
  private final List<SongPlacement> songs;
  private final List<Chapter> chapters;

  /**
   * Computes the timeline of an edit.
   *
   * @throws EditException if a segment is shorter than a frame
   */
  public Timeline(Edit edit) {
    rate = FrameRate.of(edit.fps());
    slots = slots(edit);
    songs = songs(edit);
    chapters = chapters(edit);
  }

  /**
   * The frames of the clip that one segment fills.
   *
   * @param first first frame, counted from 0
   * @param frames number of frames, at least 1
   */
  public record Slot(Edit.Segment segment, int first, int frames) {}

  /**
   * The placement of a song in the clip; all times are in seconds.
   *
   * @param at start in the clip
   * @param length including both fades; the file of the song may end earlier
   */
  public record SongPlacement(
      Edit.Music music, double at, double length, double fadeIn, double fadeOut) {
    double end() {
      return at + length;
    }
  }

  /** A chapter with its span in the clip. */
  public record Chapter(Span span, String title) {}

  /** Returns the slots of all segments, in order and without gaps. */
  public List<Slot> slots() {
    return slots;
  }

  /** Returns the number of frames of the clip. */
  public int frames() {
    Slot last = slots.getLast();
    return last.first() + last.frames();
  }

  /** Returns the length of the clip in seconds. */
  public double seconds() {
    return rate.seconds(frames());
  }

  /** Returns the chapters in order, without gaps from the first one on. */
  public List<Chapter> chapters() {
    return chapters;
  }

  FrameRate rate() {
    return rate;
  }

  /** Returns the songs in the order of their start times. */
  public List<SongPlacement> songs() {
    return songs;
  }

  /** Returns the start of a slot in the clip, in seconds. */
  double start(Slot slot) {
    return rate.seconds(slot.first());
  }

  /** Returns the end of a slot in the clip, in seconds. */
  double end(Slot slot) {
    return rate.seconds(slot.first() + slot.frames());
  }

  private List<Slot> slots(Edit edit) {
    List<Slot> result = new ArrayList<>();
    double end = 0;
    for (Edit.Segment segment : edit.segments()) {
      int first = rate.frameAt(end);
      end += segment.length();
      int frames = rate.frameAt(end) - first;
      if (frames < 1) {
        throw new EditException(
            "segments[%d]: lasts %.3f s, less than a frame at %s a second"
                .formatted(result.size(), segment.length(), edit.fps()));
      }
      result.add(new Slot(segment, first, frames));
    }
    return List.copyOf(result);
  }

  private List<SongPlacement> songs(Edit edit) {
    List<Edit.Music> sorted =
        edit.music().stream().sorted(Comparator.comparingDouble(Edit.Music::at)).toList();
    List<SongPlacement> result = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Optional<Edit.Music> next =
          i + 1 < sorted.size() ? Optional.of(sorted.get(i + 1)) : Optional.empty();
      boolean overlaps = !result.isEmpty() && result.getLast().end() > sorted.get(i).at();
      double fadeIn = overlaps ? sorted.get(i).crossfade() : 0;
      result.add(placeSong(sorted.get(i), fadeIn, next));
    }
    return List.copyOf(result);
  }

  private SongPlacement placeSong(Edit.Music music, double fadeIn, Optional<Edit.Music> next) {
    double requestedEnd = music.length() == null ? seconds() : music.at() + music.length();
    Optional<Edit.Music> crossfaded =
        next.filter(song -> requestedEnd > song.at() - CROSSFADE_GAP_SECONDS);
    double end =
        Math.min(
            seconds(), crossfaded.map(song -> song.at() + song.crossfade()).orElse(requestedEnd));
    double length = Math.max(end - music.at(), rate.seconds(1));
    double fadeOut = crossfaded.map(Edit.Music::crossfade).orElse(FADE_OUT_SECONDS);
    return new SongPlacement(
        music, music.at(), length, Math.min(fadeIn, length), Math.min(fadeOut, length));
  }

  private List<Chapter> chapters(Edit edit) {
    List<Edit.Chapter> starts = new ArrayList<>(edit.chapters());
    if (starts.isEmpty()) {
      starts.addAll(titledSegments());
    }
    starts.sort(Comparator.comparingDouble(Edit.Chapter::at));
    List<Chapter> result = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      double end = i + 1 < starts.size() ? starts.get(i + 1).at() : seconds();
      if (end > starts.get(i).at()) { // the last of several chapters at one time is used
        result.add(new Chapter(Span.ofSeconds(starts.get(i).at(), end), starts.get(i).title()));
      }
    }
    return List.copyOf(result);
  }

  private List<Edit.Chapter> titledSegments() {
    return slots.stream()
        .flatMap(slot ->
            Optional.ofNullable(slot.segment().title())
                .filter(title -> !title.isBlank())
                .map(title -> new Edit.Chapter(start(slot), title))
                .stream())
        .toList();
  }
}
