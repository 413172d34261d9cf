/**
 * Lint rules. The first half holds the walls between the folders (README, "The tree"): who may import whom, who may speak to Excel.
 * test/project/walls.test.ts shows that each of them fires.
 */
const js = require('@eslint/js');
const boundaries = require('eslint-plugin-boundaries');
const officeAddins = require('eslint-plugin-office-addins');
const tseslint = require('typescript-eslint');

/** Every part with its folder; the more specific first. */
const PARTS = {
  goals: 'src/goals',
  locales: 'src/locales',
  looks: 'src/looks',
  report: 'src/report',
  workbook: 'src/workbook',
  live: 'src/live',
  functions: 'src/functions',
  commands: 'src/commands',
  taskpane: 'src/taskpane',
  // What is left of src: its entry.
  runtime: 'src',
  document: 'localexcel/document',
  engine: 'localexcel/engine',
  host: 'localexcel/host',
  wire: 'localexcel/wire',
  shell: 'localexcel/shell',
  bridge: 'localexcel/functions',
  xlsx: 'localexcel/xlsx',
  bundle: 'localexcel/bundle',
  addin: 'localexcel/addin',
  cli: 'localexcel/cli',
  workbench: 'localexcel/workbench',
  // What is left of localexcel: its composition.
  excel: 'localexcel',
  samples: 'samples',
  scripts: 'scripts',
  tests: 'test',
};

/** Whom each part may import besides itself. */
const MAY_IMPORT = {
  report: ['goals', 'locales', 'looks'],
  workbook: ['goals', 'locales', 'looks', 'report'],
  live: ['workbook', 'goals', 'locales'],
  functions: ['live', 'goals', 'locales'],
  commands: ['live', 'workbook', 'report', 'goals', 'locales'],
  taskpane: ['commands', 'live', 'workbook', 'report', 'goals', 'locales', 'looks'],
  runtime: ['functions', 'commands', 'taskpane', 'live', 'locales'],
  engine: ['document', 'bridge'],
  host: ['engine', 'document', 'wire', 'bridge'],
  shell: ['wire'],
  bridge: ['document', 'wire', 'shell'],
  xlsx: ['document'],
  excel: ['host', 'wire', 'shell', 'bridge', 'document', 'engine'],
  addin: ['goals', 'locales', 'workbook', 'live', 'functions', 'excel', 'document', 'bridge', 'wire'],
  cli: ['goals', 'locales', 'report', 'workbook', 'live', 'addin', 'excel', 'document', 'xlsx', 'wire', 'samples'],
  workbench: ['excel', 'host', 'engine', 'document', 'xlsx', 'shell', 'wire', 'bridge', 'samples'],
  samples: ['goals', 'locales'],
};
/** And whose types alone. */
const MAY_IMPORT_TYPES = { locales: ['goals'], looks: ['goals'], functions: ['workbook'] };

const allow = (from, to, kind) => ({
  from: { element: { type: from } },
  allow: { to: { element: { types: { anyOf: to } } }, ...(kind && { dependency: { kind } }) },
});
const walls = {
  plugins: { boundaries },
  settings: {
    'boundaries/elements': Object.entries(PARTS).map(([type, pattern]) => ({ type, pattern, partialMatch: false })),
    'import/resolver': { typescript: { project: './tsconfig.json' } },
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        policies: [
          ...Object.entries(MAY_IMPORT).map(([from, to]) => allow(from, to)),
          ...Object.entries(MAY_IMPORT_TYPES).map(([from, to]) => allow(from, to, 'type')),
          ...['scripts', 'tests'].map((from) => allow(from, Object.keys(PARTS))),
        ],
      },
    ],
  },
};

const notHere = (name, message) => ({ name, message });
const EXCEL = notHere('Excel', 'Only src/workbook speaks to Excel.');
const OUTSIDE_WORLD = [
  'Office',
  'OfficeExtension',
  'CustomFunctions',
  'window',
  'document',
  'navigator',
  'process',
  'fetch',
  'Date',
  'performance',
  'Intl',
];

/** Words that a person would see must come from src/locales. */
const UNTRANSLATED = [
  { selector: 'JSXText[value=/[A-Za-zÅÄÖåäö]/]', message: 'A text that a user sees stands in src/locales.' },
  {
    selector:
      'JSXAttribute[name.name=/^(label|title|alt|placeholder|hint|aria-label|validationMessage)$/] > Literal[value=/[A-Za-zÅÄÖåäö]/]',
    message: 'A text that a user sees stands in src/locales.',
  },
  {
    selector: 'JSXExpressionContainer > Literal[value=/[A-Za-zÅÄÖåäö]{2}/]',
    message: 'A text that a user sees stands in src/locales.',
  },
];

module.exports = tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', '.cache/', 'node_modules/', 'test/cases/'] },
  { files: ['**/*.{ts,tsx}'], extends: [js.configs.recommended, ...tseslint.configs.strict] },
  {
    files: ['**/*.{ts,tsx}'],
    ...walls,
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: __dirname } },
    rules: {
      // A call to Excel that nobody waits for fails in silence.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // An index that was just found is there; the compiler's noUncheckedIndexedAccess asks for a word about each.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['{src,localexcel,scripts}/**/*.{ts,tsx}'],
    // About 300 is the habit; from here on it is surely two subjects.
    rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-globals': ['error', EXCEL],
      'no-restricted-syntax': ['error', ...UNTRANSLATED],
    },
  },
  {
    files: ['src/workbook/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'no-restricted-globals': 'off',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/goals/**/*.ts', 'src/looks/**/*.ts', 'src/report/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        EXCEL,
        ...OUTSIDE_WORLD.map((name) => notHere(name, 'The domain is pure: it knows no Excel, clock, file or language.')),
      ],
    },
  },
  {
    // The product's own libraries are the pane's, and one that writes Word documents.
    files: ['src/{goals,locales,looks,report,workbook,live,functions,commands}/**/*.ts'],
    ignores: ['src/report/docx/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '^[^.]', message: 'No library here: only the pane has any.' }] }] },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'require',
          'module',
          'process',
          'console',
          '__dirname',
          '__filename',
          'URL',
          'Buffer',
          'globalThis',
          'setTimeout',
          'clearTimeout',
          'performance',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  { files: ['**/*.{js,cjs}'], languageOptions: { sourceType: 'commonjs' } },
);
