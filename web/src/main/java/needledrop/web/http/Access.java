package needledrop.web.http;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.journal.member.Member;
import needledrop.journal.member.Permission;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of whoever comes: nothing, or a right that only members have. Every route
 * states its door where it is added.
 */
public enum Access implements RouteRole {
  PUBLIC(null),
  ENTER(Permission.USE_STUDIO),
  MODERATE_OWN(Permission.MODERATE_OWN),
  MODERATE(Permission.MODERATE),
  WRITE(Permission.WRITE),
  EDIT(Permission.EDIT),
  RUN(Permission.ADMINISTER);

  private final @Nullable Permission permission;

  Access(@Nullable Permission permission) {
    this.permission = permission;
  }

  /** The door stated by a route; one of the studio that states none is the owner's alone. */
  static Access of(Context request) {
    Access unstated = request.path().startsWith("/studio") ? RUN : PUBLIC;
    return request.routeRoles().stream()
        .flatMap(role -> role instanceof Access access ? Stream.of(access) : Stream.empty())
        .findFirst()
        .orElse(unstated);
  }

  /** Whether it stands open for this member, or for a stranger. */
  public boolean allows(Optional<Member> member) {
    return permission == null || member.filter(someone -> someone.may(permission)).isPresent();
  }
}
