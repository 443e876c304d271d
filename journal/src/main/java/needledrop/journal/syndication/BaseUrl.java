package needledrop.journal.syndication;

import java.net.URI;

/** Where the journal is found, from which every path becomes a whole address. */
record BaseUrl(URI journal) {
  String resolve(String path) {
    return journal.toString().replaceFirst("/$", "") + path;
  }
}
