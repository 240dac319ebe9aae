const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
const MARKUP = ['JSXElement', 'JSXFragment'];

/**
 * ESLint rule: a function's own lines, those of the functions and the markup in it not counted. A store or a composable
 * is one function around many small ones; each of them is measured by itself.
 */
export const maxOwnLines = {
  meta: { type: 'suggestion', schema: [{ type: 'integer', minimum: 1 }] },
  create(context) {
    const [limit] = context.options;
    const { sourceCode } = context;
    const commentLines = new Set(
      sourceCode.getAllComments().flatMap(({ loc }) => linesBetween(loc.start.line, loc.end.line)),
    );
    const isBlank = (line) => sourceCode.lines[line - 1].trim() === '';
    const isCommentOnly = (line) =>
      commentLines.has(line) && /^\s*(\/\/|\/?\*|<!--|\{\/\*)/.test(sourceCode.lines[line - 1]);
    const open = [];

    const enter = (node) => open.push({ node, inner: new Set() });
    const leaveInside = ({ type, loc }) => {
      // The first and the last line of what is part of a statement belong to whoever holds it.
      const shared = type === 'FunctionDeclaration' ? 0 : 1;
      for (const line of linesBetween(loc.start.line + shared, loc.end.line - shared))
        open.at(-1)?.inner.add(line);
    };
    const leaveFunction = (node) => {
      const { inner } = open.pop();
      const own = linesBetween(node.loc.start.line, node.loc.end.line).filter(
        (line) => !inner.has(line) && !isBlank(line) && !isCommentOnly(line),
      );
      if (own.length > limit)
        context.report({
          node,
          message: `This function has ${own.length} lines of its own; ${limit} is the limit.`,
        });
      leaveInside(node);
    };
    return {
      ...Object.fromEntries(FUNCTIONS.map((type) => [type, enter])),
      ...Object.fromEntries(FUNCTIONS.map((type) => [`${type}:exit`, leaveFunction])),
      ...Object.fromEntries(MARKUP.map((type) => [type, leaveInside])),
    };
  },
};

function linesBetween(first, last) {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
