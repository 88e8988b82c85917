import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import type { useForm } from '@mantine/form'
import type { OwnActivity, OwnTemplate } from '@rytm/contract/schedules.templates.ts'
import { weekdayOf } from '@rytm/contract/words/format.ts'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { useLanguage } from '#platform/i18n.ts'
import classes from './Templates.module.css'

type Form = ReturnType<typeof useForm<Pick<OwnTemplate, 'namePl' | 'nameEn' | 'weeks' | 'activities'>>>

const weekdays = [1, 2, 3, 4, 5]
/** Any week that begins on a Monday names the weekdays. */
const someMonday = '2024-01-0'

/** The activities of one week, each on a weekday, on one side, with its words in both languages. */
export function TemplateWeekFields({ number, form }: { number: number; form: Form }) {
  const { t } = useTranslation('schedules')
  const inWeek = form.values.activities.flatMap((activity, at) => (activity.week === number ? [at] : []))
  const add = () => {
    const weekday = form.values.activities[inWeek.at(-1) ?? -1]?.weekday ?? 1
    const activity: OwnActivity = {
      ...{ key: null, titlePl: '', titleEn: '', owner: 'agency', week: number, weekday },
    }
    form.insertListItem('activities', activity, (inWeek.at(-1) ?? form.values.activities.length - 1) + 1)
  }
  return (
    <fieldset className={classes.week}>
      <legend className={classes.legend}>{t('week', { number })}</legend>
      {inWeek.map((at) => (
        <ActivityFields key={at} at={at} form={form} />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} />}
        aria-label={t('add_in_week', { number })}
        onClick={add}
      >
        {t('add')}
      </Button>
    </fieldset>
  )
}

function ActivityFields({ at, form }: { at: number; form: Form }) {
  const { t } = useTranslation('schedules')
  const word = useWord()
  const language = useLanguage()
  const field = (name: string) => form.getInputProps(`activities.${at}.${name}`)
  const { weekday = 1, titlePl, titleEn } = form.values.activities[at] ?? {}
  const setWeekday = (value: string) => form.setFieldValue(`activities.${at}.weekday`, Number(value))
  return (
    <div className={classes.edited}>
      <NativeSelect
        aria-label={t('own.weekday')}
        value={String(weekday)}
        onChange={(event) => setWeekday(event.currentTarget.value)}
        data={weekdays.map((day) => ({
          value: String(day),
          label: weekdayOf({ date: `${someMonday}${day}`, language }),
        }))}
      />
      <NativeSelect
        aria-label={t('form.owner')}
        data={[
          { value: 'agency', label: word('party.agency') },
          { value: 'client', label: word('party.client') },
        ]}
        {...field('owner')}
      />
      <TextInput
        className={classes.title}
        aria-label={t('own.title_pl')}
        placeholder={t('own.title_pl')}
        required
        lang="pl"
        maxLength={200}
        {...field('titlePl')}
      />
      <TextInput
        className={classes.title}
        aria-label={t('own.title_en')}
        placeholder={t('own.title_en')}
        required
        lang="en"
        maxLength={200}
        {...field('titleEn')}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('own.remove_activity', { title: (language === 'en' ? titleEn : titlePl) ?? '' })}
        onClick={() => form.removeListItem('activities', at)}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  )
}
