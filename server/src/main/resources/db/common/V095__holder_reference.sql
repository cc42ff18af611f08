-- The scheme's own reference of a holder, as it is written and as it is compared.
alter table holder_record add column reference varchar(60);
alter table holder_record add column reference_key varchar(60);
create unique index holder_record_by_reference on holder_record (reference_key);
