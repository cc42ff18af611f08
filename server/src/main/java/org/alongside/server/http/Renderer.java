package org.alongside.server.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import org.alongside.server.pdf.Press;

/**
 * Turns a reply into bytes, with the precompiled templates. A document is rendered in two steps:
 * its page where the answer is made, with the store at hand, and the PDF of it afterwards, on the
 * press.
 */
final class Renderer {
  /**
   * Where the build compiles the templates to: each folder of templates is the package of its
   * feature.
   */
  private static final String PACKAGE = "org.alongside.server";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

  private final Vertx vertx;
  private final Press press;

  Renderer(Vertx vertx) {
    this.vertx = vertx;
    this.press = new Press(vertx);
  }

  /** Renders here; not on an event loop. */
  Rendered render(Reply reply) {
    if (reply.body() instanceof Reply.Template template) {
      return new Rendered(
          reply.withHeader("Content-Type", "text/html; charset=utf-8"),
          fill(template.name(), template.model()));
    }
    if (reply.body() instanceof Reply.Document document) {
      return new Rendered(reply, fill(document.template(), document.model()));
    }
    return new Rendered(
        reply, reply.body() instanceof Reply.Content content ? content.bytes() : null);
  }

  /** Renders on a worker if there is anything to render. */
  Future<Rendered> renderElsewhere(Reply reply) {
    if (reply.body() instanceof Reply.Template || reply.body() instanceof Reply.Document) {
      return vertx.executeBlocking(() -> render(reply), false);
    }
    return Future.succeededFuture(render(reply));
  }

  /** What is sent: of a document its PDF, of everything else what was rendered. */
  Future<Rendered> finish(Rendered rendered) {
    Buffer page = rendered.bytes();
    if (page == null || !(rendered.reply().body() instanceof Reply.Document)) {
      return Future.succeededFuture(rendered);
    }
    return press
        .print(page.getBytes())
        .map(pdf -> new Rendered(rendered.reply(), Buffer.buffer(pdf)));
  }

  private Buffer fill(String template, Object model) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(template, model, output);
    return Buffer.buffer(output.toByteArray());
  }
}
