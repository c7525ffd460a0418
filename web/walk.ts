/** For walks: the application on a port, a browser, people of the sample province at their pages. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type SampleLogin, startTestApp, type TestApp } from '../server/testing.ts'
import { buildPages } from './build.ts'

export const DESK = { width: 1280, height: 900 }
export const PHONE = { width: 360, height: 740 }

export type Visit = Page & {
  /** What axe finds wrong, one line each; none is right. */
  faults: () => Promise<string[]>
  /** Keeps a picture in the walk's folder. @returns its path */
  picture: (name: string) => Promise<string>
}
export type Walk = {
  app: TestApp
  /** Opens an address as somebody; nobody when no log-in is named. */
  visit: (path: string, as?: SampleLogin, size?: { width: number; height: number }) => Promise<Visit>
  pictures: string
  stop: () => Promise<void>
}

/** A Chromium of the machine, else the one that npm brings. */
async function launch(): Promise<Browser> {
  const found = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find(p => p && existsSync(p))
  if (found) return chromium.launch({ executablePath: found, args: ['--no-sandbox'] })
  const { default: carried } = await import('@sparticuz/chromium')
  // In one process, contexts share their cookies and the browser ends with the first of them.
  const args = carried.args.filter(arg => !['--single-process', '--no-zygote'].includes(arg))
  return chromium.launch({ executablePath: await carried.executablePath(), args })
}

/** Starts application and browser for one walk: call in `before`, `stop` in `after`. @param workers runs background jobs too */
export async function startWalk({ workers = false } = {}): Promise<Walk> {
  await buildPages()
  const app = await startTestApp({ workers })
  await app.app.listen({ port: 0, host: '127.0.0.1' })
  const base = `http://127.0.0.1:${(app.app.server.address() as AddressInfo).port}`
  const browser = await launch()
  const pictures = process.env.WALK_PICTURES ?? mkdtempSync(join(tmpdir(), 'thong-suot-walk-'))
  mkdirSync(pictures, { recursive: true })

  const visit: Walk['visit'] = async (path, as, size = DESK) => {
    const context = await browser.newContext({
      viewport: size,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
    })
    if (as) await context.addCookies(cookiesOf((await app.as(as)).cookie, base))
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    await page.goto(base + path)
    // Every page has one head; on a busy machine the line may be quiet long before it is there.
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    return Object.assign(page, {
      faults: () => faultsOf(page),
      picture: (name: string) => keepPicture(page, join(pictures, `${name}.png`)),
    })
  }
  const stop = async () => {
    await browser.close()
    await app.stop()
  }
  return { app, visit, pictures, stop }
}

function cookiesOf(header: string, url: string) {
  return header
    .split('; ')
    .map(one => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1), url }))
}

async function keepPicture(page: Page, path: string): Promise<string> {
  await page.screenshot({ path, fullPage: true })
  return path
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

async function faultsOf(page: Page): Promise<string[]> {
  // The content policy lets no script in but ours; the debugger's door is not bound by it.
  await page.evaluate(readFileSync(AXE, 'utf8'))
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (
          o: object,
        ) => Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[] }>
      }
    }
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.flatMap(v =>
      v.nodes.map(n => `${v.id}: ${n.html.slice(0, 160)} (${n.failureSummary.replace(/\s+/g, ' ').slice(0, 200)})`),
    )
  })
}
