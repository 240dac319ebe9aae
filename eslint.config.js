import js from '@eslint/js';
import vue from 'eslint-plugin-vue';
import globals from 'globals';
import typescript from 'typescript-eslint';
import { maxOwnLines } from './scripts/check/max-own-lines.mjs';

const TYPED = ['**/*.{ts,tsx,mts,vue}'];
const TESTS = ['**/*.{test,spec}.{js,mjs,ts,tsx}', '**/tests/**', 'e2e/**'];
const CLIENTS = ['client-core/src/**', 'admin-panel/src/**', 'ecommerce-dashboard/src/**', 'widget/src/**'];
const BUILT = [
  '.data/',
  '**/next-env.d.ts',
  '**/dist/',
  '**/.next/',
  '**/generated/',
  '**/coverage/',
  '**/test-results/',
  '**/*.d.mts',
  '.cache/',
];

/** SQL is tagged templates with bound values; a string that was put together is an injection waiting. */
const builtSql = [
  {
    selector: 'MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]',
    message: 'SQL from a built string: use the tagged $queryRaw or $executeRaw.',
  },
  {
    selector: 'CallExpression[callee.object.name="sql"][callee.property.name="raw"]',
    message: 'SQL from a built string: bind values in the sql template.',
  },
  {
    selector: 'CallExpression[callee.object.name="Prisma"][callee.property.name="raw"]',
    message: 'SQL from a built string: use Prisma.sql.',
  },
];

const size = { skipBlankLines: true, skipComments: true };

export default typescript.config(
  { ignores: BUILT },
  js.configs.recommended,
  { languageOptions: { globals: globals.node } },
  {
    files: TYPED,
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Interfaces of libraries ask for promises where nothing is awaited.
      '@typescript-eslint/require-await': 'off',
      // Props, stores and composables are records of functions that are meant to be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.vue'],
    extends: [vue.configs['flat/recommended']],
    languageOptions: { globals: globals.browser, parserOptions: { parser: typescript.parser } },
    rules: {
      // Prettier formats the templates.
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      // Optional props are optional by their type.
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
    },
  },
  {
    files: [
      'client-core/src/**',
      'admin-panel/{src,public}/**',
      'ecommerce-dashboard/src/**',
      'widget/{src,demo}/**',
      'e2e/**',
    ],
    languageOptions: { globals: globals.browser },
  },
  // TypeScript knows the names that exist.
  { files: TYPED, rules: { 'no-undef': 'off' } },
  {
    rules: {
      'max-lines': ['error', { max: 300, ...size }],
      'max-lines-per-function': ['error', { max: 40, ...size, IIFEs: true }],
      'no-restricted-syntax': ['error', ...builtSql],
      'no-console': 'off',
      eqeqeq: ['error', 'smart'],
    },
  },
  // Composables, stores and components are one function around many, and around markup.
  {
    files: CLIENTS,
    plugins: { toprak: { rules: { 'max-own-lines': maxOwnLines } } },
    rules: {
      'max-lines-per-function': ['error', { max: 150, ...size }],
      'toprak/max-own-lines': ['error', 40],
    },
  },
  // What a .vue file exports, vue-tsc alone knows; it checks these uses.
  {
    files: ['admin-panel/**/*.vue', 'admin-panel/src/main.ts'],
    plugins: { '@typescript-eslint': typescript.plugin },
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // A describe is one function around its tests; bodies of answers come untyped out of the HTTP client.
  {
    files: TESTS,
    plugins: { '@typescript-eslint': typescript.plugin },
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
