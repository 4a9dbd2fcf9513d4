import { createHash } from 'node:crypto';

/** The ETag of a representation (RFC 9110): a hash of everything the reader sees. */
export const etagOf = (state: unknown): string => etagOfJson(JSON.stringify(state));

export const etagOfJson = (json: string): string =>
  `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`;

const TAGS = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;

const tagsIn = (header: string): string[] => [...(header.match(TAGS) ?? [])];

/** `If-Match` uses strong comparison. */
export const isMatch = (header: string, etag: string): boolean =>
  header.trim() === '*' || tagsIn(header).includes(etag);

/** `If-None-Match` uses weak comparison. */
export const isKnown = (header: string, etag: string): boolean =>
  header.trim() === '*' || tagsIn(header).some((tag) => tag.replace(/^W\//, '') === etag);
