import { createHash } from 'node:crypto';
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';

const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 0; min-height: 100vh; display: grid; place-items: center }
main { max-width: 28rem; padding: 2rem }
h1 { font-size: 1.5rem; line-height: 1.25 }
button { font: inherit; font-weight: 600; padding: .6rem 1.2rem; border: 0; border-radius: .5rem; background: #1f4fd8; color: #fff; cursor: pointer }
button:focus-visible { outline: 3px solid #8aa6ff; outline-offset: 2px }`;

/** Submits the form, where the application has proven that it asks for this user. */
const SUBMIT = 'document.forms[0].submit()';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Forms may lead to applications, whose addresses are many: `form-action` stays open. The library adds the hashes of its own scripts. */
export const PAGE_POLICY = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SUBMIT)}; base-uri 'none'; frame-ancestors 'none'`;

const TEXTS = {
  en: {
    signOut: 'Sign out?',
    explanation: 'You will be signed out of all applications in this browser.',
    signedOut: 'You are signed out',
    close: 'You can close this page.',
    failed: 'Sign-in did not work',
    back: 'Go back to the application and try again.',
    button: 'Sign out',
  },
  de: {
    signOut: 'Abmelden?',
    explanation: 'Sie werden in diesem Browser von allen Anwendungen abgemeldet.',
    signedOut: 'Sie sind abgemeldet',
    close: 'Sie können diese Seite schließen.',
    failed: 'Die Anmeldung hat nicht geklappt',
    back: 'Gehen Sie zurück zur Anwendung und versuchen Sie es noch einmal.',
    button: 'Abmelden',
  },
} as const;

/** Asks before signing out, unless the application brought an ID token of this very user. */
export function logoutPage(ctx: KoaContextWithOIDC, form: string): void {
  const { texts, language } = textsFor(ctx);
  const hint = ctx.oidc.entities.IdTokenHint as { payload?: { sub?: string } } | undefined;
  const isProven = hint?.payload?.sub === ctx.oidc.session?.accountId;
  const confirmed = form.replace(
    '</form>',
    '<input type="hidden" name="logout" value="yes"/></form>',
  );
  const button = `<p>${texts.explanation}</p><button type="submit" form="op.logoutForm">${texts.button}</button>`;
  const script = isProven ? `<script>${SUBMIT}</script>` : '';
  ctx.body = page(language, texts.signOut, `${confirmed}${button}${script}`);
}

export function signedOutPage(ctx: KoaContextWithOIDC): void {
  const { texts, language } = textsFor(ctx);
  ctx.body = page(language, texts.signedOut, `<p>${texts.close}</p>`);
}

/** For errors that cannot be reported to the application. */
export function errorPage(
  ctx: KoaContextWithOIDC,
  { error, error_description: detail }: ErrorOut,
): void {
  const { texts, language } = textsFor(ctx);
  ctx.type = 'html';
  const code = escape(detail === undefined ? error : `${error}: ${detail}`);
  ctx.body = page(language, texts.failed, `<p>${texts.back}</p><p><small>${code}</small></p>`);
}

function textsFor(ctx: KoaContextWithOIDC) {
  const language = ctx.acceptsLanguages(['en', 'de']) === 'de' ? ('de' as const) : ('en' as const);
  return { language, texts: TEXTS[language] };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

const page = (language: string, title: string, body: string): string => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
<main><h1>${title}</h1>${body}</main>
</html>
`;
