package needledrop.cut;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import needledrop.cut.SegmentIndex.MediaSegment;
import needledrop.media.Probe;
import needledrop.media.Progress;
import needledrop.media.VideoStream;
import needledrop.media.ffmpeg.EncodeInput;
import needledrop.media.ffmpeg.EncodeRequest;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.ffmpeg.VideoEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Encodes one rendition of a {@link Ladder}, at one height, as a fragmented MP4 file with its media
 * playlist (RFC 8216).
 */
final class StreamRendition {
  static final String PLAYLIST_HEADER = "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n";

  /** The minimum length of a segment, which ends at the next key frame after it. */
  private static final long MIN_SEGMENT_MICROS = 4_000_000;

  private static final String AAC_CODEC = "mp4a.40.2";

  private final Probe probe;
  private final VideoStream videoStream;
  private final int height;
  private final Path folder;
  private @Nullable SegmentIndex index;

  StreamRendition(Probe probe, VideoStream videoStream, int height, Path folder) {
    this.probe = probe;
    this.videoStream = videoStream;
    this.height = height;
    this.folder = folder;
  }

  /** Encodes the file and writes its playlist. */
  void build(Ffmpeg ffmpeg, Path clip, Progress progress) throws IOException {
    Path mp4File = folder.resolve(height + ".mp4");
    ffmpeg.encode(encodeRequest(ffmpeg, clip, mp4File), progress);
    index = SegmentIndex.of(mp4File);
    Ladder.writeAtomically(folder.resolve(height + ".m3u8"), playlist(index));
  }

  private EncodeRequest encodeRequest(Ffmpeg ffmpeg, Path clip, Path mp4File) {
    boolean isOriginal = height == videoStream.height();
    List<String> arguments = new ArrayList<>(List.of("-map", isOriginal ? "0:v:0" : "[v]"));
    Collections.addAll(arguments, "-map", "0:a:0?", "-c:a", "copy");
    arguments.addAll(isOriginal ? List.of("-c:v", "copy") : downscaleArguments(ffmpeg));
    Collections.addAll(arguments, "-map_metadata", "-1", "-map_chapters", "-1");
    Collections.addAll(
        arguments, "-movflags", "+frag_keyframe+delay_moov+default_base_moof+global_sidx");
    Collections.addAll(arguments, "-min_frag_duration", Long.toString(MIN_SEGMENT_MICROS));
    return new EncodeRequest(
        List.of(EncodeInput.file(clip)),
        isOriginal ? null : "[0:V:0]scale=" + width() + ":" + height + "[v]",
        arguments,
        mp4File,
        Math.max(.1, probe.seconds()));
  }

  /**
   * Returns the encoder arguments: key frames are at those of the clip, so that all renditions have
   * the same segment boundaries.
   */
  private static List<String> downscaleArguments(Ffmpeg ffmpeg) {
    VideoEncoder encoder =
        ffmpeg
            .capabilities()
            .findVideoEncoder()
            .filter(candidate -> candidate != VideoEncoder.SVTAV1) // all renditions are H.264
            .orElseThrow(() -> new IllegalStateException("This ffmpeg can make no H.264"));
    List<String> arguments = new ArrayList<>(encoder.arguments());
    Collections.addAll(arguments, "-force_key_frames", "source", "-g", "100000");
    if (encoder == VideoEncoder.X264) {
      Collections.addAll(arguments, "-sc_threshold", "0");
    }
    return arguments;
  }

  private int width() {
    return 2 * Math.round(videoStream.width() * (float) height / videoStream.height() / 2);
  }

  /** Returns the media playlist. */
  String playlist(SegmentIndex index) {
    double longest = index.segments().stream().mapToDouble(MediaSegment::seconds).max().orElse(1);
    StringBuilder text = new StringBuilder(PLAYLIST_HEADER);
    text.append("#EXT-X-TARGETDURATION:%d%n".formatted(Math.round(longest)))
        .append("#EXT-X-PLAYLIST-TYPE:VOD\n")
        .append(
            "#EXT-X-MAP:URI=\"%d.mp4\",BYTERANGE=\"%d@0\"%n".formatted(height, index.initBytes()));
    for (MediaSegment mediaSegment : index.segments()) {
      text.append(
          String.format(
              Locale.ROOT,
              "#EXTINF:%.5f,%n#EXT-X-BYTERANGE:%d@%d%n%d.mp4%n",
              mediaSegment.seconds(),
              mediaSegment.size(),
              mediaSegment.offset(),
              height));
    }
    return text.append("#EXT-X-ENDLIST\n").toString();
  }

  /** Returns its entry in the main playlist; only after {@link #build}. */
  String variantEntry() {
    if (index == null) {
      throw new IllegalStateException("This height was not made yet");
    }
    return String.format(
        Locale.ROOT,
        "#EXT-X-STREAM-INF:BANDWIDTH=%.0f,AVERAGE-BANDWIDTH=%.0f,RESOLUTION=%dx%d,"
            + "FRAME-RATE=%.3f,CODECS=\"%s\"%n%d.m3u8%n",
        index.segments().stream().mapToDouble(MediaSegment::bitsPerSecond).max().orElse(0),
        8 * index.segments().stream().mapToLong(MediaSegment::size).sum() / probe.seconds(),
        height == videoStream.height() ? videoStream.width() : width(),
        height,
        videoStream.fps(),
        probe.audio() == null ? index.codec() : index.codec() + "," + AAC_CODEC,
        height);
  }
}
