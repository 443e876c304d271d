package needledrop.web.http;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import needledrop.store.Database;
import needledrop.store.Row;
import needledrop.store.Sha256;
import org.eclipse.jetty.session.AbstractSessionDataStore;
import org.eclipse.jetty.session.SessionData;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores Jetty's sessions in the database. A row contains the SHA-256 of the session id, so that
 * the database cannot be used to forge cookies, and the attributes as JSON, which are only strings
 * and whole numbers and never Java objects. An unknown id costs one read and no write.
 */
final class SessionStore extends AbstractSessionDataStore {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

  private final Database database;

  SessionStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean isPassivating() {
    return true;
  }

  @Override
  public boolean doExists(String id) {
    return doLoad(id) != null;
  }

  @Override
  public @Nullable SessionData doLoad(String id) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM session WHERE hash = :hash AND expires > :now")
            .bind("hash", Sha256.hex(id))
            .bind("now", System.currentTimeMillis())
            .map(Row.mapper(row -> session(id, row)))
            .findOne()
            .orElse(null));
  }

  private SessionData session(String id, Row row) throws SQLException {
    long accessed = row.longValue("accessed");
    long expires = row.longValue("expires");
    SessionData session =
        newSessionData(id, row.longValue("created"), accessed, accessed, expires - accessed);
    session.setExpiry(expires);
    session.setCookieSet(row.longValue("created"));
    session.setLastSaved(accessed);
    session.putAllAttributes(attributes(row.text("attributes")));
    return session;
  }

  /** Parses attributes; values other than strings and numbers are ignored. */
  private static Map<String, Object> attributes(String json) {
    Map<String, Object> attributes = new HashMap<>();
    JSON.readValue(json, ATTRIBUTES)
        .forEach((name, value) -> {
          switch (value) {
            case String text -> attributes.put(name, text);
            case Number number -> attributes.put(name, number.longValue());
            default -> {} // never written by this class
          }
        });
    return attributes;
  }

  @Override
  public void doStore(String id, SessionData session, long lastSaved) {
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO session (hash, attributes, created, accessed, expires)
                VALUES (:hash, :attributes, :created, :accessed, :expires)
                ON CONFLICT (hash) DO UPDATE SET
                  attributes = excluded.attributes,
                  accessed = excluded.accessed,
                  expires = excluded.expires
                """)
            .bind("hash", Sha256.hex(id))
            .bind("attributes", JSON.writeValueAsString(session.getAllAttributes()))
            .bind("created", session.getCreated())
            .bind("accessed", session.getAccessed())
            .bind("expires", session.getExpiry())
            .execute());
  }

  @Override
  public boolean delete(String id) {
    return database.writeUnseen(handle ->
        handle
            .createUpdate("DELETE FROM session WHERE hash = :hash")
            .bind("hash", Sha256.hex(id))
            .execute())
        > 0;
  }

  @Override
  public Set<String> doCheckExpired(Set<String> candidates, long time) {
    return candidates.stream().filter(id -> !doExists(id)).collect(Collectors.toSet());
  }

  /**
   * Deletes expired sessions directly, because their ids are unknown and there are no listeners to
   * notify.
   */
  @Override
  public Set<String> doGetExpired(long before) {
    doCleanOrphans(before);
    return Set.of();
  }

  @Override
  public void doCleanOrphans(long time) {
    database.writeUnseen(handle ->
        handle
            .createUpdate("DELETE FROM session WHERE expires <= :time")
            .bind("time", time)
            .execute());
  }
}
