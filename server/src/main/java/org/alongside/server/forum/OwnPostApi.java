package org.alongside.server.forum;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.forum.ForumAct;
import org.alongside.core.forum.ForumProblem;
import org.alongside.core.forum.NewPost;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PictureText;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.ShownPicture;
import org.alongside.core.wire.ForumJson;
import org.alongside.core.wire.ForumPageJson;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Answer;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Json;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** Changing one's own post, taking it away and putting it back, in the API. */
final class OwnPostApi {
  private final Forum forum;
  private final Posting posting;
  private final Curation curation;
  private final Pacing pacing;
  private final ReaderView view;
  private final ForumWords words;

  OwnPostApi(
      Forum forum,
      Posting posting,
      Curation curation,
      Pacing pacing,
      ReaderView view,
      Clock clock) {
    this.forum = forum;
    this.posting = posting;
    this.curation = curation;
    this.pacing = pacing;
    this.view = view;
    this.words = new ForumWords(clock);
  }

  void declare(Routes routes) {
    SubjectFinder post = ForumSubjects.post(forum);
    routes
        .put("/api/v1/posts/:post")
        .opens(Action.WRITE, Asset.FORUM, this::ownPost)
        .withPrepared(this::change);
    routes.delete("/api/v1/posts/:post").opens(Action.READ, Asset.FORUM, post).with(this::remove);
    routes
        .post("/api/v1/posts/:post/put-back")
        .opens(Action.READ, Asset.FORUM, post)
        .with(this::putBack);
  }

  /** To whoever is signed in but did not write it there is nothing here, whatever they send. */
  private Subject ownPost(Tx tx, Ask ask) {
    PlacedPost placed = ForumSubjects.getPost(forum, tx, ask);
    if (ask.caller().isSignedIn() && !placed.post().author().equals(ask.caller().member())) {
      throw new Refused();
    }
    return ForumSubjects.of(placed.thread().board()).by(placed.post().author());
  }

  private Answer change(Ask ask) {
    NewPost body = Json.read(ask, ForumJson::readNewPost);
    PreparedPost text = forum.prepare(body);
    return (tx, asked) -> {
      PlacedPost before = ForumSubjects.getPost(forum, tx, asked);
      if (!before.post().isShown()) {
        throw new Refused();
      }
      pacing.require(
          tx, PostPages.act(ForumAct.CHANGE, text), asked, ForumProblem.TOO_MANY_CHANGES);
      PostOutcome outcome =
          posting.change(
              tx,
              PostWriter.of(asked.caller()),
              before.post().id(),
              text,
              shown(tx, before, body.pictures()));
      PlacedPost after = outcome.findPost().orElseThrow(() -> words.problem(outcome, asked.now()));
      JsonObject json =
          ForumPageJson.write(view.posts(tx, asked.caller(), List.of(after.post())).get(0));
      return Reply.json(200, ForumApi.withHelp(json, after));
    };
  }

  /** Pictures can be described anew and taken off, but not added. */
  private List<PostPicture> shown(Tx tx, PlacedPost before, List<ShownPicture> wanted) {
    Map<PictureId, PictureText> said = new HashMap<>();
    wanted.forEach(picture -> said.put(picture.id(), picture.description()));
    List<PostPicture> shown = new ArrayList<>();
    for (PostPicture picture :
        forum
            .listPictures(tx, List.of(before.post()))
            .getOrDefault(before.post().id(), List.of())) {
      PictureText description = said.remove(picture.id());
      if (description != null) {
        shown.add(new PostPicture(picture.id(), description, picture.width(), picture.height()));
      }
    }
    if (!said.isEmpty()) {
      throw Pacing.problem(409, ForumProblem.PICTURE_GONE);
    }
    return shown;
  }

  private Reply remove(Tx tx, Ask ask) {
    curation.remove(tx, own(tx, ask));
    return Reply.empty(204);
  }

  private Reply putBack(Tx tx, Ask ask) {
    curation.putBack(tx, own(tx, ask));
    return Reply.empty(204);
  }

  /** What a moderator hid, or has still to read, stays as it is. */
  private PlacedPost own(Tx tx, Ask ask) {
    curation.serialise(tx, ForumSubjects.getPost(forum, tx, ask).thread().board());
    PlacedPost placed = ForumSubjects.getPost(forum, tx, ask);
    PostState state = placed.post().state();
    if (!placed.post().author().equals(ask.caller().member())) {
      throw new Refused();
    }
    if (state != PostState.SHOWN && state != PostState.REMOVED) {
      throw new Refused();
    }
    return placed;
  }
}
