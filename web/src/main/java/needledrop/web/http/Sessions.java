package needledrop.web.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import needledrop.journal.member.Member;
import needledrop.journal.member.Permission;
import needledrop.journal.member.SignIns;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;
import needledrop.store.backup.BackupPolicy;
import needledrop.web.http.address.ListenAddress;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie.SameSite;
import org.eclipse.jetty.session.DefaultSessionCacheFactory;
import org.eclipse.jetty.session.SessionCache;

/**
 * The sessions of signed-in members: Jetty sessions in the database, each of which refers to a
 * {@link SignIns sign-in}.
 *
 * <p>Only signing in creates a session. Readers have none, so that their pages can be served from
 * the cache.
 */
public final class Sessions {
  /** Backups contain no sessions. */
  public static final BackupPolicy BACKUP_POLICY =
      new BackupPolicy(List.of("DELETE FROM session"), List.of());

  private static final String SIGN_IN = "sign-in";
  private static final String PENDING_MEMBER = "halfway";
  private static final String PENDING_SINCE = "halfway-since";
  private static final String MEMBER_ATTRIBUTE = "needledrop.someone";
  private static final Duration PENDING_TIMEOUT = Duration.ofMinutes(5);

  /** The minimum time between two writes of the access time of a session. */
  private static final Duration SAVE_INTERVAL = Duration.ofMinutes(10);

  private final Database database;
  private final SignIns signIns;
  private final boolean secure;

  public Sessions(Database database, SignIns signIns, ListenAddress listenAddress) {
    this.database = database;
    this.signIns = signIns;
    this.secure = listenAddress.isSecure();
  }

  /** Signs a member in with a new session; a previous session ends. */
  public void signIn(Context request, MemberId member) {
    signOut(request);
    HttpSession session = request.req().getSession(true);
    session.setAttribute(SIGN_IN, signIns.add(member, BrowserName.of(request.userAgent())));
  }

  /** Ends the session of a request, and its sign-in. */
  public void signOut(Context request) {
    HttpSession session = request.req().getSession(false);
    if (session != null) {
      findMember(request).ifPresent(member -> signIns.end(member.id(), signInId(request)));
      session.invalidate();
    }
    request.attribute(MEMBER_ATTRIBUTE, null);
  }

  /**
   * Records for five minutes that this member has entered the password and must still enter a code.
   */
  public void beginSecondFactor(Context request, MemberId member) {
    signOut(request);
    HttpSession session = request.req().getSession(true);
    session.setAttribute(PENDING_MEMBER, member.value());
    session.setAttribute(PENDING_SINCE, System.currentTimeMillis());
  }

  /** Returns the member who has entered the password and must still enter a code. */
  public Optional<MemberId> findPendingMember(Context request) {
    HttpSession session = request.req().getSession(false);
    return session != null
            && session.getAttribute(PENDING_MEMBER) instanceof Long member
            && session.getAttribute(PENDING_SINCE) instanceof Long sinceMillis
            && System.currentTimeMillis() - sinceMillis < PENDING_TIMEOUT.toMillis()
        ? Optional.of(new MemberId(member))
        : Optional.empty();
  }

  /** Returns the id of the signed-in member. */
  public Optional<MemberId> findMemberId(Context request) {
    return findMember(request).map(Member::id);
  }

  /** Returns whether a member is signed in and has this permission. */
  public boolean can(Context request, Permission permission) {
    return findMember(request).filter(member -> member.may(permission)).isPresent();
  }

  /** Returns the signed-in member, read from the database once per request. */
  public Optional<Member> findMember(Context request) {
    long signIn = signInId(request);
    if (signIn < 0) {
      return Optional.empty();
    }
    Optional<Member> found = request.attribute(MEMBER_ATTRIBUTE);
    if (found == null) {
      found = signIns.findMember(signIn);
      request.attribute(MEMBER_ATTRIBUTE, found);
    }
    return found;
  }

  /** Returns the id of the sign-in of this session; −1 if there is none. */
  public long signInId(Context request) {
    HttpSession session = request.req().getSession(false);
    return session != null && session.getAttribute(SIGN_IN) instanceof Long id ? id : -1;
  }

  /** Returns whether a request has a session cookie, valid or not. */
  boolean hasCookie(Context request) {
    return request.cookie(cookieName()) != null;
  }

  /**
   * Returns the name of the session cookie. With https it has the prefix __Host-, which browsers
   * accept only from this host.
   */
  String cookieName() {
    return secure ? "__Host-needledrop" : "needledrop";
  }

  /** Returns the configured session handler of Jetty. */
  SessionHandler sessionHandler() {
    SessionHandler handler = new SessionHandler();
    handler.setSessionCookie(cookieName());
    handler.setHttpOnly(true);
    handler.setSameSite(SameSite.LAX);
    handler.setSecureCookies(secure);
    handler.setSecureRequestOnly(false);
    handler.setSessionPath("/");
    handler.setUsingUriParameters(false);
    handler.setMaxInactiveInterval((int) SignIns.IDLE_TIMEOUT.toSeconds());
    handler.setMaxCookieAge((int) SignIns.MAX_LIFETIME.toSeconds());
    handler.setSessionCache(sessionCache(handler));
    return handler;
  }

  /** Returns a cache that saves sessions before the response is sent. */
  private SessionCache sessionCache(SessionHandler handler) {
    DefaultSessionCacheFactory caches = new DefaultSessionCacheFactory();
    caches.setFlushOnResponseCommit(true);
    caches.setSaveOnCreate(true);
    SessionCache cache = caches.getSessionCache(handler);
    SessionStore store = new SessionStore(database);
    store.setSavePeriodSec((int) SAVE_INTERVAL.toSeconds());
    cache.setSessionDataStore(store);
    return cache;
  }
}
