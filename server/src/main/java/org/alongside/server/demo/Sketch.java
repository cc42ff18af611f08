package org.alongside.server.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Pictures that people of the demo took, drawn; each a PNG. */
final class Sketch {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final Color[] HELPERS = {
    new Color(0x4C78A8), new Color(0xE0A030), new Color(0x59A14F), new Color(0xB07AA1)
  };

  private Sketch() {}

  static byte[] tin() {
    return draw(
        new Color(0xE9DCC6),
        pen -> {
          pen.setColor(new Color(0x9A3B3B));
          pen.fillRect(140, 250, 360, 150);
          pen.fill(new Ellipse2D.Double(140, 350, 360, 100));
          pen.setColor(new Color(0xC96B5B));
          pen.fill(new Ellipse2D.Double(140, 200, 360, 100));
          pen.setColor(Color.WHITE);
          for (int i = 0; i < 9; i++) {
            pen.rotate(0.05 * (i - 4), 320, 260);
            pen.fillRect(180 + 32 * i, 110 + 12 * (i % 3), 26, 130);
            pen.rotate(-0.05 * (i - 4), 320, 260);
          }
          pen.setColor(Color.GRAY);
          for (int i = 0; i < 9; i++) {
            pen.drawLine(186 + 32 * i, 150, 200 + 32 * i, 150);
            pen.drawLine(186 + 32 * i, 165, 198 + 32 * i, 165);
          }
        });
  }

  static byte[] rota() {
    return draw(
        new Color(0xB9C4C9),
        pen -> {
          pen.setColor(Color.WHITE);
          pen.fillRect(40, 50, 560, 380);
          for (int day = 0; day < 7; day++) {
            for (int shift = 0; shift < 3; shift++) {
              boolean empty = day == 6 && shift == 2;
              pen.setColor(empty ? Color.WHITE : HELPERS[(day * 3 + shift * 2) % HELPERS.length]);
              pen.fillRoundRect(56 + 77 * day, 100 + 108 * shift, 66, 92, 12, 12);
              pen.setColor(Color.DARK_GRAY);
              pen.drawRoundRect(56 + 77 * day, 100 + 108 * shift, 66, 92, 12, 12);
            }
          }
        });
  }

  static byte[] robin() {
    return draw(
        new Color(0xDCE6EC),
        pen -> {
          pen.setColor(new Color(0x5B4636));
          pen.setStroke(new BasicStroke(14));
          pen.drawLine(40, 400, 600, 350);
          pen.drawLine(430, 365, 520, 280);
          pen.setColor(new Color(0x7A5C43));
          pen.fill(new Ellipse2D.Double(230, 190, 190, 180));
          pen.setColor(new Color(0xD9622B));
          pen.fill(new Ellipse2D.Double(240, 200, 120, 130));
          pen.setColor(new Color(0x7A5C43));
          pen.fill(new Ellipse2D.Double(250, 130, 110, 100));
          pen.setColor(Color.BLACK);
          pen.fill(new Ellipse2D.Double(285, 165, 16, 16));
          pen.fillPolygon(new int[] {252, 225, 254}, new int[] {180, 190, 196}, 3);
          pen.setStroke(new BasicStroke(5));
          pen.drawLine(300, 365, 295, 385);
          pen.drawLine(345, 365, 350, 382);
        });
  }

  static byte[] list() {
    return draw(
        new Color(0xCFC7B8),
        pen -> {
          pen.setColor(Color.WHITE);
          pen.fillRect(150, 30, 340, 420);
          pen.setStroke(new BasicStroke(5));
          for (int line = 0; line < 4; line++) {
            pen.setColor(Color.DARK_GRAY);
            pen.drawRect(190, 80 + 90 * line, 44, 44);
            pen.drawLine(260, 105 + 90 * line, 440, 105 + 90 * line);
            if (line < 3) {
              pen.setColor(new Color(0x2E7D32));
              pen.drawLine(196, 102 + 90 * line, 208, 116 + 90 * line);
              pen.drawLine(208, 116 + 90 * line, 236, 76 + 90 * line);
            }
          }
        });
  }

  private static byte[] draw(Color ground, Consumer<Graphics2D> draw) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(ground);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    draw.accept(pen);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException impossible) {
      throw new UncheckedIOException("written to memory", impossible);
    }
    return png.toByteArray();
  }
}
