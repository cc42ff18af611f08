package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MediatorLiveData;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where databases are read and texts are parsed, away from the main thread: one after the other, so
 * that a later state never arrives before an earlier one.
 */
public final class Background {

  private final Executor oneByOne;

  /** Work goes to this executor, which must do one thing at a time. */
  public Background(Executor oneByOne) {
    this.oneByOne = oneByOne;
  }

  /** Does the work soon. */
  public void run(Runnable work) {
    oneByOne.execute(work);
  }

  /** What the function makes of the source, told anew whenever that changes. */
  public <A, R> LiveData<R> map(LiveData<A> source, Function<A, R> function) {
    MediatorLiveData<R> result = new MediatorLiveData<>();
    result.addSource(
        source, value -> oneByOne.execute(() -> result.postValue(function.apply(value))));
    return result;
  }

  /** What the function makes of both, once both are there and whenever one of them changes. */
  public <A, B, R> LiveData<R> combine(
      LiveData<A> first, LiveData<B> second, BiFunction<A, B, R> function) {
    MediatorLiveData<R> result = new MediatorLiveData<>();
    Runnable either =
        () -> {
          @Nullable A one = first.getValue();
          @Nullable B other = second.getValue();
          if (one != null && other != null) {
            oneByOne.execute(() -> result.postValue(function.apply(one, other)));
          }
        };
    result.addSource(first, value -> either.run());
    result.addSource(second, value -> either.run());
    return result;
  }
}
