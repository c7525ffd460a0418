/** Loads the invented tỉnh An Bình. */
import type pg from 'pg'

export async function loadSampleProvince(owner: pg.Pool, _today: string): Promise<void> {
  await owner.query(`insert into installation (mode, name, set_up_at) values ('sample', 'Tỉnh An Bình', now())`)
}
