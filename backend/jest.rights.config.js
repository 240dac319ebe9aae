import base from './jest.config.js';

/** The rights matrix against sources whose checks can be turned off: see tests/rights/switches.mjs. */
export default {
  ...base,
  testMatch: ['<rootDir>/tests/rights/mutants.ts'],
  transform: { '^.+\\.ts$': ['<rootDir>/tests/rights/switches.mjs', base.transform['^.+\\.ts$'][1]] },
  setupFiles: [...base.setupFiles, '<rootDir>/tests/rights/switchboard.ts'],
};
