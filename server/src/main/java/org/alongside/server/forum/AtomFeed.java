package org.alongside.server.forum;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.alongside.server.html.SafeHtml;
import org.alongside.server.http.Reply;

/**
 * What is new, for feed readers: Atom (RFC 4287). Its addresses are relative to where it was
 * fetched from.
 *
 * @param id of the feed, a URI
 * @param path of the page that shows the same
 * @param entries the newest first
 */
public record AtomFeed(String title, String subtitle, String id, String path, List<Entry> entries) {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  public AtomFeed {
    entries = List.copyOf(entries);
  }

  /**
   * One thing that is new.
   *
   * @param id a URI
   * @param author the name that readers know
   */
  public record Entry(
      String title,
      String id,
      String path,
      Instant publishedAt,
      Instant updatedAt,
      String author,
      SafeHtml html) {}

  /** The answer to who asked for {@code path + "/feed"}. */
  public Reply reply() {
    try {
      return Reply.content(200, "application/atom+xml; charset=utf-8", write());
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("written to memory", impossible);
    }
  }

  private byte[] write() throws XMLStreamException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XMLStreamWriter xml =
        XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    text(xml, "title", title);
    text(xml, "subtitle", subtitle);
    text(xml, "id", id);
    link(xml, "alternate", path);
    link(xml, "self", path + "/feed");
    Instant newest =
        entries.stream().map(Entry::updatedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    text(xml, "updated", newest.toString());
    for (Entry entry : entries) {
      write(xml, entry);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
    return bytes.toByteArray();
  }

  private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    text(xml, "title", entry.title());
    text(xml, "id", entry.id());
    link(xml, "alternate", entry.path());
    text(xml, "published", entry.publishedAt().toString());
    text(xml, "updated", entry.updatedAt().toString());
    xml.writeStartElement("author");
    text(xml, "name", entry.author());
    xml.writeEndElement();
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(entry.html().toString());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String kind, String path)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", kind);
    xml.writeAttribute("href", path);
  }
}
