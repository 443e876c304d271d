package needledrop.web.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import needledrop.store.Ids.MemberId;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie.SameSite;
import org.eclipse.jetty.session.DatabaseAdaptor;
import org.eclipse.jetty.session.DefaultSessionCacheFactory;
import org.eclipse.jetty.session.JDBCSessionDataStore.SessionTableSchema;
import org.eclipse.jetty.session.JDBCSessionDataStoreFactory;
import org.eclipse.jetty.session.SessionCache;

/**
 * Who is signed in: Jetty's sessions, kept in the database.
 *
 * <p>Only a sign-in makes a session. A reader has none, so a reader's page can be answered from
 * memory.
 */
public final class Sessions {
  private static final String MEMBER = "member";
  private static final String SINCE = "since";
  private static final Duration IDLE = Duration.ofDays(7);
  private static final Duration LONGEST = Duration.ofDays(30);

  /** Access times are written once in so long, not with every request. */
  private static final Duration SAVED_EVERY = Duration.ofMinutes(10);

  private final DataSource database;
  private final boolean secure;

  public Sessions(DataSource database, Listen listen) {
    this.database = database;
    this.secure = listen.secure();
  }

  /** Signs a member in under a new session; whatever session there was before ends. */
  public void signIn(Context request, MemberId member) {
    signOut(request);
    HttpSession session = request.req().getSession(true);
    session.setAttribute(MEMBER, member.value());
    session.setAttribute(SINCE, System.currentTimeMillis());
  }

  public void signOut(Context request) {
    HttpSession session = request.req().getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  public Optional<MemberId> member(Context request) {
    return member(request.req());
  }

  private static Optional<MemberId> member(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(MEMBER) instanceof Long member)
        || !(session.getAttribute(SINCE) instanceof Long since)) {
      return Optional.empty();
    }
    if (System.currentTimeMillis() - since > LONGEST.toMillis()) {
      session.invalidate();
      return Optional.empty();
    }
    return Optional.of(new MemberId(member));
  }

  /** Whether a request brings a session's cookie, whatever it is worth. */
  boolean carriedBy(Context request) {
    return request.cookie(cookie()) != null;
  }

  /** A name beginning so is accepted by browsers only from this very host, over https. */
  String cookie() {
    return secure ? "__Host-needledrop" : "needledrop";
  }

  SessionHandler handler() {
    SessionHandler handler = new SessionHandler();
    handler.setSessionCookie(cookie());
    handler.setHttpOnly(true);
    handler.setSameSite(SameSite.LAX);
    handler.setSecureCookies(secure);
    handler.setSecureRequestOnly(false);
    handler.setSessionPath("/");
    handler.setUsingUriParameters(false);
    handler.setMaxInactiveInterval((int) IDLE.toSeconds());
    handler.setMaxCookieAge((int) LONGEST.toSeconds());
    handler.setSessionCache(cache(handler));
    return handler;
  }

  /** What was signed in is in the database before the answer leaves. */
  private SessionCache cache(SessionHandler handler) {
    DefaultSessionCacheFactory caches = new DefaultSessionCacheFactory();
    caches.setFlushOnResponseCommit(true);
    caches.setSaveOnCreate(true);
    SessionCache cache = caches.getSessionCache(handler);
    cache.setSessionDataStore(stored().getSessionDataStore(handler));
    return cache;
  }

  private JDBCSessionDataStoreFactory stored() {
    DatabaseAdaptor adaptor = new DatabaseAdaptor();
    adaptor.setDatasource(database);
    SessionTableSchema table = new SessionTableSchema();
    table.setTableName("session");
    JDBCSessionDataStoreFactory stores = new JDBCSessionDataStoreFactory();
    stores.setDatabaseAdaptor(adaptor);
    stores.setSessionTableSchema(table);
    stores.setSavePeriodSec((int) SAVED_EVERY.toSeconds());
    return stores;
  }
}
