/** The sections of the form: each with its title, its items in order, and what can be added. */
import { Button, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react'
import { KIND_NAMES } from '@thong-suot/domain/indicator/indicator.ts'
import {
  type ItemList,
  moved,
  movedSection,
  newAnnex,
  newIndicator,
  newNarrative,
  renamedSection,
  withoutSection,
} from '@thong-suot/domain/template/design.ts'
import type { TemplateContent, TemplateFault } from '@thong-suot/domain/template/template.ts'
import { useState } from 'react'
import { useUndo } from '../../parts/page/Undo.tsx'
import { FaultsHere, placeId } from './Faults.tsx'
import { IndicatorEditor } from './IndicatorEditor.tsx'
import { AnnexEditor, NarrativeEditor } from './PassageEditors.tsx'
import css from './template.module.css'
import type { Design } from './use-design.ts'

type Props = { design: Design; faults: readonly TemplateFault[] }

export function Sections({ design, faults }: Props) {
  const [open, setOpen] = useState<string>()
  const { content, change } = design
  const add = (list: ItemList, item: object) => {
    setOpen(`${list} ${content[list].length}`)
    change(old => ({ ...old, [list]: [...old[list], item] }))
  }
  return (
    <div className="stack">
      {content.sections.map(({ title }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a section's title changes at each key, its place does not
        <section key={at} className={css.section} aria-label={title || `Mục ${at + 1}`}>
          <SectionHead design={design} at={at} />
          <ol className={css.items}>
            {LISTS.flatMap(list =>
              content[list].flatMap((item, place) =>
                item.section === title
                  ? [
                      <Item
                        key={`${list} ${item.id ?? place}`}
                        design={design}
                        list={list}
                        at={place}
                        faults={faults.filter(fault => fault.list === list && fault.at === place)}
                        open={open === `${list} ${place}`}
                        onOpen={() => setOpen(open === `${list} ${place}` ? undefined : `${list} ${place}`)}
                      />,
                    ]
                  : [],
              ),
            )}
          </ol>
          <div className={css.adds}>
            <Button size="xs" onClick={() => add('indicators', newIndicator(content, title))}>
              Thêm chỉ tiêu
            </Button>
            <Button size="xs" onClick={() => add('narratives', newNarrative(content, title))}>
              Thêm phần thuyết minh
            </Button>
            <Button size="xs" onClick={() => add('annexes', newAnnex(content, title))}>
              Thêm danh sách
            </Button>
          </div>
        </section>
      ))}
      <div>
        <Button
          onClick={() =>
            change(old => ({
              ...old,
              sections: [...old.sections, { title: `Mục ${old.sections.length + 1}`, guide: '' }],
            }))
          }
        >
          Thêm mục
        </Button>
      </div>
    </div>
  )
}

const LISTS: ItemList[] = ['indicators', 'narratives', 'annexes']

function SectionHead({ design: { content, change }, at }: { design: Design; at: number }) {
  const offerUndo = useUndo()
  const { title } = content.sections[at]!
  const [typed, setTyped] = useState(title)
  const [shown, setShown] = useState(title)
  if (shown !== title) {
    setShown(title)
    setTyped(title)
  }
  const taken = content.sections.some((section, i) => i !== at && section.title === typed.trim())
  return (
    <div className={css.sectionHead}>
      <span className="strong">{at + 1}.</span>
      <TextInput
        aria-label={`Tên mục ${at + 1}`}
        className={css.grow ?? ''}
        value={typed}
        error={taken ? 'Đã có mục tên này. Đặt tên khác.' : typed.trim() ? undefined : 'Chưa có tên mục.'}
        onChange={event => {
          const next = event.currentTarget.value
          setTyped(next)
          const bare = next.trim()
          if (!bare || content.sections.some((section, i) => i !== at && section.title === bare)) return
          setShown(bare)
          change(old => renamedSection(old, at, bare))
        }}
      />
      <Arrows
        what={`mục ${title}`}
        onUp={at > 0 ? () => change(old => movedSection(old, at, -1)) : undefined}
        onDown={at < content.sections.length - 1 ? () => change(old => movedSection(old, at, 1)) : undefined}
      />
      <button
        type="button"
        className={css.icon}
        aria-label={`Xóa mục ${title}`}
        onClick={() => {
          const before = content
          change(old => withoutSection(old, at))
          offerUndo(`Đã xóa mục “${title}” và những gì trong đó.`, () => change(() => before))
        }}
      >
        <IconTrash size="1.125rem" stroke={1.75} aria-hidden />
      </button>
    </div>
  )
}

type ItemProps = Props & { list: ItemList; at: number; open: boolean; onOpen: () => void }

function Item({ design, list, at, open, onOpen, faults }: ItemProps) {
  const { content, change } = design
  const offerUndo = useUndo()
  const item = content[list][at]!
  const name = ('name' in item ? item.name : item.title) || 'Chưa có tên'
  const Chevron = open ? IconChevronDown : IconChevronRight
  const remove = () => {
    const before = content
    if (open) onOpen()
    change(old => ({ ...old, [list]: old[list].filter((_, i) => i !== at) }))
    offerUndo(`Đã xóa ${item.code} ${name}.`, () => change(() => before))
  }
  return (
    <li id={placeId(list, at)} className={open ? `${css.item} ${css.itemOpen}` : css.item}>
      <div className={css.itemRow}>
        <button type="button" className={css.itemName} aria-expanded={open} onClick={onOpen}>
          <Chevron size="1rem" stroke={1.75} aria-hidden />
          <span className={css.code}>{item.code}</span>
          <span className={css.grow}>
            {name}
            <span className="hint small"> {saysOf(content, list, at)}</span>
          </span>
        </button>
        <Arrows
          what={`${item.code} ${name}`}
          onUp={moved(content, list, at, -1) === content ? undefined : () => change(old => moved(old, list, at, -1))}
          onDown={moved(content, list, at, 1) === content ? undefined : () => change(old => moved(old, list, at, 1))}
        />
        <button type="button" className={css.icon} aria-label={`Xóa ${item.code} ${name}`} onClick={remove}>
          <IconTrash size="1.125rem" stroke={1.75} aria-hidden />
        </button>
      </div>
      <FaultsHere faults={faults} />
      {open && list === 'indicators' && <IndicatorEditor design={design} at={at} />}
      {open && list === 'narratives' && <NarrativeEditor design={design} at={at} />}
      {open && list === 'annexes' && <AnnexEditor design={design} at={at} />}
    </li>
  )
}

function saysOf(content: TemplateContent, list: ItemList, at: number): string {
  if (list === 'narratives') return 'thuyết minh'
  if (list === 'annexes') return `danh sách, ${content.annexes[at]!.columns.length} cột`
  const { kind, unitOfMeasure, formula, breakdown } = content.indicators[at]!
  const broken = breakdown && content.breakdowns.find(each => each.code === breakdown)
  return [
    KIND_NAMES[kind].toLocaleLowerCase('vi'),
    unitOfMeasure,
    formula && 'tự tính',
    broken && `theo ${broken.name.toLocaleLowerCase('vi')}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

type ArrowsProps = { what: string; onUp: (() => void) | undefined; onDown: (() => void) | undefined }

function Arrows({ what, onUp, onDown }: ArrowsProps) {
  return (
    <span className={css.arrows}>
      <button type="button" className={css.icon} aria-label={`Lên: ${what}`} aria-disabled={!onUp} onClick={onUp}>
        <IconArrowUp size="1.125rem" stroke={1.75} aria-hidden />
      </button>
      <button type="button" className={css.icon} aria-label={`Xuống: ${what}`} aria-disabled={!onDown} onClick={onDown}>
        <IconArrowDown size="1.125rem" stroke={1.75} aria-hidden />
      </button>
    </span>
  )
}
