create table if not exists invoice_claim(
    invoice_id bigint primary key references invoice(id) on delete cascade,
    kind varchar(20) not null,
    handed_over_on date);

alter table follow_up add column if not exists repeat_months varchar(10);

update follow_up set repeat_months = 'JALALI'
    where repeat_unit = 'MONTHS' and repeat_months is null
        and client_id in (select id from client where place = 'IR')
        and exists (select 1 from setting where name = 'sender.place' and content = 'IR')
