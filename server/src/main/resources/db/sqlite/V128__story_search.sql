-- The words of the stories that everybody reads; written when one is published.
create virtual table story_found using fts5 (
  story_id unindexed,
  title,
  body,
  tokenize = 'porter unicode61 remove_diacritics 2'
);
