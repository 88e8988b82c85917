import { Title } from '@mantine/core'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import type { ReactNode } from 'react'
import classes from './Project.module.css'

export interface Part {
  project: ProjectDetail
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <Title order={2}>{title}</Title>
      {children}
    </section>
  )
}
