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
  ['We will carry out a survey', 'We will carry out'],
])('%j is something to do: %j', (text, words) => expect(findActivityWording(text)).toBe(words));

test.each([
  'Vi är en attraktiv arbetsgivare',
  'Genomförandet är klart',
  'Alla är nöjda med det vi genomför',
  'Utredningar görs i tid',
  '',
  '12',
])('%j is a state', (text) => expect(findActivityWording(text)).toBeNull());

test.each([
  ['Vi verkar för trygghet', 'verkar för'],
  ['Sträva\nefter trygghet', 'Sträva\nefter'],
  ['Samverka försiktigt', null],
  ['Främjandet ökar', null],
])('the vague words of %j are %j', (text, words) => expect(findVagueWording(text)).toBe(words));
