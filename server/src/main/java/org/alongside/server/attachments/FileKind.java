package org.alongside.server.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of files that are kept, by their first bytes; what a device calls them may differ. */
public enum FileKind {
  JPEG("image/jpeg", "\u00FF\u00D8\u00FF"),
  PNG("image/png", "\u0089PNG\r\n\u001A\n"),
  PDF("application/pdf", "%PDF-");

  /** Brands of the photos that iPhones take (ISO/IEC 23008-12, annex B). */
  private static final Set<String> HEIC =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  private final String mediaType;

  /** The first bytes, each as the character of ISO 8859-1 with its number. */
  private final String start;

  FileKind(String mediaType, String start) {
    this.mediaType = mediaType;
    this.start = start;
  }

  /** The media type. */
  public String mediaType() {
    return mediaType;
  }

  /** What these bytes begin like; nothing when they are none of these. */
  public static Optional<FileKind> find(byte[] bytes) {
    return Arrays.stream(values()).filter(kind -> kind.begins(bytes)).findFirst();
  }

  static Optional<FileKind> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
  }

  boolean begins(byte[] bytes) {
    return bytes.length >= start.length()
        && start.equals(new String(bytes, 0, start.length(), StandardCharsets.ISO_8859_1));
  }

  /** Whether it is a photo in the form that iPhones take, which only few programs can open. */
  static boolean isHeic(byte[] bytes) {
    return bytes.length >= 12
        && new String(bytes, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp")
        && HEIC.contains(new String(bytes, 8, 4, StandardCharsets.ISO_8859_1));
  }
}
