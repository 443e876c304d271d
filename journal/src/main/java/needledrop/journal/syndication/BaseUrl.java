package needledrop.journal.syndication;

import java.net.URI;

/** The journal's public URL, which makes paths absolute. */
record BaseUrl(URI journal) {
  String resolve(String path) {
    return journal.toString().replaceFirst("/$", "") + path;
  }
}
