import { createHash } from 'node:crypto';

/** RFC 9110: the state of a resource, as whoever reads it sees it. Two that differ in any field have different ones. */
export const etagOf = (state: unknown): string =>
  `"${createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 22)}"`;

const TAGS = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;

const tagsIn = (header: string): string[] => [...(header.match(TAGS) ?? [])];

/** `If-Match`: a weak one never matches. */
export const isMatch = (header: string, etag: string): boolean =>
  header.trim() === '*' || tagsIn(header).includes(etag);

/** `If-None-Match`, which does not tell weak ones apart. */
export const isKnown = (header: string, etag: string): boolean =>
  header.trim() === '*' || tagsIn(header).some((tag) => tag.replace(/^W\//, '') === etag);
