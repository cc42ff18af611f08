package org.alongside.core.crisis;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;
import org.alongside.core.input.ReasonCode;

/**
 * Where to find help at once, in the order in which it is shown. What to say and when each is open
 * stands in the message files, one text for each code.
 */
public enum EmergencyContact implements ReasonCode {
  /** Somebody's life is at risk. */
  CALL_999("call-999", Way.CALL, "999"),
  /** Once the phone is registered with emergencySMS, by texting "register" to 999. */
  TEXT_999("text-999", Way.TEXT, "999"),
  /** In British Sign Language, at 999bsl.co.uk. */
  BSL_999("bsl-999", Way.VIDEO, "https://999bsl.co.uk"),
  /** Urgent mental health help: option 2 of NHS 111. */
  CALL_111("call-111-option-2", Way.CALL, "111"),
  /** NHS 111 by text relay (Relay UK). */
  RELAY_111("relay-111", Way.TEXT_RELAY, "18001 111"),
  /** NHS 111 in British Sign Language, by SignVideo. */
  BSL_111("bsl-111", Way.VIDEO, "https://signvideo.co.uk/nhs111"),
  /** Samaritans, free, day and night. */
  SAMARITANS("samaritans", Way.CALL, "116 123"),
  /** Shout, free, day and night: text SHOUT. */
  SHOUT("shout", Way.TEXT, "85258");

  /** How one reaches it. */
  public enum Way implements Coded {
    CALL("call"),
    TEXT("text"),
    TEXT_RELAY("text-relay"),
    VIDEO("video");

    private final String code;

    Way(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  private final String code;
  private final Way way;
  private final String address;

  EmergencyContact(String code, Way way, String address) {
    this.code = code;
    this.way = way;
    this.address = address;
  }

  @Override
  public String code() {
    return code;
  }

  /** How one reaches it. */
  public Way way() {
    return way;
  }

  /** The number to call or text, as it is written; for video the web address. */
  public String address() {
    return address;
  }

  /**
   * The contact with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static EmergencyContact parse(String code) {
    return Codes.get(EmergencyContact.class, code);
  }
}
