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
 * The songs that can be found, as one immutable file mapped into memory: about 4 MB for an hour of
 * music, 2 MB for none.
 *
 * <p>The file holds, for each song, its key, frames and count of peaks; then all peaks; then the
 * {@link Shard}s. Where each part begins follows from what comes before it.
 */
public final class SongIndex implements AutoCloseable {
  private static final ChecksummedFile FORMAT = new ChecksummedFile("NdIx", 1);

  /** Of one song's entry, at least: the key's length, frames, count of peaks. */
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
    peakOffsets = peakOffsetsFrom(contentReader.at, peakCounts);
    shards = readShards(peakOffsets[songs]);
  }

  /**
   * Writes an index of songs to a new file that takes the old one's place once it is whole. An
   * index that is open on the old one stays good.
   */
  public static void write(Path file, SortedMap<String, Fingerprint> songs) throws IOException {
    FORMAT.write(file, out -> writeContent(out, songs));
  }

  /**
   * An index that is kept nowhere but in memory, for one use of some hundred hours of music at
   * most.
   */
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
   * Opens an index; looking at every byte once, about a second for five hundred hours of music.
   *
   * @throws DamagedFileException when the file is not whole, or not an index of this version
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

  /** The keys of the songs, sorted. */
  public List<String> keys() {
    return keys;
  }

  /** Lets go of the file. No match may be under way. */
  @Override
  public void close() {
    arena.close();
  }

  int frames(int song) {
    return frames[song];
  }

  /** The peaks of a song, copied out of the file. */
  SpectralPeaks peaks(int song) {
    return FingerprintFile.readPeaks(content, peakOffsets[song], peakCounts[song]);
  }

  List<Shard> shards() {
    return shards;
  }

  private static long[] peakOffsetsFrom(long first, int[] counts) {
    long[] at = new long[counts.length + 1];
    at[0] = first;
    for (int song = 0; song < counts.length; song++) {
      at[song + 1] = at[song] + FingerprintFile.peakBytes(counts[song]);
    }
    return at;
  }

  private List<Shard> readShards(long first) {
    List<Shard> read = new ArrayList<>();
    long at = first;
    for (int song = 0; song < frames.length; song = read.getLast().endSong()) {
      read.add(Shard.read(content, at, song, frames));
      at += read.getLast().byteSize();
    }
    return Collections.unmodifiableList(read);
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
    List<Fingerprint> all = List.copyOf(songs.values());
    for (Fingerprint song : all) FingerprintFile.writePeaks(out, song.peaks());
    writeShards(out, all);
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

  /** A place in the content that moves on as things are read. */
  private static final class ContentReader {
    private final MemorySegment from;
    private long at;

    ContentReader(MemorySegment from) {
      this.from = from;
    }

    int nextInt() {
      int value = from.get(ChecksummedFile.INT, at);
      at += Integer.BYTES;
      return value;
    }

    /** A count of things of which each takes at least so many bytes of what follows. */
    int nextCount(int bytesEach) {
      int count = nextInt();
      Objects.checkFromIndexSize(at, (long) count * bytesEach, from.byteSize());
      return count;
    }

    String nextText() {
      byte[] bytes = new byte[nextCount(1)];
      MemorySegment.copy(from, ValueLayout.JAVA_BYTE, at, bytes, 0, bytes.length);
      at += bytes.length;
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
