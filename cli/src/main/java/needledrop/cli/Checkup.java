package needledrop.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import needledrop.media.FileNameEncoding;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.ffmpeg.FfmpegCapabilities;
import needledrop.store.Home;
import needledrop.web.http.address.SingleAddressCheck;

/** What the doctor looks at: each thing that the program needs of the machine. */
final class Checkup {
  private static final long ROOM = 1L << 30;

  private Checkup() {}

  static Finding java() {
    return new Finding.Well(
        "Java " + Runtime.version().feature() + " (" + System.getProperty("java.vendor") + ")");
  }

  static Finding fileNames() {
    return FileNameEncoding.isUtf8()
        ? new Finding.Well("file names are read as UTF-8")
        : new Finding.Missing(
            "UTF-8 file names: this locale's encoding is %s, which leaves out every file with an"
                    .formatted(FileNameEncoding.charsetName())
                + " accent in its name",
            "LC_ALL=C.UTF-8 in front of the command, or in the service's environment");
  }

  static List<Finding> ffmpeg(Ffmpeg ffmpeg) {
    FfmpegCapabilities ffmpegCapabilities = ffmpeg.capabilities();
    return ffmpegCapabilities
        .version()
        .map(version ->
            List.of(
                new Finding.Well("ffmpeg " + version),
                encoder(ffmpegCapabilities, ffmpeg),
                sandbox(ffmpegCapabilities)))
        .orElseGet(() ->
            List.of(
                new Finding.Missing(
                    "ffmpeg: footage and songs wait until it is there", ffmpeg.installCommand())));
  }

  private static Finding encoder(FfmpegCapabilities ffmpegCapabilities, Ffmpeg ffmpeg) {
    return ffmpegCapabilities
        .findVideoEncoder()
        .<Finding>map(encoder -> new Finding.Well("clips are encoded by " + encoder))
        .orElseGet(() ->
            new Finding.Missing(
                "an encoder for video that browsers play: no clip can be made",
                ffmpeg.installCommand()));
  }

  private static Finding sandbox(FfmpegCapabilities ffmpegCapabilities) {
    return ffmpegCapabilities.sandboxed()
        ? new Finding.Well("decoders are shut in by bubblewrap: no network, no other files")
        : new Finding.Better(
            "decoders are held by lists of allowed formats and protocols only",
            "bubblewrap would shut them in: install it, and allow it to make namespaces");
  }

  static Finding home(Path home) {
    Path existing = nearestExisting(home);
    if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
      return new Finding.Missing(
          existing + " is no folder that can be written", "Choose another: --home DIR");
    }
    return room(home, existing.toFile());
  }

  /**
   * Whether a running journal can tell its visitors apart; empty if nothing is known against it.
   */
  static Optional<Finding> visitors(Path home) {
    return SingleAddressCheck.hasFailed(Home.incomingIn(home))
        ? Optional.of(
            new Finding.Better(
                "every visit since the start came from one address",
                "Behind a proxy, have it send X-Forwarded-For, and name it: serve --trusted-proxy"
                    + " ADDRESS"))
        : Optional.empty();
  }

  private static Path nearestExisting(Path path) {
    Path parent = path.getParent();
    return Files.exists(path) || parent == null ? path : nearestExisting(parent);
  }

  private static Finding room(Path home, File folder) {
    String words =
        "%s, with %.1f GB free".formatted(home, folder.getUsableSpace() / (double) (1L << 30));
    return folder.getUsableSpace() < ROOM
        ? new Finding.Better(words, "Videos need room: make some, or choose another --home DIR")
        : new Finding.Well(words);
  }
}
