// Tests in Chromium of what a person does, on the workbench: npm run test:browser [-- test/browser/FILE]
const { projects } = require('./jest.config.cjs');

module.exports = {
  testEnvironment: 'node',
  transform: projects[0].transform,
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  // While one file waits for what the pane comes to, another has the cores.
  maxWorkers: 2,
  testTimeout: 180000,
  globalSetup: '<rootDir>/test/browser/support/startServer.cjs',
  globalTeardown: '<rootDir>/test/browser/support/stopServer.cjs',
};
