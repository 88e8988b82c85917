import { Title, VisuallyHidden } from '@mantine/core'
import { permissions, roleMay, roles } from '@rytm/contract/permissions.ts'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import classes from './PeopleScreen.module.css'

/** The same table that the server asks, in words. */
export function PermissionTable() {
  const { t } = useTranslation('people')
  const word = useWord()
  return (
    <section aria-labelledby="permissions">
      <Title order={2} id="permissions">
        {t('permissions.title')}
      </Title>
      <p className={classes.text}>{t('permissions.text')}</p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('permissions.what')}</th>
              {roles.map((role) => (
                <th key={role} scope="col">
                  {word(`role.${role}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {permissions.map((permission) => (
              <tr key={permission}>
                <th scope="row">{t(`permission.${permission}`)}</th>
                {roles.map((role) => (
                  <td key={role}>
                    <Answer yes={roleMay({ role, permission })} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Answer({ yes }: { yes: boolean }) {
  const { t } = useTranslation('people')
  const Icon = yes ? IconCheck : IconMinus
  return (
    <>
      <Icon size={18} stroke={1.75} className={yes ? classes.yes : classes.no} aria-hidden="true" />
      <VisuallyHidden>{t(yes ? 'permissions.yes' : 'permissions.no')}</VisuallyHidden>
    </>
  )
}
