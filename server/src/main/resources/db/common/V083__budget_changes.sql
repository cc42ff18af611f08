-- Every change of a budget as it was announced, never rewritten. What was wrong is taken back by another row,
-- a correction that names it.
create table budget_change (
  id varchar(36) primary key,
  seq bigint not null,
  holder_id varchar(36) not null references person (id),
  budget_id varchar(36) not null references budget (id),
  kind varchar(20) not null,
  effective_on char(10) not null,
  until_on char(10),
  amount bigint,
  currency char(3) not null,
  allocation_id varchar(36),
  paused_pay varchar(20) not null,
  reasons varchar(3000) not null,
  meanwhile varchar(3000) not null,
  notice varchar(3000) not null,
  continues varchar(3000) not null,
  reconsideration varchar(3000) not null,
  who varchar(3000) not null,
  working varchar(3000) not null,
  decided_by varchar(36) not null references person (id),
  decided_role varchar(40) not null,
  decided_at bigint not null,
  corrects varchar(36) references budget_change (id)
);
create unique index budget_change_by_holder on budget_change (holder_id, seq);
create unique index budget_change_taken_back on budget_change (corrects) where corrects is not null;

-- Requests to look at a change again, each with its answer.
create table budget_look_again (
  id varchar(36) primary key,
  change_id varchar(36) not null references budget_change (id),
  raised_by varchar(36) not null references person (id),
  raised_at bigint not null,
  words varchar(5000) not null,
  answer varchar(20),
  answer_reason varchar(5000),
  answered_by varchar(36) references person (id),
  answered_at bigint
);
create index budget_look_again_by_change on budget_look_again (change_id, raised_at);
create unique index budget_look_again_open on budget_look_again (change_id) where answer is null;
