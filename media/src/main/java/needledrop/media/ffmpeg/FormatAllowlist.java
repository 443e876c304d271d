package needledrop.media.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import needledrop.media.image.ImageHeader;

/**
 * The formats and protocols that ffmpeg may open, as command-line arguments.
 *
 * <p>Formats that can refer to other files or addresses (playlists, concat scripts, session
 * descriptions, image sequences, subtitles) and devices are left out on purpose. The lists apply
 * with and without a sandbox.
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
          // what this program writes
          "rawvideo,f32le,s16le,ffmetadata");

  /** The limit of one allocation; a frame of 8192 by 8192 pixels needs about this much. */
  private static final long MAX_ALLOCATION_BYTES = 256L << 20;

  private static final long MAX_PIXELS = 8192L * 8192;

  private static final String MAX_STREAMS = "128";

  private FormatAllowlist() {}

  /** Returns the first arguments of every ffmpeg and ffprobe command. */
  static List<String> globalArguments() {
    return List.of(
        "-hide_banner", "-v", "error", "-max_alloc", Long.toString(MAX_ALLOCATION_BYTES));
  }

  /** Returns the arguments that open a media file, and nothing that it refers to. */
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

  /** Returns the arguments that open a still image with the demuxer of its format only. */
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

  /** Returns the arguments that read raw data from standard input. */
  static List<String> pipeArguments() {
    return List.of("-protocol_whitelist", PROTOCOLS, "-format_whitelist", FORMATS, "-i", "pipe:0");
  }
}
