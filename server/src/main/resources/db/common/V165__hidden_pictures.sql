-- A picture that a moderator hid; the rest of its post stays.
alter table post_picture add column hidden_at bigint;

-- The pictures that a post showed before a change: their ids, in the order of the words beside.
alter table post_edit add column pictured varchar(400);
