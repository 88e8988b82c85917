import type { ClaimedWork } from '#platform/jobs/claimedWork.ts'
import { importsChannel } from './imports.constants.ts'
import { findDueImports } from './imports.repository.ts'
import { type ImporterDependencies, performImport, staleBefore } from './imports.work.usecases.ts'

/** Creating the drafts of started imports, as background work. */
export function importWork({ db, clock }: ImporterDependencies): ClaimedWork {
  return {
    channel: importsChannel,
    findDue: (most) => findDueImports({ staleBefore: staleBefore({ clock }), most, db }),
    perform: (item) => performImport({ item, db, clock }),
  }
}
