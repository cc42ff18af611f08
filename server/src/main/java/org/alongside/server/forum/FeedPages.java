package org.alongside.server.forum;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.SafeHtml;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;

/**
 * The threads of a board that is open to all, for feed readers: Atom (RFC 4287). Its addresses are
 * relative to where it was fetched from.
 */
public final class FeedPages {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int THREADS = 20;

  private final Forum forum;
  private final ForumWords words;

  public FeedPages(Forum forum, Clock clock) {
    this.forum = forum;
    this.words = new ForumWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/boards/:board/feed")
        .opens(Action.READ, Asset.FORUM, ForumSubjects.board(forum))
        .with(this::feed);
  }

  private Reply feed(Tx tx, Ask ask) {
    Board board = ForumSubjects.getBoard(forum, tx, ask);
    if (board.visibility() != BoardVisibility.OPEN) {
      throw new Refused();
    }
    List<ForumThread> threads =
        forum.listUnpinned(tx, board.id(), null, null, THREADS).stream()
            .map(ThreadLine::thread)
            .filter(ForumThread::openingShown)
            .toList();
    try {
      return Reply.content(200, "application/atom+xml; charset=utf-8", write(tx, board, threads));
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("written to memory", impossible);
    }
  }

  private byte[] write(Tx tx, Board board, List<ForumThread> threads) throws XMLStreamException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XMLStreamWriter xml =
        XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    text(xml, "title", board.title());
    text(xml, "subtitle", board.summary());
    text(xml, "id", "urn:uuid:" + board.id());
    link(xml, "alternate", "/boards/" + board.slug());
    link(xml, "self", "/boards/" + board.slug() + "/feed");
    Instant newest =
        threads.stream().map(ForumThread::lastPostAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    text(xml, "updated", newest.toString());
    Map<MemberId, String> names =
        forum.names(tx, threads.stream().map(ForumThread::author).distinct().toList());
    Map<ThreadId, ForumPost> openings =
        forum.findOpenings(tx, threads.stream().map(ForumThread::id).toList());
    Map<PostId, List<PostPicture>> pictures = forum.listPictures(tx, openings.values());
    for (ForumThread thread : threads) {
      ForumPost opening = Objects.requireNonNull(openings.get(thread.id()), "a first post");
      entry(
          xml,
          thread,
          content(opening, pictures.getOrDefault(opening.id(), List.of())),
          words.name(names, thread.author()));
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
    return bytes.toByteArray();
  }

  /** What a post says and what its pictures show; or the note before it, and no more. */
  private String content(ForumPost post, List<PostPicture> pictures) {
    ContentNote note = post.contentNote();
    if (note != null) {
      return SafeHtml.paragraph(words.say("note.feed", ForumNotes.say(note))).toString();
    }
    StringBuilder html = new StringBuilder(post.html().toString());
    pictures.forEach(
        picture ->
            html.append(
                SafeHtml.paragraph(words.say("picture.feed", picture.description().value()))));
    return html.toString();
  }

  private static void entry(XMLStreamWriter xml, ForumThread thread, String content, String author)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    text(xml, "title", thread.title().value());
    text(xml, "id", "urn:uuid:" + thread.id());
    link(xml, "alternate", "/threads/" + thread.id());
    text(xml, "published", thread.startedAt().toString());
    text(xml, "updated", thread.lastPostAt().toString());
    xml.writeStartElement("author");
    text(xml, "name", author);
    xml.writeEndElement();
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(content);
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
