package needledrop.web.site.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import needledrop.journal.syndication.XmlText;
import needledrop.web.http.Masthead;

/**
 * Renders the OpenSearch 1.1 description (XML) with which browsers add the journal as a search
 * engine.
 */
final class OpenSearchDescription {
  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

  /** The limit of OpenSearch, in characters. */
  private static final int MAX_SHORT_NAME_LENGTH = 16;

  private static final int MAX_DESCRIPTION_LENGTH = 1024;

  private OpenSearchDescription() {}

  static byte[] render(Masthead masthead) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("OpenSearchDescription");
      xml.writeDefaultNamespace(NAMESPACE);
      String title = XmlText.of(masthead.title());
      element(xml, "ShortName", shortName(title));
      element(
          xml,
          "Description",
          truncate(
              masthead.translator().translate("Search {title}", "title", title),
              MAX_DESCRIPTION_LENGTH));
      element(xml, "InputEncoding", UTF_8.name());
      xml.writeEmptyElement("Url");
      xml.writeAttribute("type", "text/html");
      xml.writeAttribute("template", masthead.absoluteUrl("/search?q={searchTerms}"));
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot write XML to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String shortName(String title) {
    String truncated = truncate(title, MAX_SHORT_NAME_LENGTH);
    boolean inWord = truncated.length() < title.length() && truncated.lastIndexOf(' ') > 0;
    return (inWord ? truncated.substring(0, truncated.lastIndexOf(' ')) : truncated).strip();
  }

  private static String truncate(String text, int max) {
    int length = Math.min(max, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, length));
  }
}
