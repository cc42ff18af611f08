package org.alongside.server.feed;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.alongside.server.db.Database;
import org.alongside.server.db.StorageUnavailable;
import org.alongside.server.feed.Streams.Listening;
import org.alongside.server.feed.Streams.News;

/**
 * One stream and its reader. It looks once at a time; what changes while it looks makes it look
 * once more.
 */
final class OpenStream {
  private static final int RETRY_MILLIS = 3_000;

  private enum State {
    RESTING,
    LOOKING,
    LOOK_AGAIN,
    ENDED
  }

  private final HttpServerResponse response;
  private final Context context;
  private final Database database;
  private final Listening listening;
  private final Consumer<OpenStream> onEnd;
  private final AtomicReference<State> state = new AtomicReference<>(State.RESTING);
  private volatile long last;

  OpenStream(
      HttpServerResponse response,
      Context context,
      Database database,
      Listening listening,
      Consumer<OpenStream> onEnd) {
    this.response = response;
    this.context = context;
    this.database = database;
    this.listening = listening;
    this.onEnd = onEnd;
    this.last = listening.after();
  }

  Listening listening() {
    return listening;
  }

  void start() {
    response.closeHandler(gone -> ended());
    response.exceptionHandler(broken -> ended());
    write("retry: " + RETRY_MILLIS + "\n\n");
    wake();
  }

  /** Looks now, or once more when it is looking. Any thread may call this. */
  void wake() {
    State before =
        state.getAndUpdate(
            now ->
                switch (now) {
                  case RESTING -> State.LOOKING;
                  case LOOKING, LOOK_AGAIN -> State.LOOK_AGAIN;
                  case ENDED -> State.ENDED;
                });
    if (before == State.RESTING) {
      look();
    }
  }

  private void look() {
    context.runOnContext(
        now ->
            database
                .read(tx -> listening.look().look(tx, last))
                .onComplete(this::tell, this::failed));
  }

  private void tell(News news) {
    context.runOnContext(
        now -> {
          last = news.last();
          StringBuilder text = new StringBuilder();
          for (Streams.Event event : news.events()) {
            text.append("id: ").append(news.last()).append('\n');
            text.append("event: ").append(event.name()).append('\n');
            text.append("data: ").append(event.data()).append("\n\n");
          }
          write(text.isEmpty() ? ":\n\n" : text.toString());
          rest();
        });
  }

  private void rest() {
    State before =
        state.getAndUpdate(
            now ->
                switch (now) {
                  case LOOKING, RESTING -> State.RESTING;
                  case LOOK_AGAIN -> State.LOOKING;
                  case ENDED -> State.ENDED;
                });
    if (before == State.LOOK_AGAIN) {
      look();
    }
  }

  private void failed(Throwable thrown) {
    if (thrown instanceof StorageUnavailable) {
      rest();
    } else {
      end();
    }
  }

  /** Says that the connection lives. */
  void beat() {
    context.runOnContext(now -> write(":\n\n"));
  }

  private void write(String text) {
    if (state.get() != State.ENDED && !response.closed() && !response.ended()) {
      if (response.writeQueueFull()) {
        end();
      } else {
        response.write(text);
      }
    }
  }

  /** Ends it: the reader may not listen any more, does not keep up, or the server stops. */
  void end() {
    ended();
    context.runOnContext(
        now -> {
          if (!response.closed() && !response.ended()) {
            response.end();
          }
        });
  }

  private void ended() {
    if (state.getAndSet(State.ENDED) != State.ENDED) {
      onEnd.accept(this);
    }
  }
}
