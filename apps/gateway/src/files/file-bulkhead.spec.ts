import { actor } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { FileBulkhead } from './file-bulkhead.js';

const user = (organizationId?: string) =>
  actor({ organizationKind: 'provider', ...(organizationId ? { organizationId } : {}) });

/** Begins files that do not end before all is over. @returns how many have a place, and how to end them */
function sending(places: FileBulkhead) {
  const over = Promise.withResolvers<unknown>();
  const begun: Promise<unknown>[] = [];
  let inPlace = 0;
  const send = (who: ReturnType<typeof user>, count: number): void => {
    for (let n = 0; n < count; n++)
      begun.push(
        places.within(who, async () => {
          inPlace++;
          await over.promise;
        }),
      );
  };
  const taken = async (): Promise<number> => {
    await new Promise((done) => setImmediate(done));
    return inPlace;
  };
  const end = async (): Promise<void> => {
    over.resolve(true);
    await Promise.all(begun);
  };
  return { send, taken, end };
}

it('F48: no one takes more places than their share: a person of their organization’s, an organization of all', async () => {
  const { send, taken, end } = sending(
    new FileBulkhead({ perPerson: 2, perOrganization: 4, inAll: 6 }),
  );
  const first = user();
  send(first, 5);
  expect(await taken()).toBe(2);
  for (let n = 0; n < 3; n++) send(user(first.organizationId), 2);
  expect(await taken()).toBe(4);
  send(user(), 2);
  expect(await taken()).toBe(6);
  send(user(), 1);
  expect(await taken()).toBe(6);
  await end();
  expect(await taken()).toBe(14);
});
