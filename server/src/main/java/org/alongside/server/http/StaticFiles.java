package org.alongside.server.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;
import java.time.Duration;

/**
 * The style sheet, the scripts and the pictures of the product, from the class path. They say
 * nothing about anybody.
 */
final class StaticFiles {
  static final String PATH = "/static";

  void mount(Router router) {
    router
        .route(PATH + "/*")
        .handler(
            StaticHandler.create("static")
                .setCachingEnabled(true)
                .setMaxAgeSeconds(Duration.ofHours(1).toSeconds())
                .setDirectoryListing(false)
                .setIncludeHidden(false));
  }
}
