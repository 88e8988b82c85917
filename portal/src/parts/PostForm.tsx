import type { ReactNode } from 'react'
import { Each } from './Each.ts'

interface PostFormProps {
  action: string
  csrfToken: string
  hidden?: Record<string, string>
  className?: string
  children: ReactNode
}

export function PostForm({ action, csrfToken, hidden = {}, className, children }: PostFormProps) {
  return (
    <form method="post" action={action} className={className}>
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <Each of={Object.entries(hidden)}>
        {([name, value]) => <input type="hidden" name={name} value={value} />}
      </Each>
      {children}
    </form>
  )
}
