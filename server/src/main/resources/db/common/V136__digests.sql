-- Who wants an e-mail about what is new in the peer network, and up to when they have been told.
create table digest_choice (
  member_id varchar(36) primary key,
  rhythm varchar(10) not null,
  up_to bigint not null
);
create index digest_choice_due on digest_choice (rhythm, up_to);

-- What the links are signed with that end these e-mails.
create table digest_key (
  id smallint primary key,
  secret varchar(64) not null
);
