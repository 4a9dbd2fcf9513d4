import { listNotifications } from '@gatehouse/contracts/notifications';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { queryKeyOf } from './query-keys.js';
import { invalidate } from './queries.js';

const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('invalidate', () => {
  it.each(['for the first time', 'again'])(
    'refetches a query that is being fetched %s',
    async (occasion) => {
      const client = new QueryClient();
      const responses: ((response: string) => void)[] = [];
      const observer = new QueryObserver(client, {
        queryKey: queryKeyOf(listNotifications, { limit: 1 }),
        queryFn: () => new Promise<string>((resolve) => void responses.push(resolve)),
      });
      const stop = observer.subscribe(() => undefined);
      if (occasion === 'again') {
        responses.shift()?.('stale');
        await tick();
        void client.refetchQueries();
      }
      const renewed = invalidate(client, [listNotifications]);
      responses[0]?.('before');
      await tick();
      responses[1]?.('after');
      await renewed;
      expect([responses.length, observer.getCurrentResult().data]).toEqual([2, 'after']);
      stop();
      client.clear();
    },
  );
});
