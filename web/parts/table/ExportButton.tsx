import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'

/** "Xuất Excel": all rows that match, not only the page shown. @param href `addressOf(api.x, filters)` */
export function ExportButton({ href, label = 'Xuất Excel' }: { href: string; label?: string }) {
  return (
    <Button
      component="a"
      href={href}
      download
      leftSection={<IconFileSpreadsheet size="1.125rem" stroke={1.75} aria-hidden />}
    >
      {label}
    </Button>
  )
}
