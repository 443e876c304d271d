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
 * Who is signed in: Jetty's sessions, kept in the database, each worth what its {@link SignIns
 * sign-in} is.
 *
 * <p>Only a sign-in makes a session. A reader has none, so a reader's page can be answered from
 * memory.
 */
public final class Sessions {
  public static final BackupPolicy BACKUP_POLICY =
      new BackupPolicy(List.of("DELETE FROM session"), List.of());

  private static final String SIGN_IN = "sign-in";
  private static final String PENDING_MEMBER = "halfway";
  private static final String PENDING_SINCE = "halfway-since";
  private static final String MEMBER_ATTRIBUTE = "needledrop.someone";
  private static final Duration PENDING_TIMEOUT = Duration.ofMinutes(5);

  /** Access times are written once in so long, not with every request. */
  private static final Duration SAVE_INTERVAL = Duration.ofMinutes(10);

  private final Database database;
  private final SignIns signIns;
  private final boolean secure;

  public Sessions(Database database, SignIns signIns, ListenAddress listenAddress) {
    this.database = database;
    this.signIns = signIns;
    this.secure = listenAddress.isSecure();
  }

  /** Signs a member in under a new session; whatever session there was before ends. */
  public void signIn(Context request, MemberId member) {
    signOut(request);
    HttpSession session = request.req().getSession(true);
    session.setAttribute(SIGN_IN, signIns.add(member, BrowserName.of(request.userAgent())));
  }

  /** Ends the session here, and with it what it was worth. */
  public void signOut(Context request) {
    HttpSession session = request.req().getSession(false);
    if (session != null) {
      findMember(request).ifPresent(member -> signIns.end(member.id(), signInId(request)));
      session.invalidate();
    }
    request.attribute(MEMBER_ATTRIBUTE, null);
  }

  /** Keeps for some minutes that this member has given the password, and owes a code. */
  public void beginSecondFactor(Context request, MemberId member) {
    signOut(request);
    HttpSession session = request.req().getSession(true);
    session.setAttribute(PENDING_MEMBER, member.value());
    session.setAttribute(PENDING_SINCE, System.currentTimeMillis());
  }

  /** Who has given the password here, and owes a code. */
  public Optional<MemberId> findPendingMember(Context request) {
    HttpSession session = request.req().getSession(false);
    return session != null
            && session.getAttribute(PENDING_MEMBER) instanceof Long member
            && session.getAttribute(PENDING_SINCE) instanceof Long since
            && System.currentTimeMillis() - since < PENDING_TIMEOUT.toMillis()
        ? Optional.of(new MemberId(member))
        : Optional.empty();
  }

  public Optional<MemberId> findMemberId(Context request) {
    return findMember(request).map(Member::id);
  }

  /** Whether this is a member who may do this. */
  public boolean can(Context request, Permission permission) {
    return findMember(request).filter(member -> member.may(permission)).isPresent();
  }

  /** The member who is signed in here: asked of the database once a request. */
  public Optional<Member> findMember(Context request) {
    long signIn = signInId(request);
    if (signIn < 0) {
      return Optional.empty();
    }
    Optional<Member> asked = request.attribute(MEMBER_ATTRIBUTE);
    if (asked == null) {
      asked = signIns.findMember(signIn);
      request.attribute(MEMBER_ATTRIBUTE, asked);
    }
    return asked;
  }

  /** The number of the sign-in of this session; -1 where there is none. */
  public long signInId(Context request) {
    HttpSession session = request.req().getSession(false);
    return session != null && session.getAttribute(SIGN_IN) instanceof Long id ? id : -1;
  }

  /** Whether a request brings a session's cookie, whatever it is worth. */
  boolean hasCookie(Context request) {
    return request.cookie(cookieName()) != null;
  }

  /** A name beginning so is accepted by browsers only from this very host, over https. */
  String cookieName() {
    return secure ? "__Host-needledrop" : "needledrop";
  }

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

  /** What was signed in is in the database before the answer leaves. */
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
