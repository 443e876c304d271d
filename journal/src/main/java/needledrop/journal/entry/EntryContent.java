package needledrop.journal.entry;

import java.util.List;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.message.InvalidInputException;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ThemeId;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes of an entry: all that its editor's form holds.
 *
 * @param film the film it is about, shown in brackets behind the title
 * @param teaser Markdown, for the front page
 * @param moreLabel the words of the link from there to the whole entry
 * @param body Markdown
 * @param clips in the order in which {@code [clip 2]} counts them
 * @param repliesAllowed whether readers may reply
 */
public record EntryContent(
    String title,
    @Nullable FilmId film,
    String teaser,
    String moreLabel,
    String body,
    List<ClipId> clips,
    List<ThemeId> themes,
    List<ExternalLink> links,
    boolean repliesAllowed) {
  public static final String DEFAULT_MORE_LABEL = "[+]";

  /** As many of the first ones make a teaser where none is written. */
  public static final int TEASER_SENTENCES = 2;

  public static final int MAX_TITLE_LENGTH = 300;
  public static final int MAX_TEASER_LENGTH = 5_000;
  public static final int MAX_BODY_LENGTH = 400_000;

  /**
   * Takes what fits.
   *
   * @throws IllegalArgumentException in words, for what will not do
   */
  public EntryContent {
    title = title.strip();
    moreLabel = moreLabel.isBlank() ? DEFAULT_MORE_LABEL : moreLabel.strip();
    clips = clips.stream().distinct().toList();
    themes = themes.stream().distinct().toList();
    links = List.copyOf(links);
    rejectIf(title.isEmpty(), "Enter a title.");
    rejectIf(title.length() > MAX_TITLE_LENGTH, "Titles can have at most 300 characters.");
    rejectIf(moreLabel.length() > 60, "The “Read more” text can have at most 60 characters.");
    rejectIf(teaser.length() > MAX_TEASER_LENGTH, "Teasers can have at most 5,000 characters.");
    rejectIf(body.length() > MAX_BODY_LENGTH, "Texts can have at most 400,000 characters.");
    MarkdownRenderer.checkLimits(teaser);
    MarkdownRenderer.checkLimits(body);
  }

  /** An entry of words alone. */
  public static EntryContent of(String title, String teaser, String body) {
    return new EntryContent(
        title, null, teaser, DEFAULT_MORE_LABEL, body, List.of(), List.of(), List.of(), true);
  }

  public EntryContent withTitle(String title) {
    return new EntryContent(
        title, film, teaser, moreLabel, body, clips, themes, links, repliesAllowed);
  }

  public EntryContent withFilm(FilmId film) {
    return new EntryContent(
        title, film, teaser, moreLabel, body, clips, themes, links, repliesAllowed);
  }

  public EntryContent withoutFilm() {
    return new EntryContent(
        title, null, teaser, moreLabel, body, clips, themes, links, repliesAllowed);
  }

  public EntryContent withClips(List<ClipId> clips) {
    return new EntryContent(
        title, film, teaser, moreLabel, body, clips, themes, links, repliesAllowed);
  }

  public EntryContent withThemes(List<ThemeId> themes) {
    return new EntryContent(
        title, film, teaser, moreLabel, body, clips, themes, links, repliesAllowed);
  }

  /** What stands before the text: the teaser, but for one that is only how the text begins. */
  public String lead() {
    return MarkdownRenderer.plainText(body).startsWith(MarkdownRenderer.plainText(teaser))
        ? ""
        : teaser;
  }

  private static void rejectIf(boolean wrong, String problem) {
    if (wrong) {
      throw new InvalidInputException(problem);
    }
  }
}
