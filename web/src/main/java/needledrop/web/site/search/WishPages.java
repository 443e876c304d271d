package needledrop.web.site.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyStatus;
import needledrop.journal.wish.Wish;
import needledrop.journal.wish.Wishes;
import needledrop.web.http.Access;
import needledrop.web.http.Page;
import needledrop.web.http.Routes;
import needledrop.web.http.SiteIdentity;
import needledrop.web.site.page.PageRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Serves the public page of wishes: scenes and other things that the journal asks readers for, open
 * ones and those that a reader found.
 */
public final class WishPages implements Routes {
  private static final int MAX_WISHES = 200;

  private final Wishes wishes;
  private final Entries entries;
  private final Replies replies;
  private final MarkdownRenderer markdown;
  private final SiteIdentity identity;
  private final PageRenderer pageRenderer;

  public WishPages(
      Wishes wishes,
      Entries entries,
      Replies replies,
      MarkdownRenderer markdown,
      SiteIdentity identity,
      PageRenderer pageRenderer) {
    this.wishes = wishes;
    this.entries = entries;
    this.replies = replies;
    this.markdown = markdown;
    this.identity = identity;
    this.pageRenderer = pageRenderer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/wishes", this::show, Access.PUBLIC);
  }

  private void show(Context request) throws IOException {
    pageRenderer.sendPublic(
        request,
        "site/search/wishes.jte",
        () -> parameters(views(wishes.ungranted()), views(wishes.granted())));
  }

  private Map<String, ?> parameters(List<WishView> open, List<WishView> granted) {
    Page page =
        pageRenderer
            .page(pageRenderer.translate("Wishes"), null, "/wishes")
            .withPlayers(Stream.concat(open.stream(), granted.stream()).map(WishView::wanted));
    return Map.of("page", page, "open", open, "granted", granted);
  }

  /** Wishes of the journal as a whole and of published entries; others are left out. */
  private List<WishView> views(List<Wish> list) {
    return list.stream().flatMap(wish -> view(wish).stream()).limit(MAX_WISHES).toList();
  }

  private Optional<WishView> view(Wish wish) {
    Optional<Entry> page =
        Optional.ofNullable(wish.entry())
            .flatMap(entry -> entries.find(entry))
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
        markdown.render(wish.wanted()),
        page == null ? null : page.title(),
        path,
        answerPath(wish, page == null ? newestEntry() : page),
        thanked == null ? null : thanked.name(),
        thanked == null ? null : path(thanked));
  }

  private @Nullable String answerPath(Wish wish, @Nullable Entry entry) {
    return entry != null && entry.content().repliesAllowed()
        ? path(entry) + "?wish=" + wish.id().value() + "#respond"
        : null;
  }

  private @Nullable Entry newestEntry() {
    return entries.newest(1, 1).stream().findFirst().orElse(null);
  }

  private @Nullable Reply thankedReply(Wish wish) {
    return Optional.ofNullable(wish.grantedBy())
        .flatMap(reply -> replies.find(reply))
        .filter(reply -> reply.status() instanceof ReplyStatus.Shown)
        .orElse(null);
  }

  private @Nullable String path(Reply reply) {
    return entries
        .find(reply.entry())
        .filter(Entry::isPublished)
        .map(entry -> path(entry) + "#" + reply.anchor())
        .orElse(null);
  }

  private String path(Entry entry) {
    return entry.path(identity.timeZone());
  }
}
