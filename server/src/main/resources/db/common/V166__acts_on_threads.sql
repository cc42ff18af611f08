-- What was done to a thread as a whole, whichever of its posts it began with.
alter table moderation_decision add column thread_id varchar(36);
update moderation_decision set thread_id = (select p.thread_id from post p where p.id = moderation_decision.post_id)
  where action in ('lock', 'unlock', 'slow', 'move');
create index moderation_decision_by_thread on moderation_decision (thread_id, decided_at) where thread_id is not null;
