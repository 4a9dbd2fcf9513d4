/**
 * The Message-ID of a mail (RFC 5322, section 3.6.4). It is the same for every attempt, so that recipients recognise a mail that was sent
 * twice because the process died before it recorded the first success.
 * @param from the sender, as `Name <address>` or a bare address
 */
export const messageIdOf = (id: string, from: string): string =>
  `<${id}@${/@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'}>`;
