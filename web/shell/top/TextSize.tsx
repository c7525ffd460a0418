import names from '../shell.module.css'
import { TEXT_SIZES, type TextSize, useTextSize } from './text-size.ts'

const SAYS: Record<TextSize, [sign: string, name: string]> = {
  small: ['A−', 'chữ nhỏ'],
  normal: ['A', 'chữ vừa'],
  large: ['A+', 'chữ to'],
}

export function TextSizeButtons() {
  const [size, setSize] = useTextSize()
  return (
    <fieldset className={names.textSize}>
      <legend className="only-read">Cỡ chữ</legend>
      {TEXT_SIZES.map(one => (
        <button
          key={one}
          type="button"
          aria-pressed={one === size}
          onClick={() => setSize(one)}
          style={{ fontSize: { small: '0.75rem', normal: '0.875rem', large: '1rem' }[one] }}
        >
          {SAYS[one][0]}
          <span className="only-read"> {SAYS[one][1]}</span>
        </button>
      ))}
    </fieldset>
  )
}
