import type { ClaimedWork } from '#platform/jobs/claimedWork.ts'
import { dueRows } from '#platform/jobs/dueRows.ts'
import { importsChannel } from './imports.constants.ts'
import { type ImporterDependencies, performImport, staleBefore } from './imports.work.usecases.ts'

/** Creating the drafts of started imports, as background work. */
export function importWork({ db, clock }: ImporterDependencies): ClaimedWork {
  return {
    channel: importsChannel,
    findDue: (most) => dueRows({ listed: 'due_imports', values: [staleBefore({ clock }), most], db }),
    perform: (item) => performImport({ item, db, clock }),
  }
}
