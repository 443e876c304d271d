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

/** The checks of {@code needledrop doctor}: what the program requires of the machine. */
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
            "UTF-8 file names: this locale's encoding is %s, so files with accents in their"
                    .formatted(FileNameEncoding.charsetName())
                + " names cannot be read",
            "Set LC_ALL=C.UTF-8 before the command or in the service's environment");
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
                    "ffmpeg: footage and songs wait until it is installed",
                    ffmpeg.installCommand())));
  }

  private static CheckResult encoder(FfmpegCapabilities ffmpegCapabilities, Ffmpeg ffmpeg) {
    return ffmpegCapabilities
        .findVideoEncoder()
        .<CheckResult>map(encoder -> new CheckResult.Ok("clips are encoded with " + encoder))
        .orElseGet(() ->
            new CheckResult.Missing(
                "a video encoder that browsers support: clips cannot be rendered",
                ffmpeg.installCommand()));
  }

  private static CheckResult sandbox(FfmpegCapabilities ffmpegCapabilities) {
    return ffmpegCapabilities.sandboxed()
        ? new CheckResult.Ok("decoders run in a bubblewrap sandbox: no network, no other files")
        : new CheckResult.Warning(
            "decoders are restricted by format and protocol allowlists only",
            "Install bubblewrap and allow it to create namespaces, so that decoders run in a sandbox");
  }

  static CheckResult home(Path home) {
    Path existing = nearestExisting(home);
    if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
      return new CheckResult.Missing(
          existing + " is not a writable folder", "Choose another folder with --home DIR");
    }
    return freeSpace(home, existing.toFile());
  }

  /**
   * Checks whether a running journal can distinguish the addresses of its readers; empty if no
   * problem is known.
   */
  static Optional<CheckResult> clientAddresses(Path home) {
    return SingleAddressCheck.hasFailed(Home.incomingIn(home))
        ? Optional.of(
            new CheckResult.Warning(
                "every request since the start came from one IP address",
                "Behind a proxy, have it send X-Forwarded-For, and name it: serve --trusted-proxy"
                    + " ADDRESS"))
        : Optional.empty();
  }

  private static Path nearestExisting(Path path) {
    Path parent = path.getParent();
    return Files.exists(path) || parent == null ? path : nearestExisting(parent);
  }

  private static CheckResult freeSpace(Path home, File folder) {
    String summary =
        "%s, %.1f GB free".formatted(home, folder.getUsableSpace() / (double) (1L << 30));
    return folder.getUsableSpace() < MIN_FREE_BYTES
        ? new CheckResult.Warning(
            summary, "Videos need disk space. Free some, or choose another folder with --home DIR")
        : new CheckResult.Ok(summary);
  }
}
