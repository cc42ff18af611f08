-- The figures of a year as they were published, for everybody to read.
create table yearly_report (
  year integer primary key,
  figures varchar(100000) not null,
  published_at bigint not null,
  published_by varchar(36) not null references person (id)
);
create index yearly_report_by_person on yearly_report (published_by);

-- What a year is counted from.
create index report_by_time on report (reported_at);
create index moderation_decision_by_time on moderation_decision (decided_at);
create index moderation_item_by_end on moderation_item (decided_at) where decided_at is not null;
create index moderation_appeal_by_time on moderation_appeal (appealed_at);
