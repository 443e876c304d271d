package needledrop.listen;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * An index of the fingerprints of songs, in one immutable, memory-mapped file, in which the songs
 * of footage are looked up. It takes about 4 MB per hour of music, and at least 2 MB.
 *
 * <p>The file contains the key, the number of frames and the number of peaks of each song, then all
 * peaks, then the {@link Shard}s. The offset of each part is derived from the parts before it.
 */
public final class SongIndex implements AutoCloseable {
  private static final ChecksummedFile FORMAT = new ChecksummedFile("NdIx", 1);

  /** The minimum size of the entry of a song: length of the key, frames, number of peaks. */
  private static final int MIN_SONG_BYTES = 3 * Integer.BYTES;

  private final Arena arena;
  private final MemorySegment content;
  private final List<String> keys;
  private final int[] frames;
  private final int[] peakCounts;
  private final long[] peakOffsets;
  private final List<Shard> shards;

  private SongIndex(Arena arena, MemorySegment content) {
    this.arena = arena;
    this.content = content;
    ContentReader contentReader = new ContentReader(content);
    int songs = contentReader.nextCount(MIN_SONG_BYTES);
    List<String> keysRead = new ArrayList<>();
    frames = new int[songs];
    peakCounts = new int[songs];
    for (int song = 0; song < songs; song++) {
      keysRead.add(contentReader.nextText());
      frames[song] = contentReader.nextInt();
      peakCounts[song] = contentReader.nextInt();
    }
    keys = Collections.unmodifiableList(keysRead);
    peakOffsets = peakOffsetsFrom(contentReader.offset, peakCounts);
    shards = readShards(peakOffsets[songs]);
  }

  /**
   * Writes an index of songs, atomically replacing an existing file. An index that is open on the
   * old file stays valid.
   *
   * @param songs fingerprints from {@link Fingerprint#ofSong}, by key
   */
  public static void write(Path file, SortedMap<String, Fingerprint> songs) throws IOException {
    FORMAT.write(file, out -> writeContent(out, songs));
  }

  /** Returns an index in memory, for at most some hundred hours of music. */
  @SuppressWarnings("MustBeClosedChecker") // the index closes its arena
  public static SongIndex of(SortedMap<String, Fingerprint> songs) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writeContent(new DataOutputStream(bytes), songs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SongIndex(Arena.ofShared(), MemorySegment.ofArray(bytes.toByteArray()));
  }

  /**
   * Opens an index and verifies its checksum, which takes about a second for five hundred hours of
   * music.
   *
   * @throws DamagedFileException if the file is truncated, damaged or of another version
   * @throws IOException if the file cannot be read
   */
  @SuppressWarnings("MustBeClosedChecker") // the index closes its arena
  public static SongIndex open(Path file) throws IOException {
    Arena arena = Arena.ofShared();
    try {
      return new SongIndex(arena, FORMAT.open(file, arena));
    } catch (IndexOutOfBoundsException e) {
      arena.close();
      throw new DamagedFileException(file, "its parts do not fit together");
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  /** Returns the keys of the songs, sorted. The position of a key is the index of its song. */
  public List<String> keys() {
    return keys;
  }

  /** Unmaps the file. No detection may be running. */
  @Override
  public void close() {
    arena.close();
  }

  /** Returns the length of a song in frames. */
  int frames(int song) {
    return frames[song];
  }

  /** Returns the peaks of a song, copied from the file. */
  SpectralPeaks peaks(int song) {
    return FingerprintFile.readPeaks(content, peakOffsets[song], peakCounts[song]);
  }

  List<Shard> shards() {
    return shards;
  }

  private static long[] peakOffsetsFrom(long first, int[] counts) {
    long[] offset = new long[counts.length + 1];
    offset[0] = first;
    for (int song = 0; song < counts.length; song++) {
      offset[song + 1] = offset[song] + FingerprintFile.peakBytes(counts[song]);
    }
    return offset;
  }

  private List<Shard> readShards(long first) {
    List<Shard> shardsRead = new ArrayList<>();
    long offset = first;
    for (int song = 0; song < frames.length; song = shardsRead.getLast().endSong()) {
      shardsRead.add(Shard.read(content, offset, song, frames));
      offset += shardsRead.getLast().byteSize();
    }
    return Collections.unmodifiableList(shardsRead);
  }

  private static void writeContent(DataOutputStream out, SortedMap<String, Fingerprint> songs)
      throws IOException {
    out.writeInt(songs.size());
    for (Map.Entry<String, Fingerprint> song : songs.entrySet()) {
      byte[] key = song.getKey().getBytes(StandardCharsets.UTF_8);
      out.writeInt(key.length);
      out.write(key);
      out.writeInt(song.getValue().frames());
      out.writeInt(song.getValue().peaks().count());
    }
    List<Fingerprint> fingerprints = List.copyOf(songs.values());
    for (Fingerprint song : fingerprints) FingerprintFile.writePeaks(out, song.peaks());
    writeShards(out, fingerprints);
  }

  private static void writeShards(DataOutputStream out, List<Fingerprint> songs)
      throws IOException {
    int[] frames = songs.stream().mapToInt(Fingerprint::frames).toArray();
    for (int first = 0; first < frames.length; ) {
      int end = first + Shard.countSongsFrom(first, frames);
      Shard.write(out, songs.subList(first, end));
      first = end;
    }
  }

  /** Reads the content sequentially. */
  private static final class ContentReader {
    private final MemorySegment from;
    private long offset;

    ContentReader(MemorySegment from) {
      this.from = from;
    }

    int nextInt() {
      int value = from.get(ChecksummedFile.INT, offset);
      offset += Integer.BYTES;
      return value;
    }

    /**
     * Returns a count of items.
     *
     * @param bytesEach minimum size of an item
     * @throws IndexOutOfBoundsException if the content is too short for them
     */
    int nextCount(int bytesEach) {
      int count = nextInt();
      Objects.checkFromIndexSize(offset, (long) count * bytesEach, from.byteSize());
      return count;
    }

    String nextText() {
      byte[] bytes = new byte[nextCount(1)];
      MemorySegment.copy(from, ValueLayout.JAVA_BYTE, offset, bytes, 0, bytes.length);
      offset += bytes.length;
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
