// Two kinds of tests: those of the pure parts run in Node; those of the add-in's Excel code run in jsdom with Microsoft's office.js
// in front of the local Excel (test/workbook, test/live, test/functions, test/localexcel, …).
const transform = {
  '^.+\\.[tj]sx?$': [
    '@swc/jest',
    {
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    },
  ],
};
module.exports = {
  // Every core: jest itself would leave one idle, half of a small machine.
  maxWorkers: '100%',
  testTimeout: 60000,
  globalSetup: '<rootDir>/test/support/bundleEngine.cjs',
  projects: [
    {
      displayName: 'pure',
      testEnvironment: 'node',
      transform,
      testMatch: ['<rootDir>/test/{goals,locales,report,samples,document,xlsx,project,fuzzBooks}/**/*.test.ts'],
    },
    {
      displayName: 'excel',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/support/jsdomGaps.cjs'],
      // The programs behind the window are Node's: their packages are to be Node's, not the browser's.
      testEnvironmentOptions: { globalsCleanup: 'off', url: 'http://localhost/', customExportConditions: ['node', 'node-addons'] },
      transform,
      testMatch: ['<rootDir>/test/{localexcel,workbook,live,functions,commands,cli,taskpane,faults,fuzzWorkbook,middle}/**/*.test.ts'],
    },
  ],
};
