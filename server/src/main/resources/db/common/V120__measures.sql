-- What a decision told the reporters, when it ends, what taking it back needs to know, and that it was.
alter table moderation_decision add column told_reporters varchar(4000);
alter table moderation_decision add column until_at bigint;
alter table moderation_decision add column undo varchar(400);
alter table moderation_decision add column undone_at bigint;
alter table moderation_decision add column undone_by varchar(36);
alter table moderation_decision add column undone_reason varchar(4000);
create index moderation_decision_ending on moderation_decision (until_at) where undone_at is null;

-- Beside a post that a moderator changed: what they say about it. And who changed it, if not its author.
alter table post add column note varchar(4000);
alter table post_edit add column changed_by varchar(36);

-- Where the posts of a thread went that was merged into another; such a thread has no posts left.
alter table thread add column merged_into varchar(36);

-- How many posts of a member have been shown, as long as it matters for first posts.
create table member_first_posts (
  member_id varchar(36) primary key,
  shown integer not null
);
insert into member_first_posts (member_id, shown)
  select author_id, count(*) from post where state = 'shown' group by author_id;
