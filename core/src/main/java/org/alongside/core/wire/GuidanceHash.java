package org.alongside.core.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.alongside.core.guidance.GuidancePack;
import org.alongside.core.guidance.GuidancePage;
import org.jspecify.annotations.Nullable;

/**
 * The hashes by which server and phone know that they hold the same guidance: SHA-256 in
 * hexadecimal over the fields in a fixed order, each in UTF-8 and closed with a zero byte, which no
 * text holds.
 */
public final class GuidanceHash {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  private final MessageDigest digest;

  private GuidanceHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every platform has SHA-256", impossible);
    }
  }

  /**
   * The hash of a page: all its fields, in the order of the record; no Easy Read edition is empty.
   */
  public static String of(GuidancePage page) {
    return new GuidanceHash()
        .with(page.slug())
        .with(page.title())
        .with(page.summary())
        .with(page.audience().code())
        .with(page.owner())
        .with(page.lastReviewedOn())
        .with(page.nextReviewOn())
        .with(page.markdown())
        .with(page.easyRead())
        .end();
  }

  /**
   * The hash of a pack: each handbook's slug, title and summary, then each page's slug and hash.
   */
  public static String of(List<GuidancePack.Contents> contents) {
    GuidanceHash hash = new GuidanceHash();
    for (GuidancePack.Contents handbook : contents) {
      hash.with(handbook.slug()).with(handbook.title()).with(handbook.summary());
      for (GuidancePack.Mark page : handbook.pages()) {
        hash.with(page.slug()).with(page.hash());
      }
    }
    return hash.end();
  }

  private GuidanceHash with(@Nullable Object field) {
    if (field != null) {
      digest.update(field.toString().getBytes(StandardCharsets.UTF_8));
    }
    digest.update((byte) 0);
    return this;
  }

  private String end() {
    StringBuilder text = new StringBuilder();
    for (byte part : digest.digest()) {
      text.append(DIGITS[(part >> 4) & 15]).append(DIGITS[part & 15]);
    }
    return text.toString();
  }
}
