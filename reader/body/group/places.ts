/** Runs of places: "các xã, phường, đặc khu", "các tỉnh Trung Bộ, Tây Nguyên". */

import { DUTIES, MANNERS, QUALITY_ENDS } from '../../words/duties.ts'
import { KINDS, MEMBERS, PLACES, PLACES_AS_BODIES } from '../../words/names/bodies.ts'
import { OPEN_QUALITIES, QUALITIES, REGIONS } from '../../words/names/fields.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens } from '../../words/tokens.ts'
import { NO_LEVEL, placeAt, quantifierAt } from '../start.ts'
import { OWN_RANGE, openEnd, takingPartEnd } from './quality.ts'

/** "các huyện, thị xã, thành phố trực thuộc Trung ương", "cấp xã, phường", "huyện Trà Bồng": where a run of places ends. */
export function placesEnd(tokens: Tokens, at: number): number {
  // "Chi cục Kiểm lâm VÙNG III".
  if (tokens[at]?.low === 'vùng' && /^(?:[IVX]+|\d{1,2})$/u.test(tokens[at + 1]?.text ?? '')) return at + 2
  const many = quantifierAt(tokens, at)
  let to = at + many
  // "UBND 07 xã, phường"
  if (many === 0 && /^\d{1,3}$/.test(tokens[to]?.low ?? '')) to++
  const first = placeAt(tokens, to)
  if (first === 0) return at
  const committees = many > 0 ? phraseAt(tokens, to, COMMITTEES) : 0
  if (committees > first) return to + committees
  to += first
  // "UBND xã, phường NƠI có dự án"
  let joined = false
  for (;;) {
    const where = tokens[to]?.low === 'nơi' && (joined || tokens[to - 2]?.low === 'cấp')
    const next = placeStep(tokens, to, many > 0 || where)
    if (next === to) return to
    joined ||= tokens[to]!.mark
    to = next
  }
}

/** "Phân hiệu Đại học Y TẠI BÌNH AN": where a body has its seat; `at` if it is not told. */
export function seatEnd(tokens: Tokens, at: number): number {
  const from = at + 1 + phraseAt(tokens, at + 1, PLACES)
  if (tokens[at]?.low !== 'tại' || !tokens[at + 1]?.cap || phraseAt(tokens, at + 1, KINDS) > 0) return at
  const end = namedEnd(tokens, from)
  return end > from ? end : at
}

/** "Thôn An Bình VẬN ĐỘNG", "Phường Yên Hòa: RÀ SOÁT": behind the name of a place that is told to do work; `at` if it is none. */
export function placeAsBodyEnd(tokens: Tokens, at: number): number {
  const word = tokens[at]?.cap ? phraseAt(tokens, at, PLACES_AS_BODIES) : 0
  if (word === 0 || phraseAt(tokens, at + word, KINDS) > 0) return at
  const from = at + word + (tokens[at + word]?.low === 'số' ? 1 : 0)
  const end = namedEnd(tokens, from)
  const next = tokens[end]
  const ends =
    !next ||
    next.mark ||
    /^(?:và|để|trước|hoặc|cùng|có)$/u.test(next.low) ||
    phraseAt(tokens, end, DUTIES) > 0 ||
    phraseAt(tokens, end, MANNERS) > 0
  return end > from && ends ? end : at
}

/** "Ban Dân vận các HUYỆN, THỊ, THÀNH ỦY": committees of several levels in one breath. */
const COMMITTEES = phrases(`
  huyện ủy | thành ủy | thị ủy | quận ủy | huyện, thành ủy | huyện, thị ủy | quận, huyện ủy | huyện, thị, thành ủy | quận, huyện, thị ủy | tỉnh, thành ủy
  huyện đoàn | thành đoàn | thị đoàn | huyện, thành đoàn | huyện, thị đoàn | quận, huyện đoàn | huyện, thị, thành đoàn | tỉnh, thành đoàn
`)

/** "cấp Quốc gia". */
export const STATE = phrases('quốc gia')

function placeStep(tokens: Tokens, at: number, many: boolean): number {
  const token = tokens[at]
  if (!token) return at
  if (token.low === ',' || token.low === 'và' || token.low === '/' || token.low === '-') {
    const place = placeAt(tokens, at + 1)
    // "các Huyện, Thị xã, Thành phố": words for places in capitals, with no name behind them.
    const word = !tokens[at + 1]?.cap || (many && !tokens[at + 1 + place]?.cap)
    return place > 0 && word ? at + 1 + place : at
  }
  // "các huyện. thành phố": a stop that optical reading made of a comma.
  if (many && token.low === '.' && !tokens[at + 1]?.cap && placeAt(tokens, at + 1) > 0)
    return at + 1 + placeAt(tokens, at + 1)
  // "UBND TP. Bình An".
  if (token.low === '.' && /^(?:tp|tx|tt)$/u.test(tokens[at - 1]!.low) && tokens[at + 1]?.cap) return at + 2
  if (token.mark) return at
  const regions = many ? regionsEnd(tokens, at) : at
  if (regions > at) return regions
  if (token.low === 'quân' && tokens[at + 1]?.low === 'khu' && tokens[at - 1]!.low === 'cấp') return at + 2
  const partakes = many ? takingPartEnd(tokens, at) : at
  if (partakes > at) return partakes
  const place = placeAt(tokens, at)
  if (place > 0) return at + place
  if (phraseAt(tokens, at, STATE) > 0) return at + 2
  if (token.cap && phraseAt(tokens, at, KINDS) === 0) return at + 1
  if (/^\d+$/.test(token.low)) return at + 1
  if (token.low === 'trung' && tokens[at + 1]?.low === 'ương') return at + 2
  if (many && token.low === 'từ') return stretchEnd(tokens, at)
  const ends = phraseAt(tokens, at, QUALITY_ENDS)
  // "UBND các cấp TRONG PHẠM VI NHIỆM VỤ thực hiện": how they are to work.
  const open = phraseAt(tokens, at, OWN_RANGE) > 0 ? 0 : phraseAt(tokens, at, OPEN_QUALITIES)
  const quality = phraseAt(tokens, at, QUALITIES)
  if (quality > 1 && quality > ends && quality >= open && phraseAt(tokens, at, DUTIES) < quality) return at + quality
  return many && open > 0 && open > ends ? openEnd(tokens, at + open) : at
}

/** "các tỉnh Trung Bộ, Tây Nguyên và khu vực Nam Bộ": the parts of the country they lie in; `at` if none is named. */
export function regionsEnd(tokens: Tokens, at: number): number {
  let to = at
  for (let next = at; ; next = to + 1) {
    const area = phraseAt(tokens, next, AREAS)
    const region = phraseAt(tokens, next + area, REGIONS)
    if (region === 0) return to
    to = next + area + region
    if (tokens[to]?.low === 'từ') return stretchEnd(tokens, to)
    if (tokens[to]?.low !== ',' && tokens[to]?.low !== 'và') return to
  }
}

const AREAS = phrases('khu vực | vùng | thuộc khu vực | thuộc vùng | thuộc | ở khu vực')

export const placeBefore = (tokens: Tokens, at: number) => /^(?:tỉnh|phố|phương)$/u.test(tokens[at - 1]?.low ?? '')

/** "các tỉnh từ Bình An đến Hòa Bình", "các xã từ phường An Đông đến xã Bình Hòa": behind both words stands a place. */
function stretchEnd(tokens: Tokens, at: number): number {
  const first = at + 1 + placeAt(tokens, at + 1)
  const to = namedEnd(tokens, first)
  if (to === first || tokens[to]?.low !== 'đến') return at
  const second = to + 1 + placeAt(tokens, to + 1)
  const end = namedEnd(tokens, second)
  return end > second ? end : at
}

/** Behind the name or the number of a place: "Bình An", "3". */
export function namedEnd(tokens: Tokens, from: number): number {
  let to = from + (/^\d{1,2}$/u.test(tokens[from]?.low ?? '') ? 1 : 0)
  while (tokens[to]?.cap && to < from + 4) to++
  return to
}

/** "UBND các xã, phường": a single kind, many bodies. */
export function spansPlaces(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (quantifierAt(tokens, i) === 1 && placeAt(tokens, i + 1) > 0) return true
    if (tokens[i]!.low === ',' && placeAt(tokens, i + 1) > 0) return true
    if (quantifierAt(tokens, i) === 1 && phraseAt(tokens, i + 1, MEMBERS) > 0) return true
    if (
      tokens[i]!.low === 'cấp' &&
      !NO_LEVEL.test(tokens[i - 1]?.low ?? '') &&
      !SUPPLIES.test(tokens[i + 1]?.low ?? '')
    )
      return true
  }
  return false
}

/** "Công ty CẤP NƯỚC", "Trung tâm CẤP CỨU 115": a trade, no level. */
const SUPPLIES = /^(?:nước|thoát|cứu|điện)$/u

/** "Tòa án nhân dân khu vực 1 - BÌNH AN", "Chi cục Thuế khu vực Hòa An - YÊN BÌNH": which province the area is in, or what more it covers. */
export function areaName(tokens: Tokens, dash: number): number {
  let area = dash - 1
  while (area > dash - 4 && (tokens[area]?.cap || /^\d{1,2}$/u.test(tokens[area]?.low ?? ''))) area--
  const wide =
    tokens[area - 1]?.low === 'khu'
      ? tokens[area]?.low === 'vực'
      : tokens[area - 1]?.low === 'liên' && placeAt(tokens, area) > 0
  if (area === dash - 1 || !wide) return 0
  let to = dash + 1
  while (to < dash + 5 && tokens[to]?.cap) to++
  return to - dash
}
