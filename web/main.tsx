import './look/fonts.css'
import './look/tokens.css'
import './look/base.css'
import './look/mantine.ts'
import './look/mantine.css'
import './look/print.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ProblemError } from './ask.ts'
import { theme } from './look/theme.ts'
import { makeRouter } from './router.tsx'
import { applyTextSize } from './shell/top/text-size.ts'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; only a lost line is tried again.
      retry: (times, error) => times < 2 && error instanceof ProblemError && error.status === 0,
    },
  },
})
const router = makeRouter()
applyTextSize()

createRoot(document.getElementById('page') as HTMLElement).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light">
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
