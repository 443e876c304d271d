package needledrop.web.site.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.journal.entry.Entry;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyStatus;
import needledrop.journal.wish.Wish;
import needledrop.web.http.Access;
import needledrop.web.http.Page;
import needledrop.web.http.Routes;
import needledrop.web.site.sheet.PageRenderer;
import needledrop.web.site.sheet.SiteParts;
import org.jspecify.annotations.Nullable;

/** What the journal looks for, what was found of it, and whom to thank. */
public final class WishPages implements Routes {
  private static final int MAX_WISHES = 200;

  private final SiteParts siteParts;
  private final PageRenderer pageRenderer;

  public WishPages(SiteParts siteParts, PageRenderer sheet) {
    this.siteParts = siteParts;
    this.pageRenderer = sheet;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/wishes", this::show, Access.PUBLIC);
  }

  private void show(Context request) throws IOException {
    pageRenderer.sendPublic(
        request,
        "site/search/wishes.jte",
        () -> parameters(view(siteParts.wishes().ungranted()), view(siteParts.wishes().granted())));
  }

  private Map<String, ?> parameters(List<WishView> open, List<WishView> granted) {
    Page page =
        pageRenderer
            .page(pageRenderer.translate("Wishes"), null, "/wishes")
            .withPlayers(Stream.concat(open.stream(), granted.stream()).map(WishView::wanted));
    return Map.of("page", page, "open", open, "granted", granted);
  }

  /** Those of the journal as a whole, and those of entries that readers see. */
  private List<WishView> view(List<Wish> wishes) {
    return wishes.stream().flatMap(wish -> view(wish).stream()).limit(MAX_WISHES).toList();
  }

  private Optional<WishView> view(Wish wish) {
    Optional<Entry> page =
        Optional.ofNullable(wish.entry())
            .flatMap(entry -> siteParts.entries().find(entry))
            .filter(Entry::isPublished);
    return wish.entry() != null && page.isEmpty()
        ? Optional.empty()
        : Optional.of(view(wish, page.orElse(null)));
  }

  private WishView view(Wish wish, @Nullable Entry page) {
    String path = page == null ? null : path(page);
    Reply thanked = thankedReply(wish);
    return new WishView(
        wish.id().value(),
        siteParts.prose().render(wish.wanted()),
        page == null ? null : page.title(),
        path,
        answerPath(wish, page == null ? newest() : page),
        thanked == null ? null : thanked.name(),
        thanked == null ? null : path(thanked));
  }

  private @Nullable String answerPath(Wish wish, @Nullable Entry under) {
    return under != null && under.content().repliesAllowed()
        ? path(under) + "?wish=" + wish.id().value() + "#respond"
        : null;
  }

  private @Nullable Entry newest() {
    return siteParts.entries().newest(1, 1).stream().findFirst().orElse(null);
  }

  private @Nullable Reply thankedReply(Wish wish) {
    return Optional.ofNullable(wish.grantedBy())
        .flatMap(reply -> siteParts.replies().find(reply))
        .filter(reply -> reply.status() instanceof ReplyStatus.Shown)
        .orElse(null);
  }

  private @Nullable String path(Reply reply) {
    return siteParts
        .entries()
        .find(reply.entry())
        .filter(Entry::isPublished)
        .map(entry -> path(entry) + "#" + reply.anchor())
        .orElse(null);
  }

  private String path(Entry entry) {
    return entry.path(siteParts.settings().timeZone());
  }
}
