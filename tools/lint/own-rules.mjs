import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

/** A suppression has to say why, after `--`, as ESLint itself separates a description. */
const explainedSuppression = {
  meta: { type: 'problem', schema: [], messages: { why: 'Say why, after "--"' } },
  create: ({ sourceCode, report }) => ({
    Program() {
      for (const comment of sourceCode.getAllComments()) {
        const isSuppression = /^\s*eslint(-disable\S*)?\s/.test(comment.value);
        if (isSuppression && !/\s-{2,}\s+\S/.test(comment.value)) {
          // Before the first column, so that the suppression does not silence this report as well.
          report({ loc: { line: comment.loc.start.line, column: -1 }, messageId: 'why' });
        }
      }
    },
  }),
};

/** Files are named in kebab-case after what they hold, with further endings after a dot. */
const kebabCaseFile = {
  meta: { type: 'problem', schema: [], messages: { kebab: '{{ name }} is not in kebab-case' } },
  create: ({ filename, report }) => ({
    Program(node) {
      const name = basename(filename);
      if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/.test(name)) {
        report({ node, messageId: 'kebab', data: { name } });
      }
    },
  }),
};

/**
 * A package from npm is declared where it is imported. An undeclared one is found all the same, at
 * the top of the workspace, but in whichever version somebody else needed. Tests
 * and scripts may also use what the workspace itself declares.
 */
const declaredDependency = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { undeclared: '{{ name }} is not a dependency in {{ manifest }}' },
  },
  create({ cwd, filename, report }) {
    const manifest = manifestAbove(filename);
    const mayUseTools = /\.(mjs|(spec|test)\.ts)$/.test(filename);
    const declared = [manifest, ...(mayUseTools ? [join(cwd, 'package.json')] : [])].flatMap(
      packagesOf,
    );
    const checkSource = ({ source }) => {
      const name = source?.value?.match(/^(@[^/]+\/)?[^./@][^/]*/)?.[0];
      if (!name || isBuiltin(source.value) || name.startsWith('@gatehouse/')) return;
      if (declared.includes(name)) return;
      report({
        node: source,
        messageId: 'undeclared',
        data: { name, manifest: relative(cwd, manifest) },
      });
    };
    return {
      ImportDeclaration: checkSource,
      ImportExpression: checkSource,
      ExportAllDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
    };
  },
};

function manifestAbove(path) {
  const manifest = join(dirname(path), 'package.json');
  return existsSync(manifest) ? manifest : manifestAbove(dirname(path));
}

function packagesOf(manifest) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(manifest, 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies });
}

/** The few rules that no installed plugin has. */
export default {
  rules: {
    'declared-dependency': declaredDependency,
    'explained-suppression': explainedSuppression,
    'kebab-case-file': kebabCaseFile,
  },
};
