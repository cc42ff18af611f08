package org.alongside.server.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.time.Duration;
import org.alongside.server.html.StaticLink;

/**
 * The style sheet, the scripts and the pictures of the product, from the class path. They say
 * nothing about anybody. What is asked for by the address of {@link StaticLink} never changes under
 * it and is kept for a year; by its plain name, for an hour.
 */
final class StaticFiles {
  private static final String FOR_A_YEAR =
      "public, max-age=" + Duration.ofDays(365).toSeconds() + ", immutable";
  private static final String FOR_AN_HOUR = "public, max-age=" + Duration.ofHours(1).toSeconds();

  void mount(Router router) {
    router
        .route(StaticLink.PATH + "/*")
        .handler(StaticFiles::sayHowLong)
        .handler(
            StaticHandler.create("static")
                .setCachingEnabled(true)
                .setDirectoryListing(false)
                .setIncludeHidden(false));
  }

  private static void sayHowLong(RoutingContext context) {
    String path = context.normalizedPath();
    if (path.startsWith(StaticLink.PATH + "/")) {
      String asked = context.request().getParam(StaticLink.STAMP);
      StaticLink.findStamp(path.substring(StaticLink.PATH.length() + 1))
          .ifPresent(
              stamp ->
                  context
                      .response()
                      .putHeader("Cache-Control", stamp.equals(asked) ? FOR_A_YEAR : FOR_AN_HOUR));
    }
    context.next();
  }
}
