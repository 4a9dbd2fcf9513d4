import type { ProblemClass } from '@gatehouse/contracts';
import { cspHash, escapeHtml } from '@gatehouse/platform/html';
import { statusOf } from '../http/status.js';

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 3rem auto; padding: 0 1rem; color: #1c2430; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #e3e7ee; vertical-align: top; }
code { font: 14px ui-monospace, monospace; }
`;

/** Nothing but our own style, and links. */
export const PAGE_POLICY =
  `default-src 'none'; style-src ${cspHash(STYLE)}; ` +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Gatehouse</title>
<style>${STYLE}</style>
</head>
<body>${body}</body>
</html>
`;

/** The page of a problem: its meaning, and what to do about it. */
export function problemPage({
  code,
  kind,
  title,
  detail,
  remedy,
}: ProblemClass['definition']): string {
  const meaning = typeof detail === 'string' ? `<p>${escapeHtml(detail)}</p>` : '';
  return page(
    title,
    `<p><code>${String(statusOf[kind])} ${escapeHtml(code)}</code></p><h1>${escapeHtml(title)}</h1>${meaning}
     <h2>What to do</h2><p>${escapeHtml(remedy)}</p>`,
  );
}
