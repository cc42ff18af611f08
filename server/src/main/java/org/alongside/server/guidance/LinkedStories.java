package org.alongside.server.guidance;

import java.util.List;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;

/** Finds what people in the same position tell, for the foot of a page of the guidance. */
@FunctionalInterface
public interface LinkedStories {
  /** The newest stories that belong to this page; none for none. */
  List<Link> list(Tx tx, PageKey page);
}
