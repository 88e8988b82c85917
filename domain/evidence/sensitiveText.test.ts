import { describe, expect, it } from 'vitest'
import { findSensitiveText, sensitiveKinds } from './sensitiveText.ts'

describe('free text draws a warning', () => {
  it.each([
    ['Obecnie zarabia 14 000 zł', 'pay_history', 'Obecnie zarabia'],
    ['W poprzedniej firmie zarabiała 12 tys.', 'pay_history', 'zarabiała'],
    ['Aktualne wynagrodzenie: 9 500', 'pay_history', 'Aktualne wynagrodzenie'],
    ['Current salary 120k', 'pay_history', 'Current salary'],
    ['Current salary of most: 20k', 'pay_history', 'Current salary'],
    ['She currently earns 90k', 'pay_history', 'currently earns'],
    ['Ma 52 lata, spokojny', 'age', 'Ma 52 lata'],
    ['45-letni inżynier', 'age', '45-letni'],
    ['He is too old for the team', 'age', 'too old'],
    ['Tuż przed emeryturą', 'age', 'Tuż przed emeryturą'],
    ['Klient wolałby mężczyznę', 'sex', 'wolałby mężczyznę'],
    ['Jest w ciąży', 'family', 'ciąży'],
    ['Wraca z urlopu macierzyńskiego', 'family', 'urlopu macierzyńskiego'],
    ['She is pregnant', 'family', 'pregnant'],
    ['Ma małe dzieci', 'family', 'małe dzieci'],
    ['Orzeczenie o niepełnosprawności', 'health', 'Orzeczenie o'],
    ['Od miesiąca na L4', 'health', 'na L4'],
    ['was on sick leave', 'health', 'sick leave'],
    ['Narodowość ukraińska', 'origin', 'Narodowość'],
    ['praktykujący katolik', 'belief', 'katolik'],
    ['is a trade union member', 'belief', 'trade union'],
    ['Zarabia teraz 14 tys.', 'pay_history', 'Zarabia teraz'],
    ['Dostaje ok. 9 000 na rękę', 'pay_history', 'Dostaje ok. 9'],
    ['Zarobki u poprzedniego pracodawcy: 8 tys.', 'pay_history', 'Zarobki u poprzedniego'],
    ['Pytał o historię zarobków', 'pay_history', 'historię zarobków'],
    ['O jego dotychczasowym wynagrodzeniu nie mówiliśmy', 'pay_history', 'dotychczasowym wynagrodzeniu'],
    ['Szukają kogoś do 35 lat', 'age', 'do 35 lat'],
    ['Wolą młodą osobę', 'age', 'młodą osobę'],
    ['Kobieta przed czterdziestką', 'age', 'przed czterdziestką'],
    ['Rocznik 1978', 'age', 'Rocznik 1978'],
    ['looking for a young man', 'age', 'young man'],
    ['must be under 40 years of age', 'age', 'under 40 years of age'],
    ['Preferowany mężczyzna', 'sex', 'Preferowany mężczyzna'],
    ['Płeć bez znaczenia', 'sex', 'Płeć'],
    ['Bezdzietna, dyspozycyjna', 'family', 'Bezdzietna'],
    ['Jej mąż pracuje w Gdańsku', 'family', 'Jej mąż'],
    ['Trudna sytuacja rodzinna', 'family', 'sytuacja rodzinna'],
    ['Jest na rencie', 'health', 'na rencie'],
    ['chronically ill', 'health', 'chronically ill'],
    ['a disabled person', 'health', 'disabled person'],
    ['Klient nie chce obcokrajowców', 'origin', 'obcokrajowców'],
    ['To Ukrainka', 'origin', 'Ukrainka'],
    ['Przynależność do związku', 'belief', 'Przynależność do związku'],
  ])('%s', (text, kind, words) => {
    expect(findSensitiveText(text)).toEqual([{ kind, words }])
  })
})

describe('free text about the work draws none', () => {
  it.each([
    'Ma 12 lat doświadczenia w kontrolingu, zna SAP',
    'Pracuje od 10 lat jako główny księgowy',
    'Oczekuje 18 500 zł brutto / mies., okres wypowiedzenia 3 miesiące',
    'Expects 18 500 gross a month, three months of notice',
    'Chce pracować w bankowości, prasa branżowa, dobra komunikacja',
    'Relokacja możliwa od marca; praca zdalna 3 dni w tygodniu',
    'Handled the pay of 400 people; a raised range would help',
    'Ma duże doświadczenie w pracy z młodymi zespołami',
    'Doświadczenie w sprzedaży dla dzieci i młodzieży',
    'Wiek projektu: 3 lata, stary system do wymiany',
    'Za stary system, za młody rynek, starszy panel sterowania',
    'over 30 years of experience',
    'too old a system, too young a market',
    'Produkty dla dzieci w wieku szkolnym',
    'Teraz dostaje wiele ofert',
    'Ostatnia stawka VAT, aktualne wynagrodzenia na rynku',
    'the current rate of hiring, salary for this role',
    'a race condition in the code, a chronic shortage of people',
    'disabled the old login, cancer research at a Catholic University',
    'Gwarancja do 24 miesięcy, do 10 lat doświadczenia',
    'Zna rynek ukraiński i język ukraiński',
    'Rodzina produktów, zespół 12 osób, związki chemiczne',
    '',
  ])('%s', (text) => expect(findSensitiveText(text)).toEqual([]))
})

it('names every kind once, in a fixed order, with the words as typed', () => {
  const text = 'Katolik, MA 50 LAT, w Ciąży; zarabiał 5000; zarabiał 6000'
  expect(findSensitiveText(text)).toEqual([
    { kind: 'pay_history', words: 'zarabiał' },
    { kind: 'age', words: 'MA 50 LAT' },
    { kind: 'family', words: 'Ciąży' },
    { kind: 'belief', words: 'Katolik' },
  ])
  expect(sensitiveKinds).toHaveLength(7)
})

it('keeps its place in letters that fold into several or none', () => {
  expect(findSensitiveText('ﬁlia ﬃ á: Current salary')).toEqual([
    { kind: 'pay_history', words: 'Current salary' },
  ])
})
