package needledrop.web.studio.home;

import java.nio.file.Path;
import java.util.Map;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.DamagedRows;
import needledrop.web.http.address.SingleAddressCheck;

/**
 * The problems of the installation that the studio's first screen shows: missing ffmpeg, a proxy
 * that hides visitors' addresses, and unreadable database rows.
 *
 * @param incoming the folder of uploads in progress
 */
public record SystemStatus(Ffmpeg ffmpeg, Path incoming, DamagedRows unreadableRows) {
  boolean hasFfmpeg() {
    return ffmpeg.isInstalled();
  }

  boolean hasSingleAddress() {
    return SingleAddressCheck.hasFailed(incoming);
  }

  /** The names of rows that cannot be read, each with its problem. */
  Map<String, String> damagedRows() {
    return unreadableRows.problems();
  }
}
