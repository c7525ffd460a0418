import { Button, FileInput, TextInput } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import * as api from '@thong-suot/domain/import/import.ts'
import { useState } from 'react'
import { addressOf, askWithFiles, ProblemError } from '../../ask.ts'
import { ErrorSummary } from '../../parts/form/ErrorSummary.tsx'
import { UnitPicker } from '../../parts/form/UnitPicker.tsx'
import { fieldId } from '../../parts/form/use-fields.ts'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { DataTable } from '../../parts/table/DataTable.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { StateTabs } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import names from './import.module.css'

const LABELS = { file: 'Tệp danh sách', under: 'Đặt dưới đơn vị', province: 'Mã tỉnh' }

export default function ImportPage() {
  const [filters] = useFilters({ tab: 'units' })
  const what = (api.IMPORTS as readonly string[]).includes(filters.tab) ? (filters.tab as api.ImportWhat) : 'units'
  return (
    <Page>
      <PageHead
        title="Nạp danh sách"
        crumbs={[{ to: '/don-vi', text: 'Đơn vị' }]}
        actions={
          what !== 'places' && (
            <>
              <ExportButton href={addressOf(api.exportList, { what, form: 'xlsx' })} label="Xuất danh sách hiện có" />
              <ExportButton href={addressOf(api.exportList, { what, form: 'csv' })} label="Xuất CSV" />
            </>
          )
        }
      />
      <StateTabs
        value={what}
        label="Danh sách"
        tabs={api.IMPORTS.map(key => ({ key, label: api.IMPORT_NAMES[key] }))}
      />
      <Sheet key={what} what={what} />
    </Page>
  )
}

const SAYS: Record<api.ImportWhat, string> = {
  units:
    'Tệp Excel hoặc CSV có cột Tên đơn vị, Loại, Cấp trên (mã hoặc tên đầy đủ); các cột khác không bắt buộc. Đơn vị đã có được nhận ra theo mã định danh, hoặc theo tên dưới cùng cấp trên.',
  people:
    'Tệp Excel hoặc CSV có cột Họ và tên, Tên đăng nhập, Đơn vị, Vai, Chức danh. Người có nhiều vị trí viết mỗi vị trí một dòng. Người đã có mà chưa có tài khoản được cấp tài khoản khi ghi tên đăng nhập. Mật khẩu đầu tiên hiện một lần sau khi nạp.',
  places:
    'Tệp JSON hoặc SQL (PostgreSQL) của bộ dữ liệu đơn vị hành chính hai cấp công khai. Nạp cả nước dưới một đơn vị, hoặc chỉ các xã của một tỉnh dưới UBND tỉnh.',
}

function Sheet({ what }: { what: api.ImportWhat }) {
  const [file, setFile] = useState<File | null>(null)
  const [under, setUnder] = useState<string | null>(null)
  const [province, setProvince] = useState('')
  const [answer, setAnswer] = useState<api.ImportAnswer>()
  const [error, setError] = useState<ProblemError>()
  const [busy, setBusy] = useState<'check' | 'run' | ''>('')
  const send = async (step: 'check' | 'run') => {
    setBusy(step)
    setError(undefined)
    try {
      const fields = { what, ...(under ? { under } : {}), ...(province ? { province } : {}) }
      setAnswer(await askWithFiles(step === 'check' ? api.checkImport : api.runImport, fields, file ? { file } : {}))
    } catch (caught) {
      setAnswer(undefined)
      if (caught instanceof ProblemError) setError(caught)
      else throw caught
    } finally {
      setBusy('')
    }
  }
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      setAnswer(undefined)
    }
  return (
    <div className="stack">
      <ErrorSummary error={error} labels={LABELS} />
      <p className={`second ${names.says}`}>{SAYS[what]}</p>
      <div className={names.form}>
        <FileInput
          id={fieldId('file')}
          label={LABELS.file}
          placeholder="Chọn tệp"
          accept={what === 'places' ? '.json,.sql' : '.xlsx,.csv,.txt'}
          leftSection={<IconUpload size="1rem" stroke={1.75} aria-hidden />}
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ tệp đã chọn' }}
          value={file}
          onChange={change(setFile)}
          error={error?.fields.file}
        />
        {what === 'places' && (
          <>
            <UnitPicker
              id={fieldId('under')}
              label={LABELS.under}
              value={under}
              onChange={change(setUnder)}
              error={error?.fields.under}
            />
            <TextInput
              id={fieldId('province')}
              label={LABELS.province}
              description="Để trống: nạp tất cả các tỉnh"
              value={province}
              onChange={e => change(setProvince)(e.currentTarget.value.trim())}
              error={error?.fields.province}
            />
          </>
        )}
        <div className={names.buttons}>
          <Button onClick={() => void send('check')} loading={busy === 'check'}>
            Kiểm tra
          </Button>
          {answer && !answer.done && answer.problemCount === 0 && answer.made + answer.changed > 0 && (
            <Primary onClick={() => void send('run')} loading={busy === 'run'}>
              Nạp {(answer.made + answer.changed).toLocaleString('vi-VN')} {what === 'people' ? 'người' : 'đơn vị'}
            </Primary>
          )}
        </div>
      </div>
      {answer && <Answer answer={answer} />}
    </div>
  )
}

const number = (n: number) => n.toLocaleString('vi-VN')

function Answer({ answer }: { answer: api.ImportAnswer }) {
  const { rows, made, changed, same, problemCount } = answer
  return (
    <>
      <section className="panel" aria-live="polite">
        <h2>
          {answer.done ? 'Đã nạp' : problemCount > 0 ? `Còn ${number(problemCount)} chỗ cần sửa` : 'Danh sách hợp lệ'}
        </h2>
        <p>
          {number(rows)} dòng: {number(made)} thêm mới, {number(changed)} thay đổi, {number(same)} giữ nguyên.
          {problemCount > 0 && ' Chưa nạp dòng nào; sửa trong tệp rồi kiểm tra lại.'}
          {!answer.done && problemCount === 0 && made + changed === 0 && ' Không có gì phải nạp.'}
        </p>
      </section>
      {problemCount > 0 && <Problems answer={answer} />}
      {answer.accounts.length > 0 && <Accounts accounts={answer.accounts} />}
    </>
  )
}

const SIZE = 50

function Problems({ answer }: { answer: api.ImportAnswer }) {
  const [page, setPage] = useState(1)
  const all = answer.problems
  return (
    <DataTable
      caption="Chỗ cần sửa trong danh sách"
      noun="chỗ"
      tight
      columns={[
        { key: 'row', head: 'Dòng', width: '5rem', right: true, cell: p => number(p.row) },
        { key: 'column', head: 'Cột', width: '12rem', cell: p => p.column },
        { key: 'says', head: 'Cần sửa', cell: p => p.says },
      ]}
      data={{ rows: all.slice((page - 1) * SIZE, page * SIZE), count: all.length, page, size: SIZE }}
      idOf={p => `${p.row} ${p.column} ${p.says}`}
      onPage={setPage}
      card={p => ({ head: `Dòng ${number(p.row)}, cột ${p.column}`, title: p.says })}
      empty=""
    />
  )
}

/** Shown once: nothing of it is kept. */
function Accounts({ accounts }: { accounts: api.ImportAnswer['accounts'] }) {
  const lines = [
    ['Họ và tên', 'Tên đăng nhập', 'Mật khẩu đầu tiên'],
    ...accounts.map(a => [a.name, a.username, a.password]),
  ]
  const save = () => {
    const url = URL.createObjectURL(
      new Blob([`\uFEFF${lines.map(l => l.join(';')).join('\r\n')}`], { type: 'text/csv' }),
    )
    const link = Object.assign(document.createElement('a'), { href: url, download: 'mat-khau-dau-tien.csv' })
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <section className="panel" aria-labelledby="mat-khau">
      <div className={names.buttons}>
        <h2 id="mat-khau">Mật khẩu đầu tiên</h2>
        <Button size="xs" onClick={save}>
          Tải danh sách này
        </Button>
      </div>
      <p className="second">Chỉ hiện lần này, hệ thống không lưu. Tải về và trao cho từng người.</p>
      <table className={names.accounts}>
        <thead>
          <tr>
            {lines[0]?.map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map(a => (
            <tr key={a.username}>
              <td>{a.name}</td>
              <td>{a.username}</td>
              <td>
                <code>{a.password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
