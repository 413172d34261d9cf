/** What persons and the add-in do in a goal book, as data, so that a case can be kept and made smaller. */
import fc from 'fast-check';

/** By persons, in sheets that others have too. */
export const PERSON_ACTS = [
  'type',
  'paste',
  'clear',
  'insertRows',
  'deleteRows',
  'sort',
  'insertColumn',
  'renameHeader',
  'renameSheet',
  'ownSheet',
  'typeBeside',
  'hideRows',
  'mergeBeside',
  'deleteColumn',
  'deleteSheet',
  'protectSheet',
  'hideHeader',
  'renameTable',
  'convertTable',
  'undo',
] as const;
/** By the add-in, as the pane asks for them. */
export const OPERATIONS = [
  'numberRows',
  'makeFix',
  'addGoal',
  'changeGoal',
  'moveGoal',
  'changeOccasion',
  'structure',
  'checkBook',
  'makeReport',
  'restoreFormulas',
  'saveAndOpen',
] as const;
export type PersonAct = (typeof PERSON_ACTS)[number];
export type Operation = (typeof OPERATIONS)[number];

/** Which table, row, column or choice is meant counts round, so that every number means something. */
export interface Action {
  kind: PersonAct | Operation;
  table: number;
  row: number;
  column: number;
  text: string;
}

export const MODELS = ['ljungby', 'uppvidinge', 'egen'] as const;

export interface OperationCase {
  model: (typeof MODELS)[number];
  actions: Action[];
}

const TEXTS = [
  'Övergripande mål',
  'Nämndsmål',
  'Mått',
  'Aktivitet',
  'namndsmal',
  'Förvaltningsmål',
  'SN-Ö1',
  'SN-N1',
  'SN-M1',
  'KOMMUN-Ö1',
  '1',
  '2',
  '80',
  '0,5',
  '85 %',
  '12,5 st',
  'Ja',
  'Öka',
  'Uppfyllt',
  'Trygga brukare',
  '  Nöjda   elever ',
  'Verka för trygghet',
  '2026-08-31',
  '31/8 2026',
  '#REF!',
  "'=1+1",
  '+46 70',
  '@Namn',
  'Å\u030a 👩‍👩‍👧 \u202eמ',
  '<b>{row}</b>',
  'a'.repeat(300),
  'Rad ett\nrad två',
  '=1/0',
  '=A1',
  '1e308',
  'Ring 811228-9874',
];

const action: fc.Arbitrary<Action> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant<PersonAct>('type') },
    { weight: 2, arbitrary: fc.constant<PersonAct>('paste') },
    { weight: 4, arbitrary: fc.constantFrom(...PERSON_ACTS) },
    { weight: 8, arbitrary: fc.constantFrom(...OPERATIONS) },
  ),
  table: fc.nat(11),
  row: fc.nat(11),
  column: fc.nat(23),
  text: fc.constantFrom(...TEXTS),
});

/** So many steps at most. */
export function arbitraryOperations(steps: number): fc.Arbitrary<OperationCase> {
  return fc.record({
    model: fc.constantFrom(...MODELS),
    actions: fc.array(action, { minLength: Math.ceil(steps / 2), maxLength: steps, size: 'max' }),
  });
}
