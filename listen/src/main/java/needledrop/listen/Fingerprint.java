package needledrop.listen;

import java.io.IOException;
import java.nio.file.Path;
import needledrop.media.AudioBuffer;
import needledrop.media.Progress;
import needledrop.media.Recording;
import needledrop.media.ffmpeg.Ffmpeg;

/**
 * A fingerprint is what the listener keeps of a recording's sound: the peaks of its whitened
 * spectrum, about 60 a second for a song and 80 for footage, six bytes each.
 *
 * @param frames how many frames of 16 ms the recording has; 0 for one shorter than 128 ms
 * @param peaks where its sound stands out
 */
public record Fingerprint(int frames, Peaks peaks) {
  /** The rate, in samples a second, at which sound is heard. */
  public static final int RATE = Grid.RATE;

  /** The fingerprint of a song, to be put into a {@link SongIndex}. */
  public static Fingerprint ofSong(AudioBuffer audioBuffer) {
    return of(audioBuffer, Detail.SONG);
  }

  /** The fingerprint of footage, in which songs are to be found. */
  public static Fingerprint ofFootage(AudioBuffer audioBuffer) {
    return of(audioBuffer, Detail.FOOTAGE);
  }

  /**
   * The fingerprint of a song, decoded as it is heard.
   *
   * @throws needledrop.media.process.MediaException when the file holds no sound that can be read
   */
  public static Fingerprint ofSong(Ffmpeg ffmpeg, Recording song, Progress progress) {
    return of(ffmpeg, song, Detail.SONG, progress);
  }

  /**
   * The fingerprint of the sound of footage, decoded as it is heard.
   *
   * @throws needledrop.media.process.MediaException when the file holds no sound that can be read
   */
  public static Fingerprint ofFootage(Ffmpeg ffmpeg, Path file, Progress progress) {
    return of(ffmpeg, Recording.ofFile(file), Detail.FOOTAGE, progress);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws DamagedFileException when the file is not whole, or not a fingerprint of this version
   */
  public static Fingerprint read(Path file) throws IOException {
    return FingerprintFile.read(file);
  }

  /** Writes this to a new file that takes the old one's place once it is whole. */
  public void write(Path file) throws IOException {
    FingerprintFile.write(file, this);
  }

  private static Fingerprint of(AudioBuffer audioBuffer, Detail detail) {
    if (audioBuffer.sampleRate() != RATE) {
      throw new IllegalArgumentException(
          "Sound is heard at " + RATE + " samples a second, not at " + audioBuffer.sampleRate());
    }
    Ear ear = new Ear(detail);
    ear.hear(audioBuffer.samples());
    return ear.finish();
  }

  private static Fingerprint of(
      Ffmpeg ffmpeg, Recording recording, Detail detail, Progress progress) {
    Ear ear = new Ear(detail);
    ffmpeg.decodeAudio(recording, RATE, progress, ear::hear);
    return ear.finish();
  }
}
