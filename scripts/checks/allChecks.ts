import type { Check } from './check.ts'
import { clockWords, formatWords } from './clockWords.ts'
import { endpointAuth, endpointNames, endpointRefusals, endpointRoutes, endpointTests } from './endpoints.ts'
import { literalTexts } from './literalTexts.ts'
import { moduleFiles, plainNames } from './moduleFiles.ts'
import { machinePaths, mailAddresses, registryHosts } from './publicWords.ts'
import { fileLengths, functionLengths } from './sizes.ts'
import { queriesOnlyRead, transactions } from './transactions.ts'
import { placeholders, pluralKeys, sameKeys, writtenTexts } from './translations.ts'
import { unknownKeys, unusedKeys } from './translationUse.ts'
import { auditWords, errorWords } from './wordedCodes.ts'

export const structureChecks: Check[] = [
  moduleFiles,
  plainNames,
  fileLengths,
  functionLengths,
  transactions,
  queriesOnlyRead,
  clockWords,
  formatWords,
  endpointNames,
  endpointAuth,
  endpointRoutes,
  endpointTests,
  endpointRefusals,
  machinePaths,
  registryHosts,
  mailAddresses,
]

export const translationChecks: Check[] = [
  sameKeys,
  pluralKeys,
  placeholders,
  writtenTexts,
  unknownKeys,
  unusedKeys,
  literalTexts,
  errorWords,
  auditWords,
]
