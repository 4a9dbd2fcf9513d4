import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

/** A suppression needs a reason after `--`, ESLint's separator for descriptions. */
const explainedSuppression = {
  meta: { type: 'problem', schema: [], messages: { why: 'Say why, after "--"' } },
  create: ({ sourceCode, report }) => ({
    Program() {
      for (const comment of sourceCode.getAllComments()) {
        const isSuppression = /^\s*eslint(-disable\S*)?\s/.test(comment.value);
        if (isSuppression && !/\s-{2,}\s+\S/.test(comment.value)) {
          // At column -1, so that the suppression does not silence this report, too.
          report({ loc: { line: comment.loc.start.line, column: -1 }, messageId: 'why' });
        }
      }
    },
  }),
};

/** File names are kebab-case, with further suffixes after a dot. */
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
 * An npm package must be declared where it is imported. An undeclared one may resolve to a hoisted
 * one in any version. Tests
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
    const mayUseTools = /\.(mjs|(spec|test)\.ts)$|\/testing\//.test(filename);
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

/**
 * Features of a service must not import each other in a cycle, directly or indirectly. Tests
 * may import everything.
 */
const acyclicFeatures = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { circle: 'Features form a circle: {{ circle }}' },
  },
  create({ filename, report }) {
    const [, source, feature] = FEATURE_FILE.exec(filename) ?? [];
    if (feature === undefined || isTest(filename)) return {};
    const graph = graphOf(source);
    const check = (node) => {
      const target = featureImported(filename, node.source?.value ?? '');
      const back = target && target !== feature && pathBetween(graph, target, feature);
      if (back)
        report({ node, messageId: 'circle', data: { circle: [feature, ...back].join(' → ') } });
    };
    return { ImportDeclaration: check, ExportAllDeclaration: check, ExportNamedDeclaration: check };
  },
};

const FEATURE_FILE = /^(.*\/apps\/[^/]+\/src)\/([^/]+)\/[^/]+\.tsx?$/;
const isTest = (path) => /\.spec\.ts$|\/src\/testing\//.test(path);

function featureImported(filename, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  return FEATURE_FILE.exec(join(dirname(filename), specifier).replace(/\.js$/, '.ts'))?.[2];
}

/** The features that each feature imports, read once per linter run. */
const graphs = new Map();
function graphOf(source) {
  if (!graphs.has(source)) {
    const graph = new Map();
    for (const { name, parentPath } of readdirSync(source, {
      withFileTypes: true,
      recursive: true,
    })) {
      const file = join(parentPath, name);
      const [, , feature] = FEATURE_FILE.exec(file) ?? [];
      if (feature === undefined || isTest(file)) continue;
      const imported = graph.get(feature) ?? new Set();
      for (const [, specifier] of readFileSync(file, 'utf8').matchAll(/ from '(\.[^']*)'/g))
        imported.add(featureImported(file, specifier));
      graph.set(feature, imported);
    }
    graphs.set(source, graph);
  }
  return graphs.get(source);
}

function pathBetween(graph, from, to, seen = new Set()) {
  if (from === to) return [to];
  seen.add(from);
  for (const next of graph.get(from) ?? []) {
    const rest = seen.has(next) ? undefined : pathBetween(graph, next, to, seen);
    if (rest) return [from, ...rest];
  }
  return undefined;
}

/** Custom rules that no installed plugin has. */
export default {
  rules: {
    'acyclic-features': acyclicFeatures,
    'declared-dependency': declaredDependency,
    'explained-suppression': explainedSuppression,
    'kebab-case-file': kebabCaseFile,
  },
};
