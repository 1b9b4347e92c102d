alter table letter add column if not exists source varchar default '' not null;

alter table letter add column if not exists registered varchar(60) default '' not null;

create table if not exists letter_draft(
    client_id bigint not null references client(id),
    kind varchar(30) not null,
    language varchar(2) not null,
    subject varchar not null,
    content varchar not null,
    entered varchar not null,
    saved_at timestamp(3) with time zone not null,
    primary key (client_id, kind));

create table if not exists letter_template(
    kind varchar(30) not null,
    language varchar(2) not null,
    content varchar not null,
    primary key (kind, language));
