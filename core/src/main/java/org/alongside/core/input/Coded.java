package org.alongside.core.input;

/** A constant that has a word of its own on the wire, in the database and in the message files. */
public interface Coded {
  /** The word: lower case, parts joined by hyphens. Never changes once released. */
  String code();
}
