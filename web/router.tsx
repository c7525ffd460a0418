/** The router: addresses of addresses.ts, filters as plain words in the address. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router'
import { DESK_PAGES, OPEN_PAGES, type PageAddress, type PageNeeds } from './addresses.ts'
import { ForRight } from './parts/page/ForRight.tsx'
import { NoSuchPage, PageBroken } from './shell/NoSuchPage.tsx'
import { Shell } from './shell/Shell.tsx'

export type Search = Record<string, string>

const root = createRootRoute({
  notFoundComponent: NoSuchPage,
  // The unit in whose name one works stays in the address when one goes on to another page.
  validateSearch: (search: Search) => search,
  search: { middlewares: [retainSearchParams(['don-vi'])] },
})
const desk = createRoute({ getParentRoute: () => root, id: 'desk', component: Shell })
const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/hom-nay', replace: true })
  },
})

const page = (parent: typeof desk | typeof root, { path, load, needs }: PageAddress) =>
  createRoute({
    getParentRoute: () => parent as typeof root,
    path,
    component: lazyRouteComponent(needs ? forRight(needs, load) : load),
  })

const forRight = (needs: PageNeeds, load: PageAddress['load']) => async () => {
  const { default: Loaded } = await load()
  return {
    default: () => (
      <ForRight needs={needs}>
        <Loaded />
      </ForRight>
    ),
  }
}

export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren([
      start,
      ...OPEN_PAGES.map(p => page(root, p)),
      desk.addChildren(DESK_PAGES.map(p => page(desk, p))),
    ]),
    defaultPreload: 'intent',
    defaultErrorComponent: PageBroken,
    defaultNotFoundComponent: NoSuchPage,
    scrollRestoration: true,
    parseSearch: text => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: search => {
      const query = new URLSearchParams()
      for (const [key, value] of Object.entries(search))
        if (value !== undefined && value !== '') query.set(key, String(value))
      const text = query.toString()
      return text && `?${text}`
    },
  })
}
