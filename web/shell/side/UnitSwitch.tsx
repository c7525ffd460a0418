import { IconSelector } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Post } from '@thong-suot/domain/login/login.ts'
import { setPost } from '../../ask.ts'
import names from '../shell.module.css'
import { Dropdown, DropdownItem } from '../top/Dropdown.tsx'
import { meQuery, rememberPost, useMe } from '../use-me.ts'

/** Goes on in the name of another unit: the page is asked for anew under it, the address keeps the unit. */
function useSwitchPost(): (post: Post) => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async post => {
    rememberPost(post.id)
    setPost(post.id)
    await navigate({
      to: '.',
      search: ((old: Record<string, string>) => ({ ...old, 'don-vi': post.unitId })) as never,
      replace: true,
    })
    await client.fetchQuery({ ...meQuery, staleTime: 0 })
    await client.resetQueries({ predicate: query => query.queryKey[0] !== 'me' })
  }
}

/** In the name of which unit; a choice when the person holds several posts. */
export function UnitSwitch() {
  const me = useMe()
  const switchPost = useSwitchPost()
  if (me.posts.length < 2) return <p className={names.unit}>{me.post.unitName}</p>
  const button = (
    <>
      <span>
        <span className="only-read">Đang làm việc cho: </span>
        {me.post.unitName}
        {me.post.standsFor && <span className="small"> · thay {me.post.standsFor.name}</span>}
      </span>
      <IconSelector size="1rem" stroke={1.75} aria-hidden />
    </>
  )
  return (
    <Dropdown className={names.unit} side="left" button={button}>
      {close =>
        me.posts.map(post => (
          <DropdownItem
            key={post.id}
            current={post.id === me.post.id}
            second={post.standsFor ? `Thay ${post.standsFor.name}, ${post.title}` : post.title}
            onClick={() => {
              close()
              void switchPost(post)
            }}
          >
            {post.unitName}
          </DropdownItem>
        ))
      }
    </Dropdown>
  )
}
