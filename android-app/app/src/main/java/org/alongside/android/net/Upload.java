package org.alongside.android.net;

/**
 * How far a file has come.
 *
 * @param state what the server says
 * @param received how many bytes of it the server has, while there is more to send
 * @param problem why it was refused; empty when it was not
 */
public record Upload(State state, long received, String problem) {
  /** What a server says of a file. */
  public enum State {
    /** More is to come. */
    PARTIAL,
    /** It has all of it. */
    WHOLE,
    /** It cannot keep it, however often it comes. */
    REFUSED
  }
}
