/** When a membership began, from its UUIDv7 (RFC 9562, section 5.7). Ids of other versions carry no time: for them, the epoch. */
export function joinedAt(membershipId: string): Date {
  const isVersion7 = membershipId[14] === '7';
  const milliseconds = isVersion7
    ? parseInt(membershipId.slice(0, 8) + membershipId.slice(9, 13), 16)
    : 0;
  return new Date(milliseconds);
}
