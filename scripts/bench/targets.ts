/** What the figures are to be. */
interface Target {
  figure: string;
  what: string;
  isMet(value: number, figures: Readonly<Record<string, number>>): boolean;
  /** What it should be, in words. */
  wanted: string;
}

const atMost = (figure: string, limit: number, what: string): Target => ({
  figure,
  what,
  isMet: (value) => value <= limit,
  wanted: `at most ${limit.toLocaleString('en')}`,
});
const atLeast = (figure: string, limit: number, what: string): Target => ({
  figure,
  what,
  isMet: (value) => value >= limit,
  wanted: `at least ${limit.toLocaleString('en')}`,
});

export const TARGETS: readonly Target[] = [
  atMost('fullPassRatio100k', 10, 'roll-up and all rules at 100,000 rows, in bare passes'),
  atMost('editMs100k', 1, 'one edit at 100,000 rows, ms'),
  atLeast('nativeLibreOfficeRatio10k', 100, 'native formulas in LibreOffice at 10,000 rows, in ours'),
  atLeast('nativeUniverRatio10k', 100, 'native formulas in Univer at 10,000 rows, in ours'),
  atMost('memoryMb100k', 300, 'memory of a book of 100,000 rows, MB'),
  atMost('firstViewKb', 250, 'first view, kB packed'),
  {
    figure: 'syncsStructure200',
    what: 'syncs of a structure of 200 committees',
    isMet: (value, { syncsStructure10 = 0, partsStructure200 = 0 }) => value <= syncsStructure10 + partsStructure200,
    wanted: 'as many as of 10 committees, and one for every 4 MB more',
  },
  {
    figure: 'syncsRead',
    what: 'syncs of a reading',
    isMet: (value, { partsRead = 0 }) => value <= 2 + partsRead,
    wanted: '2, and one for every 4 MB more that the cells may take',
  },
  atMost('largestRequestBytes', 4_000_000, 'the largest request, bytes'),
  atMost('largestResponseBytes', 4_000_000, 'the largest answer, bytes'),
  atMost('bytesRatio', 3, 'bytes sent and received, in bare cell values'),
];

export interface Judged {
  text: string;
  /** undefined: not measured. */
  met: boolean | undefined;
}

export function judgeFigures(figures: Readonly<Record<string, number>>): Judged[] {
  return TARGETS.map(({ figure, what, isMet, wanted }) => {
    const value = figures[figure];
    const met = value === undefined ? undefined : isMet(value, figures);
    const verdict = met === undefined ? 'not measured' : met ? 'met' : 'NOT MET';
    const shown = value === undefined ? '' : `: ${value.toLocaleString('en', { maximumSignificantDigits: 3 })}`;
    return { text: `${verdict.padEnd(12)} ${what} (${figure})${shown}, ${wanted}`, met };
  });
}
