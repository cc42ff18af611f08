package org.alongside.server.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it. */
public final class Multipart {
  /** The value of the header {@code Content-Type}. */
  public static final String TYPE = "multipart/form-data; boundary=----a-form-of-a-test";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** The same form with the value of a field. */
  public Multipart field(String name, String value) {
    text("------a-form-of-a-test\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
    text(value + "\r\n");
    return this;
  }

  /** The same form with a file. */
  public Multipart file(String name, String fileName, String mediaType, byte[] bytes) {
    text("------a-form-of-a-test\r\nContent-Disposition: form-data; name=\"" + name + "\"");
    text("; filename=\"" + fileName + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n");
    body.writeBytes(bytes);
    text("\r\n");
    return this;
  }

  /** The body of the request. */
  public byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes("------a-form-of-a-test--\r\n".getBytes(StandardCharsets.UTF_8));
    return whole.toByteArray();
  }

  private void text(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
