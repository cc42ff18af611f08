-- One conversation for each holder, which goes on across workers; its id is the holder's.
create table conversation (
  id varchar(36) primary key,
  holder_id varchar(36) not null unique references person (id),
  started_at bigint not null,
  last_message_at bigint not null,
  -- The first message that nobody of the workers' side has answered yet, and by when a reply is promised.
  waiting_since bigint,
  reply_due_at bigint
);
create index conversation_due on conversation (reply_due_at);

create table message (
  seq ${serial},
  id varchar(36) not null unique,
  conversation_id varchar(36) not null references conversation (id),
  author_id varchar(36) not null references person (id),
  side varchar(10) not null,
  visibility varchar(30) not null,
  text varchar(10000) not null,
  claimed_at bigint not null,
  sent_at bigint not null,
  delivered_at bigint,
  read_at bigint
);
create index message_by_conversation on message (conversation_id, seq);
create index message_undelivered on message (conversation_id, side) where delivered_at is null;
create index message_unread on message (conversation_id, side) where read_at is null;

-- How far each person has read.
create table message_place (
  conversation_id varchar(36) not null references conversation (id),
  person_id varchar(36) not null references person (id),
  seq bigint not null,
  primary key (conversation_id, person_id)
);

-- A message that asks to be rung, until somebody says that it was done.
create table call_back (
  message_id varchar(36) primary key references message (id),
  conversation_id varchar(36) not null references conversation (id),
  asked_at bigint not null,
  done_at bigint,
  done_by varchar(36) references person (id)
);
create index call_back_open on call_back (conversation_id) where done_at is null;

-- What workers write for each other beside a conversation; part of an access request, never of the chat.
create table internal_note (
  id varchar(36) primary key,
  conversation_id varchar(36) not null references conversation (id),
  author_id varchar(36) not null references person (id),
  text varchar(4000) not null,
  written_at bigint not null
);
create index internal_note_by_conversation on internal_note (conversation_id, written_at);

create table saved_reply (
  id varchar(36) primary key,
  owner_id varchar(36) not null references person (id),
  title varchar(80) not null,
  text varchar(10000) not null,
  made_at bigint not null
);
create index saved_reply_by_owner on saved_reply (owner_id, title);

-- When a worker works in an ordinary week.
create table worker_hours (
  worker_id varchar(36) not null references person (id),
  weekday varchar(10) not null,
  from_time char(5) not null,
  to_time char(5) not null,
  primary key (worker_id, weekday)
);
