package needledrop.web.studio.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import needledrop.web.http.Templates;
import needledrop.web.words.Phrase;
import needledrop.web.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where every screen of the studio is laid: it draws them in their frame, and says once what was
 * done.
 */
public final class Desk {
  private static final String SAID = "said";
  private static final String UNDO = "undo";
  private static final String REFUSED = "refused";

  private final Templates templates;
  private final Supplier<Words> words;
  private final BiFunction<Context, @Nullable Said, Frame> frames;
  private final BiConsumer<Context, Said> notes;

  public Desk(
      Templates templates,
      Supplier<Words> words,
      BiFunction<Context, @Nullable Said, Frame> frames,
      BiConsumer<Context, Said> notes) {
    this.templates = templates;
    this.words = words;
    this.frames = frames;
    this.notes = notes;
  }

  /** Draws a screen of {@code studio/}, with the values it names as parameters. */
  public void show(Context request, String screen, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("frame", frames.apply(request, takeSaid(request)));
    draw(request, screen, all);
  }

  /** Draws a screen for somebody who has not signed in. */
  public void showOutside(Context request, String screen, String title, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("page", frames.apply(request, null).outside(words.get().say(title)));
    draw(request, screen, all);
  }

  /**
   * The second ending of a form: the same screen again, as the answer to a form that was not good.
   */
  public void showAgain(Context request, String screen, Map<String, ?> values) {
    request.status(HttpStatus.UNPROCESSABLE_CONTENT);
    show(request, screen, values);
  }

  /** Draws a part of a screen without the frame around it, for what keeps itself fresh. */
  public void part(Context request, String screen, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("words", words.get());
    draw(request, screen, all);
  }

  private void draw(Context request, String screen, Map<String, ?> values) {
    request
        .header("Cache-Control", "no-store")
        .contentType("text/html;charset=utf-8")
        .result(templates.render("studio/" + screen + ".jte", values));
  }

  /** Says what is written down for good in the journal's language, such as the name of a thing. */
  public String say(String english, Object... values) {
    return words.get().say(english, values);
  }

  /** The first ending of a form: on to the next screen, which says what was done. */
  public void done(Context request, String next, Said said) {
    notes.accept(request, said);
    request.sessionAttribute(SAID, words.get().say(said.words()));
    request.sessionAttribute(UNDO, said.undo());
    request.sessionAttribute(REFUSED, said.refused() ? REFUSED : null);
    request.redirect(next, HttpStatus.SEE_OTHER);
  }

  /** Writes down what was done where nothing is said of it. */
  public void note(Context request, Said said) {
    notes.accept(request, said);
  }

  private static @Nullable Said takeSaid(Context request) {
    String said = request.sessionAttribute(SAID);
    if (said == null) {
      return null; // and the session stays as it is, unwritten
    }
    request.sessionAttribute(SAID, null);
    boolean refused = request.consumeSessionAttribute(REFUSED) != null;
    return new Said(Phrase.name(said), refused, request.consumeSessionAttribute(UNDO), null);
  }
}
