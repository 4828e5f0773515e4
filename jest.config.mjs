const swc = ({ tsx = false }) => ({
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true, tsx },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
  },
});

/**
 * Unit tests stand beside the code, whole journeys under test/; both are *.spec.ts and run in one go against one
 * PostgreSQL. Run by scripts/test.mjs, which gives Node the flag that ESM in jest still needs.
 */
export default {
  testEnvironment: 'node',
  roots: [
    '<rootDir>/src',
    '<rootDir>/libs',
    '<rootDir>/scripts',
    '<rootDir>/test',
    '<rootDir>/examples',
    '<rootDir>/migrations',
  ],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^@countersign/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    // But for data that a library keeps in a module of its own, such as metadata.json.js.
    '^(\\.{1,2}/.*(?<!\\.json))\\.js$': '$1',
  },
  transform: { '^.+\\.ts$': ['@swc/jest', swc({})], '^.+\\.tsx$': ['@swc/jest', swc({ tsx: true })] },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  // The continuous integration has two cores; argon2 and PostgreSQL want their share too.
  maxWorkers: 2,
  // ES modules of finished files are never given back: a worker that has grown so far is replaced between two files.
  workerIdleMemoryLimit: '1500MB',
  // A whole portal starts in a hook; a machine that is busy with other work must not fail it.
  testTimeout: 60_000,
  coverageProvider: 'v8',
};
