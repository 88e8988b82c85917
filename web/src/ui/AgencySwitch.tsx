import { Menu, UnstyledButton } from '@mantine/core'
import { chooseAgency } from '@rytm/contract/people.session.ts'
import { IconCheck, IconSelector } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { useSession } from '#platform/session.ts'
import classes from './AgencySwitch.module.css'
import { FormErrors } from './FormErrors.tsx'

/** The agency's name; a switch for those who belong to several. Loads the page anew, so that nothing of the other agency stays in memory. */
export function AgencySwitch() {
  const { t } = useTranslation('ui')
  const word = useWord()
  const { agency, agencies } = useSession()
  const choose = useEndpointMutation({ endpoint: chooseAgency, refreshes: [] })
  if (agencies.length < 2) return <span>{agency?.name}</span>
  const enter = (agencyId: string) =>
    choose.mutate({ body: { agencyId } }, { onSuccess: () => window.location.assign('/') })
  return (
    <>
      <Menu position="bottom-start" width="max-content">
        <Menu.Target>
          <UnstyledButton
            className={classes.button}
            disabled={choose.isPending || choose.isSuccess}
            aria-label={`${t('nav.agency')}: ${agency?.name ?? ''}`}
          >
            <span className={classes.name}>{agency?.name}</span>
            <IconSelector size={16} stroke={1.5} aria-hidden="true" />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {agencies.map(({ id, name, role }) => (
            <Menu.Item
              key={id}
              aria-current={id === agency?.id}
              rightSection={id === agency?.id && <IconCheck size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => id !== agency?.id && enter(id)}
            >
              <span className={classes.choice}>{name}</span>
              <span className={classes.role}>{word(`role.${role}`)}</span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <FormErrors error={choose.error} />
    </>
  )
}
