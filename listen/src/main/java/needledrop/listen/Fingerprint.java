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
public record Fingerprint(int frames, SpectralPeaks peaks) {
  /** The rate, in samples a second, at which sound is heard. */
  public static final int SAMPLE_RATE = SpectrogramGrid.SAMPLE_RATE;

  /** The fingerprint of a song, to be put into a {@link SongIndex}. */
  public static Fingerprint ofSong(AudioBuffer audioBuffer) {
    return of(audioBuffer, PeakDensity.SONG);
  }

  /** The fingerprint of footage, in which songs are to be found. */
  public static Fingerprint ofFootage(AudioBuffer audioBuffer) {
    return of(audioBuffer, PeakDensity.FOOTAGE);
  }

  /**
   * The fingerprint of a song, decoded as it is heard.
   *
   * @throws needledrop.media.process.MediaException when the file holds no sound that can be read
   */
  public static Fingerprint ofSong(Ffmpeg ffmpeg, Recording song, Progress progress) {
    return of(ffmpeg, song, PeakDensity.SONG, progress);
  }

  /**
   * The fingerprint of the sound of footage, decoded as it is heard.
   *
   * @throws needledrop.media.process.MediaException when the file holds no sound that can be read
   */
  public static Fingerprint ofFootage(Ffmpeg ffmpeg, Path file, Progress progress) {
    return of(ffmpeg, Recording.ofFile(file), PeakDensity.FOOTAGE, progress);
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

  private static Fingerprint of(AudioBuffer audioBuffer, PeakDensity peakDensity) {
    if (audioBuffer.sampleRate() != SAMPLE_RATE) {
      throw new IllegalArgumentException(
          "Sound is heard at "
              + SAMPLE_RATE
              + " samples a second, not at "
              + audioBuffer.sampleRate());
    }
    Fingerprinter fingerprinter = new Fingerprinter(peakDensity);
    fingerprinter.accept(audioBuffer.samples());
    return fingerprinter.finish();
  }

  private static Fingerprint of(
      Ffmpeg ffmpeg, Recording recording, PeakDensity peakDensity, Progress progress) {
    Fingerprinter fingerprinter = new Fingerprinter(peakDensity);
    ffmpeg.decodeAudio(recording, SAMPLE_RATE, progress, fingerprinter::accept);
    return fingerprinter.finish();
  }
}
