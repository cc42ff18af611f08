-- What a person wants to be called; where nothing is said, the first word of the name.
alter table person add column called varchar(60);
