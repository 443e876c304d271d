package needledrop.web.studio.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import needledrop.message.Message;
import needledrop.web.http.Templates;
import needledrop.web.language.Translator;
import org.jspecify.annotations.Nullable;

/**
 * Renders studio screens in their layout, and redirects with a message that the next page shows
 * once.
 */
public final class StudioPages {
  private static final String MESSAGE = "said";
  private static final String UNDO = "undo";
  private static final String ERROR = "refused";

  private final Templates templates;
  private final Supplier<Translator> words;
  private final BiFunction<Context, @Nullable FlashMessage, StudioLayout> layouts;
  private final BiConsumer<Context, FlashMessage> auditLog;

  public StudioPages(
      Templates templates,
      Supplier<Translator> words,
      BiFunction<Context, @Nullable FlashMessage, StudioLayout> frames,
      BiConsumer<Context, FlashMessage> notes) {
    this.templates = templates;
    this.words = words;
    this.layouts = frames;
    this.auditLog = notes;
  }

  /** Draws a screen of {@code studio/}, with the values it names as parameters. */
  public void show(Context request, String screen, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("frame", layouts.apply(request, takeMessage(request)));
    render(request, screen, all);
  }

  /** Draws a screen for somebody who has not signed in. */
  public void showSignedOut(Context request, String screen, String title, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("page", layouts.apply(request, null).signedOutPage(words.get().translate(title)));
    render(request, screen, all);
  }

  /**
   * The second ending of a form: the same screen again, as the answer to a form that was not good.
   */
  public void showInvalid(Context request, String screen, Map<String, ?> values) {
    request.status(HttpStatus.UNPROCESSABLE_CONTENT);
    show(request, screen, values);
  }

  /** Draws a part of a screen without the frame around it, for what keeps itself fresh. */
  public void showFragment(Context request, String screen, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("words", words.get());
    render(request, screen, all);
  }

  private void render(Context request, String screen, Map<String, ?> values) {
    request
        .header("Cache-Control", "no-store")
        .contentType("text/html;charset=utf-8")
        .result(templates.render("studio/" + screen + ".jte", values));
  }

  /** Says what is written down for good in the journal's language, such as the name of a thing. */
  public String translate(String template, Object... namesAndValues) {
    return words.get().translate(template, namesAndValues);
  }

  /** The first ending of a form: on to the next screen, which says what was done. */
  public void redirect(Context request, String next, FlashMessage flashMessage) {
    auditLog.accept(request, flashMessage);
    request.sessionAttribute(MESSAGE, words.get().translate(flashMessage.text()));
    request.sessionAttribute(UNDO, flashMessage.undoAddress());
    request.sessionAttribute(ERROR, flashMessage.error() ? ERROR : null);
    request.redirect(next, HttpStatus.SEE_OTHER);
  }

  /** Writes down what was done where nothing is said of it. */
  public void audit(Context request, FlashMessage flashMessage) {
    auditLog.accept(request, flashMessage);
  }

  private static @Nullable FlashMessage takeMessage(Context request) {
    String said = request.sessionAttribute(MESSAGE);
    if (said == null) {
      return null; // and the session stays as it is, unwritten
    }
    request.sessionAttribute(MESSAGE, null);
    boolean refused = request.consumeSessionAttribute(ERROR) != null;
    return new FlashMessage(
        Message.untranslated(said), refused, request.consumeSessionAttribute(UNDO), null);
  }
}
