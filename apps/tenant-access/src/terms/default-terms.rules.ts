/** The first version of a provider's terms, until it publishes its own. */
export const defaultTerms = (provider: string) => ({
  title: 'Terms and Conditions',
  body: [
    `${provider} gives you access to this portal so that you can follow what it does for you.`,
    '',
    '1. Your account is yours alone: keep the password to yourself, and tell us if someone else may know it.',
    '2. What you see here is meant for your organisation. Pass it on only where your organisation allows it.',
    '3. We record who signs in and what is changed, so that both sides can rely on it.',
    `4. ${provider} may end the access at any time. What was recorded stays, and comes back with the access.`,
  ].join('\n'),
});
