package needledrop.web.studio.clips;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import needledrop.journal.caption.CaptionFormat;
import needledrop.journal.caption.CaptionFormat.ParseResult;
import needledrop.journal.caption.CaptionFormat.Problem;
import needledrop.journal.caption.CaptionTrack;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.Clips;
import needledrop.message.Message;
import needledrop.store.Ids.ClipId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.body.UploadLimits;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;
import org.jspecify.annotations.Nullable;

/**
 * The studio's screen of a clip's captions, with routes that save the track of a language, typed or
 * uploaded, and delete one.
 */
final class CaptionScreens implements Routes {
  private static final String PATH = "/studio/clips/{id}/captions";
  private static final int MAX_FILE_BYTES = 1 << 20;
  private static final int MAX_LISTED_PROBLEMS = 20;

  private final StudioPages pages;
  private final Clips clips;

  CaptionScreens(StudioPages studioPages, Clips clips) {
    this.pages = studioPages;
    this.clips = clips;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, request -> show(request, Form.empty().with("language", "en")), Access.WRITE);
    routes.get(
        PATH + "/{language}", request -> show(request, toForm(getCaption(request))), Access.WRITE);
    routes.post(PATH, this::save, Access.WRITE, UploadLimits.CAPTIONS);
    routes.post(PATH + "/{language}/remove", this::delete, Access.WRITE);
  }

  private void show(Context request, Form form) {
    pages.show(request, "clips/captions", screen(request, form));
  }

  private Map<String, ?> screen(Context request, Form form) {
    Clip clip = getClip(request);
    return Map.of("clip", clip, "captions", clips.captionTracks().of(clip.id()), "form", form);
  }

  private static Form toForm(CaptionTrack captionTrack) {
    return Form.empty()
        .with("language", captionTrack.language())
        .with("label", captionTrack.label())
        .with("text", captionTrack.text());
  }

  private void save(Context request) throws IOException {
    Clip clip = getClip(request);
    Form form = Form.of(request).requireMaxLength("label", 60);
    boolean fromFile = readFile(request.uploadedFile("file"), form);
    String language = form.get("language");
    if (!CaptionTrack.isLanguageTag(language)) {
      form.reject("language", "Enter a language code such as en, es or pt-BR.");
    }
    ParseResult parseResult = CaptionFormat.parse(form.raw("text"));
    boolean partly = fromFile || form.get("act").equals("partly");
    if (!parseResult.problems().isEmpty() && (!partly || parseResult.lines().isEmpty())) {
      form.reject("text", skippedMessage(parseResult));
    }
    if (!form.isValid()) {
      pages.showInvalid(request, "clips/captions", screen(request, form));
      return;
    }
    String label =
        form.get("label").isEmpty() ? CaptionTrack.defaultLabel(language) : form.get("label");
    clips.captionTracks().save(clip.id(), language, label, parseResult.lines());
    pages.redirect(request, address(clip), FlashMessage.success(savedMessage(parseResult, label)));
  }

  /** How many captions were saved, and which lines were skipped. */
  private static Message savedMessage(ParseResult parseResult, String label) {
    Message kept =
        Message.of(
            "{count, plural, one {# caption saved: {label}.} other {# captions "
                + "saved: {label}.}}",
            "count",
            parseResult.lines().size(),
            "label",
            label);
    return parseResult.problems().isEmpty()
        ? kept
        : Message.of(
            "{saved} Skipped: {skipped}", "saved", kept, "skipped", skippedMessage(parseResult));
  }

  private static Message skippedMessage(ParseResult parseResult) {
    List<Problem> problems = parseResult.problems();
    Message words = Message.of("");
    for (Problem each : problems.subList(0, Math.min(problems.size(), MAX_LISTED_PROBLEMS))) {
      words =
          Message.of(
              "{list} Line {line}: {problem}",
              "list",
              words,
              "line",
              each.line(),
              "problem",
              each.message());
    }
    int more = problems.size() - MAX_LISTED_PROBLEMS;
    return more > 0 ? Message.of("{list} (and {count} more)", "list", words, "count", more) : words;
  }

  /** Replaces the typed text with that of the file. Returns whether there is a file. */
  private static boolean readFile(@Nullable UploadedFile file, Form form) throws IOException {
    if (file == null || file.size() == 0) {
      return false;
    }
    if (file.size() > MAX_FILE_BYTES) {
      form.reject("text", "Caption files can be at most 1 MB.");
      return true;
    }
    try (InputStream content = file.content()) {
      CaptionFormat.decode(content.readAllBytes())
          .ifPresentOrElse(
              text -> form.with("text", text),
              () ->
                  form.reject(
                      "text",
                      "The encoding of this file is not UTF-8, UTF-16 or Windows-1252. Save it "
                          + "as UTF-8 and upload it again."));
    }
    return true;
  }

  private void delete(Context request) {
    CaptionTrack captionTrack = getCaption(request);
    clips.captionTracks().delete(captionTrack.clip(), captionTrack.language());
    pages.redirect(
        request,
        address(getClip(request)),
        FlashMessage.success("{title} was deleted.", "title", captionTrack.label()));
  }

  private static String address(Clip clip) {
    return "/studio/clips/" + clip.id().value() + "/captions";
  }

  private CaptionTrack getCaption(Context request) {
    return clips
        .captionTracks()
        .find(getClip(request).id(), request.pathParam("language"))
        .orElseThrow(NotFoundResponse::new);
  }

  private Clip getClip(Context request) {
    return clips
        .find(new ClipId(RequestParameters.pathNumber(request, "id")))
        .orElseThrow(NotFoundResponse::new);
  }
}
