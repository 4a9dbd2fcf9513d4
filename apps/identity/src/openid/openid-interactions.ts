import { interactionPolicy } from 'oidc-provider';
import { signedInAt, type SessionAccount } from './openid-accounts.js';

/** When users have to see our page. */
export function interactions(): interactionPolicy.DefaultPolicy {
  const { Check, Prompt, base } = interactionPolicy;
  const prompts = base();
  // May be asked for, and is always there: the provider has decided for its users.
  prompts.get('consent')?.checks.clear();
  // First, since who chooses another account need not sign in to the one before.
  prompts.add(new Prompt({ name: 'select_account', requestable: true }), 0);
  const login = prompts.get('login');
  if (!login) throw new Error('unreachable: the library has this prompt');
  login.checks.add(
    new Check('session_over', 'the session has ended', 'login_required', ({ oidc }) =>
      Boolean(oidc.session?.accountId) && !oidc.account
        ? Check.REQUEST_PROMPT
        : Check.NO_NEED_TO_PROMPT,
    ),
  );
  login.checks.add(
    new Check('organization', 'another organization is requested', 'login_required', ({ oidc }) => {
      const wanted = oidc.params?.organization;
      const account = oidc.account as SessionAccount | undefined;
      return wanted !== undefined && account && account.admission.organization.id !== wanted
        ? Check.REQUEST_PROMPT
        : Check.NO_NEED_TO_PROMPT;
    }),
  );
  login.checks.add(
    // Another program may have claimed its redirect URI, so the user has to look (RFC 8252, section 8.6).
    new Check('native_client', 'native applications require interaction', (ctx) =>
      ctx.oidc.client?.applicationType === 'native' && !signedInAt(ctx)
        ? Check.REQUEST_PROMPT
        : Check.NO_NEED_TO_PROMPT,
    ),
  );
  return prompts;
}
