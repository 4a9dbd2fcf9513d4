import { expect, it } from 'vitest';
import { assetFeedKinds, feedEventOf } from './activity.rules.js';

it.each([
  [1, [], 'created', ['asset']],
  [2, ['state', 'name'], 'moved', ['asset']],
  [2, ['name'], 'changed', ['asset']],
  [2, ['code'], 'changed', ['code']],
  [2, ['code', 'state'], 'moved', ['code', 'asset']],
  // Old events do not name the changed fields.
  [2, [], 'changed', ['asset']],
])('change %d of %j is %s, of the kinds %j', (sequence, fields, event, kinds) => {
  expect([feedEventOf(sequence, fields), assetFeedKinds(sequence, fields)]).toEqual([event, kinds]);
});
