package org.alongside.android.net;

import com.google.gson.JsonObject;
import java.io.IOException;
import javax.inject.Inject;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.alongside.core.forum.BoardList;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.ForumProblem;
import org.alongside.core.forum.NewPost;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.NewThread;
import org.alongside.core.forum.PostList;
import org.alongside.core.forum.Regard;
import org.alongside.core.forum.ThreadList;
import org.alongside.core.input.Codes;
import org.alongside.core.wire.ForumJson;
import org.alongside.core.wire.ForumPageJson;
import org.alongside.core.wire.JsonBuilder;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;

/** Asks a server about the peer network; like {@link ServerClient}, on the caller's thread. */
public final class ForumClient {

  private static final int NO_CONTENT = 204;
  private static final int TOO_MANY = 429;
  private static final RequestBody NOTHING = RequestBody.create(new byte[0], null);

  private final ServerClient client;

  @Inject
  ForumClient(ServerClient client) {
    this.client = client;
  }

  /** The boards that the person may read. */
  public Answer<BoardList> listBoards(Session session) {
    return client.ask(
        ServerClient.request(session, "boards").get().build(), ForumPageJson::readBoards);
  }

  /**
   * A page of a board's threads.
   *
   * @param after the {@code next} of the page before; empty for the first one
   */
  public Answer<ThreadList> listThreads(Session session, BoardSlug board, String after, int most) {
    Request request = page(session, "boards/" + board + "/threads", after, most);
    return client.ask(request, ForumPageJson::readThreads);
  }

  /**
   * A page of a thread.
   *
   * @param after the {@code next} of the page before; empty for the first one
   */
  public Answer<PostList> listPosts(Session session, String thread, String after, int most) {
    Request request = page(session, "threads/" + thread, after, most);
    return client.ask(request, ForumPageJson::readPosts);
  }

  private static Request page(Session session, String path, String after, int most) {
    Request bare = ServerClient.request(session, path).get().build();
    okhttp3.HttpUrl.Builder url =
        bare.url().newBuilder().addQueryParameter("limit", Integer.toString(most));
    if (!after.isEmpty()) {
      url.addQueryParameter("after", after);
    }
    return bare.newBuilder().url(url.build()).build();
  }

  /**
   * Says how far the person has read in a thread. A mark that does not arrive makes the thread look
   * new once more, and nothing else.
   */
  public void markRead(Session session, String thread, int number) {
    client.exchange(
        put(session, "threads/" + thread + "/read", ForumPageJson.writeReadUpTo(number)),
        response -> new Answer.Given<>(response.isSuccessful()));
  }

  /** Posts in a thread; sent again under the same id it stands there once. */
  public Answer<Posted> reply(Session session, String thread, String id, NewPost written) {
    return post(session, "threads/" + thread + "/posts/" + id, ForumJson.write(written));
  }

  /**
   * Brings a picture before the post that names it; sent again under the same id it is there once.
   */
  public Answer<Posted> bring(Session session, String picture, String mediaType, byte[] bytes) {
    Request request =
        ServerClient.request(session, "post-pictures/" + picture)
            .put(RequestBody.create(bytes, MediaType.get(mediaType)))
            .build();
    return client.exchange(request, ForumClient::posted);
  }

  /** The bytes of a picture, a JPEG no larger than a screen. */
  public Answer<byte[]> look(Session session, String picture) {
    Request request = ServerClient.request(session, "post-pictures/" + picture).get().build();
    return client.exchange(
        request,
        response -> {
          byte[] bytes = ServerClient.bytes(response);
          return response.isSuccessful() && bytes != null
              ? new Answer.Given<byte[]>(bytes)
              : Answer.<byte[]>failed(Failures.of(response.code(), bytes));
        });
  }

  /** Says thanks or me too; twice is as once. */
  public Answer<Posted> say(Session session, String post, Regard regard) {
    return press(ServerClient.request(session, regard(post, regard)).put(NOTHING));
  }

  /** Takes thanks or a me-too back. */
  public Answer<Posted> takeBack(Session session, String post, Regard regard) {
    return press(ServerClient.request(session, regard(post, regard)).delete());
  }

  private static String regard(String post, Regard regard) {
    return "posts/" + post + "/regards/" + regard.code();
  }

  /** Is told of replies in a thread. */
  public Answer<Posted> follow(Session session, String thread) {
    return press(ServerClient.request(session, "threads/" + thread + "/follow").put(NOTHING));
  }

  /** Is told of replies in a thread no longer. */
  public Answer<Posted> stopFollowing(Session session, String thread) {
    return press(ServerClient.request(session, "threads/" + thread + "/follow").delete());
  }

  private Answer<Posted> press(Request.Builder pressed) {
    return client.exchange(pressed.build(), ForumClient::posted);
  }

  /** Starts a thread. */
  public Answer<Posted> start(Session session, String board, String id, NewThread thread) {
    return post(session, "boards/" + board + "/threads/" + id, ForumJson.write(thread));
  }

  /** Reports a post to the moderators. */
  public Answer<Posted> report(Session session, String post, String id, NewReport report) {
    return post(session, "posts/" + post + "/reports/" + id, ForumJson.write(report));
  }

  /** Chooses a name in the peer network. */
  public Answer<Posted> chooseName(Session session, String name) {
    return post(session, "peer-name", new JsonBuilder().with("name", name).build());
  }

  private Answer<Posted> post(Session session, String path, JsonObject json) {
    return client.exchange(put(session, path, json), ForumClient::posted);
  }

  private static Request put(Session session, String path, JsonObject json) {
    return ServerClient.request(session, path).put(ServerClient.body(json.toString())).build();
  }

  private static Answer<Posted> posted(Response response) throws IOException {
    if (response.code() == NO_CONTENT) {
      return new Answer.Given<>(new Posted(false, false, null));
    }
    if (!ServerClient.isJson(response)) {
      boolean busy = Failures.isBusy(response.code());
      return Answer.failed(busy ? Failure.BUSY : Failure.NOT_ALONGSIDE);
    }
    byte[] body = ServerClient.bytes(response);
    if (body == null) {
      return Answer.failed(Failure.NOT_ALONGSIDE);
    }
    if (response.isSuccessful()) {
      boolean help =
          JsonValue.read(body, JsonMode.LENIENT, ForumPageJson::readHelp).find().orElse(false);
      return new Answer.Given<>(new Posted(help, false, null));
    }
    if (refused(response.code(), body)) {
      return new Answer.Given<>(new Posted(false, false, Failures.refusal(body)));
    }
    return response.code() == TOO_MANY && isOurs(Failures.name(body))
        ? new Answer.Given<>(new Posted(false, true, Failures.refusal(body)))
        : Answer.failed(Failures.of(response.code(), body));
  }

  /** Whether the server itself asks this writer to wait, rather than something before it. */
  private static boolean isOurs(String problem) {
    return Codes.find(ForumProblem.class, problem).isPresent();
  }

  /** Whether it needs the writer; all else may work later by itself, or after signing in again. */
  private static boolean refused(int status, byte[] body) {
    return switch (status) {
      case 400, 403, 404, 409, 413, 415, 422 -> true;
      case TOO_MANY -> Failures.name(body).equals(ForumProblem.TOO_SOON.code());
      default -> false;
    };
  }
}
