package needledrop.journal.syndication;

import java.net.URI;

/**
 * The journal's public URL, with which paths are converted to absolute URLs in feeds, sitemaps and
 * metadata.
 */
record BaseUrl(URI journal) {
  String resolve(String path) {
    return journal.toString().replaceFirst("/$", "") + path;
  }
}
