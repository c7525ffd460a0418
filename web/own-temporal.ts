/** Stands in for temporal-polyfill in the pages: browsers that know Temporal by themselves load nothing. */
import type * as polyfill from 'temporal-polyfill'

type Known = { Temporal?: typeof polyfill.Temporal }

export const Temporal = (globalThis as Known).Temporal ?? (await import('temporal-polyfill/implementation')).Temporal
