package needledrop.store.backup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The manifest of a backup: the SHA-256 of each file, in the format of {@code sha256sum}, so that
 * {@code sha256sum -c SHA256SUMS} verifies an unpacked backup.
 */
record BackupManifest(Map<String, String> checksums) {
  static final String MANIFEST_FILE = "SHA256SUMS";
  static final String ABOUT_FILE = "needledrop-backup.txt";
  static final String DATABASE_FILE = "needledrop.db";

  /** The version of the backup format; newer programs may use a higher one. */
  static final int FORMAT_VERSION = 1;

  private static final Pattern MANIFEST_LINE = Pattern.compile("([0-9a-f]{64}) {2}(\\S{1,200})");
  private static final Pattern ORIGINAL_NAME =
      Pattern.compile("shelf/([0-9a-f]{2})/(\\1[0-9a-f]{62})");
  private static final Pattern ABOUT_FIRST_LINE = Pattern.compile("needledrop backup (\\d{1,9})");

  /** Returns the name of a file of the content store. */
  static String originalName(String sha256) {
    return "shelf/" + sha256.substring(0, 2) + "/" + sha256;
  }

  /** Returns whether a backup can contain a file of this name. Nothing else is ever unpacked. */
  static boolean isKnownName(String name) {
    return name.equals(DATABASE_FILE) || ORIGINAL_NAME.matcher(name).matches();
  }

  static String formatAbout(String taken) {
    return """
    needledrop backup %d
    taken %s

    A whole journal, except for files that can be created again and for what opens accounts:
    sessions, one-time links, the secrets of two-step sign-in and the mail password. It contains
    hashes of passwords and the email addresses of readers: keep it safe. Restore it with
      needledrop restore FILE --home DIR
    """
        .formatted(FORMAT_VERSION, taken);
  }

  /** Throws if a newer program wrote the backup, or it is not a backup. */
  static void checkAbout(String about) {
    Matcher first = ABOUT_FIRST_LINE.matcher(about.lines().findFirst().orElse(""));
    if (!first.matches()) {
      throw new BackupRefusedException("this is no backup of a journal");
    }
    if (Integer.parseInt(first.group(1)) > FORMAT_VERSION) {
      throw new BackupRefusedException(
          "a newer Needledrop made this backup (format %s; this one knows %d)"
              .formatted(first.group(1), FORMAT_VERSION));
    }
  }

  static BackupManifest parse(String text) {
    Map<String, String> checksums = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      Matcher parts = MANIFEST_LINE.matcher(line);
      if (!parts.matches()
          || !isKnownName(parts.group(2))
          || checksums.put(parts.group(2), parts.group(1)) != null) {
        throw new BackupRefusedException("its list of contents is not as it was written");
      }
    }
    if (!checksums.containsKey(DATABASE_FILE)) {
      throw new BackupRefusedException("it does not contain a journal");
    }
    checksums.forEach(BackupManifest::checkName);
    return new BackupManifest(checksums);
  }

  /** Files of the content store are named by their content. */
  private static void checkName(String name, String checksum) {
    if (!name.equals(DATABASE_FILE) && !name.equals(originalName(checksum))) {
      throw new BackupRefusedException(name + " is listed with content that has another name");
    }
  }

  String format() {
    return checksums.entrySet().stream()
        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
        .collect(Collectors.joining());
  }
}
