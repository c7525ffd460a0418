import { logOut } from '@thong-suot/domain/login/login.ts'
import { ask } from '../ask.ts'

/** Logs out. What was half typed in this tab is not for whoever logs in next. */
export const leave = () =>
  ask(logOut, {}).finally(() => {
    sessionStorage.clear()
    location.assign('/dang-nhap')
  })
