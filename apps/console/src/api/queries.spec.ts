import { listNotifications } from '@gatehouse/contracts/notifications';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { keyOf } from './keys.js';
import { renew } from './queries.js';

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('what is told to be new', () => {
  it.each(['for the first time', 'once more'])(
    'is read again where it is just being read %s',
    async (occasion) => {
      const client = new QueryClient();
      const answers: ((answer: string) => void)[] = [];
      const observer = new QueryObserver(client, {
        queryKey: keyOf(listNotifications, { limit: 1 }),
        queryFn: () => new Promise<string>((resolve) => void answers.push(resolve)),
      });
      const stop = observer.subscribe(() => undefined);
      if (occasion === 'once more') {
        answers.shift()?.('long ago');
        await aMoment();
        void client.refetchQueries();
      }
      const renewed = renew(client, [listNotifications]);
      answers[0]?.('before');
      await aMoment();
      answers[1]?.('after');
      await renewed;
      expect([answers.length, observer.getCurrentResult().data]).toEqual([2, 'after']);
      stop();
      client.clear();
    },
  );
});
