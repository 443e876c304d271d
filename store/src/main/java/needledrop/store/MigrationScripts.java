package needledrop.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Lists the versions of the database migration scripts in given folders of the class path. */
final class MigrationScripts {
  private static final Pattern SCRIPT_NAME = Pattern.compile(".*/V(\\d+)__\\w+\\.sql");

  private MigrationScripts() {}

  /**
   * Returns the versions.
   *
   * @param folders folders on the class path
   */
  static Set<String> versions(List<String> folders) {
    return folders.stream()
        .flatMap(folder -> paths(folder).stream())
        .map(SCRIPT_NAME::matcher)
        .filter(Matcher::matches)
        .map(name -> name.group(1))
        .collect(Collectors.toSet());
  }

  private static List<String> paths(String folder) {
    URL url =
        Objects.requireNonNull(MigrationScripts.class.getClassLoader().getResource(folder), folder);
    try {
      URLConnection connection = url.openConnection();
      return connection instanceof JarURLConnection jar
          ? listJar(jar, folder)
          : listFolder(Path.of(URI.create(url.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> listJar(JarURLConnection jarUrl, String folder) throws IOException {
    jarUrl.setUseCaches(false);
    try (JarFile jar = jarUrl.getJarFile()) {
      return jar.stream().map(ZipEntry::getName).filter(name -> name.startsWith(folder)).toList();
    }
  }

  private static List<String> listFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.toUri().getPath()).toList();
    }
  }
}
