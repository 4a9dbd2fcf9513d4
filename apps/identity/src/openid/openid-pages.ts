import { cspHash, escapeHtml, PLAIN_STYLE, plainPage } from '@gatehouse/platform/html';
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';

/** Submits the form, where the application has proven that it asks for this user. */
const SUBMIT = 'document.forms[0].submit()';

/** Forms may lead to any application, so `form-action` stays open. The library adds the hashes of its own scripts. */
export const PAGE_POLICY = `default-src 'none'; style-src ${PLAIN_STYLE}; script-src ${cspHash(SUBMIT)}; base-uri 'none'; frame-ancestors 'none'`;

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

/** What a page is made from, and where it is put. */
export type PageContext = Pick<KoaContextWithOIDC, 'acceptsLanguages' | 'body' | 'type'>;

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
  ctx.body = plainPage(language, texts.signOut, `${confirmed}${button}${script}`);
}

export function signedOutPage(ctx: KoaContextWithOIDC): void {
  const { texts, language } = textsFor(ctx);
  ctx.body = plainPage(language, texts.signedOut, `<p>${texts.close}</p>`);
}

/** For errors that cannot be reported to the application. */
export function errorPage(ctx: PageContext, { error, error_description: detail }: ErrorOut): void {
  const { texts, language } = textsFor(ctx);
  ctx.type = 'html';
  const code = escapeHtml(detail === undefined ? error : `${error}: ${detail}`);
  ctx.body = plainPage(language, texts.failed, `<p>${texts.back}</p><p><small>${code}</small></p>`);
}

function textsFor(ctx: Pick<PageContext, 'acceptsLanguages'>) {
  const language = ctx.acceptsLanguages(['en', 'de']) === 'de' ? ('de' as const) : ('en' as const);
  return { language, texts: TEXTS[language] };
}
