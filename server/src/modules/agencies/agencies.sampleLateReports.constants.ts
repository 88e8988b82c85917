import type { InBoth, SampleReport } from './agencies.sample.types.ts'
import { nothingWrong } from './agencies.sampleWords.constants.ts'

export const lateReports: InBoth<SampleReport>[] = [
  {
    week: 1,
    health: 'on_track',
    sentence: {
      pl: 'Ogłoszenie jest opublikowane, harmonogram uzgodniony.',
      en: 'The advert is out and the schedule is agreed.',
    },
    whatChanged: {
      pl: 'Profil i przebieg próby przy maszynie są potwierdzone.',
      en: 'The profile and the trial at the machine are confirmed.',
    },
    whatDidNotWork: nothingWrong,
    needs: [],
  },
  {
    week: 2,
    health: 'on_track',
    sentence: {
      pl: 'Pierwsza osoba jest u Państwa, kolejne w rozmowach.',
      en: 'The first person is with you, more are in conversations.',
    },
    whatChanged: {
      pl: 'Zgłoszenia z ogłoszenia są dobre, podejścia telefoniczne słabsze.',
      en: 'The advert brings good people, calling brings fewer.',
    },
    whatDidNotWork: {
      pl: 'O nocną zmianę pyta co druga osoba.',
      en: 'Every second person asks about the night shift.',
    },
    needs: [
      {
        text: { pl: 'Dwa terminy na próbę przy maszynie', en: 'Two dates for the trial at the machine' },
        inDays: 2,
      },
    ],
  },
  {
    week: 3,
    health: 'on_track',
    sentence: {
      pl: 'Pierwsza z trzech osób przyjęła ofertę.',
      en: 'The first of three people has accepted.',
    },
    whatChanged: {
      pl: 'Oferta przyjęta, początek pracy w szóstym tygodniu projektu.',
      en: 'The offer is accepted; work begins in week six.',
    },
    whatDidNotWork: { pl: 'Jedna próba wypadła za słabo.', en: 'One trial was not good enough.' },
    needs: [{ text: { pl: 'Informacja zwrotna po próbach', en: 'Feedback after the trials' }, inDays: 2 }],
  },
  {
    week: 4,
    health: 'at_risk',
    sentence: {
      pl: 'Dwie osoby przyjęły ofertę, na trzecią zmianę brakuje chętnych.',
      en: 'Two people have accepted, nobody wants the third shift.',
    },
    whatChanged: { pl: 'Druga oferta przyjęta.', en: 'The second offer is accepted.' },
    whatDidNotWork: {
      pl: 'Trzy osoby zrezygnowały z powodu nocnej zmiany.',
      en: 'Three people declined because of the night shift.',
    },
    needs: [
      {
        text: {
          pl: 'Decyzja o dodatku za nocną zmianę',
          en: 'Your decision on an allowance for the night shift',
        },
        inDays: 3,
      },
      {
        text: { pl: 'Zgoda na przyuczenie jednej osoby', en: 'Your consent to train one person' },
        inDays: 3,
      },
    ],
  },
  {
    week: 5,
    health: 'off_track',
    sentence: {
      pl: 'Trzecia osoba wycofała się po ofercie. Termin nie zostanie dotrzymany.',
      en: 'The third person stepped back after the offer. We will miss the date.',
    },
    whatChanged: {
      pl: 'Uzgodniliśmy dodatek za noc i przyuczenie, wracamy do osób, które odmówiły.',
      en: 'Allowance and training are agreed, and we go back to those who declined.',
    },
    whatDidNotWork: {
      pl: 'Kontroferta obecnego pracodawcy: oferta wyszła dziewięć dni po rozmowie.',
      en: 'A counter-offer: our offer came too long after the interview.',
    },
    needs: [
      {
        text: {
          pl: 'Próba przy maszynie w ciągu trzech dni od prezentacji',
          en: 'A trial within three days of a presentation',
        },
        inDays: 5,
      },
    ],
  },
  {
    week: 6,
    health: 'off_track',
    sentence: {
      pl: 'Jedna osoba z rozmów po zmianie warunków jest u Państwa.',
      en: 'One person from the talks after the change of terms is with you.',
    },
    whatChanged: '',
    whatDidNotWork: '',
    draftAt: [6, 5, '15:00'],
  },
]
