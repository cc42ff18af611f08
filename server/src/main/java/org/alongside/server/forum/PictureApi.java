package org.alongside.server.forum;

import com.google.gson.JsonObject;
import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.ForumProblem;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.ShownPicture;
import org.alongside.core.identity.MemberId;
import org.alongside.core.wire.JsonBuilder;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.attachments.Attachments;
import org.alongside.server.attachments.CleanPicture;
import org.alongside.server.attachments.Uploads;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;

/**
 * Bringing a picture in the API, before the post that shows it. It waits a day for its post; only
 * who brought it may look at it until then.
 */
final class PictureApi {
  private static final int SECONDS_OF_A_DAY = 24 * 60 * 60;

  private final Pictures pictures;
  private final Uploads uploads;
  private final Database database;
  private final Access access;

  PictureApi(Pictures pictures, Uploads uploads, Database database, Access access) {
    this.pictures = pictures;
    this.uploads = uploads;
    this.database = database;
    this.access = access;
  }

  void declare(Routes routes) {
    routes
        .put("/api/v1/post-pictures/:picture")
        .opens(Action.WRITE, Asset.FORUM, (tx, ask) -> anyBoard())
        .upTo(Attachments.MOST_BYTES)
        .withSteps(this::bring);
  }

  private static Subject anyBoard() {
    return Subject.kind(BoardVisibility.OPEN.code());
  }

  private Future<Reply> bring(Ask ask) {
    MemberId member = PostWriter.of(ask.caller()).member();
    PictureId id = PictureId.of(ask.id("picture"));
    return database
        .read(tx -> isHere(tx, id, member))
        .compose(
            here ->
                here
                    ? Future.succeededFuture(reply(200, id))
                    : uploads
                        .cleanPicture(ask.body())
                        .compose(clean -> database.write(tx -> keep(tx, ask, id, member, clean))));
  }

  private boolean isHere(Tx tx, PictureId id, MemberId member) {
    return pictures
        .find(tx, id)
        .map(
            there -> {
              if (!there.member().equals(member)) {
                throw new Refused();
              }
              return true;
            })
        .orElse(false);
  }

  private Reply keep(Tx tx, Ask ask, PictureId id, MemberId member, CleanPicture clean) {
    // Pictures take their time: the access may have ended meanwhile.
    access.require(tx, ask.caller(), Action.WRITE, Asset.FORUM, anyBoard());
    tx.serialise("pictures of " + member);
    if (isHere(tx, id, member)) {
      return reply(200, id);
    }
    if (pictures.countLeftToday(tx, member) <= 0) {
      throw Pacing.later(ForumProblem.TOO_MANY_PICTURES, SECONDS_OF_A_DAY);
    }
    if (!pictures.hasRoom(tx, member, clean.bytes())) {
      throw Pacing.problem(413, ForumProblem.NO_ROOM_LEFT);
    }
    pictures.keep(tx, id, member, clean);
    return reply(201, id);
  }

  private static Reply reply(int status, PictureId id) {
    JsonObject json = new JsonBuilder().with("id", id).build();
    return Reply.json(status, json);
  }

  /** The pictures that a new post names; each waits, and is its writer's. */
  List<NewPicture> named(Tx tx, MemberId member, List<ShownPicture> shown) {
    Set<PictureId> seen = new HashSet<>();
    return shown.stream()
        .map(
            picture -> {
              if (!seen.add(picture.id()) || !pictures.isWaiting(tx, picture.id(), member)) {
                throw Pacing.problem(409, ForumProblem.PICTURE_GONE);
              }
              return new NewPicture(picture.id(), picture.description(), null);
            })
        .toList();
  }
}
