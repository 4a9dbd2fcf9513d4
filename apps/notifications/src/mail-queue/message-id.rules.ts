/**
 * The Message-ID (RFC 5322, section 3.6.4) of a mail: always the same, so that one sent twice, because a process died between
 * the server's answer and our note of it, can be known as one.
 * @param from the sender, as `Name <address>` or a bare address
 */
export const messageIdOf = (id: string, from: string): string =>
  `<${id}@${/@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'}>`;
