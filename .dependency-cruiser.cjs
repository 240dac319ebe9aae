/**
 * The house rules of docs/architecture.md: floors (imports go down only), areas (those before, never back),
 * no cycle anywhere, and what clients may know of the backend.
 */
const FLOORS = [
  { name: 'entrances', folders: ['routes', 'realtime', 'graphql', 'jobs'] },
  { name: 'controllers', folders: ['controllers'] },
  { name: 'presenters and middlewares', folders: ['presenters', 'middlewares'] },
  { name: 'services', folders: ['services'] },
  { name: 'policies, db, integrations, schemas', folders: ['policies', 'db', 'integrations', 'schemas'] },
  { name: 'config and utils', folders: ['config', 'utils'] },
];
const AREAS = ['platform', 'identity', 'crm', 'commerce', 'conversations', 'analytics'];

const foldersOf = (floors) => `^backend/src/(${floors.flatMap(({ folders }) => folders).join('|')})/`;
/** A test may reach over the floors: it makes its rows with the database client. */
const TESTS = '\\.test\\.ts$';

const upwards = FLOORS.slice(1).map((floor, index) => ({
  name: `floors: ${floor.name} import nothing above`,
  comment: 'Imports go down only: routes, controllers, services, policies and db, config and utils.',
  severity: 'error',
  from: { path: foldersOf([floor]), pathNot: TESTS },
  to: { path: foldersOf(FLOORS.slice(0, index + 1)) },
}));

const backwards = AREAS.slice(0, -1).map((area, index) => ({
  name: `areas: ${area} knows nothing of later areas`,
  comment: `An area may use those before it: ${AREAS.join(' ← ')}.`,
  severity: 'error',
  from: { path: `^backend/src/[^/]+/${area}/`, pathNot: TESTS },
  to: { path: `^backend/src/[^/]+/(${AREAS.slice(index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no cycle',
      comment: 'A cycle of types alone is none at run time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing is missing',
      severity: 'error',
      from: {},
      // Vite's `?inline` and the like are no files.
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
    ...upwards,
    ...backwards,
    {
      name: 'floors: entrances do not import one another',
      comment: 'Routes, sockets, GraphQL and jobs stand side by side and call the same services.',
      severity: 'error',
      from: { path: '^backend/src/(routes|realtime|graphql|jobs)/', pathNot: TESTS },
      to: { path: foldersOf(FLOORS.slice(0, 1)), pathNot: '^backend/src/$1/' },
    },
    {
      name: 'floors: controllers and presenters know no database',
      severity: 'error',
      from: { path: '^backend/src/(controllers|presenters)/', pathNot: TESTS },
      to: { path: '^backend/(src/db|generated)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'floors: services know no HTTP and no sockets',
      severity: 'error',
      from: { path: '^backend/src/(services|policies)/', pathNot: TESTS },
      to: { path: '^node_modules/(express|socket\\.io)/' },
    },
    {
      name: 'floors: only the process imports the app',
      severity: 'error',
      from: { path: '^backend/src/[^/]+/', pathNot: TESTS },
      to: { path: '^backend/src/[^/]+\\.ts$' },
    },
    {
      name: 'clients: of the backend, its contract alone',
      severity: 'error',
      from: { path: '^(admin-panel|client-core|ecommerce-dashboard|widget)/' },
      to: { path: '^(backend|node_modules/@toprak/backend)/', pathNot: '^backend/contract/' },
    },
    {
      name: 'clients: none imports another',
      severity: 'error',
      from: { path: '^(admin-panel|ecommerce-dashboard|widget)/' },
      to: { path: '^(admin-panel|ecommerce-dashboard|widget)/', pathNot: '^$1/' },
    },
    {
      name: 'client-core: knows no client and no framework',
      comment: 'Storage, clock, transport and what values are kept in come as arguments.',
      severity: 'error',
      from: { path: '^client-core/src/', pathNot: TESTS },
      to: { pathNot: '^(client-core/src|backend/contract)/' },
    },
    {
      name: 'contract: needs nothing of the backend',
      severity: 'error',
      from: { path: '^backend/contract/' },
      to: { path: '^backend/', pathNot: '^backend/contract/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.next|coverage|test-results)/' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.vue', '.css', '.json', '.d.ts', '.d.mts'],
    },
  },
};
