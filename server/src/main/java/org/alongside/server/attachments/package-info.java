/**
 * Files that people upload, kept in chunks in the database: images re-encoded without what a camera
 * adds, PDFs as they are. What a file is part of decides who may open it. Must not import other
 * features.
 */
@NullMarked
package org.alongside.server.attachments;

import org.jspecify.annotations.NullMarked;
