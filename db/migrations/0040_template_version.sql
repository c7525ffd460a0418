-- A form has versions: what it asks stands whole in one row that never changes once published, and a period keeps the
-- version it was opened with. Indicators, narratives and annexes stay as bare identities, the same in every version, so
-- that figures of different periods are compared by them. Old code does not run beside this one.
create table template_version (
  id uuid primary key default gen_random_uuid(),
  template_id uuid not null references template on delete cascade,
  version integer not null check (version > 0),
  state text not null default 'draft' check (state in ('draft', 'published')),
  -- {sections:[{title,guide}], breakdowns:[…], indicators:[{id,code,…}], narratives:[…], annexes:[…]}: domain/template/template.ts.
  content jsonb not null,
  -- Two who edit one draft are told of each other.
  edition integer not null default 1,
  edited_by uuid references person,
  edited_at timestamptz not null default now(),
  published_at timestamptz,
  published_by uuid references person,
  unique (template_id, version),
  check ((state = 'published') = (published_at is not null))
);
create unique index template_one_draft on template_version (template_id) where state = 'draft';

create table annex (
  id uuid primary key default gen_random_uuid(),
  template_id uuid not null references template on delete cascade
);

-- Migrations run as the tables' owner, whom row-level security binds too.
select set_config('app.scope', 'g', true);
insert into template_version (template_id, version, state, published_at, content)
select t.id, t.version, 'published', t.created_at, jsonb_build_object(
  'sections', '[]'::jsonb,
  'breakdowns', '[]'::jsonb,
  'annexes', '[]'::jsonb,
  'indicators', coalesce((select jsonb_agg(jsonb_build_object(
      'id', i.id, 'section', i.section, 'code', i.code, 'name', i.name, 'unitOfMeasure', i.unit_of_measure, 'kind', i.kind,
      'addsUp', i.adds_up, 'required', i.required, 'clauseLabel', i.clause_label, 'hint', i.hint, 'partOf', i.part_of,
      'formula', case when i.ratio_part is not null then '[' || i.ratio_part || '] / [' || i.ratio_whole || '] * 100' end)
      order by i.position) from indicator i where i.template_id = t.id), '[]'),
  'narratives', coalesce((select jsonb_agg(jsonb_build_object(
      'id', n.id, 'section', coalesce((select i.section from indicator i where i.template_id = t.id
        and split_part(i.code, '.', 1) = split_part(n.code, '.', 1) order by i.position limit 1), n.title),
      'code', n.code, 'title', n.title, 'guide', n.guide, 'required', n.required)
      order by n.position) from narrative n where n.template_id = t.id), '[]'))
from template t;

alter table indicator drop constraint indicator_template_id_code_key;
alter table indicator
  drop column position, drop column section, drop column code, drop column name, drop column unit_of_measure, drop column kind,
  drop column adds_up, drop column required, drop column clause_label, drop column hint, drop column part_of,
  drop column ratio_part, drop column ratio_whole;
alter table narrative
  drop column position, drop column code, drop column title, drop column guide, drop column required;
alter table template drop column version;
create index on indicator (template_id);
create index on narrative (template_id);
create index on annex (template_id);

alter table period add column template_version_id uuid references template_version;
update period set template_version_id = v.id
  from regime r join template_version v on v.template_id = r.template_id where r.id = period.regime_id;
alter table period alter column template_version_id set not null;

-- Published is published; and what it asks is known by identities of its own template.
create function keep_published() returns trigger language plpgsql as $$
begin
  if old.state = 'published' and (new.content is distinct from old.content or new.state <> 'published' or new.version <> old.version) then
    raise exception 'a published version of a form does not change';
  end if;
  if new.state = 'published' and old.state = 'draft' and exists (
    select from jsonb_array_elements(new.content -> 'indicators') i
     where not exists (select from indicator where id = (i ->> 'id')::uuid and template_id = new.template_id)) then
    raise exception 'an indicator of the form has no identity';
  end if;
  return new;
end $$;
create trigger keep_published before update on template_version for each row execute function keep_published();

-- A figure may be broken down: 0 is the whole, 1 and on are the parts (nam, nữ). An average is weighed by another figure.
alter table report_value add column part smallint not null default 0 check (part >= 0);
alter table report_value add column weight numeric;
alter table report_value drop constraint report_value_pkey, add primary key (report_id, indicator_id, part);
alter table report_total add column part smallint not null default 0;
alter table report_total add column weighted numeric not null default 0, add column weight numeric not null default 0;
alter table report_total drop constraint report_total_pkey, add primary key (period_id, unit_id, indicator_id, part);
alter table report_remark add column part smallint not null default 0;

alter table template_version enable row level security;
alter table template_version force row level security;
alter table annex enable row level security;
alter table annex force row level security;
-- A draft is seen where the form is made; who must fill it in sees it once it is published.
create policy see_template_version on template_version using (
  exists (select from template t where t.id = template_id and (state = 'published' or in_scope(t.path))));
create policy see_annex on annex using (exists (select from template t where t.id = template_id));
