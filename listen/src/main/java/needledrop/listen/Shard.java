package needledrop.listen;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;

/**
 * A part of a song index: the songs of some hours, concatenated on one timeline of frames, with an
 * inverted index from landmark hashes to positions on that timeline.
 *
 * <p>A position is one number, so that a vote takes one subtraction and one shift. A shard is small
 * enough for the vote counts to stay in the CPU cache.
 */
final class Shard {
  /** Frames between two songs on the timeline, so that no landmark spans two songs. */
  static final int GAP_FRAMES = 1024;

  /**
   * No song is added to a shard that has at least this many frames, about four and a half hours.
   */
  static final int FULL_FRAMES = 1_000_000;

  /** The number of following strong peaks with which each strong peak of a song is paired. */
  private static final int FAN_OUT = 6;

  private final int firstSong;
  private final int[] songStarts;
  private final MemorySegment placeOffsets;
  private final MemorySegment places;

  private Shard(int firstSong, int[] songStarts, MemorySegment placeOffsets, MemorySegment places) {
    this.firstSong = firstSong;
    this.songStarts = songStarts;
    this.placeOffsets = placeOffsets;
    this.places = places;
  }

  /** Returns the length of the timeline in frames. */
  int frames() {
    return songStarts[songStarts.length - 1];
  }

  /** Returns the song at a position, or the first song if the position is before it. */
  int songAt(int place) {
    int index = Arrays.binarySearch(songStarts, Math.max(0, place));
    int songIndex = index >= 0 ? index : -index - 2;
    return firstSong + Math.min(songIndex, songStarts.length - 2);
  }

  /** Returns the position of the first frame of a song. */
  int songStart(int song) {
    return songStarts[song - firstSong];
  }

  /** Returns the index of the song after the last one. */
  int endSong() {
    return firstSong + songStarts.length - 1;
  }

  /**
   * Returns the index of the first position of a hash; the positions end at that of the next hash.
   */
  int placeOffset(int hash) {
    return placeOffsets.getAtIndex(ChecksummedFile.INT, hash);
  }

  /** Returns the position with this index. */
  int place(int index) {
    return places.getAtIndex(ChecksummedFile.INT, index);
  }

  /** Returns the size in the file, in bytes. */
  long byteSize() {
    return placeOffsets.byteSize() + places.byteSize();
  }

  /**
   * Returns the number of songs, from {@code first} on, that form one shard; at least 1 unless
   * there are none.
   */
  static int countSongsFrom(int first, int[] framesOfSongs) {
    int end = first;
    for (long frames = 0;
        end < framesOfSongs.length && (end == first || frames < FULL_FRAMES);
        end++) {
      frames += framesOfSongs[end] + GAP_FRAMES;
    }
    return end - first;
  }

  /** Returns the position of each song, and at the end that of the song after the last one. */
  private static int[] songStarts(int first, int count, int[] framesOfSongs) {
    int[] songStarts = new int[count + 1];
    for (int i = 0; i < count; i++)
      songStarts[i + 1] = songStarts[i] + framesOfSongs[first + i] + GAP_FRAMES;
    return songStarts;
  }

  /**
   * Reads a shard.
   *
   * @param content of the index file
   * @param offset of the shard in the content, in bytes
   * @param first index of its first song
   * @param framesOfSongs length of each song of the index in frames
   */
  static Shard read(MemorySegment content, long offset, int first, int[] framesOfSongs) {
    int count = countSongsFrom(first, framesOfSongs);
    long startBytes = (Landmark.HASH_COUNT + 1L) * Integer.BYTES;
    MemorySegment placeOffsets = content.asSlice(offset, startBytes);
    long placeBytes =
        (long) placeOffsets.getAtIndex(ChecksummedFile.INT, Landmark.HASH_COUNT) * Integer.BYTES;
    MemorySegment places = content.asSlice(offset + startBytes, placeBytes);
    return new Shard(first, songStarts(first, count, framesOfSongs), placeOffsets, places);
  }

  /** Writes the shard of these songs. */
  static void write(DataOutputStream out, List<Fingerprint> songs) throws IOException {
    int[] placeOffsets = new int[Landmark.HASH_COUNT + 1];
    visit(songs, (hash, place) -> placeOffsets[hash + 1]++);
    for (int hash = 0; hash < Landmark.HASH_COUNT; hash++)
      placeOffsets[hash + 1] += placeOffsets[hash];
    int[] places = new int[placeOffsets[Landmark.HASH_COUNT]];
    int[] next = placeOffsets.clone();
    visit(songs, (hash, place) -> places[next[hash]++] = place);
    for (int placeOffset : placeOffsets) out.writeInt(placeOffset);
    for (int place : places) out.writeInt(place);
  }

  @FunctionalInterface
  private interface LandmarkVisitor {
    void visit(int hash, int place);
  }

  private static void visit(List<Fingerprint> songs, LandmarkVisitor visitor) {
    int songStart = 0;
    for (Fingerprint song : songs) {
      SpectralPeaks strong = song.peaks().strongOnly();
      for (int first = 0; first < strong.count(); first++)
        visitFrom(strong, first, songStart, visitor);
      songStart += song.frames() + GAP_FRAMES;
    }
  }

  private static void visitFrom(
      SpectralPeaks strong, int first, int songStart, LandmarkVisitor visitor) {
    int step = (int) Math.round(SpectrogramGrid.pitchStep(strong.bin(first)));
    if (step < 0) return;
    int partners = 0;
    for (int second = first + 1; second < strong.count() && partners < FAN_OUT; second++) {
      int frameDistance = strong.frame(second) - strong.frame(first);
      if (frameDistance > Landmark.MAX_FRAMES_APART) break;
      int rise = (int) Math.round(SpectrogramGrid.pitchStep(strong.bin(second))) - step;
      if (frameDistance < Landmark.MIN_FRAMES_APART || Math.abs(rise) > Landmark.MAX_RISE_STEPS)
        continue;
      visitor.visit(Landmark.hash(step, rise, frameDistance), songStart + strong.frame(first));
      partners++;
    }
  }
}
