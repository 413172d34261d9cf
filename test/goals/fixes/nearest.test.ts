import { createFinder } from '../../../src/goals/fixes/nearest';

describe('a word of a list', () => {
  const LEVELS = ['Övergripande mål', 'Nämndsmål', 'Mått', 'Aktivitet', 'Utvecklingsinsats'];
  const STATUSES = ['Uppfyllt', 'Delvis uppfyllt', 'Ej uppfyllt', 'Ej bedömt'];
  test.each<[string, readonly string[], string]>([
    ['namndsmal', LEVELS, 'Nämndsmål'],
    ['NÄMNDSMÅL', LEVELS, 'Nämndsmål'],
    ['Nämdsmål', LEVELS, 'Nämndsmål'],
    ['Nämndmål', LEVELS, 'Nämndsmål'],
    ['Övergripande mal', LEVELS, 'Övergripande mål'],
    ['övergripande  mål ', LEVELS, 'Övergripande mål'],
    ['Övergirpande mål', LEVELS, 'Övergripande mål'],
    ['Mátt', LEVELS, 'Mått'],
    ['Aktiviteter', LEVELS, 'Aktivitet'],
    ['utveklingsinsats', LEVELS, 'Utvecklingsinsats'],
    ['upfyllt', STATUSES, 'Uppfyllt'],
    ['Delvis uppfylld', STATUSES, 'Delvis uppfyllt'],
    ['Ej uppfylt', STATUSES, 'Ej uppfyllt'],
    ['ej  bedömt', STATUSES, 'Ej bedömt'],
    ['ÖKA', ['Öka', 'Minska', 'Behåll'], 'Öka'],
    ['Behall', ['Öka', 'Minska', 'Behåll'], 'Behåll'],
  ])('“%s” among %j is meant to be “%s”', (text, words, word) => expect(createFinder(words)(text)).toBe(word));

  test.each<[string, readonly string[], string]>([
    ['', LEVELS, 'nothing'],
    ['Mål', LEVELS, 'far from all'],
    ['Delmål', LEVELS, 'far from all'],
    ['Uka', ['Öka', 'Minska', 'Behåll'], 'a short word, where every letter counts'],
    ['Ej uppfyllt mål i delar', STATUSES, 'too long'],
    ['Skola A', ['Skola B', 'Skola C'], 'near to two'],
    ['Förskola 2', ['Förskola 1'], 'another number'],
    ['hemtjänst', ['Hemtjänst', 'Hemtjanst'], 'the same as two'],
  ])('“%s” among %j is left: it is %s', (text, words) => expect(createFinder(words)(text)).toBeNull());

  test('texts as long as a cell takes cost no more than they are long', () => {
    const before = process.cpuUsage().user;
    const long = 'å'.repeat(32_766);
    expect(createFinder([`${long}b`, 'Hemtjänst'])(`${long}c`)).toBe(`${long}b`);
    expect(createFinder([`${long}b`])(`${'ö'.repeat(32_766)}b`)).toBeNull();
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(2_000);
  });
});
