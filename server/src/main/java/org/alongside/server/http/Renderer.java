package org.alongside.server.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/** Turns a reply into bytes, with the precompiled templates. */
final class Renderer {
  /**
   * Where the build compiles the templates to: each folder of templates is the package of its
   * feature.
   */
  private static final String PACKAGE = "org.alongside.server";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

  private final Vertx vertx;

  Renderer(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Renders here; not on an event loop. */
  Rendered render(Reply reply) {
    if (reply.body() instanceof Reply.Template template) {
      Utf8ByteOutput output = new Utf8ByteOutput();
      templates.render(template.name(), template.model(), output);
      return new Rendered(
          reply.withHeader("Content-Type", "text/html; charset=utf-8"),
          Buffer.buffer(output.toByteArray()));
    }
    return new Rendered(
        reply, reply.body() instanceof Reply.Content content ? content.bytes() : null);
  }

  /** Renders on a worker if there is anything to render. */
  Future<Rendered> renderElsewhere(Reply reply) {
    if (reply.body() instanceof Reply.Template) {
      return vertx.executeBlocking(() -> render(reply), false);
    }
    return Future.succeededFuture(render(reply));
  }
}
