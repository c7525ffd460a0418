import { findMenuCounts, type MenuCounts } from '@thong-suot/domain/menu/menu.ts'
import { useAsk } from '../use-ask.ts'

/** The counts beside the menu; asked for anew every two minutes. */
export function useCounts(): MenuCounts | undefined {
  return useAsk(findMenuCounts, {}, { refetchInterval: 120_000 }).data
}
