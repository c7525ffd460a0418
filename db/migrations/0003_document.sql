-- Papers that came in or went out, their registers, and what was read in them.
create table document (
  id uuid primary key default gen_random_uuid(),
  direction text not null check (direction in ('in', 'out')),
  -- Whose register it stands in.
  unit_id uuid not null references unit,
  path ltree not null,
  register_year integer not null,
  register_no integer,
  -- As the paper prints it (confirmed fields are copied here; until then what was read).
  type text,
  number text,
  issuer text,
  issuer_unit_id uuid references unit,
  place text,
  issued_on date,
  title text,
  signer text,
  urgency text,
  arrived_on date,
  due_on date,
  -- The file as it came: content-addressed in the file store.
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_name text,
  file_type text,
  file_size integer,
  page_count integer,
  -- In: waiting → reading → read (numbered) | duplicate (a person decides) | refused (secret, not kept) | failed (may be entered by hand).
  -- Out: draft → issued | withdrawn.
  state text not null check (state in ('waiting', 'reading', 'duplicate', 'refused', 'failed', 'read', 'draft', 'issued', 'withdrawn')),
  duplicate_of_id uuid references document,
  pages_read integer not null default 0,
  -- Why it could not be read: a sentence for the officer.
  trouble text,
  -- The machine's whole reading and the text it rests on; facts that people decide on are rows of `fact`.
  reading jsonb,
  -- Pages with lines and places, for the marks on the page.
  pages jsonb,
  -- For outgoing papers: the official document as data, from which DOCX and PDF are written.
  content jsonb,
  answers_document_id uuid references document,
  -- A number is taken when the paper is kept, never by a form that is only open.
  check ((state in ('read', 'issued', 'withdrawn')) = (register_no is not null)),
  -- What may not be kept is not kept.
  check (state <> 'refused' or (file_sha256 is null and reading is null and pages is null and title is null)),
  registered_by uuid references person,
  created_at timestamptz not null default now(),
  search text generated always as (plain(coalesce(number, '') || ' ' || coalesce(title, '') || ' ' || coalesce(issuer, ''))) stored
);
-- Numbers never clash; the counter below takes care that none is skipped.
create unique index document_register on document (unit_id, direction, register_year, register_no) where register_no is not null;
create index on document (unit_id, direction, created_at desc);
create index on document using gist (path);
create index on document using gin (search gin_trgm_ops);
create index on document (file_sha256);
create index on document (plain(number)) where number is not null;

create table register_counter (
  unit_id uuid not null references unit,
  direction text not null check (direction in ('in', 'out')),
  register_year integer not null,
  last_no integer not null,
  primary key (unit_id, direction, register_year)
);

-- Units that a paper was passed to or addressed to: they may see it.
create table document_unit (
  document_id uuid not null references document on delete cascade,
  unit_id uuid not null references unit,
  path ltree not null,
  register_path ltree not null,
  role text not null check (role in ('main', 'partner', 'know')),
  person_id uuid references person,
  due_on date,
  instruction text,
  state text not null default '01' check (state in ('01', '02', '03', '04', '05', '06', '13', '15', '16')),
  by_person uuid references person,
  at timestamptz not null default now(),
  primary key (document_id, unit_id)
);
create index on document_unit using gist (path);

create table fact (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references document on delete cascade,
  kind text not null check (kind in ('field', 'citation', 'deadline', 'owner', 'report', 'obligation', 'finding')),
  -- Order on the paper; the tag that is printed at its mark.
  position integer not null,
  start_at integer,
  end_at integer,
  quote text,
  -- As understood now; `proposed` keeps what the machine said first (null when a person added it).
  value jsonb not null,
  proposed jsonb,
  rule text,
  state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'corrected', 'rejected')),
  decided_by uuid references person,
  decided_at timestamptz,
  -- Nothing counts as confirmed that no person confirmed.
  check ((state = 'proposed') = (decided_by is null))
);
create index on fact (document_id, kind, position);

alter table document enable row level security;
alter table document force row level security;
create policy see_document on document using (
  in_scope(path) or exists (select from document_unit d where d.document_id = document.id and in_scope(d.path)));
alter table document_unit enable row level security;
alter table document_unit force row level security;
-- Both who received the paper and who holds the register see the row; the path is kept in it, as a look-up would loop through policies.
create policy see_document_unit on document_unit using (in_scope(path) or in_scope(register_path));
alter table fact enable row level security;
alter table fact force row level security;
create policy see_fact on fact using (exists (select from document d where d.id = document_id));
