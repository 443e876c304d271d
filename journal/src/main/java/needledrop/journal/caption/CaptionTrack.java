package needledrop.journal.caption;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import needledrop.store.Ids.ClipId;

/**
 * What is said in a clip, in one language.
 *
 * @param language a tag as in "en" or "pt-BR"
 * @param label what the reader chooses by
 * @param text WebVTT as {@link CaptionFormat#format} writes it
 * @param version counts the saves
 */
public record CaptionTrack(ClipId clip, String language, String label, String text, int version) {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

  public static boolean isLanguageTag(String tag) {
    return TAG.matcher(tag).matches();
  }

  /** The language's own name, for who gives no other. */
  public static String defaultLabel(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return locale.getDisplayName(locale);
  }

  public String path() {
    return "/media/clip/%d/captions/%s.vtt?v=%d".formatted(clip.value(), language, version);
  }

  public List<CaptionLine> lines() {
    return CaptionFormat.parse(text).lines();
  }
}
