package needledrop.journal.syndication;

import java.net.URI;

/** Where the journal is found, from which every path becomes a whole address. */
record Address(URI journal) {
  String of(String path) {
    return journal.toString().replaceFirst("/$", "") + path;
  }
}
