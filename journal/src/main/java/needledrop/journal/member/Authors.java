package needledrop.journal.member;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.name.Slug;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;

/** The members whose entries readers see, and the addresses of their pages. */
public final class Authors {
  private final Database database;
  private final Members members;

  public Authors(Database database, Members members) {
    this.database = database;
    this.members = members;
  }

  /** Their page, as "/authors/adriana/". */
  public String path(MemberId author) {
    return slugs().entrySet().stream()
        .filter(each -> each.getValue().id().equals(author))
        .findFirst()
        .map(each -> "/authors/" + Slug.inAddress(each.getKey()) + "/")
        .orElseThrow();
  }

  /** The author of this name in the address; empty if readers see no entry of theirs. */
  public Optional<Member> bySlug(String slug) {
    return Optional.ofNullable(slugs().get(slug)).filter(member -> isPublished(member.id()));
  }

  /** All authors of published entries, by their addresses. */
  public List<String> paths() {
    return slugs().values().stream()
        .map(Member::id)
        .filter(this::isPublished)
        .map(this::path)
        .toList();
  }

  private boolean isPublished(MemberId author) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT EXISTS (
                  SELECT 1 FROM entry WHERE author = :author AND standing = 'published')
                """)
            .bind("author", author.value())
            .mapTo(Boolean.class)
            .one());
  }

  /** Of members whose names make the same address, the earlier one has it without a number. */
  private Map<String, Member> slugs() {
    Map<String, Member> slugs = new LinkedHashMap<>();
    members.all().stream()
        .sorted(Comparator.comparingLong(member -> member.id().value()))
        .forEach(member -> slugs.put(free(member, slugs), member));
    return slugs;
  }

  private static String free(Member member, Map<String, Member> taken) {
    return Slug.free(Slug.of(member.name(), "author"), taken::containsKey);
  }
}
