package needledrop.journal.entry;

import java.util.List;
import needledrop.journal.prose.Prose;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ThemeId;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes of an entry: all that its editor's form holds.
 *
 * @param film the film it is about, shown in brackets behind the title
 * @param teaser Markdown, for the front page
 * @param more the words of the link from there to the whole entry
 * @param body Markdown
 * @param clips in the order in which {@code [clip 2]} counts them
 * @param replies whether readers may reply
 */
public record Writing(
    String title,
    @Nullable FilmId film,
    String teaser,
    String more,
    String body,
    List<ClipId> clips,
    List<ThemeId> themes,
    List<Link> links,
    boolean replies) {
  public static final String USUAL_MORE = "[+]";

  /** As many of the first ones make a teaser where none is written. */
  public static final int SENTENCES = 2;

  public static final int LONGEST_TITLE = 300;
  public static final int LONGEST_TEASER = 5_000;
  public static final int LONGEST_BODY = 400_000;

  /**
   * Takes what fits.
   *
   * @throws IllegalArgumentException in words, for what will not do
   */
  public Writing {
    title = title.strip();
    more = more.isBlank() ? USUAL_MORE : more.strip();
    clips = clips.stream().distinct().toList();
    themes = themes.stream().distinct().toList();
    links = List.copyOf(links);
    refuse(title.isEmpty(), "An entry needs a title.");
    refuse(title.length() > LONGEST_TITLE, "The title may have 300 letters.");
    refuse(more.length() > 60, "The words for reading on may have 60 letters.");
    refuse(teaser.length() > LONGEST_TEASER, "The teaser may have 5,000 letters.");
    refuse(body.length() > LONGEST_BODY, "The text may have 400,000 letters.");
    Prose.refuseTooMuch(teaser);
    Prose.refuseTooMuch(body);
  }

  /** An entry of words alone. */
  public static Writing of(String title, String teaser, String body) {
    return new Writing(
        title, null, teaser, USUAL_MORE, body, List.of(), List.of(), List.of(), true);
  }

  public Writing titled(String title) {
    return new Writing(title, film, teaser, more, body, clips, themes, links, replies);
  }

  public Writing about(FilmId film) {
    return new Writing(title, film, teaser, more, body, clips, themes, links, replies);
  }

  public Writing aboutNoFilm() {
    return new Writing(title, null, teaser, more, body, clips, themes, links, replies);
  }

  public Writing showing(List<ClipId> clips) {
    return new Writing(title, film, teaser, more, body, clips, themes, links, replies);
  }

  public Writing under(List<ThemeId> themes) {
    return new Writing(title, film, teaser, more, body, clips, themes, links, replies);
  }

  /** What stands before the text: the teaser, but for one that is only how the text begins. */
  public String lead() {
    return Prose.plain(body).startsWith(Prose.plain(teaser)) ? "" : teaser;
  }

  private static void refuse(boolean wrong, String problem) {
    if (wrong) {
      throw new IllegalArgumentException(problem);
    }
  }
}
