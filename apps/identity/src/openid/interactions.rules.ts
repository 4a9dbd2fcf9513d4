/** What the library stores of a sign-in that an application has asked for. */
export interface Interaction {
  iat: number;
  prompt: { reasons: string[] };
  params: Record<string, unknown>;
}

/** Whether a session that began before the request is not enough. In seconds since 1970. */
export function needsNewSignIn(
  { iat, prompt, params }: Interaction,
  startedAt: number,
  now: number,
): boolean {
  if (prompt.reasons.includes('login_prompt')) return startedAt <= iat;
  const maxAge = params.max_age;
  return maxAge !== undefined && startedAt <= Math.min(iat, now - Number(maxAge));
}

/** Whether no earlier session can be enough, so that the page need not look for one. */
export const asksForPassword = ({ prompt, params }: Interaction): boolean =>
  prompt.reasons.includes('login_prompt') || Number(params.max_age ?? Infinity) === 0;
