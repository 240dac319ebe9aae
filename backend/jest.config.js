/** Real PostgreSQL for every file: a database of its own, cloned from a migrated template. */
export default {
  rootDir: '.',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/(?!.*worker).*)\\.js$': '$1' },
  transformIgnorePatterns: ['/node_modules/', '\\.worker\\.js$'],
  globalSetup: '<rootDir>/tests/global-setup.ts',
  globalTeardown: '<rootDir>/tests/global-teardown.ts',
  setupFiles: ['<rootDir>/tests/own-database.ts'],
  setupFilesAfterEnv: ['<rootDir>/tests/close-app.ts'],
  testTimeout: 30_000,
  maxWorkers: 2,
  forceExit: false,
};
