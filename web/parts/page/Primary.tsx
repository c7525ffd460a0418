import { Button, type ButtonProps } from '@mantine/core'
import type { ComponentPropsWithoutRef } from 'react'

type Props = ButtonProps & Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps> & { href?: string }

/** The one filled button of a page; Ctrl+Enter presses it. */
export function Primary({ href, ...rest }: Props) {
  const props = { variant: 'filled', 'data-primary': true, ...rest }
  return href ? <Button component="a" href={href} {...(props as object)} /> : <Button {...props} />
}
