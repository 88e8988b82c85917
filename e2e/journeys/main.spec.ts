import { casts } from '../cast.ts'
import { leaveAxeTo, test } from '../rytm.ts'
import { seeAgreement } from '../steps/answer.ts'
import { firstRun } from '../steps/firstRun.ts'
import { importOffers } from '../steps/importOffers.ts'
import { kickoff } from '../steps/kickoff.ts'
import { phoneOf, readAsClient } from '../steps/portal.ts'
import { prepareProject } from '../steps/prepareProject.ts'
import { sendReport } from '../steps/report.ts'
import { publishSchedule } from '../steps/schedule.ts'
import type { Step } from '../steps/step.ts'
import { recordWeek } from '../steps/work.ts'
import { type Language, words } from '../words.ts'

const fridayMorning = '2026-03-06T09:00:00Z'

for (const language of ['pl', 'en'] satisfies Language[]) {
  test.describe(language, () => {
    test.use({ locale: { pl: 'pl-PL', en: 'en-GB' }[language] })

    test('from a job offer to the first weekly report', async ({ page, browser, rytm, isMobile }) => {
      test.slow()
      // Polish at a desk and English on a phone: each screen once in each language and at each width.
      if (isMobile === (language === 'pl')) leaveAxeTo(`the other width in ${language}`)
      const step: Step = { page, t: words(language), cast: casts[language], rytm }
      await rytm.setClock(page)
      await test.step('first run', () => firstRun(step))
      await test.step('import', () => importOffers(step))
      await test.step('people and start', () => prepareProject(step))
      await test.step('kickoff', () => kickoff(step))
      await test.step('schedule', () => publishSchedule(step))
      await test.step('Friday', async () => {
        await rytm.moveTo(fridayMorning)
        await rytm.setClock(page)
        await page.reload()
      })
      await test.step('work', () => recordWeek(step))
      await test.step('report', () => sendReport(step))
      await test.step('the client’s phone', async () => {
        const person = step.cast.commissioning
        const phone = await phoneOf({ browser, person })
        await readAsClient({ ...step, page: phone.page, person })
        await phone.close()
      })
      await test.step('the client’s answer', () => seeAgreement(step))
    })
  })
}
