package needledrop.listen;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;

/**
 * A shard is a run of songs, some hours long, laid end to end on one line of frames, and for each
 * name of a landmark the places on that line where it stands.
 *
 * <p>A place is one number, so counting votes for a place costs a subtraction and a shift; a shard
 * is small enough for the counts to stay in the processor's cache.
 */
final class Shard {
  /** Frames between two songs on the line: no landmark reaches from one into the next. */
  static final int GAP_FRAMES = 1024;

  /** A shard is full at so many frames, four and a half hours. */
  static final int FULL_FRAMES = 1_000_000;

  /** A strong peak of a song makes landmarks with so many of the next ones. */
  private static final int FAN_OUT = 6;

  private final int firstSong;
  private final int[] songStarts;
  private final MemorySegment placeOffsets;
  private final MemorySegment places;

  private Shard(int firstSong, int[] begins, MemorySegment starts, MemorySegment places) {
    this.firstSong = firstSong;
    this.songStarts = begins;
    this.placeOffsets = starts;
    this.places = places;
  }

  /** Length of the line. */
  int frames() {
    return songStarts[songStarts.length - 1];
  }

  /** The song that lies at a place, or the first when the place comes before it. */
  int songAt(int place) {
    int at = Arrays.binarySearch(songStarts, Math.max(0, place));
    int within = at >= 0 ? at : -at - 2;
    return firstSong + Math.min(within, songStarts.length - 2);
  }

  /** Where on the line a song begins. */
  int songStart(int song) {
    return songStarts[song - firstSong];
  }

  /** One past the last song. */
  int endSong() {
    return firstSong + songStarts.length - 1;
  }

  /** Where the places of a name begin; they end where those of the next name begin. */
  int placeOffset(int name) {
    return placeOffsets.getAtIndex(ChecksummedFile.INT, name);
  }

  int place(int at) {
    return places.getAtIndex(ChecksummedFile.INT, at);
  }

  long byteSize() {
    return placeOffsets.byteSize() + places.byteSize();
  }

  /** How many songs from {@code first} on make one shard. */
  static int countSongsFrom(int first, int[] framesOfSongs) {
    int end = first;
    for (long line = 0; end < framesOfSongs.length && (end == first || line < FULL_FRAMES); end++) {
      line += framesOfSongs[end] + GAP_FRAMES;
    }
    return end - first;
  }

  /** The line as it is laid out: where each song begins, and at the end where the next would. */
  private static int[] songStarts(int first, int count, int[] framesOfSongs) {
    int[] begins = new int[count + 1];
    for (int i = 0; i < count; i++)
      begins[i + 1] = begins[i] + framesOfSongs[first + i] + GAP_FRAMES;
    return begins;
  }

  static Shard read(MemorySegment from, long at, int first, int[] framesOfSongs) {
    int count = countSongsFrom(first, framesOfSongs);
    long startBytes = (Landmark.HASH_COUNT + 1L) * Integer.BYTES;
    MemorySegment starts = from.asSlice(at, startBytes);
    long placeBytes =
        (long) starts.getAtIndex(ChecksummedFile.INT, Landmark.HASH_COUNT) * Integer.BYTES;
    MemorySegment places = from.asSlice(at + startBytes, placeBytes);
    return new Shard(first, songStarts(first, count, framesOfSongs), starts, places);
  }

  static void write(DataOutputStream out, List<Fingerprint> songs) throws IOException {
    int[] starts = new int[Landmark.HASH_COUNT + 1];
    visit(songs, (name, place) -> starts[name + 1]++);
    for (int name = 0; name < Landmark.HASH_COUNT; name++) starts[name + 1] += starts[name];
    int[] places = new int[starts[Landmark.HASH_COUNT]];
    int[] next = starts.clone();
    visit(songs, (name, place) -> places[next[name]++] = place);
    for (int start : starts) out.writeInt(start);
    for (int place : places) out.writeInt(place);
  }

  @FunctionalInterface
  private interface LandmarkVisitor {
    void visit(int name, int place);
  }

  private static void visit(List<Fingerprint> songs, LandmarkVisitor visitor) {
    int begin = 0;
    for (Fingerprint song : songs) {
      SpectralPeaks strong = song.peaks().strongOnly();
      for (int first = 0; first < strong.count(); first++) visitFrom(strong, first, begin, visitor);
      begin += song.frames() + GAP_FRAMES;
    }
  }

  private static void visitFrom(
      SpectralPeaks strong, int first, int begin, LandmarkVisitor visitor) {
    int step = (int) Math.round(SpectrogramGrid.pitchStep(strong.bin(first)));
    if (step < 0) return;
    int partners = 0;
    for (int second = first + 1; second < strong.count() && partners < FAN_OUT; second++) {
      int apart = strong.frame(second) - strong.frame(first);
      if (apart > Landmark.MAX_FRAMES_APART) break;
      int rise = (int) Math.round(SpectrogramGrid.pitchStep(strong.bin(second))) - step;
      if (apart < Landmark.MIN_FRAMES_APART || Math.abs(rise) > Landmark.MAX_RISE_STEPS) continue;
      visitor.visit(Landmark.hash(step, rise, apart), begin + strong.frame(first));
      partners++;
    }
  }
}
