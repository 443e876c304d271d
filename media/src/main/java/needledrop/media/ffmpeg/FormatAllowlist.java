package needledrop.media.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import needledrop.media.image.ImageHeader;

/**
 * The formats and protocols that ffmpeg may open.
 *
 * <p>Left out on purpose is every format that names other files or addresses (playlists, concat
 * scripts, session descriptions, image sequences, subtitles) and every device. The lists hold with
 * and without a sandbox around the process.
 */
final class FormatAllowlist {

  private static final String PROTOCOLS = "file,pipe";

  private static final String FORMATS =
      String.join(
          ",",
          // footage
          "mov,matroska,webm,avi,flv,asf,mpegts,mpeg,mpegvideo,ogg,nut,mxf,gxf,dv,rm,ivf,gif",
          "m4v,h264,hevc,obu,av1,vc1,h263,wtv,nsv,nuv,swf,roq,smk,bink,fli,flic,yuv4mpegpipe",
          // songs
          "mp3,aac,ac3,eac3,dts,dtshd,truehd,mlp,flac,wav,w64,aiff,au,caf,ape,wv,tta,tak,mpc,mpc8",
          "amr,amrnb,amrwb,voc,xwma,oma,loas,dsf,iff,shn,sox,spdif",
          // what we write ourselves
          "rawvideo,f32le,s16le,ffmetadata");

  /** One allocation; a frame of 8192 by 8192 pixels takes about this much. */
  private static final long MAX_ALLOCATION_BYTES = 256L << 20;

  private static final long MAX_PIXELS = 8192L * 8192;

  private static final String MAX_STREAMS = "128";

  private FormatAllowlist() {}

  /** To stand first in every command of ffmpeg and ffprobe. */
  static List<String> globalArguments() {
    return List.of(
        "-hide_banner", "-v", "error", "-max_alloc", Long.toString(MAX_ALLOCATION_BYTES));
  }

  /** Opens a file of ours, and nothing that it may name. */
  static List<String> fileArguments(Path file) {
    return List.of(
        "-protocol_whitelist",
        PROTOCOLS,
        "-format_whitelist",
        FORMATS,
        "-max_pixels",
        Long.toString(MAX_PIXELS),
        "-max_streams",
        MAX_STREAMS,
        "-i",
        "file:" + file.toAbsolutePath());
  }

  /** Opens a still picture as what its first bytes say it is. */
  static List<String> imageArguments(EncodeInput.OfImage image) {
    String format = image.format().demuxer();
    return List.of(
        "-protocol_whitelist",
        PROTOCOLS,
        "-format_whitelist",
        format,
        "-max_pixels",
        Long.toString(ImageHeader.MAX_PIXELS),
        "-f",
        format,
        "-i",
        "file:" + image.file().toAbsolutePath());
  }

  /** Opens the numbers that we write ourselves. */
  static List<String> pipeArguments() {
    return List.of("-protocol_whitelist", PROTOCOLS, "-format_whitelist", FORMATS, "-i", "pipe:0");
  }
}
