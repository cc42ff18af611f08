package org.alongside.server.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses in CIDR form. Example: {@code
 * Network.parse("10.0.0.0/8").holds("10.1.2.3")}.
 *
 * @param binary the first address, as zeros and ones
 * @param bits how many leading bits all addresses of the range share
 */
public record Network(String binary, int bits) {
  /**
   * Reads {@code 10.0.0.0/8}, {@code ::1/128} or a single address.
   *
   * @throws IllegalArgumentException when it is none of them
   */
  public static Network parse(String text) {
    int slash = text.indexOf('/');
    byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
    int most = address.length * 8;
    int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException("not a network: " + text);
    }
    return new Network(zerosAndOnes(address), bits);
  }

  /** Whether this address lies in the range. */
  public boolean holds(String address) {
    String other = zerosAndOnes(bytes(address));
    return other.length() == binary.length() && other.startsWith(binary.substring(0, bits));
  }

  /** The network that is throttled as one: a single IPv4 address, or the /64 of an IPv6 one. */
  public static String throttledTogether(String address) {
    byte[] bytes = bytes(address);
    String all = zerosAndOnes(bytes);
    return bytes.length == 4 ? all : all.substring(0, 64);
  }

  private static byte[] bytes(String address) {
    if (!address.matches("[0-9a-fA-F.:]+")) {
      throw new IllegalArgumentException("not an address: " + address);
    }
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException notAnAddress) {
      throw new IllegalArgumentException("not an address: " + address, notAnAddress);
    }
  }

  private static String zerosAndOnes(byte[] bytes) {
    StringBuilder bits = new StringBuilder(bytes.length * 8);
    for (byte part : bytes) {
      for (int bit = 7; bit >= 0; bit--) {
        bits.append((part >> bit) & 1);
      }
    }
    return bits.toString();
  }
}
