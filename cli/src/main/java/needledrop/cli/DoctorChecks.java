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
final class DoctorChecks {
  private static final long MIN_FREE_BYTES = 1L << 30;

  private DoctorChecks() {}

  static CheckResult java() {
    return new CheckResult.Ok(
        "Java " + Runtime.version().feature() + " (" + System.getProperty("java.vendor") + ")");
  }

  static CheckResult fileNames() {
    return FileNameEncoding.isUtf8()
        ? new CheckResult.Ok("file names are read as UTF-8")
        : new CheckResult.Missing(
            "UTF-8 file names: this locale's encoding is %s, which leaves out every file with an"
                    .formatted(FileNameEncoding.charsetName())
                + " accent in its name",
            "LC_ALL=C.UTF-8 in front of the command, or in the service's environment");
  }

  static List<CheckResult> ffmpeg(Ffmpeg ffmpeg) {
    FfmpegCapabilities ffmpegCapabilities = ffmpeg.capabilities();
    return ffmpegCapabilities
        .version()
        .map(version ->
            List.of(
                new CheckResult.Ok("ffmpeg " + version),
                encoder(ffmpegCapabilities, ffmpeg),
                sandbox(ffmpegCapabilities)))
        .orElseGet(() ->
            List.of(
                new CheckResult.Missing(
                    "ffmpeg: footage and songs wait until it is there", ffmpeg.installCommand())));
  }

  private static CheckResult encoder(FfmpegCapabilities ffmpegCapabilities, Ffmpeg ffmpeg) {
    return ffmpegCapabilities
        .findVideoEncoder()
        .<CheckResult>map(encoder -> new CheckResult.Ok("clips are encoded by " + encoder))
        .orElseGet(() ->
            new CheckResult.Missing(
                "an encoder for video that browsers play: no clip can be made",
                ffmpeg.installCommand()));
  }

  private static CheckResult sandbox(FfmpegCapabilities ffmpegCapabilities) {
    return ffmpegCapabilities.sandboxed()
        ? new CheckResult.Ok("decoders are shut in by bubblewrap: no network, no other files")
        : new CheckResult.Warning(
            "decoders are held by lists of allowed formats and protocols only",
            "bubblewrap would shut them in: install it, and allow it to make namespaces");
  }

  static CheckResult home(Path home) {
    Path existing = nearestExisting(home);
    if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
      return new CheckResult.Missing(
          existing + " is no folder that can be written", "Choose another: --home DIR");
    }
    return freeSpace(home, existing.toFile());
  }

  /**
   * Whether a running journal can tell its visitors apart; empty if nothing is known against it.
   */
  static Optional<CheckResult> clientAddresses(Path home) {
    return SingleAddressCheck.hasFailed(Home.incomingIn(home))
        ? Optional.of(
            new CheckResult.Warning(
                "every visit since the start came from one address",
                "Behind a proxy, have it send X-Forwarded-For, and name it: serve --trusted-proxy"
                    + " ADDRESS"))
        : Optional.empty();
  }

  private static Path nearestExisting(Path path) {
    Path parent = path.getParent();
    return Files.exists(path) || parent == null ? path : nearestExisting(parent);
  }

  private static CheckResult freeSpace(Path home, File folder) {
    String words =
        "%s, with %.1f GB free".formatted(home, folder.getUsableSpace() / (double) (1L << 30));
    return folder.getUsableSpace() < MIN_FREE_BYTES
        ? new CheckResult.Warning(
            words, "Videos need room: make some, or choose another --home DIR")
        : new CheckResult.Ok(words);
  }
}
