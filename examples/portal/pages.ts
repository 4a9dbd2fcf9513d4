import type { Job } from '@gatehouse/client';
import type { IDToken } from 'openid-client';

interface Shown {
  claims?: IDToken | undefined;
  jobs?: Job[];
  /** Whether the user was signed in until just now. */
  isSignedOut?: boolean;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const text = (value: unknown): string =>
  String(value).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

const STYLE = `body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; color: #16202c }
header { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 1px solid #d9e0e8; padding-bottom: .75rem }
table { width: 100%; border-collapse: collapse; margin-top: 1.5rem } td, th { text-align: left; padding: .5rem .25rem; border-bottom: 1px solid #edf1f5 }
a.button { display: inline-block; background: #14532d; color: #fff; padding: .6rem 1.2rem; border-radius: .4rem; text-decoration: none }
.notice { background: #fff4e5; border: 1px solid #f3c98b; padding: .75rem 1rem; border-radius: .4rem }`;

/** Reloads the page when the session ends. */
const WATCH = `new EventSource('/session').onmessage = () => location.replace('/?ended')`;

const frame = (body: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tenant portal</title><style>${STYLE}</style>${body}</html>`;

/** The one page: the user's jobs, or a button to sign in. */
export function page({ claims, jobs = [], isSignedOut = false }: Shown): string {
  if (!claims)
    return frame(`<header><h1>Tenant portal</h1></header>
${isSignedOut ? '<p class="notice" role="status">You have been signed out.</p>' : ''}
<p>Sign in to see your jobs.</p><p><a class="button" href="/sign-in">Sign in with Gatehouse</a></p>`);
  const { name } = claims['organization'] as { name: string };
  const rows = jobs.map(
    (job) =>
      `<tr><td>${text(job.number)}</td><td>${text(job.title)}</td><td>${text(job.state)}</td></tr>`,
  );
  return frame(`<header><h1>${text(name)}</h1><p>${text(claims['name'])} · <a href="/sign-out">Sign out</a></p></header>
<table><thead><tr><th>No.</th><th>Job</th><th>State</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<script>${WATCH}</script>`);
}
