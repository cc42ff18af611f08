package org.alongside.server.forum;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.attachments.CleanPicture;
import org.alongside.server.attachments.Uploads;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.PictureForm.Slot;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Problem;
import org.alongside.server.http.SentFile;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the pictures that come with a form, one after the other. One that cannot be kept holds
 * up neither the others nor what was typed; one that can waits when the form has to be sent again.
 */
final class PictureDesk {
  /** How large the pictures of one form may be together. */
  static final int MOST_BYTES_OF_A_FORM = 20 * 1024 * 1024;

  private static final Random RANDOM = new Random();

  private final Uploads uploads;
  private final Pictures pictures;

  PictureDesk(Uploads uploads, Pictures pictures) {
    this.uploads = uploads;
    this.pictures = pictures;
  }

  /** How a form is checked against the store. */
  interface Check {
    PictureForm check(Tx tx, @Nullable MemberId member, PictureForm form);
  }

  /** How a picture that came gets its id. */
  private interface Naming {
    PictureId name(int place, CleanPicture picture);
  }

  /** What came with the form; fails only when the server does. */
  Future<PictureForm> take(Ask ask) {
    return take(ask, (place, picture) -> PictureId.of(Uuids.next(ask.now(), RANDOM)));
  }

  /**
   * The same of a form to change a post: the same picture in the same form has the same id, so that
   * a form that is sent twice adds it once.
   */
  Future<PictureForm> takeKnown(Ask ask) {
    return take(
        ask,
        (place, picture) -> {
          Buffer all =
              Buffer.buffer(ask.field("id")).appendInt(place).appendBuffer(picture.large());
          return PictureId.of(UUID.nameUUIDFromBytes(all.getBytes()));
        });
  }

  private Future<PictureForm> take(Ask ask, Naming naming) {
    Future<List<Slot>> taken = Future.succeededFuture(List.of());
    for (int i = 1; i <= PostPicture.MOST; i++) {
      int place = i;
      taken = taken.compose(before -> slot(ask, place, naming).map(slot -> plus(before, slot)));
    }
    return taken.map(PictureForm::new);
  }

  private static List<Slot> plus(List<Slot> before, Slot slot) {
    List<Slot> more = new ArrayList<>(before);
    more.add(slot);
    return more;
  }

  private Future<Slot> slot(Ask ask, int place, Naming naming) {
    Slot empty = new Slot(place, ask.field(Slot.words(place)).strip(), null, null, "");
    SentFile file = ask.file(Slot.file(place)).orElse(null);
    if (file == null) {
      return Future.succeededFuture(kept(empty, ask.field(Slot.kept(place))));
    }
    Buffer bytes = file.bytes();
    if (bytes == null) {
      return Future.succeededFuture(empty.refused("too-large"));
    }
    return uploads
        .cleanPicture(bytes)
        .map(clean -> fresh(empty, clean, naming))
        .recover(
            failed ->
                failed instanceof Problem problem
                    ? Future.succeededFuture(empty.refused(problem.type()))
                    : Future.failedFuture(failed));
  }

  private static Slot fresh(Slot slot, CleanPicture clean, Naming naming) {
    return new Slot(slot.place(), slot.typed(), naming.name(slot.place(), clean), clean, "");
  }

  private static Slot kept(Slot slot, String id) {
    try {
      return id.isEmpty()
          ? slot
          : new Slot(slot.place(), slot.typed(), PictureId.parse(id), null, "");
    } catch (IllegalArgumentException tampered) {
      return slot;
    }
  }

  /**
   * The same of a form to change a post: a picture that stands in the post by now came with the
   * same form before, and is not asked for again.
   */
  PictureForm checkChange(Tx tx, @Nullable MemberId member, PostId post, PictureForm form) {
    List<Slot> slots = new ArrayList<>();
    for (Slot slot : form.slots()) {
      PictureId id = slot.id();
      StoredPicture there = id == null ? null : pictures.find(tx, id).orElse(null);
      if (there != null && post.equals(there.post())) {
        slots.add(new Slot(slot.place(), "", null, null, ""));
      } else if (there != null && there.post() == null && slot.fresh() != null) {
        // It waits already: the form came before with something that was not fine.
        slots.add(new Slot(slot.place(), slot.typed(), id, null, ""));
      } else {
        slots.add(slot);
      }
    }
    return check(tx, member, new PictureForm(slots));
  }

  /** The same, with what the store knows: that a picture is gone, or that there is no more room. */
  PictureForm check(Tx tx, @Nullable MemberId member, PictureForm form) {
    List<Slot> slots = new ArrayList<>();
    Set<PictureId> seen = new HashSet<>();
    int left = member == null ? Pictures.MOST_A_DAY : pictures.countLeftToday(tx, member);
    for (Slot slot : form.slots()) {
      PictureId id = slot.id();
      CleanPicture fresh = slot.fresh();
      if (id == null) {
        slots.add(slot);
      } else if (fresh == null) {
        boolean here = member != null && seen.add(id) && pictures.isWaiting(tx, id, member);
        slots.add(here ? slot : slot.refused("gone"));
      } else if (left <= 0) {
        slots.add(slot.refused("too-many-today"));
      } else if (member != null && !pictures.hasRoom(tx, member, fresh.bytes())) {
        slots.add(slot.refused("no-room-left"));
      } else {
        left--;
        slots.add(slot);
      }
    }
    return new PictureForm(slots);
  }

  /**
   * Keeps what came for when the form is sent again. Of somebody who has no name yet nothing can be
   * kept, and they are told.
   */
  PictureForm keep(Tx tx, @Nullable MemberId member, PictureForm form) {
    return new PictureForm(form.slots().stream().map(slot -> keep(tx, member, slot)).toList());
  }

  private Slot keep(Tx tx, @Nullable MemberId member, Slot slot) {
    PictureId id = slot.id();
    CleanPicture fresh = slot.fresh();
    if (id == null || fresh == null) {
      return slot;
    }
    if (member == null) {
      return slot.refused("again");
    }
    pictures.keep(tx, id, member, fresh);
    return new Slot(slot.place(), slot.typed(), id, null, "");
  }
}
