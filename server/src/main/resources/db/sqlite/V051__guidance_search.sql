-- The sections of all pages, for the search; made anew from the pages by guidance.GuidanceSearch.
create virtual table guidance_section using fts5 (
  handbook unindexed,
  page unindexed,
  anchor unindexed,
  heading,
  body,
  tokenize = 'porter unicode61 remove_diacritics 2'
);
