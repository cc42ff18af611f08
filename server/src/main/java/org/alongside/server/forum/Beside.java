package org.alongside.server.forum;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PostPicture;
import org.alongside.server.db.Tx;

/**
 * What stood beside the words of a post before a change.
 *
 * @param lines the line of the note, empty for none; then what was said of each picture
 * @param pictures the pictures, in the order of their lines; empty where that was not kept
 */
record Beside(List<String> lines, List<PictureId> pictures) {
  private static final SqlPictures PICTURES = new SqlPictures();

  /** Nothing is known of it. */
  static final Beside UNKNOWN = new Beside(List.of(), List.of());

  Beside {
    lines = List.copyOf(lines);
    pictures = List.copyOf(pictures);
  }

  /** What stands beside a post now. */
  static Beside of(Tx tx, ForumPost post) {
    ContentNote note = post.contentNote();
    return of(
        note == null ? "" : note.line(),
        PICTURES.listStanding(tx, List.of(post.id())).getOrDefault(post.id(), List.of()).stream()
            .map(StandingPicture::picture)
            .toList());
  }

  private static Beside of(String note, List<PostPicture> shown) {
    return new Beside(
        Stream.concat(Stream.of(note), shown.stream().map(picture -> picture.description().value()))
            .toList(),
        shown.stream().map(PostPicture::id).toList());
  }

  /** Reads what was kept; either may be empty. */
  static Beside parse(String lines, String pictures) {
    return new Beside(
        lines.isEmpty() ? List.of() : List.of(lines.split("\n", -1)),
        pictures.isEmpty()
            ? List.of()
            : Stream.of(pictures.split(" ")).map(PictureId::parse).toList());
  }

  /** The note, in its own form; empty for none. */
  String note() {
    return lines.isEmpty() ? "" : lines.get(0);
  }

  /** What was said of the pictures. */
  List<String> said() {
    return lines.isEmpty() ? List.of() : lines.subList(1, lines.size());
  }

  /** As it is kept: one line for the note and one for each picture. */
  String kept() {
    return String.join("\n", lines);
  }

  /** The ids of the pictures as they are kept. */
  String keptPictures() {
    return pictures.stream().map(PictureId::toString).collect(Collectors.joining(" "));
  }
}
