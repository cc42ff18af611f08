package org.alongside.core.forum;

import java.util.Objects;

/** What somebody says who reports a post. */
public record NewReport(ReportReason reason, ReportText text) {
  public NewReport {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(text, "text");
  }
}
