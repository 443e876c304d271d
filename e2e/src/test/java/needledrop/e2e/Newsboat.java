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

/** Runs Newsboat, a feed reader for the terminal, with its own database. */
final class Newsboat {
  private final Path folder;

  /** A stored item with its enclosure. */
  record Item(String id, String file, String type) {}

  Newsboat(Path folder) throws Exception {
    this.folder = folder.toAbsolutePath();
    Files.writeString(folder.resolve("config"), "");
  }

  /** Reads feeds of the journal; items of other feeds are deleted. */
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
    try (Connection cacheFile =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cache.db"));
        Statement query = cacheFile.createStatement();
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
