// @ts-check

/**
 * `value as Type` silences the compiler, so a comment on its line, or on the line above, has to say why it is true.
 * `as const` and `as unknown` silence nothing.
 * @type {import('eslint').Rule.RuleModule}
 */
export const explainedAssertion = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { unexplained: 'Say in a comment why this assertion holds, or let the compiler see it.' },
  },
  create(context) {
    const { sourceCode } = context;
    const commented = new Set();
    for (const comment of sourceCode.getAllComments()) {
      if (!comment.loc) continue;
      for (let line = comment.loc.start.line; line <= comment.loc.end.line; line++) commented.add(line);
    }
    return {
      /** @param {any} node */
      TSAsExpression(node) {
        const type = node.typeAnnotation;
        if (type.type === 'TSUnknownKeyword') return;
        if (type.type === 'TSTypeReference' && type.typeName.name === 'const') return;
        const first = node.loc.start.line;
        const last = node.loc.end.line;
        const statement = sourceCode
          .getAncestors(node)
          .findLast(({ type }) => /Statement|Declaration$/.test(type));
        const above = (statement?.loc?.start.line ?? first) - 1;
        const explained = [first - 1, first, last, above].some((line) => commented.has(line));
        if (!explained) context.report({ node, messageId: 'unexplained' });
      },
    };
  },
};
