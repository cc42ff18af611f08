package org.alongside.server.forum;

import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostState;
import org.alongside.core.identity.Role;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.attachments.AttachmentApi;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;

/**
 * The pictures of posts, to look at: for pages and in the API. Who may read the post may, as long
 * as it is shown; otherwise its author and moderators; one that a moderator hid, moderators alone;
 * one that waits for its form, who brought it.
 */
public final class PicturePages {
  private static final String JPEG = "image/jpeg";

  private final Forum forum;
  private final Pictures pictures;

  public PicturePages(Forum forum, Pictures pictures) {
    this.forum = forum;
    this.pictures = pictures;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    for (String base : new String[] {"", "/api/v1"}) {
      routes
          .get(base + "/post-pictures/:picture")
          .opens(Action.READ, Asset.FORUM, this::subject)
          .with((tx, ask) -> large(tx, ask));
      routes
          .get(base + "/post-pictures/:picture/small")
          .opens(Action.READ, Asset.FORUM, this::subject)
          .with((tx, ask) -> small(tx, ask));
    }
  }

  /** Where the large picture is. */
  public static String large(PictureId id) {
    return "/post-pictures/" + id;
  }

  /** Where the small picture is. */
  public static String small(PictureId id) {
    return large(id) + "/small";
  }

  private StoredPicture get(Tx tx, Ask ask) {
    return pictures.find(tx, PictureId.of(ask.id("picture"))).orElseThrow(Refused::new);
  }

  private Subject subject(Tx tx, Ask ask) {
    StoredPicture picture = get(tx, ask);
    PostId post = picture.post();
    return post == null
        ? Subject.kind("waiting-picture").by(picture.member())
        : ForumSubjects.of(placed(tx, post).thread().board()).by(picture.member());
  }

  private PlacedPost placed(Tx tx, PostId post) {
    return forum.findPost(tx, post).orElseThrow(Refused::new);
  }

  private Reply large(Tx tx, Ask ask) {
    PictureId id = open(tx, ask);
    return AttachmentApi.file(JPEG, pictures.findLarge(tx, id).orElseThrow(Refused::new));
  }

  private Reply small(Tx tx, Ask ask) {
    PictureId id = open(tx, ask);
    return AttachmentApi.file(JPEG, pictures.findSmall(tx, id).orElseThrow(Refused::new));
  }

  /** What is not shown is seen by its author and by moderators, as the post itself. */
  private PictureId open(Tx tx, Ask ask) {
    StoredPicture picture = get(tx, ask);
    PostId post = picture.post();
    if (post != null) {
      PostState state = placed(tx, post).post().state();
      boolean shown = state == PostState.SHOWN && !picture.takenOff();
      boolean seen = picture.hidden() ? judges(ask.caller()) : shown || seesAll(ask, picture);
      if (!seen) {
        throw new Refused();
      }
    }
    return picture.id();
  }

  private static boolean seesAll(Ask ask, StoredPicture picture) {
    return judges(ask.caller()) || picture.member().equals(ask.caller().member());
  }

  /** A picture that a moderator hid is for moderators alone. */
  private static boolean judges(Caller caller) {
    return caller.has(Role.MODERATOR);
  }
}
