import { useMediaQuery } from '@mantine/hooks'

/** Narrower than 768 px: tables become cards, the menu a bar at the bottom. */
export function useIsPhone(): boolean {
  return useMediaQuery('(max-width: 47.99em)', globalThis.innerWidth < 768, { getInitialValueInEffect: false }) ?? false
}
