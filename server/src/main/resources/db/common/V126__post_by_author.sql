-- For a member who takes all their posts away, and for what a moderator needs to see of them.
create index post_by_author on post (author_id, posted_at);
