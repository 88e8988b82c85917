import { sql } from 'drizzle-orm'
import { projects } from './projects.tables.ts'

/** Whether what a project is called is a code name, as a column of a statement over projects. */
export const isConfidential = sql<boolean>`${projects.actualTitle} is not null`
