-- Before a person is deleted the store looks for rows that rest on them, in each table that may have some. Without
-- these it would read the large ones from end to end, for each person of an import that is undone.
create index spend_entry_by_recorder on spend_entry (recorded_by);
create index spend_revision_by_person on spend_revision (by_id);
create index message_by_author on message (author_id);
create index message_place_by_person on message_place (person_id);
create index attachment_by_holder on attachment (holder_id);
create index plan_edit_by_author on plan_edit (author_id);
create index plan_step_by_person on plan_step (person_id);
create index plan_support_by_decider on plan_support (decided_by);
create index plan_support_by_payer on plan_support (pays_from);
create index plan_comment_by_author on plan_comment (author_id);
create index plan_comment_by_answerer on plan_comment (answered_by);
