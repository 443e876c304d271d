package needledrop.listen;

import java.io.IOException;
import java.nio.file.Path;
import needledrop.media.AudioBuffer;
import needledrop.media.Progress;
import needledrop.media.Recording;
import needledrop.media.ffmpeg.Ffmpeg;

/**
 * The audio fingerprint of a song or of footage, by which songs are recognized: the peaks of its
 * whitened spectrogram (after A. Wang, <i>An Industrial-Strength Audio Search Algorithm</i>, ISMIR
 * 2003). There are about 60 peaks per second for a song and 80 for footage, of six bytes each.
 *
 * @param frames length in frames of 16 ms; 0 if the recording is shorter than 128 ms
 * @param peaks the spectral peaks, sorted by time
 */
public record Fingerprint(int frames, SpectralPeaks peaks) {
  /** The sample rate of the analysed audio, in Hz. */
  public static final int SAMPLE_RATE = SpectrogramGrid.SAMPLE_RATE;

  /**
   * Returns the fingerprint of a song, for a {@link SongIndex}.
   *
   * @param audioBuffer mono audio at {@link #SAMPLE_RATE}
   * @throws IllegalArgumentException if the sample rate is another one
   */
  public static Fingerprint ofSong(AudioBuffer audioBuffer) {
    return of(audioBuffer, PeakDensity.SONG);
  }

  /**
   * Returns the fingerprint of footage, for {@link CueDetector#detect}.
   *
   * @param audioBuffer mono audio at {@link #SAMPLE_RATE}
   * @throws IllegalArgumentException if the sample rate is another one
   */
  public static Fingerprint ofFootage(AudioBuffer audioBuffer) {
    return of(audioBuffer, PeakDensity.FOOTAGE);
  }

  /**
   * Decodes a song and returns its fingerprint; the audio is not kept in memory.
   *
   * @throws needledrop.media.process.MediaException if the file has no audio that can be decoded
   */
  public static Fingerprint ofSong(Ffmpeg ffmpeg, Recording song, Progress progress) {
    return of(ffmpeg, song, PeakDensity.SONG, progress);
  }

  /**
   * Decodes the audio of footage and returns its fingerprint; the audio is not kept in memory.
   *
   * @throws needledrop.media.process.MediaException if the file has no audio that can be decoded
   */
  public static Fingerprint ofFootage(Ffmpeg ffmpeg, Path file, Progress progress) {
    return of(ffmpeg, Recording.ofFile(file), PeakDensity.FOOTAGE, progress);
  }

  /**
   * Reads a file written by {@link #write}.
   *
   * @throws DamagedFileException if the file is truncated, damaged or of another version
   * @throws IOException if the file cannot be read
   */
  public static Fingerprint read(Path file) throws IOException {
    return FingerprintFile.read(file);
  }

  /** Writes this fingerprint, atomically replacing an existing file. */
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
