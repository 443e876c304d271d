package needledrop.journal.entry;

import java.util.List;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.message.InvalidInputException;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ThemeId;
import org.jspecify.annotations.Nullable;

/**
 * The content of an entry that its author edits.
 *
 * @param film the film it is about, shown in brackets after the title
 * @param teaser Markdown, for the front page
 * @param moreLabel the text of the link from the teaser to the whole entry
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

  /** The number of sentences of the body that replace a missing teaser. */
  public static final int TEASER_SENTENCES = 2;

  public static final int MAX_TITLE_LENGTH = 300;
  public static final int MAX_TEASER_LENGTH = 5_000;
  public static final int MAX_BODY_LENGTH = 400_000;

  /**
   * Normalizes and validates the content.
   *
   * @throws InvalidInputException if a part is missing or too long
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

  /** Returns the content of an entry with text only. */
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

  /** Returns the teaser if it is shown before the body; empty if the body begins with it. */
  public String lead() {
    return MarkdownRenderer.plainText(body).startsWith(MarkdownRenderer.plainText(teaser))
        ? ""
        : teaser;
  }

  private static void rejectIf(boolean condition, String problem) {
    if (condition) {
      throw new InvalidInputException(problem);
    }
  }
}
