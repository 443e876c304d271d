package needledrop.journal.syndication;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The list of pages that search engines are told of (sitemaps.org). */
public final class Sitemap {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** The most that the protocol lets one file hold. */
  private static final int MOST = 50_000;

  private static final XMLOutputFactory XML = XMLOutputFactory.newInstance();

  /** A page, and when it last changed, where that is known. */
  public record Location(String path, @Nullable Instant changed) {}

  private final Address address;

  public Sitemap(URI journal) {
    this.address = new Address(journal);
  }

  /** The document; of more pages than it may hold, the first ones. */
  public String of(List<Location> pages) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("urlset");
      xml.writeDefaultNamespace(NAMESPACE);
      for (Location page : pages.subList(0, Math.min(MOST, pages.size()))) {
        write(xml, page);
      }
      xml.writeEndDocument();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The site map cannot be written: " + e.getMessage(), e);
    }
  }

  private void write(XMLStreamWriter xml, Location page) throws XMLStreamException {
    xml.writeStartElement("url");
    write(xml, "loc", address.of(page.path()));
    if (page.changed() != null) {
      write(xml, "lastmod", page.changed().toString());
    }
    xml.writeEndElement();
  }

  private static void write(XMLStreamWriter xml, String element, String text)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(XmlText.of(text));
    xml.writeEndElement();
  }
}
