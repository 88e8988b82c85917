import type { ResponsibleNow } from '@rytm/contract/commitments.care.ts'
import { useTranslation } from 'react-i18next'

/** Who answers for it now, and for whom where somebody stands in. */
export function Responsible({ responsible }: { responsible: ResponsibleNow | null }) {
  const { t } = useTranslation('care')
  if (!responsible) return t('responsible.nobody')
  const { name, insteadOf } = responsible
  return insteadOf ? t('responsible.instead', { name, lead: insteadOf.name }) : name
}
