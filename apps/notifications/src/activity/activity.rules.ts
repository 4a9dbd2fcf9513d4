import type { NotificationEvent } from '@gatehouse/contracts/notifications';

/** What became of a thing, by how often it has changed and which of its fields this time. */
export function feedEventOf(sequence: number, changed: readonly string[]): NotificationEvent {
  if (sequence === 1) return 'created';
  return changed.includes('state') ? 'moved' : 'changed';
}

/**
 * An asset's code is a matter of its own: a change of it is told as such, and as a change of the asset only where there was more.
 * @returns of what kinds a change is
 */
export function assetFeedKinds(sequence: number, changed: readonly string[]): ('asset' | 'code')[] {
  if (sequence === 1 || !changed.includes('code')) return ['asset'];
  return changed.length > 1 ? ['code', 'asset'] : ['code'];
}
