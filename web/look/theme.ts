import { createTheme, type MantineColorsTuple } from '@mantine/core'

const cham: MantineColorsTuple = [
  '#EAF0F9',
  '#D5E1F2',
  '#ADC4E4',
  '#82A5D6',
  '#5F8ACA',
  '#4A79C3',
  '#3A6AB5',
  '#2B5AA3',
  '#1B4B8F',
  '#133A70',
]

/** Sizes and colours as the design says; anything finer is in the CSS beside a part. */
export const theme = createTheme({
  colors: { cham },
  primaryColor: 'cham',
  primaryShade: 8,
  black: '#16212E',
  fontFamily: 'var(--sans)',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.375rem' },
  lineHeights: { xs: '1.38', sm: '1.43', md: '1.4', lg: '1.41', xl: '1.3' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { sm: '0.25rem', md: '0.375rem', lg: '0.5rem' },
  defaultRadius: 'md',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // One filled button a page: the others are outlined in grey, as on paper.
    Button: { defaultProps: { variant: 'default' }, styles: { label: { fontWeight: 600 } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    // Else a dialog's head counts as a second head of the page.
    ModalHeader: { defaultProps: { role: 'none' } },
    DrawerHeader: { defaultProps: { role: 'none' } },
    Modal: { defaultProps: { centered: true, closeButtonProps: { 'aria-label': 'Đóng' } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Đóng' } } },
    Tooltip: {
      defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false }, multiline: true, maw: 320 },
    },
    Select: {
      defaultProps: { checkIconPosition: 'right', allowDeselect: false, nothingFoundMessage: 'Không có mục nào khớp' },
    },
    MultiSelect: { defaultProps: { nothingFoundMessage: 'Không có mục nào khớp' } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end' } },
    Popover: { defaultProps: { shadow: 'md' } },
  },
})
