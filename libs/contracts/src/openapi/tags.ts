interface Tag {
  name: string;
  description: string;
  paths: RegExp;
}

/** The parts of the API, in the order in which they are read. A path belongs to the first that has it. */
const TAGS: readonly Tag[] = [
  {
    name: 'Signing in',
    description: 'Sessions: sign in, refresh, switch to another organization, sign out.',
    paths: /^\/auth\b/,
  },
  {
    name: 'Your account',
    description: 'Your profile, password, sessions and notifications.',
    paths: /^\/me\b/,
  },
  {
    name: 'Terms and Conditions',
    description: 'What users accept before they go on.',
    paths: /^\/terms\b/,
  },
  {
    name: 'Invitations',
    description: 'How people get in: invitations and the links in them.',
    paths: /^\/(?:activations|invitations|customers\/:\w+\/invitations)\b/,
  },
  {
    name: 'People',
    description: 'Members, contacts, roles and departments.',
    paths: /^\/(?:customers\/:\w+\/)?(?:members|contacts|roles|departments|email-domains)\b/,
  },
  {
    name: 'Service desk',
    description: 'Sites, assets, jobs, problem reports, video sessions and the dashboard.',
    paths:
      /^\/(?:sites|assets|jobs|attachments|templates|video-sessions|problem-reports|dashboard|customers\/:\w+\/assets)\b/,
  },
  {
    name: 'Customers and access',
    description: 'The customers of a provider, and which of them may enter.',
    paths: /^\/customers\b/,
  },
  {
    name: 'Events',
    description: 'Webhooks that receive events, and events of other systems.',
    paths: /^\/(?:webhooks|events)\b/,
  },
  {
    name: 'Applications and programs',
    description: 'OpenID Connect clients, service accounts and API keys.',
    paths: /^\/(?:applications|authorizations|device-authorizations|service-accounts)\b/,
  },
  {
    name: 'Branding',
    description: 'The name, colour and logo of a provider.',
    paths: /^\/(?:branding|providers|organizations|portals)\b/,
  },
  {
    name: 'Audit',
    description: 'What happened, in a signed hash chain.',
    paths: /^\/audit/,
  },
  {
    name: 'Platform support',
    description: 'For the operator of an installation.',
    paths: /^\/(?:platform|mail-events)\b/,
  },
];

export const tags = TAGS.map(({ name, description }) => ({ name, description }));

export function tagOf(path: string): string {
  const found = TAGS.find(({ paths }) => paths.test(path));
  if (!found) throw new Error(`${path} belongs to no part of the API`);
  return found.name;
}
