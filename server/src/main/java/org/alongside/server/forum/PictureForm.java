package org.alongside.server.forum;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PictureText;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.input.FieldError;
import org.alongside.server.attachments.CleanPicture;
import org.jspecify.annotations.Nullable;

/** The pictures that came with a form, each in its place from 1. */
record PictureForm(List<Slot> slots) {
  PictureForm {
    slots = List.copyOf(slots);
  }

  /** A form to which nobody has put a picture. */
  static PictureForm empty() {
    return new PictureForm(
        IntStream.rangeClosed(1, PostPicture.MOST)
            .mapToObj(place -> new Slot(place, "", null, null, ""))
            .toList());
  }

  /**
   * One place for a picture.
   *
   * @param typed what is said of it
   * @param id of the picture, if there is one
   * @param fresh what is in it; null when it waits already
   * @param wrong the code of what is wrong with the file; empty for nothing
   */
  record Slot(
      int place, String typed, @Nullable PictureId id, @Nullable CleanPicture fresh, String wrong) {
    static String file(int place) {
      return "picture" + place;
    }

    static String words(int place) {
      return file(place) + "-words";
    }

    static String kept(int place) {
      return file(place) + "-kept";
    }

    boolean isUsed() {
      return id != null || !wrong.isEmpty() || !typed.isBlank();
    }

    /** What is wrong with the file: why it was not taken, or that there is none to the words. */
    String fileError() {
      return wrong.isEmpty() && id == null && !typed.isBlank() ? "missing" : wrong;
    }

    List<FieldError> textErrors() {
      return id == null ? List.of() : PictureText.read(typed).errors();
    }

    boolean isFine() {
      return fileError().isEmpty() && textErrors().isEmpty();
    }

    Slot refused(String why) {
      return new Slot(place, typed, null, null, why);
    }
  }

  boolean isUsed() {
    return slots.stream().anyMatch(Slot::isUsed);
  }

  /** How many pictures it brings. */
  int count() {
    return (int) slots.stream().filter(slot -> slot.id() != null).count();
  }

  boolean isFine() {
    return slots.stream().allMatch(Slot::isFine);
  }

  /** What is said of the pictures. */
  List<String> said() {
    return slots.stream().map(Slot::typed).filter(typed -> !typed.isBlank()).toList();
  }

  /** The pictures as they are to stand in the post; only of a form that {@link #isFine}. */
  List<NewPicture> ready() {
    return slots.stream()
        .flatMap(
            slot -> {
              PictureId id = slot.id();
              return id == null
                  ? Stream.<NewPicture>empty()
                  : Stream.of(
                      new NewPicture(id, PictureText.read(slot.typed()).get(), slot.fresh()));
            })
        .toList();
  }
}
