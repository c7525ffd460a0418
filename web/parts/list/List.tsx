/** A list whose filters live in its address: kept, printed and exported with them, ordered and paged by the server. */
import { Button } from '@mantine/core'
import type { Endpoint, Page } from '@thong-suot/domain/endpoint.ts'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { addressOf, type ProblemError } from '../../ask.ts'
import { useAsk } from '../../use-ask.ts'
import { type Columns, ColumnsMenu, useColumns } from '../table/ColumnsMenu.tsx'
import { type Column, DataTable, type DataTableProps } from '../table/DataTable.tsx'
import { ExportButton } from '../table/ExportButton.tsx'
import { FilterRow } from '../table/Filters.tsx'
import { useFilters } from '../table/use-filters.ts'
import { KeptFilters } from './KeptFilters.tsx'
import { PrintButton } from './PrintButton.tsx'

type Value = string | number | boolean
type Values = Record<string, Value> & { sort: string; page: number }
/** Which list it is and in which order are no conditions. */
const NO_CONDITIONS = ['tab', 'xem', 'sort', 'page']

type About<I extends z.ZodType, A extends Page<R>, R, F extends Values> = {
  /** Of the kept filters: 'che-do-bao-cao'. */
  name: string
  /** On paper, and for who hears the table read: "Các chế độ báo cáo". */
  title: string
  noun: string
  endpoint: Endpoint<I, A>
  sheet?: Endpoint
  defaults: F
  columns: readonly Column<R>[]
  /** The filters as the server wants them; the filters themselves unless told otherwise. */
  input?: (filters: F) => object
  /** What the list is filtered by, for the paper. */
  words: (filters: F, answer: A | undefined) => readonly (string | false | null | undefined)[]
  every?: number
}
export type List<R, F extends Values = Values, A = Page<R>> = {
  about: { name: string; title: string; noun: string; endpoint: Endpoint; sheet?: Endpoint }
  filters: F
  set: (changes: Partial<F>) => void
  input: object
  data: A | undefined
  error: ProblemError | null
  retry: () => void
  columns: Columns<R>
  words: readonly (string | false | null | undefined)[]
  /** Something is left out; `clear` shows it again. */
  narrowed: boolean
  clear: () => void
}

export function useList<I extends z.ZodType, A extends Page<R>, R, F extends Values>(
  about: About<I, A, R, F>,
): List<R, F, A> {
  const { defaults, endpoint } = about
  const [filters, set] = useFilters<F>(defaults)
  const input = about.input?.(filters) ?? filters
  const { data, error, refetch } = useAsk(
    endpoint,
    input as z.input<I>,
    about.every ? { refetchInterval: about.every } : {},
  )
  const conditions = Object.keys(defaults).filter(key => !NO_CONDITIONS.includes(key) && filters[key] !== defaults[key])
  return {
    about: about as never,
    filters,
    set,
    input,
    data,
    error,
    retry: () => void refetch(),
    columns: useColumns<R>(about.name, about.columns),
    words: about.words(filters, data),
    narrowed: conditions.length > 0,
    clear: () => set(Object.fromEntries(conditions.map(key => [key, defaults[key]])) as Partial<F>),
  }
}

// biome-ignore lint/suspicious/noExplicitAny: which rows they are does not matter to what stands around them
type AnyList = List<any, any, any>

/** The buttons of its head: kept filters, In, Xuất Excel. */
export function ListTools({ list: { about, columns, input, words } }: { list: AnyList }) {
  return (
    <>
      <KeptFilters page={about.name} />
      <PrintButton
        endpoint={about.endpoint as Endpoint<never, Page<unknown>>}
        input={input as never}
        title={about.title}
        noun={about.noun}
        columns={columns.shown}
        words={words}
      />
      {about.sheet && <ExportButton href={addressOf(about.sheet, input)} />}
    </>
  )
}

/** The row of filters, with "Bỏ lọc" while there are conditions, and "Cột". */
export function ListFilters({ list, children }: { list: AnyList; children: ReactNode }) {
  return (
    <FilterRow>
      {children}
      {list.narrowed && (
        <Button size="xs" variant="subtle" onClick={list.clear}>
          Bỏ lọc
        </Button>
      )}
      <ColumnsMenu columns={list.columns} />
    </FilterRow>
  )
}

type TableProps<R> = Omit<
  DataTableProps<R>,
  'caption' | 'noun' | 'columns' | 'data' | 'error' | 'retry' | 'sort' | 'onSort' | 'onPage' | 'tight'
>

/** @param p.empty what a list without any row at all says; a filter that leaves nothing says so by itself */
export function ListTable<R, F extends Values, A extends Page<R>>({
  list,
  empty,
  ...p
}: TableProps<R> & { list: List<R, F, A> }) {
  const { about, columns, filters, set, data, error, retry } = list
  return (
    <DataTable
      {...p}
      caption={about.title}
      noun={about.noun}
      columns={columns.shown}
      tight={columns.tight}
      data={data}
      error={error}
      retry={retry}
      sort={filters.sort}
      onSort={sort => set({ sort } as Partial<F>)}
      onPage={page => set({ page } as Partial<F>)}
      empty={list.narrowed ? `Không có ${about.noun} nào khớp. Bỏ bớt điều kiện lọc.` : empty}
    />
  )
}
