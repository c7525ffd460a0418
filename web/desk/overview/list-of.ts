/** The list of obligations that a figure of the overview opens. */
export type Filters = { year: string; plan: string }
export const listOf = (filters: Filters, more: Record<string, string>) => ({
  tab: 'given',
  down: '1',
  ...(filters.plan ? { plan: filters.plan } : {}),
  ...(filters.year === 'all' ? {} : { year: filters.year }),
  ...more,
})
