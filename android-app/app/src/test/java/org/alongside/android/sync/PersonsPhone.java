package org.alongside.android.sync;

import android.net.Uri;
import androidx.lifecycle.LiveData;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import okhttp3.OkHttpClient;
import org.alongside.android.SamplePhone;
import org.alongside.android.app.AnotherPhone;
import org.alongside.android.data.AccountRow;
import org.alongside.android.data.AlongsideDatabase;
import org.alongside.android.data.DataParts;
import org.alongside.android.data.ForumPlace;
import org.alongside.android.data.ForumPlaceRow;
import org.alongside.android.data.ForumPresses;
import org.alongside.android.data.ForumWordRow;
import org.alongside.android.data.ForumWordType;
import org.alongside.android.data.OutboxRow;
import org.alongside.android.data.Press;
import org.alongside.android.data.Receipts;
import org.alongside.android.data.Sealed;
import org.alongside.android.data.Sessions;
import org.alongside.android.data.Spot;
import org.alongside.android.data.StateRow;
import org.alongside.android.data.Trouble;
import org.alongside.android.data.Wording;
import org.alongside.android.net.ServerClient;
import org.alongside.android.server.Line;
import org.alongside.android.server.Website;
import org.alongside.android.ui.Screens;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.money.Money;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationHead;
import org.alongside.core.sync.OperationId;
import org.jspecify.annotations.Nullable;

/** A phone in the hand of somebody of the demo scheme, and the line that it has to the server. */
final class PersonsPhone implements AutoCloseable {
  private static final Random IDS = new Random(26);

  private final String name;
  private final String email;
  private final Line line;
  private AnotherPhone phone;
  private @Nullable PersonId holder;

  private PersonsPhone(String name, String email, Line line, AnotherPhone phone) {
    this.name = name;
    this.email = email;
    this.line = line;
    this.phone = phone;
  }

  /** A phone of this name, signed in with this e-mail address, that has heard everything. */
  static PersonsPhone signedIn(String name, String email, Line line) {
    PersonsPhone fresh = notSignedIn(name, email, line);
    Trouble trouble = fresh.signIn();
    if (trouble != null || fresh.talk() != Talk.Ending.UP_TO_DATE) {
      throw new AssertionError("not signed in: " + trouble + ", " + fresh.account().trouble());
    }
    return fresh;
  }

  /** A phone with a new app. */
  static PersonsPhone notSignedIn(String name, String email, Line line) {
    return new PersonsPhone(name, email, line, new AnotherPhone(name));
  }

  /** Signs in with e-mail and password, as typed; null when that worked. */
  @Nullable Trouble signIn() {
    Sessions.Form form = new Sessions.Form(line.address(), email, Website.PASSWORD, "");
    return SamplePhone.<Trouble>away(() -> sessions().signIn(form));
  }

  /** Signs in with a code from the website; null when that worked. */
  @Nullable Trouble signInWithCode(String code) {
    return SamplePhone.<Trouble>away(() -> sessions().signInWithCode(line.address(), code));
  }

  /** Talks with the server once, as when there is signal. */
  Talk.Ending talk() {
    return SamplePhone.away(this::talkHere);
  }

  /** Talks on the thread of the caller. */
  Talk.Ending talkHere() {
    return phone.parts(SyncParts.class).talk().talk();
  }

  /** Types a spend of a day. */
  Operation.SpendRecord spend(LocalDate on, String payee, long pence) {
    Instant at = on.atTime(12, 0).atZone(java.time.ZoneOffset.UTC).toInstant();
    return type(
        new Operation.SpendRecord(
            new OperationHead(OperationId.of(id(at)), holder(), at),
            SpendEntryId.of(id(at)),
            SpendBody.spend(on, Money.pence(pence), payee, SpendCategory.ACTIVITY)));
  }

  /** Types a spend with a photo of its receipt; the id of the receipt. */
  ReceiptId spendWithReceipt(LocalDate on, String payee, Uri photo) {
    DataParts data = phone.parts(DataParts.class);
    LiveData<Receipts.Taken> taken = data.receipts().take(photo);
    Screens.await(() -> taken.getValue() != null);
    ReceiptId receipt =
        Objects.requireNonNull(Objects.requireNonNull(taken.getValue()).receipt(), "a receipt");
    LiveData<Boolean> kept =
        data.spending()
            .record(
                holder(),
                SpendBody.spend(on, Money.pence(700), payee, SpendCategory.ACTIVITY),
                List.of(receipt));
    Screens.await(() -> kept.getValue() != null);
    return receipt;
  }

  /** Takes in a picture for a post; its id. */
  String takeIn(Uri photo) {
    LiveData<Receipts.Taken> taken = phone.parts(DataParts.class).receipts().take(photo);
    Screens.await(() -> taken.getValue() != null);
    return Objects.requireNonNull(Objects.requireNonNull(taken.getValue()).receipt()).toString();
  }

  /** Presses a button of the peer network, and waits until the phone keeps that: each is anew. */
  void press(ForumPresses.Button button, Press press) {
    List<String> before = kept();
    data().forumPresses().press(button, press);
    Screens.await(() -> !kept().equals(before));
  }

  private List<String> kept() {
    return SamplePhone.away(
        () -> database().forumWords().list().stream().map(ForumWordRow::id).toList());
  }

  /** Writes to the named worker. */
  Operation.MessageSend write(String text) {
    Instant at = Clock.systemUTC().instant();
    return type(
        new Operation.MessageSend(
            new OperationHead(OperationId.of(id(at)), holder(), at),
            ConversationId.of(holder().value()),
            MessageId.of(id(at)),
            MessageBody.of(MessageText.read(text).get())));
  }

  private <O extends Operation> O type(O operation) {
    SamplePhone.away(
        () ->
            database()
                .outbox()
                .add(OutboxRow.done(operation, phone.parts(DataParts.class).vault())));
    return operation;
  }

  /** Turns to the record of another holder than the person's own. */
  void turnTo(PersonId other) {
    holder = other;
  }

  /** Whose record everything is about: the person's own unless the phone was turned elsewhere. */
  PersonId holder() {
    PersonId turnedTo = holder;
    return turnedTo == null ? PersonId.parse(account().person()) : turnedTo;
  }

  /** Ends the app in an orderly way and starts it again. */
  void restart() {
    phone.close();
    phone = new AnotherPhone(name);
  }

  /** What starts again when Android ends the process at this very moment. */
  PersonsPhone killed() {
    return new PersonsPhone(name, email, line, phone.killed());
  }

  /** What no server has acknowledged. */
  List<OutboxRow> unacknowledged() {
    return SamplePhone.away(() -> database().outbox().listUnacknowledged());
  }

  /** What the server said of things of this kind, by their ids. */
  Map<String, StateRow> states(String kind) {
    Map<String, StateRow> states = new HashMap<>();
    String holder = holder().toString();
    SamplePhone.away(() -> database().states().list(kind, holder))
        .forEach(row -> states.put(row.id(), row));
    return states;
  }

  /** What the server said, opened. */
  String body(StateRow row) {
    return open(new Spot("state", row.kind() + " " + row.id(), "body"), row.body());
  }

  /** What was typed, opened. */
  String body(OutboxRow row) {
    return open(OutboxRow.bodySpot(row.operationId()), row.body());
  }

  /** Why it was refused, opened. */
  String problem(OutboxRow row) {
    return open(OutboxRow.problemSpot(row.operationId()), Objects.requireNonNull(row.problem()));
  }

  private String open(Spot spot, Sealed closed) {
    return SamplePhone.away(
        () -> phone.parts(DataParts.class).vault().open(spot, closed).orElseThrow());
  }

  /** Who uses it. */
  AccountRow account() {
    return SamplePhone.away(() -> Objects.requireNonNull(database().account().find()));
  }

  /** The right to ask the server in that person's name. */
  String token() {
    AccountRow account = account();
    return open(account.tokenSpot(), Objects.requireNonNull(account.token()));
  }

  AlongsideDatabase database() {
    return phone.database();
  }

  /** What it keeps of the peer network, and what is written there. */
  DataParts data() {
    return phone.parts(DataParts.class);
  }

  /** Opens a place of the peer network and hears what is there; whether that worked. */
  boolean look(ForumPlace place) {
    return SamplePhone.away(
        () -> {
          database().forum().begin(new ForumPlaceRow(place.key(), null, 0, 1, null, 5, null));
          return phone.parts(SyncParts.class).forumTalk().hear(place);
        });
  }

  /** Writes something for the peer network and sends it off; what the phone keeps of it. */
  ForumWordRow send(ForumWordType type, String target, Wording wording) {
    LiveData<Boolean> kept = data().forumWriting().send(type, target, wording);
    Screens.await(() -> kept.getValue() != null);
    List<ForumWordRow> all = SamplePhone.away(() -> database().forumWords().listWaiting());
    return all.get(all.size() - 1);
  }

  private ServerSessions sessions() {
    return sessions(phone);
  }

  /** Signing in and out on that phone, which then sends only when it is told to. */
  static ServerSessions sessions(AnotherPhone phone) {
    return new ServerSessions(
        phone.parts(DataParts.class).phoneStore(),
        new ServerClient(new OkHttpClient()),
        phone.parts(SyncParts.class).talk(),
        () -> {},
        phone.parts(DataParts.class).accounts(),
        new AppVersion("tested"),
        Clock.systemUTC());
  }

  private static UUID id(Instant at) {
    return Uuids.next(at, IDS);
  }

  @Override
  public void close() {
    phone.close();
  }
}
