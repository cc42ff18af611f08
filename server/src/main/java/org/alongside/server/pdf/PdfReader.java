package org.alongside.server.pdf;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The other process of {@link PdfPictures}: a PDF comes in, and out go how many pages it has and
 * pictures of the first of them. Nothing in the file is run.
 */
final class PdfReader {
  /** Said in place of the number of pages when the file asks for a password. */
  static final int LOCKED = -1;

  /** The largest picture that is believed. */
  static final int MOST_PICTURE_BYTES = 4 * 1024 * 1024;

  private static final int UNREADABLE = -2;
  private static final float MOST_SCALE = 3;

  private PdfReader() {}

  /** Reads from standard input: {@code most} pages, {@code longestSide} pixels. */
  public static void main(String[] arguments) throws IOException {
    int most = Integer.parseInt(arguments[0]);
    int longestSide = Integer.parseInt(arguments[1]);
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(System.out, MOST_PICTURE_BYTES));
    try (PDDocument document = Loader.loadPDF(System.in.readAllBytes())) {
      List<byte[]> pictures = pictures(document, most, longestSide);
      out.writeInt(document.getNumberOfPages());
      out.writeInt(pictures.size());
      for (byte[] picture : pictures) {
        out.writeInt(picture.length);
        out.write(picture);
      }
    } catch (InvalidPasswordException locked) {
      out.writeInt(LOCKED);
    } catch (IOException | RuntimeException unreadable) {
      out.writeInt(UNREADABLE);
      out.writeInt(0);
    }
    out.flush();
  }

  private static List<byte[]> pictures(PDDocument document, int most, int longestSide)
      throws IOException {
    PDFRenderer renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    List<byte[]> pictures = new ArrayList<>();
    for (int page = 0; page < Math.min(most, document.getNumberOfPages()); page++) {
      PDRectangle box = document.getPage(page).getCropBox();
      float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
      BufferedImage image =
          renderer.renderImage(page, Math.min(MOST_SCALE, longestSide / longest), ImageType.RGB);
      ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
      ImageIO.write(image, "jpeg", jpeg);
      pictures.add(jpeg.toByteArray());
    }
    return pictures;
  }
}
