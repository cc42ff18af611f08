-- As what an event was announced, and under which name; never the name of a person.
alter table event add column made_as varchar(30);
alter table event add column organiser varchar(320);
