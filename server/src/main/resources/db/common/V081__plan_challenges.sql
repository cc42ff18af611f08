-- Requests to look at a decision again, each with the decision before and the answer.
create table plan_challenge (
  id varchar(36) primary key,
  plan_id varchar(36) not null references plan (id),
  support_id varchar(36) not null,
  raised_by varchar(36) not null references person (id),
  raised_at bigint not null,
  words varchar(5000) not null,
  before_decision varchar(20) not null,
  before_reason varchar(5000),
  before_on char(10) not null,
  before_by varchar(36) not null references person (id),
  answer varchar(20),
  answer_reason varchar(5000),
  answered_on char(10),
  answered_by varchar(36) references person (id)
);
create index plan_challenge_by_plan on plan_challenge (plan_id, raised_at);

-- What a panel has decided so far on a plan that was sent; nobody else sees it before the last support is decided on.
create table plan_ruling (
  plan_id varchar(36) not null references plan (id),
  support_id varchar(36) not null,
  decision varchar(20) not null,
  reason varchar(5000),
  cost_each bigint,
  decided_on char(10) not null,
  decided_by varchar(36) not null references person (id),
  primary key (plan_id, support_id)
);
