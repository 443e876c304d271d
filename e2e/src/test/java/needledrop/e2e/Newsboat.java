package needledrop.e2e;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A reader of feeds for the terminal, from Debian, with a memory of its own. */
final class Newsboat {
  private final Path folder;

  /** An item as it is remembered, with the file that would be downloaded. */
  record Item(String id, String file, String type) {}

  Newsboat(Path folder) throws Exception {
    this.folder = folder.toAbsolutePath();
    Files.writeString(folder.resolve("config"), "");
  }

  /** Reads these feeds of the journal; of feeds that are not named, it forgets everything. */
  void reload(URI journal, List<String> feeds) throws Exception {
    Files.write(
        folder.resolve("urls"),
        feeds.stream().map(feed -> journal.resolve(feed).toString()).toList());
    ExternalTools.run(
        "newsboat",
        "--url-file=" + folder.resolve("urls"),
        "--cache-file=" + folder.resolve("cache.db"),
        "--config-file=" + folder.resolve("config"),
        "--execute=reload");
  }

  List<Item> items() throws Exception {
    List<Item> items = new ArrayList<>();
    try (Connection memory =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cache.db"));
        Statement query = memory.createStatement();
        ResultSet rows =
            query.executeQuery(
                "SELECT guid, enclosure_url, enclosure_type FROM rss_item ORDER BY id")) {
      while (rows.next()) {
        items.add(new Item(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return items;
  }
}
