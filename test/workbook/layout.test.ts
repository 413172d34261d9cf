import { DEFAULT_SETTINGS, findModel, GOAL_COLUMNS, LEVELS, makeSettings } from '../../src/goals';
import type { SettingKey } from '../../src/goals';
import { COLUMN_HINTS, LIST_ALERTS, SETTING_EXPLANATIONS, START_STEPS } from '../../src/locales/sheetTexts';
import { GOAL_HEADERS, SETTING_NAMES } from '../../src/locales/words';
import { areaCountFormula, findBandArea, quote } from '../../src/workbook/layout/formulas';
import { GOAL_COLUMN_LAYOUT } from '../../src/workbook/layout/goalColumns';
import { namesLevels, planLevelFormats } from '../../src/workbook/layout/levelFormats';
import { LEVELS_OF_COLUMN, findUseRuns } from '../../src/workbook/layout/levelUse';
import { layOutLists, makeLists } from '../../src/workbook/layout/lists';
import type { ListSource } from '../../src/workbook/layout/lists';
import { pointsOfCharacters } from '../../src/workbook/layout/measures';
import { countTextLines } from '../../src/workbook/layout/textLines';
import { chooseSheetName, cleanSheetName, quoteSheet } from '../../src/workbook/layout/names';
import { serialOfDate, writeSettingCells } from '../../src/workbook/layout/settings';
import { layOutStart } from '../../src/workbook/layout/start';
import { ACCENT, COLOURS, STATUS_COLOURS } from '../../src/looks/palette';
import { findPlace } from '../../src/workbook/structure/restoreColumn';

const LEVEL_NAMES = Object.fromEntries(LEVELS.map((level) => [level, DEFAULT_SETTINGS.levels[level].name])) as Record<
  (typeof LEVELS)[number],
  string
>;

describe('the palette', () => {
  const linear = (channel: number): number => (channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5].map((start) => linear(parseInt(hex.slice(start, start + 2), 16) / 255)) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  test.each([...Object.values(STATUS_COLOURS), ACCENT])('$ink is readable on $tint', ({ ink, tint }) => {
    expect(contrast(ink, tint)).toBeGreaterThanOrEqual(4.5);
  });
  test.each([
    [COLOURS.secondText, COLOURS.paper],
    [COLOURS.secondText, COLOURS.unused],
    [ACCENT.ink, COLOURS.paper],
    [COLOURS.text, ACCENT.tint],
  ])('%s is readable on %s', (ink, ground) => expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5));
});

describe('names of sheets', () => {
  test.each([
    ['Socialnämnden', 'Socialnämnden'],
    ['Teknik/Miljö: [nord]?*\\', 'Teknik Miljö nord'],
    ["'Kultur'", 'Kultur'],
    ['Gemensamma nämnden för familjerättsliga frågor', 'Gemensamma nämnden för familje…'],
    ['History', 'History (2)'],
    ['///', 'Blad'],
    ["Nämnden för barns hälsa i alla ' åldrar", 'Nämnden för barns hälsa i alla…'],
  ])('%s becomes %s', (wanted, name) => {
    expect(cleanSheetName(wanted)).toBe(name);
    expect(name.length).toBeLessThanOrEqual(31);
  });
  test('a taken name gets a number, whatever its letter case, and still fits', () => {
    expect(chooseSheetName('Kontroll', new Set(['kontroll', 'kontroll (2)']))).toBe('Kontroll (3)');
    const long = chooseSheetName('Gemensamma överförmyndarnämnden', new Set(['gemensamma överförmyndarnämnden']));
    expect(long).toBe('Gemensamma överförmyndarnä… (2)');
    expect(long.length).toBeLessThanOrEqual(31);
  });
  test('apostrophes are doubled in links', () => expect(quoteSheet("Barn's")).toBe("'Barn''s'"));
});

describe('columns of a goal table', () => {
  test('every level can use what it is judged by', () => {
    for (const level of LEVELS) expect(LEVELS_OF_COLUMN.text).toContain(level);
    for (const column of ['baseline', 'target', 'direction', 'actualInterim', 'forecastYear', 'actualYear'] as const) {
      expect(LEVELS_OF_COLUMN[column]).toEqual(['measure']);
    }
  });
  test.each<[(typeof LEVELS)[number], string]>([
    [
      'overarching',
      'unit responsible measureUnit baseline target direction tolerance weight actualInterim forecastYear actualYear dueDate state budget',
    ],
    ['goal', 'measureUnit baseline target direction tolerance actualInterim forecastYear actualYear dueDate state budget'],
    ['measure', 'assessment dueDate state budget geh'],
    [
      'activity',
      'measureUnit baseline target direction tolerance weight actualInterim forecastYear actualYear assessment fulfilment status geh',
    ],
    [
      'development',
      'measureUnit baseline target direction tolerance weight actualInterim forecastYear actualYear assessment fulfilment status geh',
    ],
  ])('%s does not use %s', (level, unused) => {
    expect(GOAL_COLUMNS.filter((column) => !LEVELS_OF_COLUMN[column].includes(level)).join(' ')).toBe(unused);
  });
  test('greyed runs cover just the columns that some level does not use', () => {
    const greyed = findUseRuns().flatMap((run) => run.columns);
    expect(greyed).toEqual(GOAL_COLUMNS.filter((column) => LEVELS_OF_COLUMN[column].length < LEVELS.length));
  });
  test.each(GOAL_COLUMNS)('the header of %s has room on two lines', (column) => {
    const { width } = GOAL_COLUMN_LAYOUT[column];
    // Three characters go to the filter button.
    const longest = Math.max(...GOAL_HEADERS[column].split(' ').map((word) => word.length));
    expect(width).toBeGreaterThanOrEqual(longest + 1);
    expect(countTextLines(GOAL_HEADERS[column], width - 3, { bold: true })).toBeLessThanOrEqual(2);
  });
  test('what one reads has the width that visual design asks for', () => {
    expect(GOAL_COLUMN_LAYOUT.text.width).toBeGreaterThanOrEqual(45);
    expect(GOAL_COLUMN_LAYOUT.text.width).toBeLessThanOrEqual(50);
    // The frozen columns leave room beside a pane of 350 pixels on a screen of 1366.
    const frozen = (['nr', 'level', 'text'] as const).reduce(
      (sum, column) => sum + pointsOfCharacters(GOAL_COLUMN_LAYOUT[column].width) / 0.75,
      0,
    );
    expect(1366 - 350 - frozen).toBeGreaterThan(400);
  });
  test('Excel takes the hints and alerts: 32 characters of title, 255 of text', () => {
    for (const { title, text } of [...Object.values(COLUMN_HINTS), ...Object.values(LIST_ALERTS)]) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(text.length).toBeLessThanOrEqual(255);
    }
  });
  test('a lost column comes back after the nearest of ours before it, wherever that has been moved', () => {
    const columns = { nr: 4, level: 0, text: 2 };
    // Nivå, Eget, Beskrivning, Mer eget, Nr
    const width = 5;
    expect(findPlace({ kind: 'goals', columns, width }, 'parent')).toBe(3);
    expect(findPlace({ kind: 'goals', columns, width }, 'budget')).toBe(3);
    expect(findPlace({ kind: 'goals', columns: { text: 2 }, width }, 'nr')).toBe(0);
  });
  test('a column that older books do not have comes last, after a person’s own', () => {
    // Nr, Nivå, Beskrivning, Status, Eget
    const width = 5;
    expect(findPlace({ kind: 'goals', columns: { nr: 0, level: 1, text: 2, status: 3 }, width }, 'geh')).toBe(5);
  });
});

describe('colours by level', () => {
  const places = Object.fromEntries(GOAL_COLUMNS.map((column, index) => [column, index]));
  const looks = planLevelFormats(places, LEVEL_NAMES, 6);
  test('are few', () => expect(looks.length).toBeLessThanOrEqual(24));
  test('go by the level of the row', () => {
    expect(looks).toContainEqual({
      column: 0,
      columns: GOAL_COLUMNS.length,
      formula: '=$B7="Övergripande mål"',
      fill: ACCENT.tint,
      bold: true,
    });
    expect(looks).toContainEqual({
      column: 0,
      columns: GOAL_COLUMNS.length,
      formula: '=OR($B7="Aktivitet",$B7="Utvecklingsinsats")',
      colour: COLOURS.secondText,
    });
  });
  test('greyed cells go before the tint of the row, and words before both', () => {
    const find = (formula: RegExp, fill?: string): number => looks.findIndex((look) => formula.test(look.formula) && look.fill === fill);
    const grey = looks.findIndex((look) => look.fill === COLOURS.unused);
    expect(find(/="Ej uppfyllt"/, STATUS_COLOURS.notMet.tint)).toBeLessThan(grey);
    expect(grey).toBeLessThan(find(/^=\$B7="Övergripande mål"$/, ACCENT.tint));
  });
  test('follow moved columns and leave a person’s own column between alone', () => {
    const moved = planLevelFormats({ level: 5, baseline: 2, target: 4, text: 0 }, LEVEL_NAMES, 9);
    expect(moved.filter((look) => look.fill === COLOURS.unused).map(({ column, columns }) => [column, columns])).toEqual([
      [2, 1],
      [4, 1],
    ]);
    expect(moved.every((look) => look.formula.includes('$F10='))).toBe(true);
  });
  test('ours are known again under other names and places, a person’s own are not', () => {
    const names = [LEVELS.map((level) => LEVEL_NAMES[level])];
    for (const look of looks.filter(({ formula }) => formula.includes('$B7'))) {
      expect(namesLevels(look.formula.replaceAll('$B7', '$D12'), names)).toBe(true);
      expect(namesLevels(look.formula.replaceAll('$B7', '#REF!'), names)).toBe(true);
    }
    expect(namesLevels('=$B7="Fokusmål"', names)).toBe(false);
    expect(namesLevels('=AND($B7="Mått",$C7="")', names)).toBe(false);
  });
});

describe('the band over a goal table', () => {
  test('is known by the area that it counts, and has no text over Excel’s limits', () => {
    const formula = areaCountFormula('MalSN', 'SN', 3);
    expect(findBandArea(formula)).toBe(3);
    expect(formula.length).toBeLessThan(8192);
    for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(text.length).toBeLessThanOrEqual(257);
  });
  test('other formulas are not taken for it', () => expect(findBandArea('=SUM(A1:A3)')).toBeNull());
});

describe('lists', () => {
  const source: ListSource = {
    levelNames: LEVEL_NAMES,
    areas: ['1', '2', 'K'],
    committees: ['SN', 'KS'],
    goalTables: ['SN', 'KS', 'KOMMUN'],
    units: [{ committee: 'SN', name: 'Äldreomsorg' }],
    parents: [
      { code: 'KOMMUN', nr: 'KOMMUN-Ö1', level: 'overarching' },
      { code: 'SN', nr: 'SN-Ö1', level: 'overarching' },
      { code: 'SN', nr: 'SN-N1', level: 'goal' },
      { code: 'KS', nr: 'KS-Ö1', level: 'overarching' },
    ],
    wholeMunicipality: 'KOMMUN',
  };
  const valuesOf = (header: string): unknown => makeLists(source).find((list) => list.header === header)?.values;
  test('a goal may hang under an area, a common goal or the committee’s own', () => {
    expect(valuesOf('Hör till SN')).toEqual([1, 2, 'K', 'KOMMUN-Ö1', 'SN-Ö1', 'SN-N1']);
    expect(valuesOf('Hör till KOMMUN')).toEqual([1, 2, 'K', 'KOMMUN-Ö1']);
  });
  test('units are the committee’s own', () => {
    expect(valuesOf('Verksamhet SN')).toEqual(['Äldreomsorg']);
    expect(valuesOf('Verksamhet KS')).toEqual([]);
  });
  test('a new committee comes last, a lost one leaves its place empty', () => {
    const headers = makeLists(source).map((list) => list.header);
    const after = makeLists({ ...source, goalTables: ['BUN', 'KS', 'KOMMUN'], parents: [] }, headers);
    expect(after.map((list) => list.header)).toEqual([...headers, 'Hör till BUN', 'Verksamhet BUN']);
    expect(after.find((list) => list.header === 'Verksamhet SN')?.values).toEqual([]);
  });
  test('as cells they make one block', () => {
    const cells = layOutLists(makeLists(source));
    expect(new Set(cells.map((row) => row.length)).size).toBe(1);
    expect(new Set(cells[0]).size).toBe(cells[0]?.length);
  });
});

describe('Styrning', () => {
  test.each(['Ljungby', 'Uppvidinge', 'Egen'])('%s fills every setting with a cell', (name) => {
    const cells = writeSettingCells({ ...makeSettings(findModel(name)!), year: 2027 });
    expect(Object.keys(cells).sort()).toEqual(Object.keys(SETTING_NAMES).sort());
    expect(cells.interimDate).toBe(46630);
    expect(cells.measuresRequired).toBe('Ja');
    expect(cells.method).toBe('Förflyttning');
  });
  test('31 August 2027 is day 46630 in Excel', () => expect(serialOfDate(2027, 8, 31)).toBe(46630));
  test('every setting is explained in a text of its own', () => {
    expect(Object.keys(SETTING_EXPLANATIONS).sort()).toEqual(Object.keys(SETTING_NAMES).sort());
    expect(new Set(Object.values(SETTING_EXPLANATIONS)).size).toBe((Object.keys(SETTING_NAMES) as SettingKey[]).length);
  });
});

describe('Start', () => {
  const model = findModel('Ljungby')!;
  const blocks = layOutStart({
    codes: ['KS', 'SN', 'KOMMUN'],
    model,
    levelNames: LEVEL_NAMES,
    texts: { vision: model.vision, focusAreas: 'a\nb\nc', values: '' },
  });
  test('no two things stand on the same row', () => {
    const rows = blocks.flatMap((block) =>
      block.kind === 'overview' ? Array.from({ length: block.codes.length + 1 }, (_, index) => block.row + index) : [block.row],
    );
    expect(new Set(rows).size).toBe(rows.length);
    expect(blocks[0]).toMatchObject({ kind: 'title', row: 0 });
    expect(blocks[1]).toMatchObject({ kind: 'sentence', row: 1 });
  });
  test('a list of three lines has room for three lines', () => {
    const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
    expect(paragraphs[1]).toMatchObject({ lines: 3 });
  });
  test('a text in a formula keeps its quotation marks', () => {
    expect(quote('Målet "nu"')).toBe('"Målet ""nu"""');
  });
  test('texts in formulas keep within 255 characters', () => {
    for (const step of Object.values(START_STEPS).flat()) expect(quote(step).length).toBeLessThanOrEqual(257);
  });
});
