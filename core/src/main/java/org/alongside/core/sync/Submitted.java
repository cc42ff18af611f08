package org.alongside.core.sync;

/** Something that a phone sent in a batch: an operation, or what could not be read as one. */
public sealed interface Submitted permits Operation, UnreadableOperation {
  /** The id that its result will carry. */
  OperationId id();
}
