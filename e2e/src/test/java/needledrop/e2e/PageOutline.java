package needledrop.e2e;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outline of a response: what other programs and old links depend on, line by line. For a page,
 * these are its links, anchors, forms and the names of its structured data, without visible text;
 * for a feed everything; for other JSON the names.
 */
final class PageOutline {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<String> lines = new ArrayList<>();

  private PageOutline() {}

  static List<String> of(URI journal, HttpResponse<String> response) {
    PageOutline outline = new PageOutline();
    String type = response.headers().firstValue("Content-Type").orElse("");
    String location = response.headers().firstValue("Location").orElse("");
    outline.add(response.statusCode() + " " + type + " " + location);
    String body = response.body().replace(journal.getAuthority(), "journal.example");
    if (type.contains("html")) {
      outline.addPage(Jsoup.parse(body));
    } else if (type.contains("json")) {
      outline.addJson("$", JSON.readTree(body), type.contains("feed"));
    } else if (type.contains("xml")) {
      outline.addXml(Jsoup.parse(body, "", Parser.xmlParser()));
    } else {
      body.lines().forEach(outline::add);
    }
    return outline.lines;
  }

  private void add(String line) {
    lines.add(line.strip());
  }

  private void addPage(Document page) {
    for (Element element : page.getAllElements()) {
      switch (element.normalName()) {
        case "form" -> add("form " + element.attr("method") + " " + element.attr("action"));
        case "input", "textarea", "select", "button" -> addField(element);
        case "script" -> addScript(element);
        default -> {
          addAttribute(element, "href");
          addAttribute(element, "src");
        }
      }
      if (element.hasAttr("id")) {
        add("#" + element.id());
      }
    }
  }

  private void addField(Element field) {
    if (field.hasAttr("name")) {
      add("field " + field.attr("name"));
    }
  }

  private void addScript(Element script) {
    addAttribute(script, "src");
    if (script.attr("type").equals("application/ld+json")) {
      addJson("ld", JSON.readTree(script.data()), false);
    }
  }

  private void addAttribute(Element element, String name) {
    if (element.hasAttr(name)) {
      String address = element.attr(name).replaceFirst("/static/[0-9a-f]+/", "/static/");
      add(element.normalName() + " " + address);
    }
  }

  private void addJson(String path, JsonNode node, boolean withValues) {
    if (node.isObject()) {
      for (String name : new TreeSet<>(node.propertyNames())) {
        addJson(path + "." + name, node.get(name), withValues);
      }
    } else if (node.isArray()) {
      node.forEach(element -> addJson(path + "[]", element, withValues));
    } else {
      add(withValues ? path + " " + node : path);
    }
  }

  private void addXml(Document xml) {
    xml.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element && depth > 0) {
              add("<" + element.tagName());
              element.attributes().asList().stream()
                  .sorted((a, b) -> a.getKey().compareTo(b.getKey()))
                  .map(Attribute::toString)
                  .forEach(PageOutline.this::add);
            } else if (node instanceof TextNode text) {
              text.getWholeText().lines().forEach(PageOutline.this::add);
            }
          }
        });
  }
}
