/** When a UUIDv7 was generated (RFC 9562, section 5.7). Ids of other versions carry no time: for them, the epoch. */
export function createdAt(id: string): Date {
  return new Date(id[14] === '7' ? parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : 0);
}
