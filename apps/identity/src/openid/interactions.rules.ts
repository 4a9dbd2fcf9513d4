/** What the library stores of a sign-in that an application has asked for. */
export interface Interaction {
  iat: number;
  prompt: { reasons: string[] };
  params: Record<string, unknown>;
}

/** The user has to sign in again. Who is to choose an account does so by signing in to it. */
const asksForSignIn = ({ prompt: { reasons } }: Pick<Interaction, 'prompt'>): boolean =>
  reasons.includes('login_prompt') || reasons.includes('select_account_prompt');

/** Whether a session that began before the request is not enough. In seconds since 1970. */
export function needsNewSignIn(interaction: Interaction, startedAt: number, now: number): boolean {
  const { iat, params } = interaction;
  if (asksForSignIn(interaction)) return startedAt <= iat;
  const maxAge = params.max_age;
  return maxAge !== undefined && startedAt <= Math.min(iat, now - Number(maxAge));
}

/** Whether no earlier session can be enough, so that the page need not look for one. */
export const asksForPassword = (interaction: Interaction): boolean =>
  asksForSignIn(interaction) || Number(interaction.params.max_age ?? Infinity) === 0;
