/**
 * The rules of docs/architecture.md, executable. Each says why in its comment; `npm run boundaries` runs them.
 * Type imports count: a type that crosses a boundary couples as much as a value does.
 */
const SPEC = '\\.spec\\.tsx?$';
const ROLE_MODULES = 'payor|payee-admin|standard-user|company-admin|support|finance';
const ADAPTERS = 'country-of-origin|totp-otplib|phone-numbers|sms-twilio|sms-local|secret-box|mfa-postgres';

/** Rule 3: who may speak to which vendor. */
const VENDORS = {
  otplib: '^libs/totp-otplib/',
  twilio: '^libs/sms-twilio/',
  'graphile-worker': '^src/delivery/|^scripts/migrate-queue\\.ts$',
  nodemailer: '^src/delivery/',
  'libphonenumber-js': '^libs/phone-numbers/',
  '@node-rs/argon2': '^src/accounts/',
  // Development keys are made before there is an application whose adapter could make them.
  jose: '^libs/tokens/|^scripts/development-keys\\.ts$',
  'oidc-provider': '^src/authorization-server/',
  standardwebhooks: '^src/webhooks/',
  'ipaddr\\.js': '^src/(webhooks|http)/',
  maxmind: '^libs/country-of-origin/',
  'openid-client': '^src/single-sign-on/',
  'csv-(parse|stringify)': '^src/wire/csv/',
  'temporal-polyfill': '^src/company-admin/policy/',
  undici: '^src/webhooks/|^scripts/',
  'openapi-fetch': '^libs/client/',
};

const vendorRules = Object.entries(VENDORS).map(([vendor, home]) => ({
  name: `3-vendor-${vendor.replace(/^@|\/|\\/g, '')}-has-one-door`,
  comment: `${vendor} is imported by its own adapter alone: replacing a vendor, or patching a hole in one, touches one folder.`,
  severity: 'error',
  from: { pathNot: [home, SPEC, '^test/', '^examples/', '^libs/mfa-testing/'] },
  to: { path: `^node_modules/${vendor}/` },
}));

module.exports = {
  forbidden: [
    {
      name: '1-mfa-core-imports-nothing',
      comment:
        'The rules of MFA can be read, tested and trusted without Nest, HTTP, ORM or a vendor. Node built-ins excepted.',
      severity: 'error',
      from: { path: '^libs/mfa-core/', pathNot: SPEC },
      to: { pathNot: '^libs/mfa-core/', dependencyTypesNot: ['core'] },
    },
    {
      name: '2-libs-never-import-src',
      comment: 'A library is used by other applications than ours, so it cannot know ours.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(src|scripts|migrations)/' },
    },
    ...vendorRules,
    {
      name: '4-adapters-are-named-in-one-folder',
      comment:
        'Which adapter stands behind a port is decided in one folder, so that one look says what runs; app.module.ts alone enters it.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/adapters/', SPEC] },
      to: { path: `^libs/(${ADAPTERS})/` },
    },
    {
      name: '4-app-module-alone-enters-the-adapters',
      comment: 'Whoever else reached for them would choose an adapter for itself.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(adapters/|app\\.module\\.ts$)', SPEC] },
      to: { path: '^src/adapters/' },
    },
    {
      name: '4-adapters-do-not-know-each-other',
      comment:
        'Libraries meet through the ports of mfa-core; an adapter that knows another cannot be replaced alone. mfa-starter is the standard choice of them, for who wants no other.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: [SPEC, '^libs/mfa-starter/'] },
      to: { path: `^libs/(${ADAPTERS})/`, pathNot: '^libs/$1/' },
    },
    {
      name: '5-role-modules-keep-apart',
      comment:
        'Payor and payee rules differ on purpose. What two roles share lives in a library, in accounts or in sign-in; otherwise a change for one side silently changes the other.',
      severity: 'error',
      from: { path: `^src/(${ROLE_MODULES})/` },
      to: { path: `^src/(${ROLE_MODULES})/`, pathNot: '^src/$1/' },
    },
    {
      name: '5-pages-ask-the-api',
      comment:
        'A page that went to a use case by itself would pass by the guard, the limits and the validation: it asks the API like everybody else.',
      severity: 'error',
      from: { path: '^src/pages/', pathNot: SPEC },
      to: {
        path: '^src/',
        pathNot: '^src/(pages|config|http|languages)/|^src/delivery/delivery\\.module\\.ts$',
      },
    },
    {
      name: '6-libs-are-entered-through-their-index',
      comment: 'index.ts is the promise of a library; everything behind it may change without asking.',
      severity: 'error',
      from: { path: '^(src|scripts|test|migrations)/|^mikro-orm\\.config\\.ts$' },
      to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: '6-libs-enter-each-other-through-the-index',
      comment: 'index.ts is the promise of a library, among libraries too.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: '7-no-cycles',
      comment: 'What goes in a circle cannot be understood, tested or initialized one piece at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: '8-database-stays-in-stores-and-repositories',
      comment:
        'Races are ended by statements that were written with care. They live in mfa-postgres and in the *.repository.ts and *.entity.ts of a module, where they can be reviewed.',
      severity: 'error',
      from: {
        path: '^(src|libs)/',
        pathNot: [
          '^libs/mfa-postgres/',
          '^src/(adapters/|app\\.module\\.ts$)',
          '^src/.*\\.(repository|entity)\\.ts$',
          SPEC,
        ],
      },
      to: { path: '^node_modules/(@mikro-orm/|pg/)' },
    },
    {
      name: '8-entities-stay-in-their-module',
      comment: 'A table has one owner; others ask the owner, never the table.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '^src/adapters/' },
      to: { path: '\\.(entity|repository)\\.ts$', pathNot: '^src/$1/' },
    },
    {
      name: 'nothing-imports-a-test',
      comment:
        'A spec is an end, never a means. What tests share lives in test/support and libs/mfa-testing.',
      severity: 'error',
      from: {},
      to: { path: SPEC },
    },
    {
      name: 'the-service-does-not-import-test-help',
      comment: 'Fake clocks and in-memory stores must not be reachable from what runs in production.',
      severity: 'error',
      from: { path: '^(src|libs|migrations)/', pathNot: [SPEC, '^libs/mfa-testing/'] },
      to: { path: '^(test|libs/mfa-testing)/' },
    },
    {
      name: 'everything-imported-is-there',
      comment:
        'An import that cannot be resolved would escape every rule above. What the build makes is looked at as source.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(\\.\\./)+dist/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
