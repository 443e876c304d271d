package needledrop.web.site;

import org.jspecify.annotations.Nullable;

/**
 * The links from the front page, or a page of older entries, to the pages with newer and older
 * entries; null if there is none.
 */
public record FrontPager(@Nullable String newer, @Nullable String older) {
  static FrontPager of(int page, boolean isLast) {
    String newer = page == 1 ? null : page == 2 ? "/" : "/page/" + (page - 1);
    return new FrontPager(newer, isLast ? null : "/page/" + (page + 1));
  }
}
