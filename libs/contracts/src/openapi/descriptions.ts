type Json = Record<string, unknown>;

/** What fields mean wherever they occur, unless their schema says more. Most names are plain. */
const MEANINGS: Readonly<Record<string, string>> = {
  acceptedAt: 'When it was accepted; null if it never was.',
  action: 'The call or event that caused it.',
  actorId: 'Who did it; null for the platform itself.',
  administrators: 'How many administrators there are.',
  allowedOrigins: 'The origins of browsers that may ask for tokens (CORS).',
  areas: 'The parts of the portal that are open to the customer.',
  assigneeId: 'The member of the provider who does the work; null if unassigned.',
  attempts: 'How often it was tried.',
  audience: 'The `aud` of access tokens for the API of the application.',
  authorId: 'Who wrote it.',
  backchannelLogoutUri:
    'Receives a logout token when a session ends (OpenID Connect Back-Channel Logout).',
  capability: 'What a member may do beyond the roles, in the portal that embeds Gatehouse.',
  changed: 'The names of the fields that changed.',
  changesHash: 'The hash of `changes`, which stays when they are erased.',
  closedAt: 'When the job was closed; null while it is not.',
  complete: 'Whether the whole chain was checked.',
  contactOnly: 'Whether the person has no account and gets no invitation.',
  dryRun: 'Returns the outcome of each row without changing anything.',
  emailDomains: 'The only domains of addresses that may be invited; empty for any.',
  externalId: 'The id of the record in another system.',
  firstBroken: 'The first event that does not match its hash; null if all do.',
  hash: 'The hash of the event and of `previousHash`.',
  independent: 'Whether the customer manages its own users, without its provider.',
  inviteNow: 'Whether the invitation is sent at once. Otherwise it is a draft.',
  lastError: 'Why the last attempt failed; null if it did not.',
  limit: 'The maximum number of items on a page.',
  modules: 'What the operator has enabled for the provider.',
  networks: 'The only networks in which the key works, in CIDR notation; null for any.',
  nextCursor: 'The `cursor` of the next page; null on the last one.',
  origin: 'Where it came from.',
  originHash: 'The hash of actor and address, which stays when they are erased.',
  participants: 'Who takes part.',
  plannedAt: 'When it is to take place.',
  postLogoutRedirectUris: 'Where people may be sent after they signed out.',
  previousHash: 'The hash of the event before it, of the same organization.',
  profile: '`admin` for those with the role `administrator`.',
  redirectUris: 'Where people may be sent after they signed in. They match exactly.',
  sentAt: 'When it was sent last; null if it never was.',
  supportContact: 'Whom people ask for help, as emails and the console show it.',
  termsRequired: 'The terms that must be accepted before anything else; null if none.',
  upTo: 'The newest notification to mark, with all older ones.',
  usernameSuffix: 'Is appended to what people type without a domain when they sign in.',
  warnings: 'What should be looked at, though it was done.',
};

/** Adds what a schema does not say of its fields itself. */
export function describeFields(schema: unknown): void {
  if (Array.isArray(schema)) {
    for (const each of schema) describeFields(each);
    return;
  }
  if (typeof schema !== 'object' || schema === null) return;
  const { properties, ...rest } = schema as Json;
  for (const part of Object.values(rest)) describeFields(part);
  for (const [name, property] of Object.entries((properties ?? {}) as Record<string, Json>)) {
    const meaning = MEANINGS[name];
    if (meaning !== undefined) property.description ??= meaning;
    describeFields(property);
  }
}

const NOUN = /^(\w+)Id$/;

/** `customerId` in a path is the id of the customer; in a query it selects those of one customer. */
export function meaningOfParameter(place: 'path' | 'query', name: string): string | undefined {
  if (name === 'email' && place === 'path') return 'The email address.';
  if (name === 'list') return 'The list.';
  const noun = NOUN.exec(name)?.[1];
  if (noun === undefined) return MEANINGS[name];
  const words = noun.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return place === 'path' ? `The id of the ${words}.` : `Only those of this ${words}.`;
}
