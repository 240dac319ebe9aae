/**
 * A Jest transformer that makes every question to a policy one that can be turned off: it lets the matrix prove that it
 * would notice. Each call of a policy's function, each permission and each other refusal FORBIDDEN becomes a switch,
 * which switchboard.ts turns. So does the door of the routes, which asks for the permission that a route names.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createTransformer as createSwc } from '@swc/jest';
import ts from 'typescript';

const backend = path.join(import.meta.dirname, '../..');
const sources = path.join(backend, 'src');
const policies = path.join(sources, 'policies');
const { factory } = ts;

/** Functions of policies that judge an actor, by name. */
const policyNames = new Set(
  readdirSync(policies, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.policy.ts'))
    .flatMap((name) => judgesIn(path.join(policies, name))),
);

function judgesIn(file) {
  const names = [];
  const judges = (node) => /\b(Actor|Person)\b/.test(node.parameters[0]?.type?.getText() ?? '');
  parse(file, readFileSync(file, 'utf8')).forEachChild((node) => {
    if (ts.isFunctionDeclaration(node) && judges(node)) names.push(node.name.text);
    if (!ts.isVariableStatement(node)) return;
    for (const { name, initializer } of node.declarationList.declarations)
      if (initializer && ts.isArrowFunction(initializer) && judges(initializer)) names.push(name.text);
  });
  return names;
}

function parse(file, text) {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}

const board = (method, ...given) =>
  factory.createCallExpression(
    factory.createPropertyAccessExpression(factory.createIdentifier('globalThis.rights'), method),
    undefined,
    given,
  );
const text = (value) => factory.createStringLiteral(value);
const later = (expression) =>
  factory.createArrowFunction(undefined, undefined, [], undefined, undefined, expression);

/** Whether a statement refuses with FORBIDDEN; at the door any refusal counts. */
function refuses(statement, isDoor) {
  const inner = ts.isBlock(statement) ? statement.statements[0] : statement;
  if (!inner || !ts.isThrowStatement(inner)) return false;
  const thrown = inner.expression.getText();
  return isDoor ? thrown.includes('new AppError(') : thrown.startsWith("new AppError('FORBIDDEN'");
}

function insertSwitches(file, source) {
  const tree = parse(file, source);
  const name = path.relative(sources, file);
  const isDoor = name === path.join('middlewares', 'authenticate.ts');
  const placeOf = (node) => `${name}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const asksPolicy = (node) =>
    (ts.isCallExpression(node) && policyNames.has(node.expression.getText())) ||
    ts.forEachChild(node, asksPolicy) === true;
  const { transformed } = ts.transform(tree, [
    (context) => (root) => {
      const visit = (node) => {
        const seen = ts.visitEachChild(node, visit, context);
        if (ts.isCallExpression(node) && policyNames.has(node.expression.getText())) {
          const asked = factory.createArrayLiteralExpression(seen.arguments);
          return board('ask', text(`${placeOf(node)} ${node.expression.getText()}`), seen.expression, asked);
        }
        if (isDoor && ts.isCallExpression(node) && node.expression.getText() === 'requirePermission')
          return board('door', later(seen));
        if (ts.isIfStatement(node) && refuses(node.thenStatement, isDoor) && !asksPolicy(node.expression)) {
          const condition = board('refuse', text(`${placeOf(node)} refuses`), later(seen.expression));
          return factory.updateIfStatement(seen, condition, seen.thenStatement, seen.elseStatement);
        }
        if (ts.isReturnStatement(node) && isScopeOf(node.parent?.parent))
          return factory.updateReturnStatement(
            seen,
            board(
              'scope',
              factory.createIdentifier('actor'),
              factory.createIdentifier('permission'),
              later(seen.expression),
            ),
          );
        return seen;
      };
      return ts.visitNode(root, visit);
    },
  ]);
  return ts.createPrinter().printFile(transformed[0]);
}

const isScopeOf = (node) => node && ts.isFunctionDeclaration(node) && node.name?.text === 'scopeOf';

/** Where policies are asked, and where they are written. */
const isSwitched = (file) =>
  file.startsWith(sources + path.sep) &&
  !/\.test\.ts$/.test(file) &&
  !file.includes(`${path.sep}jobs${path.sep}`);

export function createTransformer(options) {
  const swc = createSwc(options);
  const key = createHash('sha256')
    .update(readFileSync(import.meta.filename))
    .update([...policyNames].join());
  const version = key.digest('hex');
  const switched = (source, file) => (isSwitched(file) ? insertSwitches(file, source) : source);
  return {
    ...swc,
    process: (source, file, given) => swc.process(switched(source, file), file, given),
    processAsync: (source, file, given) => swc.processAsync(switched(source, file), file, given),
    getCacheKey: (source, file, given) => swc.getCacheKey(source, file, given) + version,
  };
}

export default { createTransformer };
