package needledrop.catalog.footage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import needledrop.media.AudioStream;
import needledrop.media.Probe;
import needledrop.media.VideoStream;
import org.jspecify.annotations.Nullable;

/** The container formats of video files, with their media types and whether browsers play them. */
public enum VideoContainer {
  MP4("video/mp4"),
  WEBM("video/webm"),
  MATROSKA("video/x-matroska"),
  QUICKTIME("video/quicktime"),
  AVI("video/x-msvideo"),
  OGG("video/ogg"),
  TRANSPORT_STREAM("video/mp2t"),
  OTHER("application/octet-stream");

  private static final int HEAD_BYTES = 64;
  private static final Set<String> MP4_VIDEO_CODECS = Set.of("h264", "av1", "vp9");
  private static final Set<String> WEBM_VIDEO_CODECS = Set.of("vp8", "vp9", "av1");
  private static final Set<String> MP4_AUDIO_CODECS = Set.of("aac", "mp3", "opus", "flac");
  private static final Set<String> WEBM_AUDIO_CODECS = Set.of("vorbis", "opus");

  private final String mediaType;

  VideoContainer(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Detects the format of a file by its first bytes; {@link #OTHER} if there is no such file. */
  public static VideoContainer of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException e) {
      return OTHER;
    }
  }

  private static VideoContainer of(String head) {
    if (head.startsWith("ftyp", 4)) {
      return head.startsWith("qt  ", 8) ? QUICKTIME : MP4;
    }
    if (head.startsWith("\u001aE\u00df\u00a3")) {
      return head.contains("webm") ? WEBM : MATROSKA;
    }
    if (head.startsWith("RIFF") && head.startsWith("AVI ", 8)) {
      return AVI;
    }
    return head.startsWith("OggS") ? OGG : head.startsWith("G") ? TRANSPORT_STREAM : OTHER;
  }

  /** Returns whether all current browsers play the file directly. */
  public static boolean isPlayableInBrowsers(Path file, @Nullable Probe probe) throws IOException {
    if (probe == null || probe.video() == null) {
      return true; // without video there is nothing to convert
    }
    return switch (of(file)) {
      case MP4 -> hasCodecs(probe, MP4_VIDEO_CODECS, MP4_AUDIO_CODECS);
      case WEBM -> hasCodecs(probe, WEBM_VIDEO_CODECS, WEBM_AUDIO_CODECS);
      case MATROSKA, QUICKTIME, AVI, OGG, TRANSPORT_STREAM, OTHER -> false;
    };
  }

  private static boolean hasCodecs(Probe probe, Set<String> videoCodecs, Set<String> audioCodecs) {
    VideoStream videoStream = probe.video();
    AudioStream audio = probe.audio();
    return videoStream != null
        && videoCodecs.contains(videoStream.codec())
        && (audio == null || audioCodecs.contains(audio.codec()));
  }
}
