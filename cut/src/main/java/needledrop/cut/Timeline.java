package needledrop.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import needledrop.media.Span;

/** An edit laid out in frames and seconds: what is seen and heard when. */
public final class Timeline {
  /** A song that reaches this near to the next one gives way to it. */
  private static final double CROSSFADE_GAP_SECONDS = .05;

  /** How long a song takes to go out where no other follows. */
  private static final double FADE_OUT_SECONDS = 1.5;

  private final FrameRate rate;
  private final List<Slot> slots;
  private final List<SongPlacement> songs;
  private final List<Chapter> chapters;

  /**
   * Lays out an edit.
   *
   * @throws EditException where a segment lasts less than a frame
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
   * @param first counted from 0
   */
  public record Slot(Edit.Segment segment, int first, int frames) {}

  /**
   * One song in the clip; all times in seconds.
   *
   * @param at where in the clip
   * @param length how long, both fades included; the song's file may end before
   */
  public record SongPlacement(
      Edit.Music music, double at, double length, double fadeIn, double fadeOut) {
    double end() {
      return at + length;
    }
  }

  public record Chapter(Span span, String title) {}

  public List<Slot> slots() {
    return slots;
  }

  public int frames() {
    Slot last = slots.getLast();
    return last.first() + last.frames();
  }

  public double seconds() {
    return rate.seconds(frames());
  }

  /** In order and without gaps from the first on. */
  public List<Chapter> chapters() {
    return chapters;
  }

  FrameRate rate() {
    return rate;
  }

  /** In the order in which they begin. */
  public List<SongPlacement> songs() {
    return songs;
  }

  /** Seconds from the beginning of the clip to that of a slot. */
  double start(Slot slot) {
    return rate.seconds(slot.first());
  }

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
    List<Edit.Music> inOrder =
        edit.music().stream().sorted(Comparator.comparingDouble(Edit.Music::at)).toList();
    List<SongPlacement> result = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      Optional<Edit.Music> next =
          i + 1 < inOrder.size() ? Optional.of(inOrder.get(i + 1)) : Optional.empty();
      boolean over = !result.isEmpty() && result.getLast().end() > inOrder.get(i).at();
      double fadeIn = over ? inOrder.get(i).crossfade() : 0;
      result.add(placeSong(inOrder.get(i), fadeIn, next));
    }
    return List.copyOf(result);
  }

  private SongPlacement placeSong(Edit.Music music, double fadeIn, Optional<Edit.Music> next) {
    double wanted = music.length() == null ? seconds() : music.at() + music.length();
    Optional<Edit.Music> follower = next.filter(song -> wanted > song.at() - CROSSFADE_GAP_SECONDS);
    double end =
        Math.min(seconds(), follower.map(song -> song.at() + song.crossfade()).orElse(wanted));
    double length = Math.max(end - music.at(), rate.seconds(1));
    double fadeOut = follower.map(Edit.Music::crossfade).orElse(FADE_OUT_SECONDS);
    return new SongPlacement(
        music, music.at(), length, Math.min(fadeIn, length), Math.min(fadeOut, length));
  }

  private List<Chapter> chapters(Edit edit) {
    List<Edit.Chapter> marks = new ArrayList<>(edit.chapters());
    if (marks.isEmpty()) {
      marks.addAll(titledSegments());
    }
    marks.sort(Comparator.comparingDouble(Edit.Chapter::at));
    List<Chapter> result = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      double end = i + 1 < marks.size() ? marks.get(i + 1).at() : seconds();
      if (end > marks.get(i).at()) { // of two marks at one time the later counts
        result.add(new Chapter(Span.ofSeconds(marks.get(i).at(), end), marks.get(i).title()));
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
