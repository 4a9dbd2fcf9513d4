import type { NotificationEvent } from '@gatehouse/contracts/notifications';

/** @param sequence 1 for a new entity @param changed the fields that changed */
export function feedEventOf(sequence: number, changed: readonly string[]): NotificationEvent {
  if (sequence === 1) return 'created';
  return changed.includes('state') ? 'moved' : 'changed';
}

/** A change of an asset's code is a kind of its own, and a change of the asset only if other fields changed as well. */
export function assetFeedKinds(sequence: number, changed: readonly string[]): ('asset' | 'code')[] {
  if (sequence === 1 || !changed.includes('code')) return ['asset'];
  return changed.length > 1 ? ['code', 'asset'] : ['code'];
}
