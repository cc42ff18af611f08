package org.alongside.android.forum;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import androidx.lifecycle.ViewModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.alongside.android.data.Background;
import org.alongside.android.data.ForumPictures;

/**
 * The pictures that the person asked to see, while the screen is there. For the main thread only.
 */
public final class LookModel extends ViewModel {

  private final ForumPictures pictures;
  private final Background background;
  private final MutableLiveData<Map<String, Bitmap>> seen = new MutableLiveData<>(Map.of());
  private final MutableLiveData<Set<String>> missing = new MutableLiveData<>(Set.of());

  @Inject
  LookModel(ForumPictures pictures, Background background) {
    this.pictures = pictures;
    this.background = background;
  }

  /** The pictures that came, by their ids. */
  LiveData<Map<String, Bitmap>> seen() {
    return seen;
  }

  /** Those that could not be had. */
  LiveData<Set<String>> missing() {
    return missing;
  }

  /** Asks for a picture. */
  void look(String picture) {
    background.run(
        () -> {
          Optional<Bitmap> drawn =
              pictures
                  .look(picture)
                  .map(bytes -> BitmapFactory.decodeByteArray(bytes, 0, bytes.length));
          if (drawn.isPresent()) {
            Map<String, Bitmap> more = new HashMap<>(Objects.requireNonNull(seen.getValue()));
            more.put(picture, drawn.get());
            seen.postValue(more);
          } else {
            Set<String> more = new HashSet<>(Objects.requireNonNull(missing.getValue()));
            more.add(picture);
            missing.postValue(more);
          }
        });
  }
}
