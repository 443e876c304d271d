package needledrop.journal.caption;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import needledrop.store.Ids.ClipId;

/**
 * The captions of a clip in one language.
 *
 * @param language a language tag such as "en" or "pt-BR"
 * @param label the name in the player's menu
 * @param text WebVTT as {@link CaptionFormat#format} writes it
 * @param version counts the saves
 */
public record CaptionTrack(ClipId clip, String language, String label, String text, int version) {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

  public static boolean isLanguageTag(String tag) {
    return TAG.matcher(tag).matches();
  }

  /** Returns the language's own name, the label unless another one is given. */
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
