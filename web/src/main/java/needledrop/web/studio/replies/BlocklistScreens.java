package needledrop.web.studio.replies;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import needledrop.journal.reply.Blocklist;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.StudioPages;

/**
 * The screen on which moderators edit the blocklist: words, links, email addresses and names that
 * no reply may contain.
 */
final class BlocklistScreens implements Routes {
  private static final String PATH = "/studio/blocklist";

  private final StudioPages studioPages;
  private final Blocklist blocklist;

  BlocklistScreens(StudioPages studioPages, Blocklist blocklist) {
    this.studioPages = studioPages;
    this.blocklist = blocklist;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.MODERATE);
    routes.post(PATH, this::change, Access.MODERATE);
  }

  private void show(Context request) {
    Form form = Form.empty();
    for (Blocklist.Kind kind : Blocklist.Kind.values()) {
      form.with(fieldName(kind), String.join("\n", blocklist.lines(kind)));
    }
    studioPages.show(request, "replies/blocklist", Map.of("form", form));
  }

  private void change(Context request) {
    Form form = Form.of(request);
    for (Blocklist.Kind kind : Blocklist.Kind.values()) {
      blocklist.update(kind, form.raw(fieldName(kind)));
    }
    studioPages.redirect(request, PATH, FlashMessage.success("Blocklist saved."));
  }

  private static String fieldName(Blocklist.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
