package needledrop.web.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shortens a User-Agent header to a name that users recognise, such as "Firefox (Linux)". */
final class BrowserName {
  /** Tokens in order of precedence, because most browsers also claim to be others. */
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    NAMES.put("Edg", "Edge");
    NAMES.put("OPR/", "Opera");
    NAMES.put("SamsungBrowser", "Samsung Internet");
    NAMES.put("Firefox/", "Firefox");
    NAMES.put("FxiOS", "Firefox");
    NAMES.put("CriOS", "Chrome");
    NAMES.put("Chrome/", "Chrome");
    NAMES.put("Safari/", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS", "Mac");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private BrowserName() {}

  static String of(@Nullable String userAgent) {
    String agent = userAgent == null ? "" : userAgent;
    String name = findName(NAMES, agent, "Unknown browser");
    String system = findName(SYSTEMS, agent, "");
    return system.isEmpty() ? name : name + " (" + system + ")";
  }

  private static String findName(Map<String, String> names, String agent, String defaultName) {
    return names.entrySet().stream()
        .filter(entry -> agent.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(defaultName);
  }
}
