package org.alongside.server.http;

import java.time.LocalDate;
import java.util.List;
import org.alongside.core.input.FieldError;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Puts failures into words. Implemented by {@code site}, which knows the layout and the message
 * files.
 */
public interface ErrorPages {
  /** A page that says what happened and what to do, made without looking anything up. */
  Reply page(Failure failure);

  /** The same page within the visitor's own navigation. */
  Reply page(Tx tx, Visitor visitor, Failure failure);

  /**
   * A page that keeps what was typed when the session had ended: it asks to sign in again.
   *
   * @param csrf the token for the forms of this browser
   */
  Reply signInAgain(KeptForm kept, String csrf);

  /**
   * A page that keeps what was typed when the form was of an earlier session: it offers to send it
   * once more.
   *
   * @param csrf the token for the forms of this browser
   */
  Reply sendAgain(KeptForm kept, String csrf);

  /** A short sentence that names the problem. */
  String title(String type);

  /** What it means and what to do. */
  String detail(String type, @Nullable LocalDate endedOn);

  /** A sentence for each error of a field. */
  List<String> sentences(List<FieldError> errors);
}
