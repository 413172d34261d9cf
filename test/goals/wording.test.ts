import { findActivityWording, findVagueWording } from '../../src/goals/rules/wording';

test.each([
  ['Genomföra en översyn', 'Genomföra'],
  ['Vi ska ta fram en plan', 'Vi ska ta fram'],
  ['Att utreda skolorna', 'Att utreda'],
  ['- Genomföra en översyn', 'Genomföra'],
  ['• Utreda skolorna', 'Utreda'],
  ['1. Ta fram en plan', 'Ta fram'],
  ['”Utreda” skolorna', 'Utreda'],
  ['Ta\u00a0fram en plan', 'Ta\u00a0fram'],
  ['Under 2026 ska vi genomföra en översyn', 'Under 2026 ska vi genomföra'],
  ['Under året, ska nämnden utreda skolorna', 'Under året, ska nämnden utreda'],
  ['During 2026 we will carry out a survey', 'During 2026 we will carry out'],
  ['We will carry out a survey', 'We will carry out'],
])('%j is something to do: %j', (text, words) => expect(findActivityWording(text)).toBe(words));

test.each([
  'Vi är en attraktiv arbetsgivare',
  'Genomförandet är klart',
  'Alla är nöjda med det vi genomför',
  'Utredningar görs i tid',
  'Under 2026 är alla trygga',
  'Under 20 ska vi genomföra',
  '',
  '12',
])('%j is a state', (text) => expect(findActivityWording(text)).toBeNull());

test.each([
  ['Vi verkar för trygghet', 'verkar för'],
  ['Sträva\nefter trygghet', 'Sträva\nefter'],
  ['Samverka försiktigt', null],
  ['Främjandet ökar', null],
])('the vague words of %j are %j', (text, words) => expect(findVagueWording(text)).toBe(words));
