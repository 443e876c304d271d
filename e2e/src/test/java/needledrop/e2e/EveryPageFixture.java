package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Adds content for every route: a changed and shared draft, captions, a mail to a reader. */
final class EveryPageFixture {
  private static final List<String> KINDS =
      List.of("album", "film", "person", "place", "saga", "song");

  private final SampleJournalServer sample;
  private final JournalClient owner;
  private final Map<String, String> addresses = new TreeMap<>();

  EveryPageFixture(SampleJournalServer sample) throws Exception {
    this.sample = sample;
    this.owner = new JournalClient(sample.address());
    owner.post("/studio/sign-in", List.of("name", "Adriana", "password", StudioDriver.PASSWORD));
    createDraft();
    collectAddresses();
    collectMailLinks();
  }

  /** Returns the paths of routes with parameters, by the pattern of the route. */
  Map<String, String> addresses() {
    return addresses;
  }

  private void createDraft() throws Exception {
    List<String> draft = new ArrayList<>(List.of("title", "Every page", "body", "Text."));
    String editor = save("/studio/entries", draft);
    draft.addAll(List.of("version", "1", "teaser", "Another."));
    save(editor, draft);
    addresses.put("/draft/{id}", editor.replace("/studio/entries", "/draft"));
    addresses.put("/studio/entries/{id}", editor);
    String published =
        owner.getBody("/studio/entries").split("aria-label=\"Published entries\"", -1)[1];
    addresses.put(
        "/studio/entries/{id}/address",
        firstMatch("(/studio/entries/\\d+)\"", published) + "/address");
    addresses.put("/studio/entries/{id}/revisions", editor + "/revisions");
    addresses.put(
        "/studio/entries/{id}/revisions/{version}",
        firstMatch(
            "href=\"(" + editor + "/revisions/\\d+)\"", owner.getBody(editor + "/revisions")));
    addresses.put("/studio/entries/{id}/share", editor + "/share");
    save(editor + "/share", List.of("days", "7"));
    addresses.put(
        "/shared/{token}", firstMatch("(/shared/[\\w-]+)\"", owner.getBody(editor + "/share")));
    String number = editor.replaceFirst(".*/", "");
    owner.post(
        "/studio/copies",
        List.of(
            "sheet",
            "every-page-is-seen",
            "entry",
            number,
            "version",
            "1",
            "title",
            "A",
            "body",
            "B"));
    addresses.put("/studio/copies/{sheet}", "/studio/copies/every-page-is-seen");
  }

  private void collectAddresses() throws Exception {
    String entry = sample.entryPath();
    String clip = sample.clipPath();
    addresses.put("/{year}/{month}/{slug}", entry);
    addresses.put("/{year}/{month}/{slug}/comment-page-{leaf}", entry + "comment-page-1/");
    String year = entry.substring(0, "/2026".length());
    String month = entry.substring(0, "/2026/11".length());
    addresses.put("/{year}", year);
    addresses.put("/{year}/{month}", month);
    addresses.put("/{year}/{month}/{day}/{slug}", month + "/01" + entry.substring(month.length()));
    addresses.put("/archive/{year}", "/archive" + year);
    addresses.put("/clip/{clip}", clip);
    addresses.put("/clip/{clip}/frame", clip + "/frame");
    String all = owner.getBody("/") + owner.getBody(entry);
    addresses.put("/authors/{slug}", firstMatch("(/authors/[^\"#]+)\"", all));
    addresses.put("/theme/{slug}", firstMatch("(/theme/[^\"#]+)\"", all));
    for (String kind : KINDS) {
      String list = owner.getBody(kind.equals("person") ? "/people" : "/" + kind + "s");
      String item = firstMatch("(/" + kind + "/[^\"#/]+)\"", list);
      addresses.put("/" + kind + "/{slug}", item);
      for (String section : List.of("facts", "moments", "scenes")) {
        addresses.put("/" + kind + "/{slug}/" + section, item + "/" + section);
      }
    }
    String film = "/studio/catalog" + addresses.get("/film/{slug}");
    addresses.put("/studio/catalog/{kind}/{slug}", film);
    addresses.put("/studio/catalog/{kind}/{slug}/fill", film + "/fill");
    addresses.put("/studio/catalog/{kind}/{slug}/merge", film + "/merge?with=Rocky");
    addresses.put("/studio/facts/{id}", firstMatch("(/studio/facts/\\d+)\"", owner.getBody(film)));
    for (String place : List.of("footage", "themes")) {
      addresses.put(
          "/studio/" + place + "/{id}",
          firstMatch("(/studio/" + place + "/\\d+)\"", owner.getBody("/studio/" + place)));
    }
    String songs = owner.getBody("/studio/songs");
    addresses.put(
        "/studio/songs/{id}/encoding",
        firstMatch("(/studio/songs/\\d+)/file", songs) + "/encoding");
    String clips = owner.getBody("/studio/clips");
    String cut = firstMatch("(/studio/clips/\\d+)\"", clips);
    save(
        cut + "/captions",
        List.of("language", "en", "text", "WEBVTT\n\n00:01.000 --> 00:02.000\nHi.\n"));
    addresses.put("/studio/clips/{id}", cut);
    addresses.put("/studio/clips/{id}/captions", cut + "/captions");
    addresses.put("/studio/clips/{id}/captions/{language}", cut + "/captions/en");
    addresses.put("/studio/cuts/{id}", firstMatch("(/studio/cuts/\\d+)\"", clips));
  }

  /** Subscribes a reader to answers, and collects the links of the mail. */
  private void collectMailLinks() throws Exception {
    GreenMail post = new GreenMail(ServerSetup.SMTP.dynamicPort());
    post.start();
    try {
      save(
          "/studio/mail",
          List.of(
              "host", "127.0.0.1",
              "port", Integer.toString(post.getSmtp().getPort()),
              "security", "none",
              "sender", "journal@corner.example"));
      subscribe();
      Wait.until("a letter", () -> post.getReceivedMessages().length > 0);
      String mail = post.getReceivedMessages()[0].getContent().toString();
      String token = firstMatch("/mail/\\w+\\?token=([\\w-]+)", mail);
      addresses.put("/mail/confirm", "/mail/confirm?token=" + token);
      addresses.put("/mail/leave", "/mail/leave?token=" + token);
    } finally {
      post.stop();
    }
  }

  private void subscribe() throws Exception {
    String page = owner.getBody(sample.entryPath());
    JournalClient reader = new JournalClient(sample.address(), 77);
    HttpResponse<String> sent =
        reader.post(
            "/reply",
            List.of(
                "comment_post_ID", firstMatch("name=\"comment_post_ID\" value=\"(\\d+)", page),
                "stamp", firstMatch("name=\"stamp\" value=\"([^\"]+)", page),
                "seconds", "40",
                "comment", "Tell me of answers.",
                "author", "Tony Burton",
                "email", "duke@corner.example",
                "tell", "yes"));
    assertEquals(303, sent.statusCode(), sent::body);
    List<String> waiting = List.of(owner.getBody("/studio/replies").split("<article", -1));
    String ownReply =
        waiting.stream()
            .filter(one -> one.contains("Tell me of answers"))
            .findFirst()
            .orElseThrow();
    save(firstMatch("(/studio/replies/\\d+)\"", ownReply), List.of("act", "approve"));
  }

  private String save(String path, List<String> fields) throws Exception {
    HttpResponse<String> response = owner.post(path, fields);
    assertEquals(303, response.statusCode(), response::body);
    return response.headers().firstValue("Location").orElseThrow().replaceFirst("[?#].*", "");
  }

  private static String firstMatch(String pattern, String text) {
    List<MatchResult> found = Pattern.compile(pattern).matcher(text).results().toList();
    assertTrue(!found.isEmpty(), () -> pattern + " is not in " + text);
    return found.getFirst().group(1);
  }
}
