package needledrop.journal.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;
import needledrop.store.QueryCache;
import needledrop.store.Row;
import needledrop.store.permission.PrivateFiles;

/**
 * Stores the mail server, the members' addresses, and the password. All is in the database except
 * the password, which is in a file of the home that only its owner may read and that no copy of the
 * database contains.
 */
public final class MailSettings {
  private final Database database;
  private final Path passwordFile;
  private final QueryCache<String, Optional<MailServer>> queryCache;

  public MailSettings(Database database, Path passwordFile) {
    this.database = database;
    this.passwordFile = passwordFile;
    this.queryCache = new QueryCache<>(database, 1);
  }

  /** Returns the mail server, or empty if none is set up. */
  public Optional<MailServer> findServer() {
    return queryCache.get("server", this::read);
  }

  private Optional<MailServer> read() {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM mail_server")
            .map(
                Row.mapper(row ->
                    new MailServer(
                        row.text("host"),
                        row.intValue("port"),
                        MailServer.Security.valueOf(row.text("security").toUpperCase(Locale.ROOT)),
                        row.text("username"),
                        row.text("sender"))))
            .findOne());
  }

  /**
   * Saves the server. Cached pages become invalid, because the reply form offers notifications from
   * now on.
   */
  public void saveServer(MailServer server) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                INSERT OR REPLACE INTO mail_server
                  (id, host, port, security, username, sender)
                VALUES (1, :host, :port, :security, :username, :sender)
                """)
            .bind("host", server.host())
            .bind("port", server.port())
            .bind("security", server.security().word())
            .bind("username", server.username())
            .bind("sender", server.sender())
            .execute());
  }

  /** Deletes the server and its password. No mail is sent from now on. */
  public void deleteServer() {
    database.write(handle -> handle.execute("DELETE FROM mail_server"));
    try {
      Files.deleteIfExists(passwordFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void savePassword(String password) {
    try {
      Files.deleteIfExists(passwordFile);
      PrivateFiles.create(passwordFile);
      Files.writeString(passwordFile, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the address where a member is notified of replies to their entries, and the owner also
   * of all others.
   */
  public Optional<Email> findMemberEmail(MemberId member) {
    return database.read(handle ->
        handle
            .createQuery("SELECT email FROM member_email WHERE member = :member")
            .bind("member", member.value())
            .mapTo(String.class)
            .findOne()
            .flatMap(Email::parse));
  }

  public void saveMemberEmail(MemberId member, Email email) {
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                "INSERT OR REPLACE INTO member_email (member, email) VALUES (:member, :email)")
            .bind("member", member.value())
            .bind("email", email.address())
            .execute());
  }

  public void deleteMemberEmail(MemberId member) {
    database.writeUnseen(
        handle -> handle.execute("DELETE FROM member_email WHERE member = ?", member.value()));
  }

  String password() {
    try {
      return Files.exists(passwordFile) ? Files.readString(passwordFile) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
